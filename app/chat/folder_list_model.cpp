// SPDX-License-Identifier: Apache-2.0
#include "app/chat/folder_list_model.h"

#include <QDateTime>
#include <algorithm>

namespace onebit::app {

FolderListModel::FolderListModel(StorageThread& storage, QObject* parent)
    : QAbstractListModel(parent), m_storage(storage) {
    connect(&m_storage, &StorageThread::foldersLoaded, this, &FolderListModel::takeStored);
}

int FolderListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_folders.size());
}

QVariant FolderListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FolderRecord& folder = m_folders[index.row()];
    switch (role) {
        case FolderIdRole:
            return folder.id;
        case Qt::DisplayRole:
        case TitleRole:
            return folder.title;
        default:
            return {};
    }
}

QHash<int, QByteArray> FolderListModel::roleNames() const {
    return {{FolderIdRole, "folderId"}, {TitleRole, "title"}};
}

const FolderRecord* FolderListModel::find(const QString& id) const {
    const qsizetype row = rowOf(id);
    return row >= 0 ? &m_folders[row] : nullptr;
}

QString FolderListModel::create(const QString& title) {
    const QString name = title.simplified();
    if (name.isEmpty()) return {};
    const auto same = std::ranges::find(m_folders, name, &FolderRecord::title);
    if (same != m_folders.end()) return same->id;
    const qint64 last = m_folders.isEmpty() ? 0 : m_folders.back().position;
    const FolderRecord folder{newRecordId(), name, last + 1, 0};
    insert(folder);
    m_storage.save({.folders = {folder}});
    return folder.id;
}

void FolderListModel::rename(const QString& id, const QString& title) {
    const QString name = title.simplified();
    const qsizetype row = rowOf(id);
    if (row < 0 || name.isEmpty() || name == m_folders[row].title) return;
    m_folders[row].title = name;
    m_storage.save({.folders = {m_folders[row]}});
    const QModelIndex at = index(static_cast<int>(row));
    emit dataChanged(at, at, {TitleRole, Qt::DisplayRole});
}

void FolderListModel::remove(const QString& id) {
    const qsizetype row = rowOf(id);
    if (row < 0) return;
    FolderRecord folder = m_folders[row];
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_folders.removeAt(row);
    endRemoveRows();
    folder.deletedMs = QDateTime::currentMSecsSinceEpoch();
    m_storage.save({.folders = {folder}});
    m_removed.append(folder);
    emit countChanged();
    emit removed(folder.title);
}

void FolderListModel::undoRemove() {
    if (m_removed.isEmpty()) return;
    FolderRecord folder = m_removed.takeLast();
    folder.deletedMs = 0;
    insert(folder);
    m_storage.save({.folders = {folder}});
}

void FolderListModel::add(const FolderRecord& folder) {
    if (folder.id.isEmpty() || rowOf(folder.id) >= 0) return;
    m_removed.removeIf([&](const FolderRecord& removed) { return removed.id == folder.id; });
    insert(folder);
    m_storage.save({.folders = {folder}});
}

void FolderListModel::takeStored(const QList<FolderRecord>& stored) {
    for (const FolderRecord& folder : stored) {
        const bool known = rowOf(folder.id) >= 0 || std::ranges::any_of(m_removed, [&](const auto& removed) {
                               return removed.id == folder.id;
                           });
        if (folder.deletedMs == 0 && !known) insert(folder);
    }
}

void FolderListModel::insert(const FolderRecord& folder) {
    const auto place = std::ranges::upper_bound(m_folders, folder.position, {}, &FolderRecord::position);
    const int row = static_cast<int>(place - m_folders.begin());
    beginInsertRows({}, row, row);
    m_folders.insert(row, folder);
    endInsertRows();
    emit countChanged();
}

qsizetype FolderListModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(m_folders, id, &FolderRecord::id);
    return found == m_folders.end() ? -1 : found - m_folders.begin();
}

}  // namespace onebit::app
