// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_list_model.h"

#include <algorithm>
#include <utility>

#include "app/chat/titles.h"

namespace onebit::app {
namespace {

constexpr int kDaysOfWeek = 7;

bool isNewer(const ChatRecord& left, const ChatRecord& right) {
    return left.updatedMs > right.updatedMs;
}

}  // namespace

ChatListModel::ChatListModel(StorageThread& storage, Clock clock, QString lastCurrentId, QObject* parent)
    : QAbstractListModel(parent),
      m_storage(storage),
      m_clock(std::move(clock)),
      m_lastCurrentId(std::move(lastCurrentId)) {
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &ChatListModel::refreshSections);
    connect(&m_storage, &StorageThread::opened, this, &ChatListModel::takeStored);
    showBlankChat();
    refreshSections();
}

int ChatListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_chats.size());
}

QVariant ChatListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ChatRecord& chat = m_chats[index.row()];
    switch (role) {
        case ChatIdRole:
            return chat.id;
        case Qt::DisplayRole:
        case TitleRole:
            return shownTitle(chat);
        case SectionRole:
            return section(chat);
        case HasDraftRole:
            return !chat.draft.isEmpty();
        case IsCurrentRole:
            return chat.id == m_currentId;
        default:
            return {};
    }
}

QHash<int, QByteArray> ChatListModel::roleNames() const {
    return {{ChatIdRole, "chatId"},
            {TitleRole, "title"},
            {SectionRole, "section"},
            {HasDraftRole, "hasDraft"},
            {IsCurrentRole, "isCurrent"}};
}

QString ChatListModel::titleInWords(const QString& title) {
    return title.isEmpty() ? tr("New chat") : title;
}

QString ChatListModel::section(const ChatRecord& chat) const {
    const QDate day = QDateTime::fromMSecsSinceEpoch(chat.updatedMs).date();
    const qint64 daysAgo = day.daysTo(m_clock().date());
    if (daysAgo <= 0) return "today";
    if (daysAgo == 1) return "yesterday";
    return daysAgo <= kDaysOfWeek ? "week" : "older";
}

const ChatRecord* ChatListModel::find(const QString& id) const {
    if (!id.isEmpty() && id == m_blank.id) return &m_blank;
    const qsizetype row = rowOf(id);
    return row >= 0 ? &m_chats[row] : nullptr;
}

quint64 ChatListModel::update(const QString& id, const std::function<void(ChatRecord&)>& change,
                              const QList<MessageRecord>& messages) {
    if (!m_blank.id.isEmpty() && id == m_blank.id) {
        change(m_blank);
        if (m_blank.isBlank() && messages.isEmpty()) return 0;
        const ChatRecord chat = std::exchange(m_blank, {});
        insertRow(chat);
        return m_storage.save({.chats = {chat}, .messages = messages});
    }
    const qsizetype row = rowOf(id);
    if (row < 0) return messages.isEmpty() ? 0 : m_storage.save({.messages = messages});
    const QString titleBefore = m_chats[row].title;
    change(m_chats[row]);
    const ChatRecord chat = m_chats[row];
    touch(row, {TitleRole, Qt::DisplayRole, SectionRole, HasDraftRole});
    moveToPlace(row);
    if (chat.title != titleBefore) emit titleChanged(id);
    return m_storage.save({.chats = {chat}, .messages = messages});
}

bool ChatListModel::isKnown(const QString& id) const {
    return find(id) != nullptr || std::ranges::find(m_trash, id, &ChatRecord::id) != m_trash.end();
}

void ChatListModel::add(const ChatRecord& chat, const QList<MessageRecord>& messages) {
    if (isKnown(chat.id)) return;
    insertRow(chat);
    m_storage.save({.chats = {chat}, .messages = messages});
}

void ChatListModel::createChat() {
    if (const ChatRecord* current = find(m_currentId); current != nullptr && current->isBlank()) return;
    const auto blank = std::ranges::find_if(m_chats, &ChatRecord::isBlank);
    if (blank != m_chats.end()) {
        makeCurrent(blank->id);
    } else {
        showBlankChat();
    }
}

void ChatListModel::select(const QString& id) {
    if (find(id) != nullptr) makeCurrent(id);
}

void ChatListModel::selectNext(int step) {
    if (m_chats.isEmpty()) return;
    // A chat that is not listed stands above the first.
    const qsizetype row = std::clamp<qsizetype>(rowOf(m_currentId) + step, 0, m_chats.size() - 1);
    makeCurrent(m_chats[row].id);
}

void ChatListModel::rename(const QString& id, const QString& title) {
    const QString name = title.simplified();
    const ChatRecord* chat = find(id);
    if (chat == nullptr || name.isEmpty() || name == chat->title) return;
    const bool wasBlank = id == m_blank.id;
    update(id, [&](ChatRecord& record) {
        record.title = name;
        record.titleByUser = true;
    });
    if (wasBlank) emit titleChanged(id);
}

void ChatListModel::remove(const QString& id) {
    const qsizetype row = rowOf(id);
    if (row < 0) return;
    ChatRecord chat = m_chats[row];
    takeRow(row);
    chat.deletedMs = nowMs();
    m_storage.save({.chats = {chat}});
    m_trash.append(chat);
    m_removed.append(id);
    emit chatRemoved(id);
    emit trashChanged();
    if (id == m_currentId) {
        if (m_chats.isEmpty()) {
            showBlankChat();
        } else {
            makeCurrent(m_chats[std::min(row, m_chats.size() - 1)].id);
        }
    }
    emit removed(shownTitle(chat));
}

void ChatListModel::undoRemove() {
    if (!m_removed.isEmpty()) restore(m_removed.back());
}

