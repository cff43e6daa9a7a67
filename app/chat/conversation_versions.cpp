// SPDX-License-Identifier: Apache-2.0
/// What a person can do with a message that was said: other versions of it, and the trash.
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrent>
#include <algorithm>
#include <utility>

#include "app/chat/conversation.h"

namespace onebit::app {

/// The tree has changed: rows that stay are kept, so that the view stands still.
void Conversation::showPath() {
    const ChatRecord* chat = m_parts.chats.find(m_chatId);
    if (const MessageRecord* live = m_parts.replies.underWayIn(m_chatId)) m_tree.put(*live);
    const QList<MessageRecord> path = m_tree.path(chat != nullptr ? chat->leafId : QString());
    QList<VersionPlace> places;
    for (const MessageRecord& message : path)
        places.append(m_tree.placeOf(message.id));
    m_messages.showPath(path, places);
    emit emptyChanged();
}

/// `messages` join the tree, the last of them becomes the one that the chat ends with.
quint64 Conversation::addToTree(const QList<MessageRecord>& messages) {
    for (const MessageRecord& message : messages)
        m_tree.put(message);
    const MessageRecord& last = messages.back();
    const quint64 batch = m_parts.chats.update(
        m_chatId,
        [&](ChatRecord& chat) {
            chat.leafId = last.id;
            chat.updatedMs = last.createdMs;
        },
        messages);
    showPath();
    return batch;
}

bool Conversation::canChange(const QString& messageId) const {
    return !m_busy && m_awaited == 0 && m_tree.find(messageId) != nullptr;
}

bool Conversation::regenerate(const QString& messageId) {
    if (!canChange(messageId)) return false;
    const MessageRecord message = *m_tree.find(messageId);
    const TurnOptions options = m_turnOptionsOf({});
    const bool isReply = message.author == Author::kAssistant;
    const MessageRecord reply = newReply(isReply ? message.parentId : message.id, options);
    order(reply, options, addToTree({reply}));
    return true;
}

bool Conversation::regenerateLast() {
    const auto& shown = m_messages.messages();
    return !shown.isEmpty() && regenerate(QString(shown.back().id));
}

bool Conversation::edit(const QString& messageId, const QString& text) {
    const QString words = withoutTrailingSpace(text);
    if (!canChange(messageId) || words.trimmed().isEmpty()) return false;
    const MessageRecord former = *m_tree.find(messageId);
    if (words == former.text) return false;
    MessageRecord edited = newMessage(former.author, former.parentId);
    edited.text = words;
    edited.attachments = former.attachments;
    if (former.author == Author::kAssistant) {
        edited.thinking = former.thinking;
        edited.reply = former.reply;
        edited.reply.error.clear();
        edited.reply.errorDetail.clear();
        edited.reply.details.editedFrom = former.id;
        addToTree({edited});
        return true;
    }
    const TurnOptions options = m_turnOptionsOf({});
    const MessageRecord reply = newReply(edited.id, options);
    order(reply, options, addToTree({edited, reply}));
    return true;
}

bool Conversation::continueReply(const QString& messageId) {
    if (!canChange(messageId) || !MessageListModel::canContinue(*m_tree.find(messageId))) return false;
    const auto& shown = m_messages.messages();
    if (shown.isEmpty() || shown.back().id != messageId) return false;
    const TurnOptions options = m_turnOptionsOf({});
    MessageRecord reply = *m_tree.find(messageId);
    reply.state = MessageState::kWaiting;
    order(reply, options, addToTree({reply}));
    return true;
}

void Conversation::showVersion(const QString& messageId, int step) {
    if (m_awaited != 0) return;
    const QStringList versions = m_tree.versionsOf(messageId);
    const qsizetype wanted = versions.indexOf(messageId) + step;
    if (step == 0 || wanted < 0 || wanted >= versions.size()) return;
    const QString leaf = m_tree.newestLeafBelow(versions[wanted]);
    m_parts.chats.update(m_chatId, [&](ChatRecord& chat) { chat.leafId = leaf; });
    showPath();
    updateContextUsed();
}

QString Conversation::branch(const QString& messageId) {
    if (m_awaited != 0 || m_tree.find(messageId) == nullptr) return {};
    const ChatRecord* from = m_parts.chats.find(m_chatId);
    if (from == nullptr) return {};
    ChatRecord chat = *from;
    chat.id = newRecordId();
    chat.draft.clear();
    chat.draftAttachments.clear();
    chat.pinnedMs = 0;
    chat.createdMs = chat.updatedMs = m_clock().toMSecsSinceEpoch();
    QList<MessageRecord> messages;
    QString parent;
    for (MessageRecord message : m_messages.messages()) {
        const bool last = message.id == messageId;
        message.id = newRecordId();
        message.chatId = chat.id;
        message.parentId = std::exchange(parent, message.id);
        if (isUnderWay(message.state)) message.state = MessageState::kStopped;
        messages.append(message);
        if (last) break;
    }
    chat.leafId = parent;
    m_parts.chats.add(chat, messages);
    m_parts.chats.select(chat.id);
    return chat.id;
}

bool Conversation::removeMessage(const QString& messageId) {
    if (!canChange(messageId)) return false;
    const ChatRecord* chat = m_parts.chats.find(m_chatId);
    if (chat == nullptr) return false;
    m_removedMessages.append({m_chatId, messageId, chat->leafId});
    const QStringList versions = m_tree.versionsOf(messageId);
    MessageRecord message = *m_tree.find(messageId);
    message.deletedMs = m_clock().toMSecsSinceEpoch();
    m_tree.put(message);
    QString leaf = chat->leafId;
    if (versions.size() > 1) {
        const qsizetype at = versions.indexOf(messageId);
        leaf = m_tree.newestLeafBelow(versions[at > 0 ? at - 1 : 1]);
    }
    m_parts.chats.update(m_chatId, [&](ChatRecord& record) { record.leafId = leaf; }, {message});
    showPath();
    emit messageRemoved();
    return true;
}

void Conversation::undoRemoveMessage() {
    if (m_removedMessages.isEmpty() || m_removedMessages.back().chatId != m_chatId || m_awaited != 0) return;
    const RemovedMessage removed = m_removedMessages.takeLast();
    const MessageRecord* found = m_tree.find(removed.messageId);
    if (found == nullptr) return;
    MessageRecord message = *found;
    message.deletedMs = 0;
    m_tree.put(message);
    m_parts.chats.update(m_chatId, [&](ChatRecord& record) { record.leafId = removed.leafId; }, {message});
    showPath();
    emit messageRestored();
}

void Conversation::reload() {
    if (m_busy || m_awaited != 0) return;
    m_awaited = m_parts.storage.loadMessages(m_chatId);
}

void Conversation::attachFiles(const QList<QUrl>& files) {
    for (const QUrl& file : files) {
        if (!file.isLocalFile()) continue;
        const auto take = [this, chatId = m_chatId](const Result<Attachment>& read) {
            if (read) {
                attach(chatId, *read);
            } else {
                emit attachmentRefused(
                    tr("This file cannot be attached: %1.").arg(QString::fromStdString(read.error().detail)));
            }
        };
        QtConcurrent::run(readAttachment, file.toLocalFile()).then(this, take);
    }
}

bool Conversation::attachCopiedFiles() {
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr || !copied->hasUrls()) return false;
    QList<QUrl> files = copied->urls();
    files.removeIf([](const QUrl& url) { return !url.isLocalFile(); });
    attachFiles(files);
    return !files.isEmpty();
}

