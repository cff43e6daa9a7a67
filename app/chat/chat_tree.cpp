// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_tree.h"

#include <QSet>

#include "app/chat/message_tree.h"

namespace onebit::app {

ChatTree::ChatTree(const QList<MessageRecord>& all) {
    m_messages.reserve(all.size());
    for (const MessageRecord& message : all)
        put(message);
}

const MessageRecord* ChatTree::find(const QString& id) const {
    const auto position = m_positions.constFind(id);
    return position != m_positions.constEnd() ? &m_messages[*position] : nullptr;
}

void ChatTree::put(const MessageRecord& message) {
    const auto position = m_positions.constFind(message.id);
    if (position != m_positions.constEnd()) {
        m_messages[*position] = message;  // a message never gets another parent
        return;
    }
    m_positions.insert(message.id, m_messages.size());
    m_children[message.parentId].append(m_messages.size());
    m_messages.append(message);
}

QList<MessageRecord> ChatTree::path(const QString& leafId) const {
    QList<MessageRecord> path = pathToLeaf(m_messages, leafId);
    path.removeIf([](const MessageRecord& message) { return message.deletedMs != 0; });
    return path;
}

QStringList ChatTree::versionsOf(const QString& id) const {
    const MessageRecord* message = find(id);
    if (message == nullptr) return {};
    QStringList versions;
    for (const qsizetype at : m_children.value(message->parentId)) {
        const MessageRecord& sibling = m_messages[at];
        if (sibling.author == message->author && sibling.deletedMs == 0) versions.append(sibling.id);
    }
    return versions;
}

VersionPlace ChatTree::placeOf(const QString& id) const {
    const QStringList versions = versionsOf(id);
    const qsizetype at = versions.indexOf(id);
    if (at < 0) return {};
    return {static_cast<int>(at) + 1, static_cast<int>(versions.size())};
}

QString ChatTree::newestLeafBelow(const QString& id) const {
    QString leaf = id;
    QSet<QString> seen;  // a damaged file may hold a circle
    while (!seen.contains(leaf)) {
        seen.insert(leaf);
        const QList<qsizetype> children = m_children.value(leaf);
        QString next;
        for (const qsizetype at : children) {
            const bool passable = m_messages[at].deletedMs == 0 || m_children.contains(m_messages[at].id);
            if (passable) next = m_messages[at].id;
        }
        if (next.isEmpty()) break;
        leaf = next;
    }
    return leaf;
}

}  // namespace onebit::app
