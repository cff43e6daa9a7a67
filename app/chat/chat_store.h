// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "app/chat/chat_records.h"
#include "app/chat/search_index.h"
#include "app/chat/sql.h"

namespace onebit::app {

/// `deletedMs` of a message that is gone for ever: its words are erased, its place in the tree is not.
extern const qint64 kDestroyed;

/// Chats in one SQLite file. Blocks; confined to the thread that opened it, which is the storage thread.
/// What a call to `save` has stored survives the end of the process and of the power supply.
class ChatStore {
  public:
    /// Opens or creates the file, brings it up to the present schema and checks that it is whole. The states
    /// that mean "under way" become kInterrupted: nothing is under way at a start.
    static StoreResult<ChatStore> open(const QString& file);
    /// For a folder that cannot be written: what can be read of the present schema.
    static StoreResult<ChatStore> openReadOnly(const QString& file);

    /// Every chat, those in the trash too.
    StoreResult<QList<ChatRecord>> loadChats() const;
    /// Every folder, deleted ones too, in their order.
    StoreResult<QList<FolderRecord>> loadFolders() const;
    /// Every message of a chat, all versions, oldest first.
    StoreResult<QList<MessageRecord>> loadMessages(const QString& chatId) const;
    /// Messages in the trash of all chats, those removed first at the front.
    StoreResult<QList<MessageRecord>> loadTrash() const;
    /// All of the batch or nothing of it. A message whose chat is missing brings a chat into being rather
    /// than being refused.
    StoreResult<void> save(const SaveBatch& batch);

    /// See SearchIndex.
    StoreResult<int> updateIndex(int limit) const;
    StoreResult<QList<SearchMatch>> search(const QStringList& words, int limit) const;

  private:
    ChatStore(SqlConnection connection, SearchIndex index)
        : m_connection(std::move(connection)), m_index(index) {}

    StoreResult<void> saveChat(const ChatRecord& chat) const;
    StoreResult<void> saveMessage(const MessageRecord& message) const;
    StoreResult<void> saveReply(const MessageRecord& message) const;
    StoreResult<void> saveFolder(const FolderRecord& folder) const;
    StoreResult<void> eraseBlankChat(const QString& id) const;
    StoreResult<void> destroyMessage(const QString& id) const;
    StoreResult<void> destroyChat(const QString& id) const;

    SqlConnection m_connection;
    SearchIndex m_index;
};

}  // namespace onebit::app
