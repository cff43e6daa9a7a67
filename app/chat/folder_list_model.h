// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QtQmlIntegration>

#include "app/chat/chat_records.h"
#include "app/chat/storage_thread.h"

namespace onebit::app {

/// The folders for chats, in their order. A chat names its folder; a folder that is deleted lets go of its
/// chats without changing them, so that undoing it is all that is needed to have them back in it.
class FolderListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role { FolderIdRole = Qt::UserRole + 1, TitleRole };

    /// `storage` must outlive the model.
    explicit FolderListModel(StorageThread& storage, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    const QList<FolderRecord>& folders() const { return m_folders; }
    /// Null for a folder that is deleted or unknown.
    const FolderRecord* find(const QString& id) const;

    /// Answers the id of the new folder, or of the one that has this title already; empty for an empty title.
    Q_INVOKABLE QString create(const QString& title);
    Q_INVOKABLE void rename(const QString& id, const QString& title);
    Q_INVOKABLE void remove(const QString& id);
    /// Brings back what was removed last.
    Q_INVOKABLE void undoRemove();
    /// Brings in a folder that came with an import, if it is not there.
    void add(const FolderRecord& folder);

  signals:
    void countChanged();
    void removed(const QString& title);

  private:
    void takeStored(const QList<FolderRecord>& stored);
    void insert(const FolderRecord& folder);
    qsizetype rowOf(const QString& id) const;

    StorageThread& m_storage;
    QList<FolderRecord> m_folders;  ///< by position
    QList<FolderRecord> m_removed;
};

}  // namespace onebit::app
