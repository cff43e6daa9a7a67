// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QTimer>
#include <QtQmlIntegration>
#include <functional>

#include "app/chat/chat_records.h"
#include "app/chat/storage_thread.h"
#include "app/platform/clock.h"

namespace onebit::app {

/// The chats, newest first, and which of them is shown. Owns the chat records of the GUI thread: changes are
/// made here and handed on to storage. The chat that is shown may be a blank one, which is neither listed nor
/// stored until something was typed in it.
class ChatListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString currentId READ currentId NOTIFY currentIdChanged)

  public:
    enum Role { ChatIdRole = Qt::UserRole + 1, TitleRole, SectionRole, HasDraftRole, IsCurrentRole };

    /// `storage` must outlive the model. `lastCurrentId` is selected when it turns up in what is stored.
    ChatListModel(StorageThread& storage, Clock clock, QString lastCurrentId, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString currentId() const { return m_currentId; }

    /// The chats that are listed, newest first.
    const QList<ChatRecord>& chats() const { return m_chats; }
    /// The chats in the trash, those removed last at the end.
    const QList<ChatRecord>& trash() const { return m_trash; }
    /// "today", "yesterday", "week" or "older", by when something was last said.
    QString section(const ChatRecord& chat) const;
    /// The record of a chat that is listed or shown; null for another.
    const ChatRecord* find(const QString& id) const;
    /// Changes a record, stores it together with `messages`, lists a chat that is blank no more, and moves it
    /// up when its time changed. Returns the id of the stored batch, 0 if there was nothing to store.
    quint64 update(const QString& id, const std::function<void(ChatRecord&)>& change,
                   const QList<MessageRecord>& messages = {});
    /// The chat is listed, shown or in the trash.
    bool isKnown(const QString& id) const;
    /// Lists and stores a chat that came into being elsewhere, with its messages.
    void add(const ChatRecord& chat, const QList<MessageRecord>& messages);
    /// What people read for a chat: its title, or "New chat".
    QString shownTitle(const ChatRecord& chat) const { return titleInWords(chat.title); }
    static QString titleInWords(const QString& title);

    Q_INVOKABLE void createChat();
    Q_INVOKABLE void select(const QString& id);
    /// The chat `step` rows below, or above if negative; stays at the ends.
    Q_INVOKABLE void selectNext(int step);
    Q_INVOKABLE void rename(const QString& id, const QString& title);
    /// Moves the chat to the trash.
    Q_INVOKABLE void remove(const QString& id);
    /// Brings back what was removed last.
    Q_INVOKABLE void undoRemove();
    /// Brings a chat back from the trash and shows it.
    Q_INVOKABLE void restore(const QString& id);
    /// Erases a chat that is in the trash, for ever.
    void destroy(const QString& id);
    Q_INVOKABLE bool isPinned(const QString& id) const;
    Q_INVOKABLE void setPinned(const QString& id, bool pinned);
    /// Puts a chat into a folder; an empty id takes it out.
    Q_INVOKABLE void moveToFolder(const QString& id, const QString& folderId);

  signals:
    void countChanged();
    void currentIdChanged();
    void removed(const QString& title);
    void chatRemoved(const QString& id);
    void titleChanged(const QString& id);
    void trashChanged();

  private:
    void takeStored(const QList<ChatRecord>& stored);
    void makeCurrent(const QString& id);
    void showBlankChat();
    void dropBlankChat(const QString& id);
    void insertRow(const ChatRecord& chat);
    void takeRow(qsizetype row);
    void moveToPlace(qsizetype row);
    qsizetype rowOf(const QString& id) const;
    qsizetype placeFor(const ChatRecord& chat) const;
    void touch(qsizetype row, const QList<int>& roles);
    void refreshSections();
    qint64 nowMs() const { return m_clock().toMSecsSinceEpoch(); }

    StorageThread& m_storage;
    Clock m_clock;
    QList<ChatRecord> m_chats;  ///< listed, newest first
    ChatRecord m_blank;         ///< shown but not listed; its id is empty when there is none
    QString m_currentId;
    QString m_lastCurrentId;    ///< wished for at the start; empty once something was selected
    QList<ChatRecord> m_trash;  ///< in the order of their removal
    QStringList m_removed;      ///< in this run, the last one at the end
    QTimer m_midnight;
};

}  // namespace onebit::app
