#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QtQmlIntegration>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// The messages of the chat that is shown, oldest first. Only values: who changes them tells it so.
class MessageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        MessageIdRole = Qt::UserRole + 1,
        AuthorRole,
        TextRole,
        StateRole,
        DetailsRole,
        ModelNameRole,
        ErrorTextRole,
        ErrorActionRole,
        IsLastRole,
        ThinkingRole,
        ThinkingMsRole,   ///< how long it thought; 0 while nothing is known
        ThinkingNowRole,  ///< it thinks and has not begun to answer
    };

    explicit MessageListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    const QList<MessageRecord>& messages() const { return m_messages; }

    void reset(const QList<MessageRecord>& messages);
    void append(const MessageRecord& message);
    void removeLast();
    /// Adds to the text of a message; an id that is not here is ignored, for its chat is not shown any more.
    void appendText(const QString& messageId, const QString& delta);
    /// The same for what the model thinks.
    void appendThinking(const QString& messageId, const QString& delta);
    /// Takes over a message's new values; an id that is not here is ignored.
    void update(const MessageRecord& message);

  signals:
    void countChanged();

  private:
    qsizetype rowOf(const QString& messageId) const;
    void touch(qsizetype row, const QList<int>& roles);

    QList<MessageRecord> m_messages;
};

}  // namespace onebit::app
