// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

#include "inference/base/result.h"

namespace onebit::app {

/// What the cost of running a model is estimated from before its file is here. Zeros: unknown.
struct ModelShape {
    int layerCount = 0;
    int modelDim = 0;
    int ffnDim = 0;
    int headCount = 0;
    int kvHeadCount = 0;
    int headDim = 0;
    int vocabularySize = 0;
    int contextLength = 0;

    bool isKnown() const { return layerCount > 0 && modelDim > 0 && ffnDim > 0 && headCount > 0; }
};

/// A model that can be fetched. Unknown numbers are 0 and unknown texts empty: the hub tells them.
struct CatalogueModel {
    QString id;                     ///< "bonsai-1.7b": small letters, digits, '.', '-'; never changes
    QString name;                   ///< "Bonsai 1.7B"
    QString maker;                  ///< "PrismML"
    QString family;                 ///< "Bonsai"; for filters
    QString use;                    ///< what it is good for, in plain words, English
    QHash<QString, QString> useIn;  ///< the same in other languages, by their BCP 47 tags
    QStringList languages;          ///< BCP 47; "mul": many
    QString license;  ///< SPDX id, or its maker's name for it; of original files the hub may say
    QUrl licenseUrl;
    QString architecture;  ///< general.architecture
    QString weights;       ///< "Q1_0", "I2_S"
    QString kind;          ///< "binary" or "ternary"
    QString org;           ///< where on the hub: org/repo/file at revision
    QString repo;
    QString file;      ///< empty: original files, which are converted after the download
    QString revision;  ///< "main", or the commit that is pinned
    qint64 bytes = 0;
    QByteArray sha256;  ///< 64 small hexadecimal digits; empty: not known
    qint64 parameterCount = 0;
    ModelShape shape;
    bool own = false;  ///< added by the person

    /// What it is good for in a language as Translations names it ("zh_CN"); English where nobody said it.
    QString useFor(const QString& language) const;
    /// Published as original files; what there is in the repository and how much, the hub tells.
    bool isOriginal() const { return file.isEmpty(); }
    /// "org/repo@revision" as a person would name it.
    QString repository() const { return org + u'/' + repo + u'@' + revision; }
    /// org/repo/resolve/revision/file at a hub; not of original files.
    QUrl url(const QUrl& hub) const;
    /// The name for the file on this computer: the same for every hub, and another for every model.
    QString fileName() const;
};

struct Catalogue {
    int revision = 0;     ///< grows with every change; a refresh never goes back
    QDate date;           ///< when it was made; not valid: it does not say
    QString recommended;  ///< id of the model for a new user
    QList<CatalogueModel> models;

    const CatalogueModel* find(const QString& id) const;
};

/// Reads and checks a catalogue (schema 1 to 3, described in resources/catalogue/README.md). Anything that
/// does not fit the schema is kMalformed, with the place in the detail: a catalogue is whole or not at all.
/// Any thread.
Result<Catalogue> readCatalogue(const QByteArray& json);

/// What a file of a hub's repository is called on this computer: its own name, or the repository's if the
/// name is one that many use ("ggml-model-i2_s.gguf").
QString hubFileName(const QString& repo, const QString& file);

/// `base` with the entries of `own` behind, marked as the person's; one with a known id replaces it.
Catalogue withOwnModels(Catalogue base, const Catalogue& own);

}  // namespace onebit::app
