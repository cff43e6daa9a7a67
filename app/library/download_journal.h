// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

#include "app/library/download.h"

namespace onebit::app {

/// How far one file is, as far as it is certain.
struct FileProgress {
    qint64 syncedBytes = 0;  ///< these survive the end of the power; what lies behind them is not trusted
    qint64 totalBytes = -1;
    QByteArray etag;  ///< of the file that the bytes are from
    QByteArray lastModified;
    QByteArray sha256;      ///< the server's word on it, if it gave one
    bool complete = false;  ///< all is here, and has the right hash if one is known

    bool operator==(const FileProgress&) const = default;
};

/// What is written down of a download, to go on with it in another life of the program.
struct DownloadJournal {
    QString id;
    qint64 createdMs = 0;  ///< since 1970; the order in the list
    DownloadRequest request;
    QList<FileProgress> progress;  ///< one a file
    bool paused = false;
    QString errorText;  ///< why it failed, or empty
    QString errorDetail;
};

/// The same files to the same place: the same id.
QString downloadId(const DownloadRequest& request);

/// `<folder of models>/.downloads`, where each download has a folder of its id.
QString downloadsFolder(const std::filesystem::path& modelsFolder);

/// What the process that works on a download holds (`ProcessLock`). `folder` is the download's own.
std::filesystem::path lockFile(const QString& folder);

/// Writes `journal.json` in `folder` as a whole or not at all.
bool writeJournal(const QString& folder, const DownloadJournal& journal);
/// Nothing if there is none or it cannot be one. `folder` is the download's own.
std::optional<DownloadJournal> readJournal(const QString& folder);
std::optional<DownloadJournal> parseJournal(const QByteArray& json);

/// True for a plain file name that can be used on every system: not a path, not hidden.
bool isPlainFileName(const QString& name);

}  // namespace onebit::app
