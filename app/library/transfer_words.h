// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/library/download.h"

/// A download in the words of its row.
namespace onebit::app {

/// "queued", "checking", ...
QString transferStateName(DownloadState state);
/// "412 of 790 MB", "412 MB" while the whole is not known
QString receivedInWords(const Download& download);
/// "6.2 MB/s, 1 minute left"; for a download that does not run, why: "Paused", "Waiting for its turn"
QString rateOrStateInWords(const Download& download);

}  // namespace onebit::app
