// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/library/download.h"

namespace onebit::app {

/// "queued", "checking" ...: the state's name for QML and for scripts.
QString stateName(DownloadState state);

/// "1.2 of 1.8 GB · 12.4 MB/s · 3 min left", "Paused · 1.2 of 1.8 GB", "Converting · 42%"; for an error see
/// `errorText`.
QString statusInWords(const Download& download);

/// "1.2 GB", "24 MB"; decimal units.
QString bytesInWords(qint64 bytes);

/// "42%".
QString percentInWords(double share);

/// "45 s", "3 min", "2 h 5 min".
QString durationInWords(qint64 seconds);

}  // namespace onebit::app
