// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>
#include <optional>

#include "app/library/catalogue.h"
#include "app/library/download.h"

namespace onebit::app {

/// What a person can name to fetch a model.
struct ModelSource {
    enum class Kind { kCatalogue, kUrl, kRepository };
    Kind kind = Kind::kUrl;
    QString catalogueId;
    QUrl url;
    QString org;
    QString repo;
    QString file;      ///< path in the repository; empty: to be chosen
    QString revision;  ///< branch or commit
};

/// "bonsai-1.7b" (an id or a name of `catalogue`, in any case), "https://..." or
/// "org/repo[/file][@revision]"; a page of the hub is taken as its repository. Nothing if it is none of them.
std::optional<ModelSource> readModelSource(const QString& text, const Catalogue& catalogue, const QUrl& hub);

/// The repository of a catalogue's model that is published as original files.
ModelSource sourceOf(const CatalogueModel& model);
/// To fetch a catalogue's model, in one file, from `hub`.
DownloadRequest requestFor(const CatalogueModel& model, const QUrl& hub);
/// To fetch a file of which nothing but its address is known.
DownloadRequest requestFor(const QUrl& url);

}  // namespace onebit::app
