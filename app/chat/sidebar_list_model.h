// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QtQmlIntegration>

#include "app/chat/chat_list_model.h"
#include "app/chat/folder_list_model.h"

namespace onebit::app {

/// What stands in the sidebar, in its order: pinned chats, folders (an open one with its chats), then the
/// other chats by day. Follows the chats and the folders; owns none of them.
class SidebarListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        ItemIdRole = Qt::UserRole + 1,  ///< of the chat or the folder
        IsFolderRole,
        TitleRole,
        SectionRole,    ///< "pinned" | "folders" | "today" | "yesterday" | "week" | "older"
        ChatCountRole,  ///< of a folder
        HasDraftRole,
        IsCurrentRole,
        IsPinnedRole,
        IsOpenRole,      ///< of a folder: its chats stand below it
        IsInFolderRole,  ///< a chat below its folder
    };

    /// Both must outlive the model.
    SidebarListModel(ChatListModel& chats, FolderListModel& folders, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }

    Q_INVOKABLE void toggleFolder(const QString& folderId);
    /// Selects the chat `step` chats below the current one, or above if negative; stays at the ends.
    Q_INVOKABLE void selectNext(int step);
    /// The row of a chat or folder; -1 if it is not seen.
    Q_INVOKABLE int rowOf(const QString& itemId) const;
    /// The folder that a chat goes into when it is dropped on this row: the folder itself, or that of a chat
    /// below it. Empty for the other rows and for none (-1).
    Q_INVOKABLE QString folderOf(int row) const;

  signals:
    void countChanged();

  private:
    struct Row {
        QString id;
        QString title;
        QString section;
        int chatCount = 0;
        bool isFolder = false;
        bool hasDraft = false;
        bool isCurrent = false;
        bool isPinned = false;
        bool isOpen = false;
        bool isInFolder = false;

        bool operator==(const Row&) const = default;
    };

    Row chatRow(const ChatRecord& chat) const;
    QList<Row> rows() const;
    void refresh();
    void removeUnwanted(const QList<Row>& next);
    void place(const QList<Row>& next);
    qsizetype countNew(const QList<Row>& next, qsizetype from) const;

    ChatListModel& m_chats;
    FolderListModel& m_folders;
    QSet<QString> m_open;  ///< folders
    QList<Row> m_rows;
};

}  // namespace onebit::app
