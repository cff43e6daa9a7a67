// SPDX-License-Identifier: Apache-2.0
#include "app/library/download_journal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>

#include "app/library/sha256.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

constexpr int kVersion = 1;
/// Of original files, which are converted: a program that does not know of that must leave them alone.
constexpr int kConvertingVersion = 2;
constexpr qint64 kMostBytes = 4 << 20;
constexpr qsizetype kMostFiles = 999;
constexpr qsizetype kMostNameLength = 240;
constexpr qsizetype kIdLength = 20;

const QString kFileName = QStringLiteral("journal.json");

QJsonObject toJson(const RemoteFile& file, const FileProgress& progress) {
    return {{"url", file.url.toString(QUrl::FullyEncoded)},
            {"fileName", file.fileName},
            {"bytes", file.bytes},
            {"sha256", QString::fromLatin1(file.sha256)},
            {"syncedBytes", progress.syncedBytes},
            {"totalBytes", progress.totalBytes},
            {"etag", QString::fromLatin1(progress.etag)},
            {"lastModified", QString::fromLatin1(progress.lastModified)},
            {"serverSha256", QString::fromLatin1(progress.sha256)},
            {"complete", progress.complete}};
}

bool readFile(const QJsonObject& object, DownloadJournal& journal) {
    RemoteFile file;
    file.url = QUrl(object["url"].toString(), QUrl::StrictMode);
    file.fileName = object["fileName"].toString();
    file.bytes = object["bytes"].toInteger(-1);
    file.sha256 = object["sha256"].toString().toLatin1();
    FileProgress progress;
    progress.syncedBytes = std::max<qint64>(0, object["syncedBytes"].toInteger());
    progress.totalBytes = object["totalBytes"].toInteger(-1);
    progress.etag = object["etag"].toString().toLatin1();
    progress.lastModified = object["lastModified"].toString().toLatin1();
    progress.sha256 = object["serverSha256"].toString().toLatin1();
    progress.complete = object["complete"].toBool();
    if (!file.url.isValid() || file.url.isEmpty() || !isPlainFileName(file.fileName)) return false;
    journal.request.files.append(file);
    journal.progress.append(progress);
    return true;
}

}  // namespace

QString downloadId(const DownloadRequest& request) {
    Sha256 hash;
    hash.add(toQString(request.folder).toUtf8());
    if (!request.convertTo.isEmpty()) hash.add('\n' + request.convertTo.toUtf8());
    for (const RemoteFile& file : request.files) {
        // A query may hold a signature that is another one each time.
        hash.add('\n' + file.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo).toUtf8());
        hash.add('\n' + file.fileName.toUtf8());
    }
    return QString::fromLatin1(hash.hex().first(kIdLength));
}

QString downloadsFolder(const std::filesystem::path& modelsFolder) {
    return toQString(modelsFolder / ".downloads");
}

std::filesystem::path lockFile(const QString& folder) {
    return toPath(folder + QStringLiteral(".lock"));
}

bool writeJournal(const QString& folder, const DownloadJournal& journal) {
    QJsonArray files;
    for (qsizetype i = 0; i < journal.request.files.size(); ++i)
        files.append(toJson(journal.request.files[i], journal.progress[i]));
    const int version = journal.request.convertTo.isEmpty() ? kVersion : kConvertingVersion;
    const QJsonObject object{{"version", version},
                             {"id", journal.id},
                             {"createdMs", journal.createdMs},
                             {"name", journal.request.name},
                             {"catalogueId", journal.request.catalogueId},
                             {"folder", pathToId(journal.request.folder)},
                             {"replace", journal.request.replace},
                             {"convertTo", journal.request.convertTo},
                             {"resultBytes", journal.request.resultBytes},
                             {"files", files},
                             {"paused", journal.paused},
                             {"errorText", journal.errorText},
                             {"errorDetail", journal.errorDetail}};
    QDir().mkpath(folder);
    QSaveFile file(QDir(folder).filePath(kFileName));
    if (!file.open(QFile::WriteOnly)) return false;
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

std::optional<DownloadJournal> readJournal(const QString& folder) {
    QFile file(QDir(folder).filePath(kFileName));
    if (!file.open(QFile::ReadOnly) || file.size() > kMostBytes) return std::nullopt;
    return parseJournal(file.readAll());
}

std::optional<DownloadJournal> parseJournal(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int version = object["version"].toInt();
    if (version != kVersion && version != kConvertingVersion) return std::nullopt;
    DownloadJournal journal;
    journal.id = object["id"].toString();
    journal.createdMs = object["createdMs"].toInteger();
    journal.request.name = object["name"].toString();
    journal.request.catalogueId = object["catalogueId"].toString();
    journal.request.folder = pathFromId(object["folder"].toString());
    journal.request.replace = object["replace"].toBool();
    journal.request.convertTo = object["convertTo"].toString();
    journal.request.resultBytes = std::max<qint64>(0, object["resultBytes"].toInteger());
    const QString& convertTo = journal.request.convertTo;
    const bool fits = version == kConvertingVersion ? isPlainFileName(convertTo) : convertTo.isEmpty();
    if (!fits) return std::nullopt;
    journal.paused = object["paused"].toBool();
    journal.errorText = object["errorText"].toString();
    journal.errorDetail = object["errorDetail"].toString();
    const QJsonArray files = object["files"].toArray();
    if (files.isEmpty() || files.size() > kMostFiles || !isPlainFileName(journal.id)) return std::nullopt;
    for (const auto& file : files) {
        if (!readFile(file.toObject(), journal)) return std::nullopt;
    }
    return journal;
}

bool isPlainFileName(const QString& name) {
    if (name.isEmpty() || name.size() > kMostNameLength || name.startsWith(u'.')) return false;
    constexpr QStringView kForbidden = u"/\\:*?\"<>|";
    return std::none_of(name.begin(), name.end(),
                        [&](QChar c) { return !c.isPrint() || kForbidden.contains(c); });
}

}  // namespace onebit::app
