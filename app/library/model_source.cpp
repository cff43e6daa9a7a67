// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_source.h"

#include <QRegularExpression>
#include <algorithm>

#include "app/library/download_journal.h"
#include "app/network/network_config.h"

namespace onebit::app {
namespace {

const char* const kExtension = ".gguf";

/// "org/repo", "org/repo/blob/REVISION/file", "org/repo/resolve/REVISION/file", "org/repo/tree/REVISION".
std::optional<ModelSource> readHubPath(const QString& path) {
    static const QRegularExpression kPage(
        QStringLiteral("^/?([\\w.-]+)/([\\w.-]+)(?:/(?:blob|resolve|tree)/([^/]+)(?:/(.+))?)?/?$"));
    const QRegularExpressionMatch match = kPage.match(path);
    if (!match.hasMatch()) return std::nullopt;
    ModelSource source;
    source.kind = ModelSource::Kind::kRepository;
    source.org = match.captured(1);
    source.repo = match.captured(2);
    source.revision = match.captured(3).isEmpty() ? QStringLiteral("main") : match.captured(3);
    source.file = match.captured(4);
    return source;
}

std::optional<ModelSource> readUrl(const QString& text, const QUrl& hub) {
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!isWeb || url.host().isEmpty()) return std::nullopt;
    NetworkConfig config;
    config.hub = hub;
    // A file at the hub's root is no repository, however many folders there are above it.
    const bool isFile = url.path().endsWith(QLatin1String(kExtension)) && url.path().count(u'/') < 4;
    if (isHub(url, config) && !isFile) {
        if (auto source = readHubPath(url.path())) return source;
    }
    ModelSource source;
    source.kind = ModelSource::Kind::kUrl;
    source.url = url;
    return source;
}

std::optional<ModelSource> readShortForm(const QString& text) {
    static const QRegularExpression kShort(
        QStringLiteral("^([\\w.-]+)/([\\w.-]+)(?:/([\\w./ +-]+))?(?:@([\\w./-]+))?$"));
    const QRegularExpressionMatch match = kShort.match(text);
    if (!match.hasMatch() || text.contains(QLatin1String(".."))) return std::nullopt;
    ModelSource source;
    source.kind = ModelSource::Kind::kRepository;
    source.org = match.captured(1);
    source.repo = match.captured(2);
    source.file = match.captured(3);
    source.revision = match.captured(4).isEmpty() ? QStringLiteral("main") : match.captured(4);
    return source;
}

}  // namespace

std::optional<ModelSource> readModelSource(const QString& text, const Catalogue& catalogue, const QUrl& hub) {
    const QString typed = text.trimmed();
    const auto named = std::ranges::find_if(catalogue.models, [&](const CatalogueModel& model) {
        return typed.compare(model.id, Qt::CaseInsensitive) == 0 ||
               typed.compare(model.name, Qt::CaseInsensitive) == 0;
    });
    if (named != catalogue.models.end()) {
        ModelSource source;
        source.kind = ModelSource::Kind::kCatalogue;
        source.catalogueId = named->id;
        return source;
    }
    if (typed.contains(QLatin1String("://"))) return readUrl(typed, hub);
    return readShortForm(typed);
}

ModelSource sourceOf(const CatalogueModel& model) {
    ModelSource source;
    source.kind = ModelSource::Kind::kRepository;
    source.catalogueId = model.id;
    source.org = model.org;
    source.repo = model.repo;
    source.revision = model.revision;
    return source;
}

DownloadRequest requestFor(const CatalogueModel& model, const QUrl& hub) {
    DownloadRequest request;
    request.name = model.name;
    request.catalogueId = model.id;
    request.files.append(
        {model.url(hub), model.fileName(), model.bytes > 0 ? model.bytes : -1, model.sha256});
    return request;
}

DownloadRequest requestFor(const QUrl& url) {
    QString name = url.fileName(QUrl::FullyDecoded);
    if (!name.endsWith(QLatin1String(kExtension), Qt::CaseInsensitive)) name += QLatin1String(kExtension);
    if (!isPlainFileName(name)) name = QStringLiteral("model.gguf");
    DownloadRequest request;
    request.name = name;
    request.files.append({url, name});
    return request;
}

}  // namespace onebit::app
