// SPDX-License-Identifier: Apache-2.0
#include "app/library/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "app/library/download_journal.h"

namespace onebit::app {
namespace {

/// Schema 2 knows `useIn`, schema 3 `published`; all else is the same.
constexpr int kSchema = 3;
constexpr qsizetype kMostLanguages = 200;
constexpr qsizetype kMostBytes = 4 << 20;
constexpr qsizetype kMostModels = 5000;
constexpr qsizetype kMostTextLength = 2000;
constexpr qint64 kMostFileBytes = qint64{1} << 42;

/// Reads one object and remembers what is wrong with it, by the name of the field.
class Fields {
  public:
    explicit Fields(const QJsonObject& object) : m_object(object) {}

    QString text(const char* name, bool required = false) {
        const QJsonValue value = take(name);
        if (value.isUndefined() && !required) return {};
        QString text = value.toString();
        if (!value.isString() || (required && text.isEmpty()) || text.size() > kMostTextLength)
            complain(name);
        return text;
    }

    qint64 number(const char* name, qint64 most) {
        const QJsonValue value = take(name);
        if (value.isUndefined()) return 0;
        const qint64 number = value.toInteger(-1);
        if (number < 1 || number > most) complain(name);
        return number;
    }

    QString matching(const char* name, const QString& pattern, bool required = false) {
        QString value = text(name, required);
        const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
        if (!value.isEmpty() && !whole.match(value).hasMatch()) complain(name);
        return value;
    }

    QStringList texts(const char* name) {
        QStringList list;
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isArray()) complain(name);
        for (const auto& item : value.toArray()) {
            if (!item.isString()) complain(name);
            list.append(item.toString());
        }
        return list;
    }

    QJsonValue take(const char* name) {
        m_known.insert(QLatin1String(name));
        return m_object.value(QLatin1String(name));
    }

    void complain(const char* name) {
        if (m_wrong.isEmpty()) m_wrong = QLatin1String(name);
    }

    /// The first field that is wrong, or that the schema does not have; empty if there is none.
    QString wrong() const {
        if (!m_wrong.isEmpty()) return m_wrong;
        for (const QString& key : m_object.keys()) {
            if (!m_known.contains(key)) return key;
        }
        return {};
    }

  private:
    QJsonObject m_object;
    QSet<QString> m_known;
    QString m_wrong;
};

struct ShapeField {
    const char* name;
    int ModelShape::*field;
    qint64 most;
};

constexpr ShapeField kShapeFields[] = {
    {"layerCount", &ModelShape::layerCount, 4096},
    {"modelDim", &ModelShape::modelDim, 1 << 20},
    {"ffnDim", &ModelShape::ffnDim, 1 << 20},
    {"headCount", &ModelShape::headCount, 4096},
    {"kvHeadCount", &ModelShape::kvHeadCount, 4096},
    {"headDim", &ModelShape::headDim, 4096},
    {"vocabularySize", &ModelShape::vocabularySize, 1 << 24},
    {"contextLength", &ModelShape::contextLength, 1 << 24},
};

void readShape(Fields& model, ModelShape& shape) {
    const QJsonValue value = model.take("shape");
    if (value.isUndefined()) return;
    Fields fields(value.toObject());
    for (const ShapeField& row : kShapeFields)
        shape.*row.field = static_cast<int>(fields.number(row.name, row.most));
    if (!value.isObject() || !fields.wrong().isEmpty()) model.complain("shape");
}

void readUseIn(Fields& model, QHash<QString, QString>& useIn) {
    const QJsonValue value = model.take("useIn");
    if (value.isUndefined()) return;
    static const QRegularExpression kTag(QStringLiteral("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"));
    const QJsonObject texts = value.toObject();
    if (!value.isObject() || texts.size() > kMostLanguages) model.complain("useIn");
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const QString words = text->toString();
        if (!kTag.match(text.key()).hasMatch() || words.isEmpty() || words.size() > kMostTextLength)
            model.complain("useIn");
        useIn.insert(text.key(), words);
    }
}

/// `wrong` is the field that does not fit, or empty.
CatalogueModel readModel(const QJsonObject& object, int schema, QString& wrong) {
    const QString kName = QStringLiteral("[A-Za-z0-9][A-Za-z0-9._-]{0,95}");
    Fields fields(object);
    CatalogueModel model;
    model.id = fields.matching("id", QStringLiteral("[a-z0-9][a-z0-9.-]{0,63}"), true);
    model.name = fields.text("name", true);
    model.maker = fields.text("maker");
    model.family = fields.text("family");
    model.use = fields.text("use", true);
    if (schema >= 2) readUseIn(fields, model.useIn);
    model.languages = fields.texts("languages");
    const bool isOriginal = schema >= 3 && fields.matching("published", QStringLiteral("gguf|safetensors")) ==
                                               QLatin1String("safetensors");
    model.license = fields.text("license", !isOriginal);
    model.licenseUrl = QUrl(fields.matching("licenseUrl", QStringLiteral("https://[^\\s]+")));
    model.architecture = fields.text("architecture");
    model.weights = fields.text("weights", true);
    model.kind = fields.matching("kind", QStringLiteral("binary|ternary"), true);
    model.org = fields.matching("org", kName, true);
    model.repo = fields.matching("repo", kName, true);
    model.file = fields.matching("file", kName + QStringLiteral("\\.gguf"), !isOriginal);
    if (isOriginal && !model.file.isEmpty()) fields.complain("file");
    model.revision = fields.matching("revision", QStringLiteral("main|[0-9a-f]{40}"));
    if (model.revision.isEmpty()) model.revision = QStringLiteral("main");
    model.bytes = fields.number("bytes", kMostFileBytes);
    model.sha256 = fields.matching("sha256", QStringLiteral("[0-9a-f]{64}")).toLatin1();
    model.parameterCount = fields.number("parameterCount", kMostFileBytes);
    readShape(fields, model.shape);
    wrong = fields.wrong();
    return model;
}

