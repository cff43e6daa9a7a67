// SPDX-License-Identifier: Apache-2.0
#include "app/chat/side_by_side.h"

#include <algorithm>

#include "app/chat/reply_words.h"

namespace onebit::app {

SideBySide::SideBySide(Conversation& conversation, Replies& replies, QObject* parent)
    : QObject(parent), m_conversation(conversation) {
    connect(&replies, &Replies::textAppended, this,
            [this](const MessageRecord& reply, const QString&) { take(reply); });
    connect(&replies, &Replies::changed, this, &SideBySide::take);
    // Another chat is shown, or the same one otherwise: both replies stay in it as versions.
    connect(&m_conversation, &Conversation::chatChanged, this, &SideBySide::close);
}

bool SideBySide::running() const {
    return m_active &&
           std::ranges::any_of(m_sides, [](const MessageRecord& side) { return isUnderWay(side.state); });
}

QString SideBySide::modelName(int side) const {
    return m_sides.at(static_cast<std::size_t>(side)).reply.modelName;
}

QString SideBySide::text(int side) const {
    return m_sides.at(static_cast<std::size_t>(side)).text;
}

QString SideBySide::state(int side) const {
    return stateName(m_sides.at(static_cast<std::size_t>(side)).state);
}

QString SideBySide::details(int side) const {
    return detailsInWords(m_sides.at(static_cast<std::size_t>(side)));
}

QString SideBySide::errorText(int side) const {
    return errorInWords(m_sides.at(static_cast<std::size_t>(side)));
}

bool SideBySide::ask(const QString& text, const QString& otherModelId) {
    const QList<MessageRecord> asked = m_conversation.sendToBoth(text, otherModelId);
    if (asked.size() != 2) return false;
    m_question = text.trimmed();
    m_sides = {asked[0], asked[1]};
    m_active = true;
    emit changed();
    return true;
}

void SideBySide::keep(int side) {
    if (!m_active) return;
    stop();
    const QString id = m_sides.at(static_cast<std::size_t>(side)).id;
    close();
    m_conversation.endWith(id);
}

void SideBySide::stop() {
    if (running()) m_conversation.stop();
}

void SideBySide::take(const MessageRecord& reply) {
    const auto side = std::ranges::find(m_sides, reply.id, &MessageRecord::id);
    if (!m_active || side == m_sides.end()) return;
    *side = reply;
    emit sideChanged(static_cast<int>(side - m_sides.begin()));
    emit changed();
}

void SideBySide::close() {
    if (!m_active) return;
    m_active = false;
    emit changed();
}

}  // namespace onebit::app
