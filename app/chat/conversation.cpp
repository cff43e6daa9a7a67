// SPDX-License-Identifier: Apache-2.0
#include "app/chat/conversation.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/chat/chat_history.h"
#include "app/chat/titles.h"

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

/// A pause in typing; what is typed without one is stored this often too.
constexpr auto kDraftInterval = 300ms;

}  // namespace

QString Conversation::withoutTrailingSpace(QString text) {
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

Conversation::Conversation(Parts parts, TurnOptionsOf turnOptions, Clock clock, QObject* parent)
    : QObject(parent), m_parts(parts), m_turnOptionsOf(std::move(turnOptions)), m_clock(std::move(clock)) {
    m_saveDraftSoon.setSingleShot(true);
    m_saveDraftSoon.setInterval(kDraftInterval);
    connectParts();
    showCurrent();
}

Conversation::~Conversation() {
    saveDraft();
}

void Conversation::connectParts() {
    connect(&m_saveDraftSoon, &QTimer::timeout, this, &Conversation::saveDraft);
    connect(&m_parts.chats, &ChatListModel::currentIdChanged, this, &Conversation::showCurrent);
    connect(&m_parts.chats, &ChatListModel::titleChanged, this, [this](const QString& id) {
        if (id == m_chatId) emit titleChanged();
    });
    connect(&m_parts.chats, &ChatListModel::chatRemoved, &m_parts.replies, &Replies::stopIn);
    connect(&m_parts.storage, &StorageThread::messagesLoaded, this, &Conversation::takeMessages);
    connect(&m_parts.replies, &Replies::textAppended, this, &Conversation::takeText);
    connect(&m_parts.replies, &Replies::thinkingAppended, this,
            [this](const MessageRecord& reply, const QString& delta) {
                if (reply.chatId == m_chatId) m_messages.appendThinking(reply.id, delta);
            });
    connect(&m_parts.replies, &Replies::changed, this, &Conversation::takeChange);
    connect(&m_parts.replies, &Replies::contextUsed, this, [this](const QString& chatId, int tokens) {
        if (chatId == m_chatId) setContextUsed(tokens);
    });
    connect(&m_parts.engine, &EngineStatus::contextLengthChanged, this, &Conversation::contextChanged);
    connect(&m_parts.tokens, &TokenCounter::counted, this, &Conversation::contextChanged);
    connect(this, &Conversation::attachmentsChanged, this, &Conversation::contextChanged);
}

QString Conversation::title() const {
    const ChatRecord* chat = m_parts.chats.find(m_chatId);
    return chat != nullptr ? m_parts.chats.shownTitle(*chat) : QString();
}

int Conversation::contextLength() const {
    if (const int loaded = m_parts.engine.contextLength(); loaded > 0) return loaded;
    const auto& messages = m_messages.messages();
    return messages.isEmpty() ? 0 : static_cast<int>(messages.back().reply.stats.contextLength);
}

void Conversation::setModelName(const QString& name) {
    if (name == m_modelName) return;
    m_modelName = name;
    emit modelNameChanged();
}

void Conversation::setDraft(const QString& text) {
    if (text == m_draft) return;
    m_draft = text;
    const ChatRecord* chat = m_parts.chats.find(m_chatId);
    if (chat != nullptr && chat->isBlank()) {
        saveDraft();  // lists the chat, so that it can be left and found again
    } else if (!m_saveDraftSoon.isActive()) {
        m_saveDraftSoon.start();
    }
    emit draftChanged();
    emit contextChanged();
}

void Conversation::saveDraft() {
    m_saveDraftSoon.stop();
    const ChatRecord* chat = m_parts.chats.find(m_chatId);
    if (chat == nullptr || chat->draft == m_draft) return;
    m_parts.chats.update(m_chatId, [this](ChatRecord& record) { record.draft = m_draft; });
}

void Conversation::showCurrent() {
    saveDraft();
    m_chatId = m_parts.chats.currentId();
    const ChatRecord* chat = m_parts.chats.find(m_chatId);
    const bool hasMessages = chat != nullptr && !chat->leafId.isEmpty();
    m_awaited = hasMessages ? m_parts.storage.loadMessages(m_chatId) : 0;
    m_draft = chat != nullptr ? chat->draft : QString();
    m_attachments = chat != nullptr ? chat->draftAttachments : QList<Attachment>();
    m_tree = {};
    m_announcer = {};
    m_messages.reset({});
    m_busy = m_parts.replies.underWayIn(m_chatId) != nullptr;
    emit chatChanged();
    emit titleChanged();
    emit draftChanged();
    emit attachmentsChanged();
    emit emptyChanged();
    emit busyChanged();
    setContextUsed(0);
}

void Conversation::takeMessages(quint64 token, const QList<MessageRecord>& all) {
    if (token != m_awaited || token == 0) return;  // another chat is shown by now
    m_awaited = 0;
    m_tree = ChatTree(all);
    showPath();
    updateContextUsed();
    emit contextChanged();
}

bool Conversation::send(const QString& text) {
    if ((text.trimmed().isEmpty() && m_attachments.isEmpty()) || m_busy || m_awaited != 0) return false;
    if (summaryComesFirst(text)) {
        setDraft(text);
        m_sendAfterSummary = summarise();
        return false;
    }
    const TurnOptions options = m_turnOptionsOf({});
    const auto& before = m_messages.messages();
    MessageRecord question = newMessage(Author::kUser, before.isEmpty() ? QString() : before.back().id);
    question.text = withoutTrailingSpace(text);
    question.attachments = std::exchange(m_attachments, {});
    const MessageRecord reply = newReply(question.id, options);

    m_saveDraftSoon.stop();
    m_draft.clear();
    const QString titleBefore = title();
    const quint64 batch = m_parts.chats.update(m_chatId,
                                               [&](ChatRecord& chat) {
                                                   nameAfter(chat, question);
                                                   chat.draft.clear();
                                                   chat.draftAttachments.clear();
                                                   chat.leafId = reply.id;
                                                   chat.updatedMs = reply.createdMs;
                                               },
                                               {question, reply});
    m_tree.put(question);
    m_tree.put(reply);
    showPath();
    emit draftChanged();
    emit attachmentsChanged();
    if (title() != titleBefore) emit titleChanged();
    order(reply, options, batch);
    return true;
}

/// A chat is named after its first question, or after the next one if that was a mere greeting.
void Conversation::nameAfter(ChatRecord& chat, const MessageRecord& question) {
    if (chat.titleByUser || !(chat.title.isEmpty() || saysLittle(chat.title))) return;
    const QString title = titleOf(question);
    if (chat.title.isEmpty() || !saysLittle(title)) chat.title = title;
}

void Conversation::stop() {
    m_parts.replies.stopIn(m_chatId);
}

void Conversation::retry() {
    const auto& messages = m_messages.messages();
    if (m_busy || messages.isEmpty()) return;
    const MessageRecord last = messages.back();
    const bool unanswered = last.author == Author::kUser;
    if (!unanswered && last.state == MessageState::kDone) return;
    const TurnOptions options = m_turnOptionsOf({});
    const MessageRecord reply = newReply(unanswered ? last.id : last.parentId, options);
    order(reply, options, addToTree({reply}));
}

/// The engine is asked for `reply`, which is the last row.
void Conversation::order(const MessageRecord& reply, TurnOptions options, quint64 batch) {
    std::vector<ChatMessage> messages = history(options.systemPrompt, reply);
    m_announcer = {};
    m_parts.replies.start({reply, batch, std::move(options.model), std::move(messages), options.sampling});
    updateBusy();
}

MessageRecord Conversation::newMessage(Author author, const QString& parentId) const {
    MessageRecord message;
    message.id = newRecordId();
    message.chatId = m_chatId;
    message.parentId = parentId;
    message.author = author;
    message.createdMs = m_clock().toMSecsSinceEpoch();
    return message;
}

MessageRecord Conversation::newReply(const QString& parentId, const TurnOptions& options) const {
    MessageRecord reply = newMessage(Author::kAssistant, parentId);
    reply.state = MessageState::kWaiting;
    reply.reply.modelName = options.modelName;
    reply.reply.seed = options.sampling.seed;
    reply.reply.sampling = options.samplingRecord;
    reply.reply.details.systemPrompt = options.systemPrompt;
    reply.reply.details.modelHash = options.modelHash;
    return reply;
}

/// What was said before `reply`, and as much of the reply itself as is there to go on with.
std::vector<ChatMessage> Conversation::history(const QString& systemPrompt,
                                               const MessageRecord& reply) const {
    QList<MessageRecord> read = path();
    const auto at = std::ranges::find(read, reply.id, &MessageRecord::id);
    if (at != read.end()) read.erase(at + 1, read.end());
    return chatHistory(read, systemPrompt);
}

void Conversation::takeText(const MessageRecord& reply, const QString& delta) {
    if (reply.chatId != m_chatId) return;
    m_messages.appendText(reply.id, delta);
    const QStringList sentences = m_announcer.feed(delta);
    for (const QString& sentence : sentences)
        emit announce(sentence);
}

void Conversation::takeChange(const MessageRecord& reply) {
    if (reply.chatId != m_chatId) return;
    if (m_awaited == 0) m_tree.put(reply);
    m_messages.update(reply);
    updateBusy();
}

void Conversation::completeModelHash(const QString& modelFile, qint64 changedMs, const QString& sha256) {
    if (m_awaited != 0) return;
    QList<MessageRecord> completed = path();
    completed.removeIf([&](const MessageRecord& message) {
        return message.author != Author::kAssistant || isUnderWay(message.state) ||
               !message.reply.details.modelHash.isEmpty() || message.createdMs < changedMs ||
               message.reply.sampling["modelFile"].toString() != modelFile;
    });
    for (MessageRecord& reply : completed) {
        reply.reply.details.modelHash = sha256;
        m_tree.put(reply);
        m_messages.update(reply);
    }
    if (!completed.isEmpty()) m_parts.storage.save({.messages = completed});
}

void Conversation::updateBusy() {
    const bool busy = m_parts.replies.underWayIn(m_chatId) != nullptr;
    if (busy == m_busy) return;
    m_busy = busy;
    emit busyChanged();
    if (busy) return;
    if (const QString rest = m_announcer.rest(); !rest.isEmpty()) emit announce(rest);
    emit replyFinished();
    emit contextChanged();
    sendAfterSummary();
}

void Conversation::updateContextUsed() {
    const auto& shown = m_messages.messages();
    setContextUsed(shown.isEmpty() ? 0 : static_cast<int>(shown.back().reply.stats.contextUsed));
}

void Conversation::setContextUsed(int tokens) {
    if (tokens == m_contextUsed) return;
    m_contextUsed = tokens;
    emit contextChanged();
}

}  // namespace onebit::app
