// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QStringList>
#include <QtQmlIntegration>

namespace onebit::app {

/// One row of resources/licences/parts.json, whose README tells the fields.
struct Part {
    QString id;
    QString name;
    QString licence;  ///< SPDX expression
    QStringList copyright;
    QString address;
    QStringList texts;
};

/// The table that is compiled in; empty if `json` is none.
QList<Part> readParts(const QByteArray& json);

/// What Onebit is made of, and under which licences, for the About page. It never changes.
class PartListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count CONSTANT)

  public:
    enum Role { NameRole = Qt::UserRole + 1, LicenceRole, CopyrightRole, AddressRole };

    explicit PartListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    /// All that there is to say of the part in a row: its owners, its home, the whole texts of its licences.
    Q_INVOKABLE QString wholeText(int row) const;

  private:
    QList<Part> m_parts;
};

}  // namespace onebit::app
