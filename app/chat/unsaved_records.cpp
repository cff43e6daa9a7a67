// SPDX-License-Identifier: Apache-2.0
#include "app/chat/unsaved_records.h"

#include <algorithm>

namespace onebit::app {
namespace {

void replaceOrAppend(QList<MessageRecord>& messages, const MessageRecord& message) {
    const auto found = std::ranges::find(messages, message.id, &MessageRecord::id);
    if (found != messages.end()) {
        *found = message;
    } else {
        messages.append(message);
    }
}

}  // namespace

void UnsavedRecords::add(const SaveBatch& batch) {
    for (const ChatRecord& chat : batch.chats) {
        m_chats.insert(chat.id, chat);
        m_erasedChats.removeAll(chat.id);
    }
    for (const MessageRecord& message : batch.messages)
        replaceOrAppend(m_messages, message);
    for (const QString& id : batch.erasedChats) {
        m_chats.remove(id);
        m_erasedChats.append(id);
    }
    for (const FolderRecord& folder : batch.folders)
        m_folders.insert(folder.id, folder);
    for (const QString& id : batch.destroyedChats) {
        m_messages.removeIf([&](const MessageRecord& message) { return message.chatId == id; });
        m_destroyedChats.append(id);
    }
    m_destroyedMessages += batch.destroyedMessages;
}

void UnsavedRecords::clear() {
    m_chats.clear();
    m_messages.clear();
    m_folders.clear();
    m_erasedChats.clear();
    m_destroyedChats.clear();
    m_destroyedMessages.clear();
}

SaveBatch UnsavedRecords::batch() const {
    return {.chats = m_chats.values(),
            .messages = m_messages,
            .folders = m_folders.values(),
            .erasedChats = m_erasedChats,
            .destroyedChats = m_destroyedChats,
            .destroyedMessages = m_destroyedMessages};
}

QList<ChatRecord> UnsavedRecords::over(QList<ChatRecord> stored) const {
    stored.removeIf([this](const ChatRecord& chat) {
        return m_chats.contains(chat.id) || m_erasedChats.contains(chat.id);
    });
    stored += m_chats.values();
    stored.removeIf([this](const ChatRecord& chat) { return m_destroyedChats.contains(chat.id); });
    return stored;
}

QList<FolderRecord> UnsavedRecords::over(QList<FolderRecord> stored) const {
    stored.removeIf([this](const FolderRecord& folder) { return m_folders.contains(folder.id); });
    return stored + m_folders.values();
}

QList<MessageRecord> UnsavedRecords::over(QList<MessageRecord> stored, const QString& chatId) const {
    for (const MessageRecord& message : m_messages) {
        if (message.chatId == chatId) replaceOrAppend(stored, message);
    }
    stored.removeIf(
        [this](const MessageRecord& message) { return m_destroyedMessages.contains(message.id); });
    return stored;
}

}  // namespace onebit::app
