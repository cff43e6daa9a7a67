// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <filesystem>

/// Between std::filesystem, whose paths keep every byte of a file's name, and QString, which holds text.
namespace onebit::app {

/// For showing and for Qt's own functions. Bytes that are no UTF-8 are replaced: such a path cannot go back.
QString toQString(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& path);

/// A name for a file that holds every byte: the path itself where it is text, else its bytes in percent
/// encoding behind "bytes:".
QString pathToId(const std::filesystem::path& path);
std::filesystem::path pathFromId(const QString& id);

}  // namespace onebit::app
