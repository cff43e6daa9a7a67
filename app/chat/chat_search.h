// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QTimer>
#include <QtQmlIntegration>

#include "app/chat/chat_list_model.h"
#include "app/text/text_folding.h"

namespace onebit::app {

/// Search through all chats: titles first, then what was said, newest first. It follows the typing; the
/// reading is done on the storage thread.
class ChatSearch : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(bool searching READ searching NOTIFY searchingChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        ChatIdRole = Qt::UserRole + 1,
        MessageIdRole,  ///< empty: the title was found
        TitleRole,      ///< of the chat
        PartsRole,      ///< the words around the first hit: a list of { text, hit }
    };

    /// Both must outlive the search.
    ChatSearch(ChatListModel& chats, StorageThread& storage, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    bool searching() const { return m_token != 0 || m_soon.isActive(); }

  signals:
    void queryChanged();
    void searchingChanged();
    void countChanged();

  private:
    struct Result {
        QString chatId;
        QString messageId;
        QString title;  ///< of the chat; may be empty
        QVariantList parts;

        bool operator==(const Result&) const = default;
    };

    void ask();
    void take(quint64 token, const QList<SearchMatch>& matches);
    QList<Result> titleResults() const;
    void show(const QList<Result>& results);

    ChatListModel& m_chats;
    StorageThread& m_storage;
    QString m_query;
    QStringList m_words;  ///< folded
    QTimer m_soon;
    quint64 m_token = 0;  ///< of the search that is awaited, 0 if none is
    quint64 m_last = 0;   ///< of the search whose results are shown
    QList<Result> m_results;
};

/// A piece of `text` around its first hit, in parts { text, hit }.
QVariantList snippetParts(const QString& text, const QStringList& foldedWords);

}  // namespace onebit::app
