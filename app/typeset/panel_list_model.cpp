// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/panel_list_model.h"

namespace onebit::typeset {

PanelListModel::PanelListModel(QObject* parent) : QAbstractListModel(parent) {}

int PanelListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_panels.size());
}

QVariant PanelListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Panel& panel = m_panels[index.row()];
    switch (role) {
        case BlockRole:
            return panel.block;
        case PlaceRole:
            return panel.place;
        case Qt::DisplayRole:
        case TitleRole:
            return panel.title;
        case IsCodeRole:
            return panel.isCode;
        case ShareRole:
            return panel.share;
        case PositionRole:
            return panel.position;
        case WrappedRole:
            return panel.wrapped;
        default:
            return {};
    }
}

QHash<int, QByteArray> PanelListModel::roleNames() const {
    return {{BlockRole, "block"}, {PlaceRole, "place"},       {TitleRole, "title"},    {IsCodeRole, "isCode"},
            {ShareRole, "share"}, {PositionRole, "position"}, {WrappedRole, "wrapped"}};
}

void PanelListModel::setPanels(const QList<Panel>& panels) {
    if (panels == m_panels) return;
    int row = 0;
    for (const Panel& panel : panels) {
        while (row < m_panels.size() && m_panels[row].block < panel.block) {
            beginRemoveRows({}, row, row);
            m_panels.removeAt(row);
            endRemoveRows();
        }
        if (row < m_panels.size() && m_panels[row].block == panel.block) {
            if (m_panels[row] != panel) {
                m_panels[row] = panel;
                emit dataChanged(index(row), index(row));
            }
        } else {
            beginInsertRows({}, row, row);
            m_panels.insert(row, panel);
            endInsertRows();
        }
        ++row;
    }
    if (row >= m_panels.size()) return;
    beginRemoveRows({}, row, static_cast<int>(m_panels.size()) - 1);
    m_panels.resize(row);
    endRemoveRows();
}

}  // namespace onebit::typeset
