// SPDX-License-Identifier: Apache-2.0
#include "app/chat/message_tree.h"

#include <QHash>
#include <algorithm>

namespace onebit::app {

QList<MessageRecord> pathToLeaf(const QList<MessageRecord>& all, const QString& leafId) {
    if (all.isEmpty()) return {};
    QHash<QString, qsizetype> positions;
    for (qsizetype i = 0; i < all.size(); ++i)
        positions.insert(all[i].id, i);
    QList<bool> seen(all.size(), false);  // a damaged file may hold a circle

    QList<MessageRecord> path;
    qsizetype at = positions.value(leafId, all.size() - 1);
    while (at >= 0 && !seen[at]) {
        seen[at] = true;
        path.append(all[at]);
        const QString& parent = all[at].parentId;
        at = parent.isEmpty() ? -1 : positions.value(parent, at - 1);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

}  // namespace onebit::app
