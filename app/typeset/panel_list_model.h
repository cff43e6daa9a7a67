// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QRectF>
#include <QString>
#include <QtQmlIntegration>

namespace onebit::typeset {

/// The code blocks, and the blocks that scroll sideways, that are near what is seen: what the window puts
/// buttons and bars on. GUI thread.
class PanelListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

  public:
    enum Role {
        BlockRole = Qt::UserRole + 1,
        PlaceRole,
        TitleRole,
        IsCodeRole,
        ShareRole,
        PositionRole,
        WrappedRole
    };

    struct Panel {
        int block = 0;
        QRectF place;
        QString title;
        bool isCode = false;
        qreal share = 1;  ///< of its width that is seen
        qreal position = 0;
        bool wrapped = false;

        bool operator==(const Panel&) const = default;
    };

    explicit PanelListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Takes over the panels, ascending by block; rows that stay are only told what changed.
    void setPanels(const QList<Panel>& panels);

  private:
    QList<Panel> m_panels;
};

}  // namespace onebit::typeset
