// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "app/transfer/chat_archive.h"

/// Onebit's own file: everything that is stored of a chat, all versions and the trash of it included.
namespace onebit::app {

QByteArray toOwnJson(const ChatArchive& archive);
/// Whether a parsed file calls itself one of ours.
bool isOwnJson(const QJsonObject& file);
ImportResult fromOwnJson(const QJsonObject& file);

}  // namespace onebit::app
