// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>
#include <algorithm>
#include <filesystem>

namespace onebit::app {

/// One file to fetch, and what is known of it beforehand.
struct RemoteFile {
    QUrl url;
    QString fileName;        ///< on this computer, without a folder
    qint64 bytes = -1;       ///< -1: the server will tell
    QByteArray sha256 = {};  ///< 64 small hexadecimal digits; empty: not known

    bool operator==(const RemoteFile&) const = default;
};

/// A model to fetch: one file, or all that it is spread over, the first one first; or a model's original
/// files, of which one model file is made when all are here.
struct DownloadRequest {
    QString name;         ///< for people
    QString catalogueId;  ///< or empty
    QList<RemoteFile> files;
    std::filesystem::path folder;  ///< empty: the usual folder of models
    bool replace = false;          ///< a file of the same name may be written over
    QString convertTo = {};  ///< what the model file made of original files is called; empty: no originals
    qint64 resultBytes = 0;  ///< that it will take, as far as that is known

    /// Of the file that stands for the model when it is installed.
    QString installedName() const { return convertTo.isEmpty() ? files.front().fileName : convertTo; }
};

enum class DownloadState {
    kQueued,      ///< others are running
    kChecking,    ///< what is here already, and what the server says
    kRunning,     ///< bytes arrive
    kPaused,      ///< by the person
    kWaiting,     ///< for the next try; `errorText` says why
    kConverting,  ///< original files are made into a model file
    kVerifying,   ///< all is here
    kDone,
    kFailed,  ///< `errorText` says why; `retry` is worth trying
};

/// How far a download is. A value.
struct Download {
    QString id;
    QString name;
    QString catalogueId;
    QUrl source;                   ///< of the first file
    std::filesystem::path target;  ///< the first file when it is installed
    DownloadState state = DownloadState::kQueued;
    qint64 receivedBytes = 0;
    qint64 totalBytes = -1;     ///< -1: not known
    double bytesPerSecond = 0;  ///< smoothed; 0: not known
    qint64 secondsLeft = -1;    ///< -1: not known
    double convertedShare = 0;  ///< 0 to 1, while it is kConverting
    QString errorText;          ///< what happened and what to do, in the person's language
    QString errorDetail;        ///< names and numbers, English
    QByteArray sha256;          ///< of the first file when done; empty while unknown

    /// Of what is under way, fetching or converting: 0 to 1; -1: not known.
    double share() const {
        if (state == DownloadState::kConverting) return convertedShare;
        if (totalBytes <= 0) return -1;
        return std::min(1.0, static_cast<double>(receivedBytes) / static_cast<double>(totalBytes));
    }
};

}  // namespace onebit::app

Q_DECLARE_METATYPE(onebit::app::DownloadState)
