// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QtQmlIntegration>

#include "app/chat/chat_list_model.h"

namespace onebit::app {

/// What lies in the trash, the latest first: chats, and messages that were taken out of a chat.
class TrashListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        ItemIdRole = Qt::UserRole + 1,
        IsChatRole,
        TitleRole,  ///< of the chat, or the first words of the message
        PlaceRole,  ///< the chat that a message comes from
        WhenRole,   ///< when it was removed, in words
    };

    /// Both must outlive the model.
    TrashListModel(ChatListModel& chats, StorageThread& storage, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    /// Messages came into the trash or left it.
    void reload();

    Q_INVOKABLE void restore(const QString& itemId);
    /// For ever; the person has been asked.
    Q_INVOKABLE void erase(const QString& itemId);
    Q_INVOKABLE void eraseAll();

  signals:
    void countChanged();
    /// A message is back in its chat.
    void messageRestored(const QString& chatId);

  private:
    struct Item {
        QString id;
        QString chatId;
        bool isChat = false;
        QString title;  ///< of the chat, or the first words of the message; may be empty
        QString place;  ///< title of the chat that a message comes from
        qint64 deletedMs = 0;

        bool operator==(const Item&) const = default;
    };

    void takeMessages(quint64 token, const QList<MessageRecord>& messages);
    void refresh();
    QList<Item> items() const;

    ChatListModel& m_chats;
    StorageThread& m_storage;
    QList<MessageRecord> m_messages;  ///< in the trash
    quint64 m_awaited = 0;
    QList<Item> m_items;
};

}  // namespace onebit::app
