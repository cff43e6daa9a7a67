// SPDX-License-Identifier: Apache-2.0
#include "app/library/hub_listing.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <map>

#include "app/library/catalogue.h"
#include "app/library/download_journal.h"
#include "app/library/sha256.h"

namespace onebit::app {
namespace {

constexpr qsizetype kMostFiles = 20000;
constexpr qsizetype kMostPathLength = 1000;

/// In the order of preference; found in names between dots, dashes and underscores.
constexpr const char* kFormats[] = {"Q1_0",   "Q2_0",     "TQ2_0", "TQ1_0",  "I2_S",   "PQ2_0",
                                    "PTQ1_0", "Q2_0_g64", "Q4_0",  "Q4_K_M", "Q4_K_S", "Q6_K",
                                    "Q8_0",   "F16",      "BF16",  "F32"};
constexpr qsizetype kLowBitFormats = 8;

/// What a conversion reads beside the weights. The README names the licence.
constexpr const char* kCheckpointFiles[] = {
    "config.json",         "generation_config.json", "tokenizer_config.json",
    "tokenizer.json",      "tokenizer.model",        "added_tokens.json",
    "chat_template.jinja", "chat_template.json",     "README.md"};

tl::unexpected<Error> malformed(const char* what) {
    return fail(ErrorCode::kMalformed, std::string("the hub's answer: ") + what);
}

QString formatIn(const QString& name) {
    QString longest;
    for (const char* format : kFormats) {
        const QRegularExpression word(QStringLiteral("(^|[-_.])%1($|[-_.])").arg(QLatin1String(format)),
                                      QRegularExpression::CaseInsensitiveOption);
        const QString found = QLatin1String(format);
        if (found.size() > longest.size() && word.match(name).hasMatch()) longest = found;
    }
    return longest;
}

qsizetype rankOf(const QString& format) {
    const auto found = std::ranges::find_if(kFormats, [&](const char* name) { return format == name; });
    return std::distance(std::begin(kFormats), found);
}

bool isModel(const HubFile& file) {
    const QString name = file.path.section(u'/', -1).toLower();
    return name.endsWith(QLatin1String(".gguf")) && !name.startsWith(QLatin1String("mmproj")) &&
           !name.contains(QLatin1String("imatrix")) && isPlainFileName(file.path.section(u'/', -1));
}

/// A path within the repository that means the same everywhere.
bool isPlainPath(const QString& path) {
    const QStringList steps = path.split(u'/');
    return path.size() <= kMostPathLength && std::ranges::none_of(steps, [](const QString& step) {
               return step.isEmpty() || step == QLatin1String(".") || step == QLatin1String("..");
           });
}

/// What the model file that is made of a repository's original files is called.
QString convertedName(const QString& repo) {
    return repo + QStringLiteral(".gguf");
}

/// The files of weights: one, or the list of several and all that are on it.
QList<HubFile> weightsAmong(const QHash<QString, HubFile>& named) {
    if (const auto single = named.constFind(QStringLiteral("model.safetensors")); single != named.constEnd())
        return {*single};
    static const QRegularExpression kShard(QStringLiteral("^model-(\\d{5})-of-(\\d{5})\\.safetensors$"));
    QList<HubFile> files;
    int count = 0;
    for (const HubFile& file : named) {
        const QRegularExpressionMatch shard = kShard.match(file.path);
        if (!shard.hasMatch()) continue;
        count = shard.captured(2).toInt();
        files.append(file);
    }
    const auto index = named.constFind(QStringLiteral("model.safetensors.index.json"));
    if (files.isEmpty() || files.size() != count || index == named.constEnd()) return {};
    std::ranges::sort(files, {}, &HubFile::path);
    files.prepend(*index);
    return files;
}

HubChoice choiceOf(const QString& name, QList<HubFile> files) {
    std::ranges::sort(files, {}, &HubFile::path);
    HubChoice choice{name, formatIn(name), std::move(files), 0, false};
    for (const HubFile& file : std::as_const(choice.files))
        choice.bytes = file.bytes < 0 || choice.bytes < 0 ? -1 : choice.bytes + file.bytes;
    return choice;
}

}  // namespace

Result<HubRepository> readHubRepository(const QByteArray& json, const QString& org, const QString& repo) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) return malformed("not an object");
    const QJsonObject object = document.object();
    static const QRegularExpression kCommit(QStringLiteral("^[0-9a-f]{40}$"));
    HubRepository repository{org, repo, object["sha"].toString(), {}, false};
    if (!kCommit.match(repository.commit).hasMatch()) return malformed("no commit");
    repository.license = object["cardData"].toObject()["license"].toString().left(kMostPathLength);
    // false, or the way in which access is given.
    repository.gated = !object["gated"].isUndefined() && object["gated"] != QJsonValue(false);
    return repository;
}

