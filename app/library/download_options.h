// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThreadPool>
#include <filesystem>
#include <functional>
#include <vector>

#include "app/library/rate_limit.h"
#include "app/library/retry_delay.h"
#include "app/network/network_access.h"

namespace onebit::app {

/// Bytes that a person may still write in a folder, or in the next one above that exists; -1: not known.
/// Blocks for a moment.
qint64 freeDiskBytes(const std::filesystem::path& folder);

struct DownloadOptions {
    std::filesystem::path folder = {};                     ///< where models go
    std::vector<std::filesystem::path> otherFolders = {};  ///< where downloads of earlier starts may lie too
    RetryDelay::Limits retry = {};
    int stallMs = 30000;           ///< nothing for so long breaks a connection off
    qint64 spareBytes = 64 << 20;  ///< that a disk must keep free
    qint64 syncBytes = 32 << 20;   ///< so much, or
    int syncMs = 5000;             ///< so long, may be lost when the power goes
    std::function<qint64(const std::filesystem::path&)> freeBytes = freeDiskBytes;
    bool resumeOnStart = true;  ///< go on with what was running when the program ended
};

/// What all downloads share. Outlives them.
struct DownloadTools {
    NetworkAccess& access;
    const DownloadOptions& options;
    RateLimit& rateLimit;
    QThreadPool& pool;
};

}  // namespace onebit::app
