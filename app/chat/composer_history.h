// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include "app/chat/message_list_model.h"

namespace onebit::app {

/// The questions of the chat that is shown, to be asked again from the composer: Up walks to older ones, Down
/// back. A text that was recalled and changed is a new one; what was written before is never overwritten,
/// because the walk begins in an empty composer only. GUI thread.
class ComposerHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

  public:
    /// `messages` must outlive the object.
    explicit ComposerHistory(const MessageListModel& messages, QObject* parent = nullptr);

    /// True if Up is to recall a question while the composer holds `text`: it is empty, or holds the question
    /// that was recalled last, unchanged.
    Q_INVOKABLE bool walks(const QString& text) const;
    /// The next older question, or the oldest again; empty if there is none.
    Q_INVOKABLE QString older();
    /// The next newer question; empty behind the newest, where the walk ends.
    Q_INVOKABLE QString newer();

  private:
    QStringList questions() const;

    const MessageListModel& m_messages;
    qsizetype m_steps = 0;  ///< how far back the walk is; 0: it has not begun
    QString m_recalled;
};

}  // namespace onebit::app