Result<QList<HubFile>> readHubTree(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray()) return malformed("not a list");
    if (document.array().size() > kMostFiles) return malformed("too many files");
    QList<HubFile> files;
    for (const auto& value : document.array()) {
        const QJsonObject object = value.toObject();
        if (object["type"].toString() != QLatin1String("file")) continue;
        HubFile file{object["path"].toString(), object["size"].toInteger(-1)};
        if (!isPlainPath(file.path)) continue;
        const QJsonObject large = object["lfs"].toObject();
        if (!large.isEmpty()) {
            const QByteArray hash = large["oid"].toString().toLatin1();
            if (isSha256(hash)) file.sha256 = hash;
            file.bytes = large["size"].toInteger(file.bytes);
        }
        files.append(file);
    }
    return files;
}

QByteArray nextPage(const QByteArray& link) {
    for (const QByteArray& part : link.split(',')) {
        const qsizetype open = part.indexOf('<');
        const qsizetype close = part.indexOf('>');
        if (open >= 0 && close > open && part.mid(close).contains("rel=\"next\""))
            return part.mid(open + 1, close - open - 1);
    }
    return {};
}

QList<HubChoice> choicesAmong(const QList<HubFile>& files) {
    static const QRegularExpression kPart(QStringLiteral("^(.*)-(\\d{5})-of-(\\d{5})\\.gguf$"),
                                          QRegularExpression::CaseInsensitiveOption);
    std::map<QString, QList<HubFile>> spread;
    QList<HubChoice> choices;
    for (const HubFile& file : files) {
        if (!isModel(file)) continue;
        const QRegularExpressionMatch part = kPart.match(file.path);
        if (part.hasMatch() && part.captured(3).toInt() > 1) {
            spread[part.captured(1) + u' ' + part.captured(3)].append(file);
        } else {
            choices.append(choiceOf(file.path.section(u'/', -1), {file}));
        }
    }
    for (const auto& [key, parts] : spread) {
        // One that lacks a file cannot be run.
        if (parts.size() != key.section(u' ', -1).toInt()) continue;
        choices.append(choiceOf(key.section(u' ', 0, -2).section(u'/', -1) + QStringLiteral(".gguf"), parts));
    }
    std::ranges::stable_sort(choices, {}, [](const HubChoice& choice) {
        const qsizetype rank = rankOf(choice.format);
        return std::pair(rank < kLowBitFormats ? 0 : 1, choice.name);
    });
    return choices;
}

std::optional<HubChoice> checkpointAmong(const QList<HubFile>& files, const QString& repo) {
    QHash<QString, HubFile> named;
    for (const HubFile& file : files) {
        if (file.bytes != 0 && !file.path.contains(u'/')) named.insert(file.path, file);
    }
    QList<HubFile> chosen;
    for (const char* name : kCheckpointFiles) {
        if (const auto file = named.constFind(QLatin1String(name)); file != named.constEnd())
            chosen.append(*file);
    }
    const QList<HubFile> weights = weightsAmong(named);
    const bool hasVocabulary =
        named.contains(QStringLiteral("tokenizer.json")) || named.contains(QStringLiteral("tokenizer.model"));
    const bool isWhole = !weights.isEmpty() && hasVocabulary && named.contains(QStringLiteral("config.json"));
    if (!isWhole || !isPlainFileName(convertedName(repo))) return std::nullopt;
    HubChoice choice{repo, {}, chosen + weights, 0, true};
    for (const HubFile& file : std::as_const(choice.files))
        choice.bytes = file.bytes < 0 || choice.bytes < 0 ? -1 : choice.bytes + file.bytes;
    return choice;
}

DownloadRequest requestFor(const HubRepository& repository, const HubChoice& choice, const QUrl& hub) {
    DownloadRequest request;
    request.name = choice.name;
    if (choice.isCheckpoint) request.convertTo = convertedName(repository.repo);
    for (const HubFile& file : choice.files) {
        QUrl url = hub;
        QString base = hub.path();
        if (base.endsWith(u'/')) base.chop(1);
        url.setPath(base + u'/' + repository.org + u'/' + repository.repo + QStringLiteral("/resolve/") +
                    repository.commit + u'/' + file.path);
        const QString name = choice.isCheckpoint ? file.path : hubFileName(repository.repo, file.path);
        request.files.append({url, name, file.bytes, file.sha256});
    }
    return request;
}

}  // namespace onebit::app
