// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QRectF>
#include <QString>
#include <QtQmlIntegration>

namespace onebit::typeset {

/// Parts of a message that people come to one by one, such as its links: what the window puts focus rings and
/// the names for readers of screens on. GUI thread.
class PartListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        PlaceRole = Qt::UserRole + 1,
        KindRole,    ///< "link", or what a block is: "heading", "words", "item", "code", "table" ...
        SpokenRole,  ///< as they are read out
        TargetRole,  ///< of a link
        LevelRole,   ///< of a heading: 1 to 6; of an item: how deep its list lies, from 1; else 0
    };

    struct Part {
        QString id;  ///< of the block and the part in it
        QRectF place;
        QString kind;
        QString spoken;
        QString target{};
        int level = 0;

        bool operator==(const Part&) const = default;
    };

    explicit PartListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    /// Takes over the parts, in the order in which they are read; rows that stay are only told what changed.
    void setParts(const QList<Part>& parts);

  signals:
    void countChanged();

  private:
    QList<Part> m_parts;
};

}  // namespace onebit::typeset
