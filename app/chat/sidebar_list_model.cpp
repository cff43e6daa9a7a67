// SPDX-License-Identifier: Apache-2.0
#include "app/chat/sidebar_list_model.h"

#include <QHash>
#include <algorithm>

namespace onebit::app {

SidebarListModel::SidebarListModel(ChatListModel& chats, FolderListModel& folders, QObject* parent)
    : QAbstractListModel(parent), m_chats(chats), m_folders(folders) {
    for (QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(&m_chats), static_cast<QAbstractItemModel*>(&m_folders)}) {
        connect(model, &QAbstractItemModel::dataChanged, this, &SidebarListModel::refresh);
        connect(model, &QAbstractItemModel::rowsInserted, this, &SidebarListModel::refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SidebarListModel::refresh);
        connect(model, &QAbstractItemModel::rowsMoved, this, &SidebarListModel::refresh);
        connect(model, &QAbstractItemModel::modelReset, this, &SidebarListModel::refresh);
    }
    refresh();
}

int SidebarListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
        case ItemIdRole:
            return row.id;
        case IsFolderRole:
            return row.isFolder;
        case Qt::DisplayRole:
        case TitleRole:
            return row.title;
        case SectionRole:
            return row.section;
        case ChatCountRole:
            return row.chatCount;
        case HasDraftRole:
            return row.hasDraft;
        case IsCurrentRole:
            return row.isCurrent;
        case IsPinnedRole:
            return row.isPinned;
        case IsOpenRole:
            return row.isOpen;
        case IsInFolderRole:
            return row.isInFolder;
        default:
            return {};
    }
}

QHash<int, QByteArray> SidebarListModel::roleNames() const {
    return {{ItemIdRole, "itemId"},        {IsFolderRole, "isFolder"},   {TitleRole, "title"},
            {SectionRole, "section"},      {ChatCountRole, "chatCount"}, {HasDraftRole, "hasDraft"},
            {IsCurrentRole, "isCurrent"},  {IsPinnedRole, "isPinned"},   {IsOpenRole, "isOpen"},
            {IsInFolderRole, "isInFolder"}};
}

void SidebarListModel::toggleFolder(const QString& folderId) {
    if (m_folders.find(folderId) == nullptr) return;
    if (!m_open.remove(folderId)) m_open.insert(folderId);
    refresh();
}

void SidebarListModel::selectNext(int step) {
    QStringList ids;
    for (const Row& row : m_rows) {
        if (!row.isFolder) ids.append(row.id);
    }
    if (ids.isEmpty()) return;
    // A chat that is not seen stands above the first.
    const qsizetype at = std::clamp<qsizetype>(ids.indexOf(m_chats.currentId()) + step, 0, ids.size() - 1);
    m_chats.select(ids[at]);
}

int SidebarListModel::rowOf(const QString& itemId) const {
    const auto found = std::ranges::find(m_rows, itemId, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString SidebarListModel::folderOf(int row) const {
    if (row < 0 || row >= count()) return {};
    while (row > 0 && m_rows[row].isInFolder)
        --row;
    return m_rows[row].isFolder ? m_rows[row].id : QString();
}

SidebarListModel::Row SidebarListModel::chatRow(const ChatRecord& chat) const {
    Row row;
    row.id = chat.id;
    row.title = m_chats.shownTitle(chat);
    row.section = m_chats.section(chat);
    row.hasDraft = !chat.draft.isEmpty() || !chat.draftAttachments.isEmpty();
    row.isCurrent = chat.id == m_chats.currentId();
    row.isPinned = chat.pinnedMs != 0;
    return row;
}

QList<SidebarListModel::Row> SidebarListModel::rows() const {
    QList<std::pair<qint64, Row>> pinned;
    QHash<QString, QList<Row>> inFolders;
    QList<Row> byDay;
    for (const ChatRecord& chat : m_chats.chats()) {
        Row row = chatRow(chat);
        if (row.isPinned) {
            row.section = QStringLiteral("pinned");
            pinned.append({chat.pinnedMs, row});
        } else if (m_folders.find(chat.folderId) != nullptr) {
            row.section = QStringLiteral("folders");
            row.isInFolder = true;
            inFolders[chat.folderId].append(row);
        } else {
            byDay.append(row);
        }
    }
    std::ranges::stable_sort(pinned, {}, &std::pair<qint64, Row>::first);
    QList<Row> rows;
    for (const auto& [since, row] : pinned)
        rows.append(row);
    for (const FolderRecord& folder : m_folders.folders()) {
        const QList<Row> chats = inFolders.value(folder.id);
        Row row;
        row.id = folder.id;
        row.title = folder.title;
        row.section = QStringLiteral("folders");
        row.isFolder = true;
        row.isOpen = m_open.contains(folder.id);
        row.chatCount = static_cast<int>(chats.size());
        rows.append(row);
        if (row.isOpen) rows += chats;
    }
    return rows + byDay;
}

/// The least that makes the rows what they are to be: views keep what stays.
void SidebarListModel::refresh() {
    const QList<Row> next = rows();
    const qsizetype before = m_rows.size();
    removeUnwanted(next);
    place(next);
    if (m_rows.size() != before) emit countChanged();
}

/// A row that changes to another section goes too, and comes anew: views read a row's section when it comes.
void SidebarListModel::removeUnwanted(const QList<Row>& next) {
    QHash<QString, QString> sections;
    for (const Row& row : next)
        sections.insert(row.id, row.section);
    const auto stays = [&](const Row& row) { return sections.value(row.id) == row.section; };
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (stays(m_rows[last])) continue;
        qsizetype first = last;
        while (first > 0 && !stays(m_rows[first - 1]))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/// How many rows from `from` on are not there yet.
qsizetype SidebarListModel::countNew(const QList<Row>& next, qsizetype from) const {
    qsizetype count = 0;
    while (from + count < next.size() && rowOf(next[from + count].id) < 0)
        ++count;
    return count;
}

void SidebarListModel::place(const QList<Row>& next) {
    for (qsizetype at = 0; at < next.size(); ++at) {
        const bool there = at < m_rows.size() && m_rows[at].id == next[at].id;
        if (!there) {
            const int target = static_cast<int>(at);
            if (const int from = rowOf(next[at].id); from >= 0) {
                beginMoveRows({}, from, from, {}, target);
                m_rows.move(from, at);
                endMoveRows();
            } else {
                const qsizetype count = countNew(next, at);
                beginInsertRows({}, target, target + static_cast<int>(count) - 1);
                m_rows = m_rows.first(at) + next.mid(at, count) + m_rows.sliced(at);
                endInsertRows();
            }
        }
        if (m_rows[at] == next[at]) continue;
        m_rows[at] = next[at];
        const QModelIndex changed = index(static_cast<int>(at));
        emit dataChanged(changed, changed);
    }
}

}  // namespace onebit::app
