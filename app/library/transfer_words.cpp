// SPDX-License-Identifier: Apache-2.0
#include "app/library/transfer_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/library/download_words.h"
#include "app/library/installed_model.h"

namespace onebit::app {
namespace {

constexpr double kBytesPerMegabyte = 1e6;
constexpr qint64 kSecondsPerMinute = 60;
constexpr qint64 kSecondsPerHour = 3600;

// In the order of DownloadState.
constexpr std::array kStateNames{"queued",     "checking",  "running", "paused", "waiting",
                                 "converting", "verifying", "done",    "failed"};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

QString timeLeft(qint64 seconds) {
    if (seconds < 0) return {};
    if (seconds < kSecondsPerMinute) return Words::tr("less than a minute left");
    const auto minutes = static_cast<int>((seconds + kSecondsPerMinute / 2) / kSecondsPerMinute);
    if (seconds < kSecondsPerHour) return Words::tr("%n minute(s) left", nullptr, minutes);
    const auto hours = static_cast<int>((seconds + kSecondsPerHour / 2) / kSecondsPerHour);
    return Words::tr("%n hour(s) left", nullptr, hours);
}

}  // namespace

QString transferStateName(DownloadState state) {
    return QLatin1String(kStateNames.at(static_cast<std::size_t>(state)));
}

QString receivedInWords(const Download& download) {
    const QString received = QLocale().toString(
        std::floor(static_cast<double>(download.receivedBytes) / kBytesPerMegabyte), 'f', 0);
    if (download.totalBytes <= 0) return Words::tr("%1 MB").arg(received);
    const QString total =
        QLocale().toString(std::ceil(static_cast<double>(download.totalBytes) / kBytesPerMegabyte), 'f', 0);
    return Words::tr("%1 of %2 MB").arg(received, total);
}

QString rateOrStateInWords(const Download& download) {
    switch (download.state) {
        case DownloadState::kQueued:
            return Words::tr("Waiting for its turn");
        case DownloadState::kChecking:
            return Words::tr("Asking the server");
        case DownloadState::kPaused:
            return Words::tr("Paused");
        case DownloadState::kWaiting:
            return Words::tr("Trying again soon");
        case DownloadState::kConverting:
            return Words::tr("Converting, %1").arg(percentInWords(download.convertedShare));
        case DownloadState::kVerifying:
            return Words::tr("Checking what arrived");
        case DownloadState::kFailed:
            return Words::tr("Stopped");
        case DownloadState::kRunning:
        case DownloadState::kDone:
            break;
    }
    if (download.bytesPerSecond <= 0) return {};
    const QString rate =
        Words::tr("%1 MB/s").arg(QLocale().toString(download.bytesPerSecond / kBytesPerMegabyte, 'f', 1));
    const QString left = timeLeft(download.secondsLeft);
    return left.isEmpty() ? rate : Words::tr("%1, %2").arg(rate, left);
}

}  // namespace onebit::app
