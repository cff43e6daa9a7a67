// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// What has been said and is not on the disk yet: usually nothing, and everything since the trouble began
/// when the disk is full or the folder read-only. A later record of the same id replaces the former.
class UnsavedRecords {
  public:
    void add(const SaveBatch& batch);
    void clear();
    bool isEmpty() const {
        return m_chats.isEmpty() && m_messages.isEmpty() && m_folders.isEmpty() && m_erasedChats.isEmpty() &&
               m_destroyedChats.isEmpty() && m_destroyedMessages.isEmpty();
    }
    /// Everything, to be stored in one transaction.
    SaveBatch batch() const;

    /// What was read, with the unsaved records in their places.
    QList<ChatRecord> over(QList<ChatRecord> stored) const;
    QList<FolderRecord> over(QList<FolderRecord> stored) const;
    QList<MessageRecord> over(QList<MessageRecord> stored, const QString& chatId) const;

  private:
    QMap<QString, ChatRecord> m_chats;
    QList<MessageRecord> m_messages;  ///< in the order of their first being added
    QMap<QString, FolderRecord> m_folders;
    QList<QString> m_erasedChats;
    QList<QString> m_destroyedChats;
    QList<QString> m_destroyedMessages;
};

}  // namespace onebit::app
