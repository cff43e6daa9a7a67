// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/part_list_model.h"

#include "app/library/row_edits.h"

namespace onebit::typeset {

PartListModel::PartListModel(QObject* parent) : QAbstractListModel(parent) {}

int PartListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

QVariant PartListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Part& part = m_parts[index.row()];
    switch (role) {
        case PlaceRole:
            return part.place;
        case KindRole:
            return part.kind;
        case Qt::DisplayRole:
        case SpokenRole:
            return part.spoken;
        case TargetRole:
            return part.target;
        case LevelRole:
            return part.level;
        default:
            return {};
    }
}

QHash<int, QByteArray> PartListModel::roleNames() const {
    return {{PlaceRole, "place"},
            {KindRole, "kind"},
            {SpokenRole, "spoken"},
            {TargetRole, "target"},
            {LevelRole, "level"}};
}

void PartListModel::setParts(const QList<Part>& parts) {
    if (parts == m_parts) return;
    const int before = count();
    app::applyRows(m_parts, parts,
                   {[this](int row) { beginInsertRows({}, row, row); },
                    [this](int row) { beginRemoveRows({}, row, row); },
                    [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
                    [this] { endInsertRows(); }, [this] { endRemoveRows(); }, [this] { endMoveRows(); },
                    [this](int row) { emit dataChanged(index(row), index(row)); }});
    if (count() != before) emit countChanged();
}

}  // namespace onebit::typeset