tl::unexpected<Error> malformed(const QString& what) {
    return fail(ErrorCode::kMalformed, "the catalogue: " + what.toStdString());
}

}  // namespace

QString CatalogueModel::useFor(const QString& language) const {
    const QString tag = QString(language).replace(u'_', u'-');
    if (const auto text = useIn.constFind(tag); text != useIn.constEnd()) return *text;
    const auto text = useIn.constFind(tag.section(u'-', 0, 0));
    return text != useIn.constEnd() ? *text : use;
}

QUrl CatalogueModel::url(const QUrl& hub) const {
    QUrl url = hub;
    QString base = hub.path();
    if (base.endsWith(u'/')) base.chop(1);
    url.setPath(base + u'/' + org + u'/' + repo + QStringLiteral("/resolve/") + revision + u'/' + file);
    return url;
}

QString CatalogueModel::fileName() const {
    return isOriginal() ? repo + QStringLiteral(".gguf") : hubFileName(repo, file);
}

const CatalogueModel* Catalogue::find(const QString& id) const {
    const auto found = std::ranges::find(models, id, &CatalogueModel::id);
    return found == models.end() ? nullptr : &*found;
}

QString hubFileName(const QString& repo, const QString& file) {
    QString name = file.section(u'/', -1);
    // Many repositories call their only file the same.
    static const QRegularExpression kGeneric(QStringLiteral("^(ggml-model|model)[-.]"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch generic = kGeneric.match(name);
    if (!generic.hasMatch()) return name;
    QString stem = repo;
    static const QRegularExpression kFormat(QStringLiteral("-gguf$"),
                                            QRegularExpression::CaseInsensitiveOption);
    stem.remove(kFormat);
    return stem + name.mid(generic.capturedLength(1));
}

Result<Catalogue> readCatalogue(const QByteArray& json) {
    if (json.size() > kMostBytes) return malformed(QStringLiteral("larger than 4 MiB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(error.errorString() + QStringLiteral(" at byte %1").arg(error.offset));
    if (!document.isObject()) return malformed(QStringLiteral("not an object"));
    Fields fields(document.object());
    const int schema = fields.take("schema").toInt();
    if (schema < 1 || schema > kSchema) return malformed(QStringLiteral("schema is not 1, 2 or 3"));
    Catalogue catalogue;
    catalogue.revision = static_cast<int>(fields.number("revision", 1 << 30));
    catalogue.date = QDate::fromString(fields.text("date"), Qt::ISODate);
    if (!fields.take("date").isUndefined() && !catalogue.date.isValid()) fields.complain("date");
    catalogue.recommended = fields.text("recommended");
    const QJsonValue models = fields.take("models");
    if (!models.isArray() || models.toArray().size() > kMostModels) fields.complain("models");
    if (!fields.wrong().isEmpty()) return malformed(fields.wrong());
    for (const auto& value : models.toArray()) {
        const QString place = QStringLiteral("models[%1]").arg(catalogue.models.size());
        QString wrong;
        CatalogueModel model = readModel(value.toObject(), schema, wrong);
        if (!value.isObject()) return malformed(place);
        if (!wrong.isEmpty()) return malformed(place + u'.' + wrong);
        if (catalogue.find(model.id) != nullptr)
            return malformed(place + QStringLiteral(".id is there twice"));
        if (!isPlainFileName(model.fileName())) return malformed(place + QStringLiteral(".file"));
        catalogue.models.append(std::move(model));
    }
    if (!catalogue.recommended.isEmpty() && catalogue.find(catalogue.recommended) == nullptr)
        return malformed(QStringLiteral("recommended is no model of it"));
    return catalogue;
}

Catalogue withOwnModels(Catalogue base, const Catalogue& own) {
    for (CatalogueModel model : own.models) {
        model.own = true;
        const auto known = std::ranges::find(base.models, model.id, &CatalogueModel::id);
        if (known != base.models.end()) {
            *known = std::move(model);
        } else {
            base.models.append(std::move(model));
        }
    }
    return base;
}

}  // namespace onebit::app