void Conversation::attach(const QString& chatId, const Attachment& attachment) {
    const ChatRecord* chat = m_parts.chats.find(chatId);
    if (chat == nullptr) return;
    if (chat->draftAttachments.size() >= kMostAttachments) {
        emit attachmentRefused(tr("A message can take %n files at most.", nullptr, kMostAttachments));
        return;
    }
    m_parts.chats.update(chatId, [&](ChatRecord& record) { record.draftAttachments.append(attachment); });
    if (chatId != m_chatId) return;
    m_attachments.append(attachment);
    emit attachmentsChanged();
}

void Conversation::detach(int index) {
    if (index < 0 || index >= m_attachments.size()) return;
    m_attachments.removeAt(index);
    storeAttachments();
}

void Conversation::storeAttachments() {
    m_parts.chats.update(m_chatId, [this](ChatRecord& chat) { chat.draftAttachments = m_attachments; });
    emit attachmentsChanged();
}

QVariantList Conversation::attachments() const {
    return MessageListModel::attachmentsForView(m_attachments);
}

int Conversation::draftTokens() const {
    int tokens = 0;
    for (const Attachment& attachment : m_attachments) {
        const std::optional<int> counted = m_parts.tokens.count(attachment.text);
        tokens += counted ? *counted + kNamedFileTokens : estimatedTokens(attachment.text);
    }
    return tokens;
}

}  // namespace onebit::app
