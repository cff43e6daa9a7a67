// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <functional>

namespace onebit::app {

/// The protected calls of a list model that change its rows.
struct RowEdits {
    std::function<void(int row)> beginInsert, beginRemove;
    std::function<void(int from, int to)> beginMove;  ///< `to` as QAbstractItemModel::beginMoveRows counts
    std::function<void()> endInsert, endRemove, endMove;
    std::function<void(int row)> changed;
};

/// Makes `rows` equal to `wanted` by the fewest kinds of signals: a row is known by its `id`; one that is in
/// both is moved and updated, never removed. No id may be there twice.
template <typename Row>
void applyRows(QList<Row>& rows, const QList<Row>& wanted, const RowEdits& edits) {
    const auto indexOf = [](const QList<Row>& list, const QString& id, qsizetype from) {
        for (qsizetype i = from; i < list.size(); ++i) {
            if (list[i].id == id) return i;
        }
        return qsizetype{-1};
    };
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        if (indexOf(wanted, rows[i].id, 0) >= 0) continue;
        edits.beginRemove(static_cast<int>(i));
        rows.removeAt(i);
        edits.endRemove();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const qsizetype at = indexOf(rows, wanted[i].id, i);
        if (at < 0) {
            edits.beginInsert(static_cast<int>(i));
            rows.insert(i, wanted[i]);
            edits.endInsert();
            continue;
        }
        if (at != i) {
            edits.beginMove(static_cast<int>(at), static_cast<int>(i));
            rows.move(at, i);
            edits.endMove();
        }
        if (rows[i] == wanted[i]) continue;
        rows[i] = wanted[i];
        edits.changed(static_cast<int>(i));
    }
}

}  // namespace onebit::app
