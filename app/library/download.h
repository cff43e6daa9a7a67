// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>
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

/// A model to fetch: one file, or all that it is spread over, the first one first.
struct DownloadRequest {
    QString name;         ///< for people
    QString catalogueId;  ///< or empty
    QList<RemoteFile> files;
    std::filesystem::path folder;  ///< empty: the usual folder of models
    bool replace = false;          ///< a file of the same name may be written over
};

enum class DownloadState {
    kQueued,     ///< others are running
    kChecking,   ///< what is here already, and what the server says
    kRunning,    ///< bytes arrive
    kPaused,     ///< by the person
    kWaiting,    ///< for the next try; `errorText` says why
    kVerifying,  ///< all is here
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
    QString errorText;          ///< what happened and what to do, in the person's language
    QString errorDetail;        ///< names and numbers, English
    QByteArray sha256;          ///< of the first file when done; empty while unknown
};

}  // namespace onebit::app

Q_DECLARE_METATYPE(onebit::app::DownloadState)
