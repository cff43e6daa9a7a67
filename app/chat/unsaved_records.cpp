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
}

void UnsavedRecords::clear() {
    m_chats.clear();
    m_messages.clear();
    m_erasedChats.clear();
}

SaveBatch UnsavedRecords::batch() const {
    return {.chats = m_chats.values(), .messages = m_messages, .erasedChats = m_erasedChats};
}

QList<ChatRecord> UnsavedRecords::over(QList<ChatRecord> stored) const {
    stored.removeIf([this](const ChatRecord& chat) {
        return m_chats.contains(chat.id) || m_erasedChats.contains(chat.id);
    });
    return stored + m_chats.values();
}

QList<MessageRecord> UnsavedRecords::over(QList<MessageRecord> stored, const QString& chatId) const {
    for (const MessageRecord& message : m_messages) {
        if (message.chatId == chatId) replaceOrAppend(stored, message);
    }
    return stored;
}

}  // namespace onebit::app
