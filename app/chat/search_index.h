// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "app/chat/sql.h"

namespace onebit::app {

/// A message in which everything that was asked for occurs.
struct SearchMatch {
    QString chatId;
    QString messageId;
    QString author;
    QString text;  ///< as it was written
    qint64 createdMs = 0;
};

/// The index of what was said, beside the messages in the same file. It holds the texts folded: FTS5 with
/// trigrams where SQLite has them, so that any part of a word in any script is found; else a plain table that
/// is read through. It lags behind the messages, which costs their storing nothing, and can be made anew at
/// any time. Replies under way are not in it. Stateless; the connection is the storage thread's.
class SearchIndex {
  public:
    /// Makes the tables if they are missing.
    StoreResult<void> prepare(const SqlConnection& connection);
    /// Takes in up to `limit` messages that are not, or are changed since; answers how many it took.
    StoreResult<int> update(const SqlConnection& connection, int limit) const;
    /// Newest first. Messages and chats in the trash are left out.
    StoreResult<QList<SearchMatch>> find(const SqlConnection& connection, const QStringList& words,
                                         int limit) const;

    StoreResult<void> forgetChat(const SqlConnection& connection, const QString& chatId) const;
    StoreResult<void> forgetMessage(const SqlConnection& connection, const QString& messageId) const;

  private:
    bool m_trigrams = false;
};

}  // namespace onebit::app
