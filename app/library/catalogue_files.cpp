// SPDX-License-Identifier: Apache-2.0
#include "app/library/catalogue_files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>
#include <algorithm>
#include <utility>

#include "app/platform/native_path.h"

/// Resources of a static library are not there by themselves. Has to be outside of namespaces.
static void makeResourcesKnown() {
    Q_INIT_RESOURCE(catalogue);
}

namespace onebit::app {
namespace {

const char* const kFetchedFile = "catalogue.json";
const char* const kOwnFile = "own-models.json";
const char* const kRemovedFile = "own-models.json.removed";
const char* const kDamagedFile = "own-models.json.damaged";
constexpr qint64 kMostBytes = 5 << 20;

/// Empty if there is no such file.
QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.read(kMostBytes) : QByteArray();
}

bool store(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// A rename that puts `to` away if it is there.
bool moveOver(const QString& from, const QString& to) {
    if (!QFile::exists(from)) return false;
    QFile::remove(to);
    return QFile::rename(from, to);
}

/// The entries of both, by id; those of `fresh` where both have one.
QJsonArray mergedModels(const QByteArray& old, const QByteArray& fresh) {
    const auto modelsOf = [](const QByteArray& json) {
        return QJsonDocument::fromJson(json).object()["models"].toArray();
    };
    const QJsonArray added = modelsOf(fresh);
    QSet<QString> ids;
    for (const auto& model : added)
        ids.insert(model.toObject()["id"].toString());
    QJsonArray all;
    const QJsonArray before = modelsOf(old);
    for (const auto& model : before) {
        if (!ids.contains(model.toObject()["id"].toString())) all.append(model);
    }
    for (const auto& model : added)
        all.append(model);
    return all;
}

}  // namespace

Catalogue builtInCatalogue() {
    makeResourcesKnown();
    return readCatalogue(contentOf(QStringLiteral(":/onebit/catalogue/models.json"))).value_or(Catalogue());
}

Catalogue loadCatalogue(const std::filesystem::path& profile, std::optional<Error>* problem) {
    Catalogue catalogue = builtInCatalogue();
    auto fetched = readCatalogue(contentOf(toQString(profile / kFetchedFile)));
    if (fetched && fetched->revision > catalogue.revision) catalogue = *std::move(fetched);
    const QByteArray own = contentOf(toQString(profile / kOwnFile));
    if (own.isEmpty()) return catalogue;
    const auto read = readCatalogue(own);
    if (read) return withOwnModels(std::move(catalogue), *read);
    if (problem != nullptr) *problem = read.error();
    return catalogue;
}

bool storeFetchedCatalogue(const std::filesystem::path& profile, const QByteArray& json) {
    return store(toQString(profile / kFetchedFile), json);
}

qsizetype ownModelCount(const Catalogue& catalogue) {
    return std::ranges::count_if(catalogue.models, &CatalogueModel::own);
}

Result<qsizetype> addOwnModels(const std::filesystem::path& profile, const QByteArray& json) {
    const auto fresh = readCatalogue(json);
    if (!fresh) return tl::unexpected(fresh.error());
    const QString file = toQString(profile / kOwnFile);
    QByteArray before = contentOf(file);
    if (!before.isEmpty() && !readCatalogue(before)) {
        moveOver(file, toQString(profile / kDamagedFile));
        before.clear();
    }
    QJsonObject own = QJsonDocument::fromJson(json).object();
    own.remove("recommended");  // among the models of everybody
    const QJsonObject older = QJsonDocument::fromJson(before).object();
    own["schema"] = std::max(own["schema"].toInt(), older["schema"].toInt());
    own["models"] = mergedModels(before, json);
    const QByteArray bytes = QJsonDocument(own).toJson();
    if (const auto whole = readCatalogue(bytes); !whole) return tl::unexpected(whole.error());
    if (!store(file, bytes)) return fail(ErrorCode::kFileUnwritable, file.toStdString());
    return fresh->models.size();
}

bool removeOwnModels(const std::filesystem::path& profile) {
    return moveOver(toQString(profile / kOwnFile), toQString(profile / kRemovedFile));
}

bool restoreOwnModels(const std::filesystem::path& profile) {
    // What was added since then is not taken away by it.
    return canRestoreOwnModels(profile) &&
           moveOver(toQString(profile / kRemovedFile), toQString(profile / kOwnFile));
}

bool canRestoreOwnModels(const std::filesystem::path& profile) {
    return QFile::exists(toQString(profile / kRemovedFile)) && !QFile::exists(toQString(profile / kOwnFile));
}

}  // namespace onebit::app
