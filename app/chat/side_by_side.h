// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>
#include <array>

#include "app/chat/chat_records.h"
#include "app/chat/conversation.h"
#include "app/chat/replies.h"

namespace onebit::app {

/// One question to two models: both replies are versions in the chat, written one after the other, and either
/// can be kept as the one that the chat goes on with. Lives on the GUI thread.
class SideBySide : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// Two replies are shown.
    Q_PROPERTY(bool active READ active NOTIFY changed)
    /// Not both of them are finished.
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)

  public:
    /// Both must outlive the object.
    SideBySide(Conversation& conversation, Replies& replies, QObject* parent = nullptr);

    bool active() const { return m_active; }
    bool running() const;
    QString question() const { return m_question; }

    // Of the first (0) or the second (1) reply.
    Q_INVOKABLE QString modelName(int side) const;
    Q_INVOKABLE QString text(int side) const;
    Q_INVOKABLE QString state(int side) const;
    Q_INVOKABLE QString details(int side) const;
    Q_INVOKABLE QString errorText(int side) const;

    /// Asks the model that answers now and the one with this id. False, with nothing changed, where a
    /// question cannot be sent.
    Q_INVOKABLE bool ask(const QString& text, const QString& otherModelId);
    /// The chat goes on with this reply; the other one stays as another version.
    Q_INVOKABLE void keep(int side);
    Q_INVOKABLE void stop();

  signals:
    void changed();
    /// A reply has new text or another state.
    void sideChanged(int side);

  private:
    void take(const MessageRecord& reply);
    void close();

    Conversation& m_conversation;
    bool m_active = false;
    QString m_question;
    std::array<MessageRecord, 2> m_sides;
};

}  // namespace onebit::app
