// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <filesystem>
#include <optional>

#include "app/library/download_trouble.h"

namespace onebit::app {

/// Files that arrived whole, and where they are to go.
struct InstallJob {
    QString folder;                ///< of the download, removed at the end
    QStringList fileNames;         ///< in it, with `kPartSuffix`; the model's first file first
    std::filesystem::path target;  ///< folder of models
    bool replace = false;
};

/// What a file is called while it is not whole.
extern const char* const kPartSuffix;

/// Checks the model in its download's folder and puts it in its place: each file by one rename, the first,
/// which stands for the model, last. Goes on where an earlier call was cut off. Blocks; any thread.
std::optional<DownloadTrouble> installFiles(const InstallJob& job);

}  // namespace onebit::app
