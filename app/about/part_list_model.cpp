// SPDX-License-Identifier: Apache-2.0
#include "app/about/part_list_model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onebit::app {
namespace {

QByteArray resource(const QString& name) {
    QFile file(QStringLiteral(":/onebit/licences/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList stringsOf(const QJsonValue& array) {
    QStringList strings;
    for (const auto& value : array.toArray())
        strings.append(value.toString());
    return strings;
}

}  // namespace

QList<Part> readParts(const QByteArray& json) {
    QList<Part> parts;
    for (const auto& value : QJsonDocument::fromJson(json)["parts"].toArray()) {
        const QJsonObject row = value.toObject();
        parts.append({row["id"].toString(), row["name"].toString(), row["licence"].toString(),
                      stringsOf(row["copyright"]), row["address"].toString(), stringsOf(row["texts"])});
    }
    return parts;
}

PartListModel::PartListModel(QObject* parent)
    : QAbstractListModel(parent), m_parts(readParts(resource(QStringLiteral("parts.json")))) {}

int PartListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

QVariant PartListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Part& part = m_parts[index.row()];
    switch (role) {
        case Qt::DisplayRole:
        case NameRole:
            return part.name;
        case LicenceRole:
            return part.licence;
        case CopyrightRole:
            return part.copyright.join(u'\n');
        case AddressRole:
            return part.address;
        default:
            return {};
    }
}

QHash<int, QByteArray> PartListModel::roleNames() const {
    return {
        {NameRole, "name"}, {LicenceRole, "licence"}, {CopyrightRole, "copyright"}, {AddressRole, "address"}};
}

QString PartListModel::wholeText(int row) const {
    if (row < 0 || row >= m_parts.size()) return {};
    const Part& part = m_parts[row];
    QStringList paragraphs{part.name + QStringLiteral("\nCopyright ") + part.copyright.join(u'\n')};
    if (!part.address.isEmpty()) paragraphs.append(part.address);
    paragraphs.append(part.licence);
    for (const QString& text : part.texts)
        paragraphs.append(QString::fromUtf8(resource(text + QStringLiteral(".txt"))).trimmed());
    return paragraphs.join(QStringLiteral("\n\n"));
}

}  // namespace onebit::app