void ChatListModel::restore(const QString& id) {
    const auto found = std::ranges::find(m_trash, id, &ChatRecord::id);
    if (found == m_trash.end()) return;
    ChatRecord chat = *found;
    m_trash.erase(found);
    m_removed.removeAll(id);
    chat.deletedMs = 0;
    insertRow(chat);
    m_storage.save({.chats = {chat}});
    makeCurrent(chat.id);
    emit trashChanged();
}

void ChatListModel::destroy(const QString& id) {
    if (m_trash.removeIf([&](const ChatRecord& chat) { return chat.id == id; }) == 0) return;
    m_removed.removeAll(id);
    m_storage.save({.destroyedChats = {id}});
    emit trashChanged();
}

bool ChatListModel::isPinned(const QString& id) const {
    const ChatRecord* chat = find(id);
    return chat != nullptr && chat->pinnedMs != 0;
}

void ChatListModel::setPinned(const QString& id, bool pinned) {
    const ChatRecord* chat = find(id);
    if (chat == nullptr || (chat->pinnedMs != 0) == pinned) return;
    update(id, [&](ChatRecord& record) { record.pinnedMs = pinned ? nowMs() : 0; });
}

void ChatListModel::moveToFolder(const QString& id, const QString& folderId) {
    const ChatRecord* chat = find(id);
    if (chat == nullptr || chat->folderId == folderId) return;
    update(id, [&](ChatRecord& record) { record.folderId = folderId; });
}

void ChatListModel::takeStored(const QList<ChatRecord>& stored) {
    QList<ChatRecord> chats;
    QList<QString> blank;
    for (const ChatRecord& chat : stored) {
        const bool known =
            rowOf(chat.id) >= 0 ||
            std::ranges::any_of(m_trash, [&](const ChatRecord& removed) { return removed.id == chat.id; });
        if (known) continue;  // what this run knows is newer than what was stored
        if (chat.deletedMs != 0) {
            m_trash.append(chat);
        } else if (chat.isBlank() && chat.id != m_lastCurrentId) {
            blank.append(chat.id);
        } else {
            chats.append(chat);
        }
    }
    std::ranges::stable_sort(m_trash, {}, &ChatRecord::deletedMs);
    if (!blank.isEmpty()) m_storage.save({.erasedChats = blank});
    const qsizetype before = m_chats.size();
    beginResetModel();
    m_chats += chats;
    std::ranges::stable_sort(m_chats, isNewer);
    endResetModel();
    if (m_chats.size() != before) emit countChanged();
    if (!m_trash.isEmpty()) emit trashChanged();
    const QString wanted = std::exchange(m_lastCurrentId, {});
    if (m_currentId == m_blank.id && rowOf(wanted) >= 0) makeCurrent(wanted);
}

void ChatListModel::makeCurrent(const QString& id) {
    m_lastCurrentId.clear();
    if (id == m_currentId) return;
    const QString former = std::exchange(m_currentId, id);
    if (!m_blank.id.isEmpty() && m_blank.id != id) m_blank = {};
    if (const qsizetype row = rowOf(former); row >= 0) touch(row, {IsCurrentRole});
    if (const qsizetype row = rowOf(id); row >= 0) touch(row, {IsCurrentRole});
    emit currentIdChanged();
    dropBlankChat(former);
}

void ChatListModel::showBlankChat() {
    const QString wanted = m_lastCurrentId;
    m_blank = {};
    m_blank.id = newRecordId();
    m_blank.createdMs = m_blank.updatedMs = nowMs();
    makeCurrent(m_blank.id);
    m_lastCurrentId = wanted;
}

/// A listed chat from which everything was taken out again goes when it is left.
void ChatListModel::dropBlankChat(const QString& id) {
    const qsizetype row = rowOf(id);
    if (row < 0 || !m_chats[row].isBlank()) return;
    takeRow(row);
    m_storage.save({.erasedChats = {id}});
}

void ChatListModel::insertRow(const ChatRecord& chat) {
    const int row = static_cast<int>(placeFor(chat));
    beginInsertRows({}, row, row);
    m_chats.insert(row, chat);
    endInsertRows();
    emit countChanged();
}

void ChatListModel::takeRow(qsizetype row) {
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_chats.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

void ChatListModel::moveToPlace(qsizetype row) {
    const ChatRecord& chat = m_chats[row];
    qsizetype target = row;
    while (target > 0 && isNewer(chat, m_chats[target - 1]))
        --target;
    while (target + 1 < m_chats.size() && isNewer(m_chats[target + 1], chat))
        ++target;
    if (target == row) return;
    // Qt counts the destination before the row is taken out.
    const qsizetype destination = target > row ? target + 1 : target;
    beginMoveRows({}, static_cast<int>(row), static_cast<int>(row), {}, static_cast<int>(destination));
    m_chats.move(row, target);
    endMoveRows();
}

qsizetype ChatListModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(m_chats, id, &ChatRecord::id);
    return found == m_chats.end() ? -1 : found - m_chats.begin();
}

qsizetype ChatListModel::placeFor(const ChatRecord& chat) const {
    return std::ranges::upper_bound(m_chats, chat, isNewer) - m_chats.begin();
}

void ChatListModel::touch(qsizetype row, const QList<int>& roles) {
    const QModelIndex at = index(static_cast<int>(row));
    emit dataChanged(at, at, roles);
}

/// At midnight "today" becomes "yesterday"; one wake-up a day.
void ChatListModel::refreshSections() {
    if (!m_chats.isEmpty()) {
        emit dataChanged(index(0), index(static_cast<int>(m_chats.size()) - 1), {SectionRole});
    }
    const QDateTime now = m_clock();
    m_midnight.start(std::chrono::milliseconds(now.msecsTo(now.date().addDays(1).startOfDay()) + 1));
}

}  // namespace onebit::app
