// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

#include "app/library/download.h"
#include "inference/base/result.h"

namespace onebit::app {

/// A file of a repository on a hub.
struct HubFile {
    QString path;  ///< in the repository, with '/'
    qint64 bytes = -1;
    QByteArray sha256 = {};  ///< of files that are kept apart from the text; else empty
};

/// What a hub says of a repository.
struct HubRepository {
    QString org;
    QString repo;
    QString commit;      ///< 40 hexadecimal digits: what "main" is now
    QString license;     ///< as the hub names it; may be empty
    bool gated = false;  ///< its licence has to be accepted on the page
};

/// One model that can be fetched from a repository: a file, all files of one that is spread over several, or
/// a model's original files.
struct HubChoice {
    QString name;    ///< the file's name, without the numbers of a spread one
    QString format;  ///< "Q1_0", "I2_S" ..., from the name; empty: it does not say
    QList<HubFile> files;
    qint64 bytes = -1;
    bool isCheckpoint = false;  ///< original files, of which a model file has to be made
};

/// The answer to /api/models/ORG/REPO/revision/REVISION. kMalformed for anything else.
Result<HubRepository> readHubRepository(const QByteArray& json, const QString& org, const QString& repo);

/// One page of the answer to /api/models/ORG/REPO/tree/COMMIT?recursive=true: files alone. kMalformed for
/// anything else.
Result<QList<HubFile>> readHubTree(const QByteArray& json);

/// The address of the next page in a header Link (RFC 8288); empty: there is none.
QByteArray nextPage(const QByteArray& link);

/// The models among the files: every .gguf, spread ones together, projectors and importance matrices left
/// out; those that Onebit is made for first.
QList<HubChoice> choicesAmong(const QList<HubFile>& files);

/// The original files of the one model that a repository is of, config.json first; nothing if a
/// configuration, a vocabulary or weights are missing.
std::optional<HubChoice> checkpointAmong(const QList<HubFile>& files, const QString& repo);

/// To fetch `choice` as it was at the repository's commit.
DownloadRequest requestFor(const HubRepository& repository, const HubChoice& choice, const QUrl& hub);

}  // namespace onebit::app
