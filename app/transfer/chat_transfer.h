// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include "app/chat/chat_list_model.h"
#include "app/chat/folder_list_model.h"
#include "app/transfer/chat_archive.h"

namespace onebit::app {

/// Takes chats out to files and brings them in. Reading, converting and writing are done on the storage
/// thread and on pool threads; the window goes on meanwhile.
class ChatTransfer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    /// All of these must outlive it.
    ChatTransfer(ChatListModel& chats, FolderListModel& folders, StorageThread& storage,
                 QObject* parent = nullptr);
    /// Waits until what is written is whole.
    ~ChatTransfer() override;

    bool busy() const { return m_running > 0; }

    /// One chat, or all of them for an empty id; the file's ending says how: .md, .html, .json, .pdf. An
    /// existing file is replaced when the new one is whole.
    Q_INVOKABLE void exportTo(const QUrl& file, const QString& chatId);
    /// Brings in the chats of a file of this or another program. Nothing that is here is changed.
    Q_INVOKABLE void importFrom(const QUrl& file);
    /// A file name for a chat, or for all of them, without ending.
    Q_INVOKABLE QString suggestedName(const QString& chatId) const;

  signals:
    void busyChanged();
    /// Sentences for the person.
    void done(const QString& sentence);
    void failed(const QString& sentence);

  private:
    struct Order {
        quint64 token = 0;
        QString path;
        ChatArchive archive;
    };

    void takeMessages(quint64 token, const QList<MessageRecord>& messages);
    void write(const Order& order);
    void take(const ImportResult& result);
    void takeChat(ArchivedChat archived);
    void begin();
    void end();

    ChatListModel& m_chats;
    FolderListModel& m_folders;
    StorageThread& m_storage;
    QList<Order> m_orders;  ///< whose messages are awaited
    QList<QFuture<bool>> m_writes;
    int m_running = 0;
};

}  // namespace onebit::app
