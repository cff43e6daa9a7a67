// SPDX-License-Identifier: Apache-2.0
/// What the model sees of a chat, how a chat goes on that outgrew the context, and what is known of a reply.
#include <algorithm>

#include "app/chat/chat_history.h"
#include "app/chat/conversation.h"
#include "app/chat/reply_facts.h"

namespace onebit::app {
namespace {

/// From here on people are told.
constexpr double kNearlyFull = 0.85;
/// A token of most languages; of those without spaces between words a letter is nearly one.
constexpr double kLettersPerToken = 4;
constexpr char16_t kFirstDenseScript = 0x2E80;
constexpr int kSummaryTokens = 400;
constexpr float kSummaryTemperature = 0.3F;

bool endedForWantOfRoom(const MessageRecord& reply) {
    return reply.author == Author::kAssistant && reply.reply.stats.finishReason == u"context";
}

int estimatedDraftTokens(const QString& text) {
    const auto dense = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= kFirstDenseScript; });
    const auto others = static_cast<double>(text.size() - dense);
    return static_cast<int>(static_cast<double>(dense) + others / kLettersPerToken);
}

}  // namespace

/// A summary was written with the whole chat in sight; from then on it is all that the model reads.
int Conversation::contextUsed() const {
    const bool summarised = !path().isEmpty() && isSummary(path().back()) && !m_busy;
    return summarised ? static_cast<int>(path().back().reply.stats.genTokens) : m_contextUsed;
}

QVariantList Conversation::replyFacts(const QString& messageId) const {
    QVariantList rows;
    const auto found = std::ranges::find(path(), messageId, &MessageRecord::id);
    if (found == path().end() || found->author != Author::kAssistant) return rows;
    for (const ReplyFact& fact : app::replyFacts(*found, m_memoryBytesPerSecond))
        rows.append(QVariantMap{{"label", fact.label}, {"value", fact.value}});
    return rows;
}

int Conversation::firstSeen() const {
    const QList<MessageRecord>& shown = path();
    const auto last = std::find_if(shown.rbegin(), shown.rend(), [](const MessageRecord& message) {
        return message.author == Author::kAssistant && message.reply.stats.contextLength > 0;
    });
    const quint32 dropped = last == shown.rend() ? 0 : last->reply.details.droppedMessages;
    return static_cast<int>(firstSeenMessage(shown, dropped));
}

int Conversation::pendingTokens() const {
    return estimatedDraftTokens(m_draft) + draftTokens();
}

bool Conversation::contextNearlyFull() const {
    return contextLength() > 0 && contextUsed() + pendingTokens() >= kNearlyFull * contextLength();
}

bool Conversation::contextFull() const {
    if (contextLength() > 0 && contextUsed() >= contextLength()) return true;
    return !path().isEmpty() && endedForWantOfRoom(path().back());
}

QString Conversation::overflowPolicy() const {
    return m_overflowPolicy;
}

void Conversation::setOverflowPolicy(const QString& policy) {
    if (policy == m_overflowPolicy) return;
    m_overflowPolicy = policy;
    emit contextChanged();
}

bool Conversation::summarising() const {
    const MessageRecord* live = m_parts.replies.underWayIn(m_chatId);
    return live != nullptr && isSummary(*live);
}

/// The summary becomes the last message of the chat; what is said next follows it.
bool Conversation::summarise() {
    const QList<MessageRecord>& shown = path();
    if (m_busy || m_awaited != 0 || shown.isEmpty() || isSummary(shown.back())) return false;
    TurnOptions options = m_turnOptionsOf({});
    options.samplingRecord.insert(kSummaryKey, true);
    options.sampling.thinking = false;
    options.sampling.temperature = std::min(options.sampling.temperature, kSummaryTemperature);
    options.sampling.maxTokens = std::min(options.sampling.maxTokens, kSummaryTokens);
    options.model.overflow = OverflowPolicy::kDropOldest;
    std::vector<ChatMessage> messages = chatHistory(shown, options.systemPrompt);
    messages.push_back(summaryRequest());
    const MessageRecord summary = newReply(shown.back().id, options);
    const quint64 batch = addToTree({summary});
    m_announcer = {};
    m_parts.replies.start({summary, batch, std::move(options.model), std::move(messages), options.sampling});
    updateBusy();
    emit contextChanged();
    return true;
}

/// With the policy "summarise", before a question that would not fit.
bool Conversation::summaryComesFirst(const QString& question) const {
    if (m_overflowPolicy != u"summarise" || path().isEmpty() || isSummary(path().back())) return false;
    return contextLength() > 0 &&
           contextUsed() + estimatedDraftTokens(question) >= kNearlyFull * contextLength();
}

/// The first reply is shown until one is kept.
QList<MessageRecord> Conversation::sendToBoth(const QString& text, const QString& otherModelId) {
    if (summaryComesFirst(text)) return {};
    TurnOptions other = m_turnOptionsOf(otherModelId);
    if (other.model.file.empty() || !send(text)) return {};
    const MessageRecord first = path().back();
    const MessageRecord second = newReply(first.parentId, other);
    std::vector<ChatMessage> messages = chatHistory(path().first(path().size() - 1), other.systemPrompt);
    // Stored after the first, and so asked for after it.
    const quint64 batch = m_parts.chats.update(m_chatId, [](ChatRecord&) {}, {second});
    m_tree.put(second);
    showPath();
    m_parts.replies.start({second, batch, std::move(other.model), std::move(messages), other.sampling});
    return {first, second};
}

void Conversation::endWith(const QString& messageId) {
    if (m_awaited != 0 || m_tree.find(messageId) == nullptr) return;
    const QString leaf = m_tree.newestLeafBelow(messageId);
    m_parts.chats.update(m_chatId, [&](ChatRecord& chat) { chat.leafId = leaf; });
    showPath();
    updateContextUsed();
}

void Conversation::leaveOutOldest() {
    if (m_busy || m_awaited != 0) return;
    emit overflowPolicyChosen(QStringLiteral("dropOldest"));
    if (!path().isEmpty() && path().back().author == Author::kAssistant) regenerate(path().back().id);
}

/// The question that waited in the composer for a summary.
void Conversation::sendAfterSummary() {
    if (!std::exchange(m_sendAfterSummary, false) || path().isEmpty()) return;
    const MessageRecord& last = path().back();
    if (!isSummary(last) || last.state != MessageState::kDone || last.text.isEmpty()) return;
    send(QString(m_draft));
}

}  // namespace onebit::app
