// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// Which of how many versions a message is; the first is 1.
struct VersionPlace {
    int version = 1;
    int count = 1;

    bool operator==(const VersionPlace&) const = default;
};

/// Every message of one chat. Versions are siblings by the same author; what is in the trash is not seen, but
/// keeps its place: what was said after it still finds the way up.
class ChatTree {
  public:
    ChatTree() = default;
    /// `all`: the messages of one chat, oldest first.
    explicit ChatTree(const QList<MessageRecord>& all);

    bool isEmpty() const { return m_messages.isEmpty(); }
    /// Oldest first, trash included.
    const QList<MessageRecord>& messages() const { return m_messages; }
    /// Null if there is none of this id. Valid until the next change.
    const MessageRecord* find(const QString& id) const;
    /// Adds a message, or replaces the one of the same id.
    void put(const MessageRecord& message);

    /// The messages that are seen, from the first to `leafId`.
    QList<MessageRecord> path(const QString& leafId) const;
    /// The message and its other versions, oldest first, without those in the trash.
    QStringList versionsOf(const QString& id) const;
    VersionPlace placeOf(const QString& id) const;
    /// The end of what was said last after a message: where choosing a version leads. `id` itself if nothing
    /// followed.
    QString newestLeafBelow(const QString& id) const;

  private:
    QList<MessageRecord> m_messages;
    QHash<QString, qsizetype> m_positions;
    QHash<QString, QList<qsizetype>> m_children;  ///< by the parent's id
};

}  // namespace onebit::app
