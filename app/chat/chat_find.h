// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include "app/chat/message_list_model.h"
#include "app/text/text_folding.h"

namespace onebit::app {

/// The search inside the chat that is shown, as it is on the screen, replies under way included.
class ChatFind : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QStringList words READ words NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current NOTIFY changed)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed)

  public:
    /// `messages` must outlive the search.
    explicit ChatFind(MessageListModel& messages, QObject* parent = nullptr);

    QString query() const { return m_query; }
    /// Looks for the query as it stands; an empty one ends the search.
    void setQuery(const QString& query);
    /// Looks for each word of the query alone, as the search through all chats does.
    Q_INVOKABLE void findEachWord(const QString& query);
    /// What is looked for, folded.
    QStringList words() const { return m_words; }
    /// Hits in all messages.
    int count() const { return static_cast<int>(m_hits.size()); }
    /// Which hit is looked at, from 1; 0: there is none.
    int current() const { return m_current; }
    /// The message that it stands in; -1: none.
    int currentRow() const;

    /// To the hit `by` after the current one, or before; goes round at the ends.
    Q_INVOKABLE void step(int by);

  signals:
    void queryChanged();
    void changed();

  private:
    void find(const QString& query, const QStringList& words);
    void refresh();

    MessageListModel& m_messages;
    QString m_query;
    QStringList m_words;
    QList<int> m_hits;  ///< the row of each
    int m_current = 0;
    QTimer m_soon;
};

}  // namespace onebit::app
