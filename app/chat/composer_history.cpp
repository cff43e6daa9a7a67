// SPDX-License-Identifier: Apache-2.0
#include "app/chat/composer_history.h"

#include <algorithm>

namespace onebit::app {

ComposerHistory::ComposerHistory(const MessageListModel& messages, QObject* parent)
    : QObject(parent), m_messages(messages) {
    connect(&messages, &QAbstractItemModel::modelReset, this, [this] { m_steps = 0; });
}

/// Newest first; one that was asked several times in a row counts once.
QStringList ComposerHistory::questions() const {
    QStringList all;
    const QList<MessageRecord>& messages = m_messages.messages();
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        if (message->author != Author::kUser) continue;
        if (all.isEmpty() || all.last() != message->text) all.append(message->text);
    }
    return all;
}

bool ComposerHistory::walks(const QString& text) const {
    return text.isEmpty() || (m_steps > 0 && text == m_recalled);
}

QString ComposerHistory::older() {
    const QStringList all = questions();
    m_steps = std::min(m_steps + 1, all.size());
    m_recalled = m_steps > 0 ? all[m_steps - 1] : QString();
    return m_recalled;
}

QString ComposerHistory::newer() {
    const QStringList all = questions();
    m_steps = std::max<qsizetype>(0, std::min(m_steps, all.size()) - 1);
    m_recalled = m_steps > 0 ? all[m_steps - 1] : QString();
    return m_recalled;
}

}  // namespace onebit::app
