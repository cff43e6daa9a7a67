// SPDX-License-Identifier: Apache-2.0
#include "app/library/download_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace onebit::app {
namespace {

struct StateWords {
    DownloadState state;
    const char* name;
    const char* words;  ///< empty: the numbers say it
};

constexpr StateWords kStates[] = {
    {DownloadState::kQueued, "queued", QT_TRANSLATE_NOOP("Download", "Waiting for its turn")},
    {DownloadState::kChecking, "checking", QT_TRANSLATE_NOOP("Download", "Checking")},
    {DownloadState::kRunning, "running", ""},
    {DownloadState::kPaused, "paused", QT_TRANSLATE_NOOP("Download", "Paused")},
    {DownloadState::kWaiting, "waiting", QT_TRANSLATE_NOOP("Download", "Will try again")},
    {DownloadState::kConverting, "converting", QT_TRANSLATE_NOOP("Download", "Converting")},
    {DownloadState::kVerifying, "verifying", QT_TRANSLATE_NOOP("Download", "Verifying")},
    {DownloadState::kDone, "done", QT_TRANSLATE_NOOP("Download", "Done")},
    {DownloadState::kFailed, "failed", QT_TRANSLATE_NOOP("Download", "Stopped")},
};

struct Unit {
    double bytes;
    const char* words;
    int decimals;
};

constexpr Unit kUnits[] = {{1e9, QT_TRANSLATE_NOOP("Download", "%1 GB"), 2},
                           {1e6, QT_TRANSLATE_NOOP("Download", "%1 MB"), 1},
                           {1e3, QT_TRANSLATE_NOOP("Download", "%1 kB"), 0}};

constexpr qint64 kSecondsPerMinute = 60;
constexpr qint64 kSecondsPerHour = 3600;
constexpr double kPercent = 100;

QString translated(const char* text) {
    return QCoreApplication::translate("Download", text);
}

const StateWords& wordsFor(DownloadState state) {
    for (const StateWords& words : kStates) {
        if (words.state == state) return words;
    }
    return kStates[0];
}

}  // namespace

QString stateName(DownloadState state) {
    return QLatin1String(wordsFor(state).name);
}

QString bytesInWords(qint64 bytes) {
    for (const Unit& unit : kUnits) {
        if (static_cast<double>(bytes) < unit.bytes) continue;
        return translated(unit.words)
            .arg(QLocale().toString(static_cast<double>(bytes) / unit.bytes, 'f', unit.decimals));
    }
    return translated(QT_TRANSLATE_NOOP("Download", "%1 bytes")).arg(bytes);
}

QString durationInWords(qint64 seconds) {
    if (seconds < kSecondsPerMinute) return translated(QT_TRANSLATE_NOOP("Download", "%1 s")).arg(seconds);
    if (seconds < kSecondsPerHour) {
        const qint64 minutes = (seconds + kSecondsPerMinute / 2) / kSecondsPerMinute;
        return translated(QT_TRANSLATE_NOOP("Download", "%1 min")).arg(minutes);
    }
    return translated(QT_TRANSLATE_NOOP("Download", "%1 h %2 min"))
        .arg(seconds / kSecondsPerHour)
        .arg(seconds % kSecondsPerHour / kSecondsPerMinute);
}

QString percentInWords(double share) {
    //: a share of a whole: "42%"
    return translated(QT_TRANSLATE_NOOP("Download", "%1%"))
        .arg(QLocale().toString(std::floor(share * kPercent), 'f', 0));
}

QString statusInWords(const Download& download) {
    QStringList parts;
    const QString state = QLatin1String(wordsFor(download.state).words);
    if (!state.isEmpty()) parts.append(translated(wordsFor(download.state).words));
    if (download.state == DownloadState::kConverting) {
        parts.append(percentInWords(download.convertedShare));
    } else if (download.state == DownloadState::kDone) {
        parts.append(bytesInWords(download.totalBytes));
    } else if (download.totalBytes >= 0) {
        //: how much of how much has arrived: "1.2 GB of 1.8 GB"
        parts.append(translated(QT_TRANSLATE_NOOP("Download", "%1 of %2"))
                         .arg(bytesInWords(download.receivedBytes), bytesInWords(download.totalBytes)));
    } else if (download.receivedBytes > 0) {
        parts.append(bytesInWords(download.receivedBytes));
    }
    if (download.state == DownloadState::kRunning && download.bytesPerSecond >= 1) {
        parts.append(translated(QT_TRANSLATE_NOOP("Download", "%1/s"))
                         .arg(bytesInWords(static_cast<qint64>(download.bytesPerSecond))));
        if (download.secondsLeft >= 0) {
            parts.append(translated(QT_TRANSLATE_NOOP("Download", "%1 left"))
                             .arg(durationInWords(download.secondsLeft)));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace onebit::app
