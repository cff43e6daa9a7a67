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

// The steps of it, for files that are not installed as they came. They block; any thread.

/// Gives the files their own names in `ready`, within the download's folder. What has its name already stays.
std::optional<DownloadTrouble> giveNames(const InstallJob& job, const std::filesystem::path& ready);
/// Whether a model can be run, as far as that is told without loading it.
std::optional<DownloadTrouble> checkModel(const std::filesystem::path& file);
/// From `ready` into the folder of models, the last name first. What is not in `ready` is left out.
std::optional<DownloadTrouble> moveIntoPlace(const InstallJob& job, const std::filesystem::path& ready);

}  // namespace onebit::app
