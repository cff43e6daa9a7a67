// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <functional>
#include <optional>

#include "app/library/install_files.h"
#include "inference/base/stop_flag.h"

namespace onebit::app {

/// A model's original files that arrived whole, and the model file that is to be made of them.
struct ConvertJob {
    InstallJob originals;                       ///< where they are; `target` is the folder of the model file
    QList<qint64> fileBytes;                    ///< of each original
    QString modelFile;                          ///< "NAME.gguf"; NAME is what the model calls itself, too
    qint64 resultBytes = 0;                     ///< that the model file will have, as far as that is known
    qint64 spareBytes = 0;                      ///< that the disk must keep free
    qint64 freeBytes = -1;                      ///< of the disk; -1: not known
    std::function<void(double)> progress = {};  ///< 0 to 1, called from the converting thread
    const StopFlag* stop = nullptr;
};

struct ConvertOutcome {
    std::optional<DownloadTrouble> trouble = {};
    bool stopped = false;           ///< by the flag; the originals are as they were
    QList<qsizetype> missing = {};  ///< originals that are gone or have another size: fetched again, it works
};

/// Makes the model file in the download's folder, checks it, removes the originals, and puts it in its place
/// by one rename. Goes on where an earlier call was cut off, at whichever step: nothing looks installed
/// before it is. Blocks; any thread.
ConvertOutcome convertFiles(const ConvertJob& job);

}  // namespace onebit::app
