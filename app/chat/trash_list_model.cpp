// SPDX-License-Identifier: Apache-2.0
#include "app/chat/trash_list_model.h"

#include <QLocale>
#include <algorithm>

#include "app/chat/titles.h"

namespace onebit::app {

TrashListModel::TrashListModel(ChatListModel& chats, StorageThread& storage, QObject* parent)
    : QAbstractListModel(parent), m_chats(chats), m_storage(storage) {
    connect(&m_chats, &ChatListModel::trashChanged, this, &TrashListModel::refresh);
    connect(&m_storage, &StorageThread::opened, this, &TrashListModel::reload);
    connect(&m_storage, &StorageThread::trashLoaded, this, &TrashListModel::takeMessages);
}

int TrashListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant TrashListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Item& item = m_items[index.row()];
    switch (role) {
        case ItemIdRole:
            return item.id;
        case IsChatRole:
            return item.isChat;
        case Qt::DisplayRole:
        case TitleRole:
            return item.title.isEmpty() && !item.isChat ? tr("Empty reply")
                                                        : ChatListModel::titleInWords(item.title);
        case PlaceRole:
            return item.isChat ? QString() : ChatListModel::titleInWords(item.place);
        case WhenRole:
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(item.deletedMs), QLocale::ShortFormat);
        default:
            return {};
    }
}

QHash<int, QByteArray> TrashListModel::roleNames() const {
    return {{ItemIdRole, "itemId"},
            {IsChatRole, "isChat"},
            {TitleRole, "title"},
            {PlaceRole, "place"},
            {WhenRole, "when"}};
}

void TrashListModel::reload() {
    m_awaited = m_storage.loadTrash();
}

void TrashListModel::takeMessages(quint64 token, const QList<MessageRecord>& messages) {
    if (token != m_awaited) return;
    m_messages = messages;
    refresh();
}

QList<TrashListModel::Item> TrashListModel::items() const {
    QList<Item> items;
    for (const ChatRecord& chat : m_chats.trash())
        items.append({chat.id, chat.id, true, chat.title, {}, chat.deletedMs});
    for (const MessageRecord& message : m_messages) {
        const ChatRecord* chat = m_chats.find(message.chatId);
        if (chat == nullptr) continue;  // its chat is in the trash, and it goes or stays with that
        items.append({message.id, message.chatId, false, titleOf(message), chat->title, message.deletedMs});
    }
    std::ranges::stable_sort(items, std::ranges::greater(), &Item::deletedMs);
    return items;
}

/// Items leave and come one by one; none of them ever changes.
void TrashListModel::refresh() {
    const QList<Item> next = items();
    const qsizetype before = m_items.size();
    for (qsizetype row = m_items.size() - 1; row >= 0; --row) {
        if (next.contains(m_items[row])) continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < next.size(); ++row) {
        if (row < m_items.size() && m_items[row] == next[row]) continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_items.insert(row, next[row]);
        endInsertRows();
    }
    if (m_items.size() != before) emit countChanged();
}

void TrashListModel::restore(const QString& itemId) {
    const auto message = std::ranges::find(m_messages, itemId, &MessageRecord::id);
    if (message == m_messages.end()) {
        m_chats.restore(itemId);
        return;
    }
    MessageRecord restored = *message;
    restored.deletedMs = 0;
    m_storage.save({.messages = {restored}});
    m_messages.erase(message);
    refresh();
    emit messageRestored(restored.chatId);
}

void TrashListModel::erase(const QString& itemId) {
    const auto message = std::ranges::find(m_messages, itemId, &MessageRecord::id);
    if (message == m_messages.end()) {
        m_chats.destroy(itemId);
        return;
    }
    m_storage.save({.destroyedMessages = {itemId}});
    m_messages.erase(message);
    refresh();
}

void TrashListModel::eraseAll() {
    QStringList ids;
    for (const Item& item : m_items)
        ids.append(item.id);
    for (const QString& id : ids)
        erase(id);
}

}  // namespace onebit::app
