// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QVariantList>
#include <QtQmlIntegration>

#include "app/chat/chat_records.h"
#include "app/chat/chat_tree.h"

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
        IsSummaryRole,  ///< stands for all before it, for the model
        ThinkingRole,
        ThinkingMsRole,   ///< how long it thought; 0 while nothing is known
        ThinkingNowRole,  ///< it thinks and has not begun to answer
        VersionRole,      ///< which version of the message this is, from 1
        VersionCountRole,
        EditedRole,       ///< a reply whose words a person changed
        CanContinueRole,  ///< the last reply, when it can go on where it ended
        AttachmentsRole,  ///< files that went with it: { name, bytes }
        NewModelRole,     ///< the name of the model that answers here and did not answer before; else empty
    };

    explicit MessageListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    const QList<MessageRecord>& messages() const { return m_messages; }

    /// -1 for a message that is not shown.
    Q_INVOKABLE int rowOf(const QString& messageId) const;
    /// Whether a reply was broken off, by a person or for want of room, so that it can go on.
    static bool canContinue(const MessageRecord& message);
    /// Files as QML sees them: { name, bytes }.
    static QVariantList attachmentsForView(const QList<Attachment>& attachments);

    /// Shows other messages. Rows at the beginning and the end that are the same stay as they are.
    void showPath(const QList<MessageRecord>& messages, const QList<VersionPlace>& places);
    /// Another chat.
    void reset(const QList<MessageRecord>& messages);
    void append(const MessageRecord& message);
    /// Adds to the text of a message; an id that is not here is ignored, for its chat is not shown any more.
    void appendText(const QString& messageId, const QString& delta);
    /// The same for what the model thinks.
    void appendThinking(const QString& messageId, const QString& delta);
    /// Takes over a message's new values; an id that is not here is ignored.
    void update(const MessageRecord& message);

  signals:
    void countChanged();

  private:
    QString newModelAt(qsizetype row) const;
    void touch(qsizetype row, const QList<int>& roles);
    void touchNewModelFrom(qsizetype row);

    void replaceRows(qsizetype first, qsizetype count, const QList<MessageRecord>& messages,
                     const QList<VersionPlace>& places);

    QList<MessageRecord> m_messages;
    QList<VersionPlace> m_places;  ///< for each message
};

}  // namespace onebit::app
