// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_history.h"

#include "app/chat/attachment_text.h"

#include <algorithm>
#include <string>

namespace onebit::app {
namespace {

/// Said to the model, in English as the models are; people never see it.
constexpr const char* kSummaryRequest =
    "Summarise our conversation so far in at most 200 words, so that you can go on with it knowing only the "
    "summary. Keep names, numbers, decisions and open questions. Write the summary alone.";
constexpr const char* kSummaryHeading = "Summary of our conversation so far: ";

struct History {
    std::vector<ChatMessage> messages;
    std::vector<qsizetype> rows;  ///< of the path, for each message; -1 for the system prompt
};

qsizetype lastSummary(const QList<MessageRecord>& path) {
    for (qsizetype row = path.size() - 1; row >= 0; --row) {
        if (isSummary(path[row]) && !path[row].text.isEmpty()) return row;
    }
    return -1;
}

History historyOf(const QList<MessageRecord>& path, const QString& systemPrompt) {
    History history;
    if (!systemPrompt.trimmed().isEmpty()) {
        history.messages.push_back({Role::kSystem, systemPrompt.toStdString()});
        history.rows.push_back(-1);
    }
    const qsizetype summary = lastSummary(path);
    if (summary >= 0) {
        // With the question, not the system prompt, which some models leave unread.
        history.messages.push_back({Role::kUser, kSummaryHeading + path[summary].text.toStdString()});
        history.rows.push_back(summary);
    }
    for (qsizetype row = summary + 1; row < path.size(); ++row) {
        const std::string text = textForModel(path[row]).toStdString();
        if (text.empty()) continue;  // a reply that failed before its first word
        const Role role = path[row].author == Author::kUser ? Role::kUser : Role::kAssistant;
        if (!history.messages.empty() && history.messages.back().role == role) {
            history.messages.back().text += "\n\n" + text;
        } else {
            history.messages.push_back({role, text});
            history.rows.push_back(row);
        }
    }
    return history;
}

}  // namespace

bool isSummary(const MessageRecord& message) {
    return message.author == Author::kAssistant && message.reply.sampling[kSummaryKey].toBool();
}

std::vector<ChatMessage> chatHistory(const QList<MessageRecord>& path, const QString& systemPrompt) {
    return historyOf(path, systemPrompt).messages;
}

qsizetype firstSeenMessage(const QList<MessageRecord>& path, quint32 dropped) {
    const History history = historyOf(path, {});
    // What stands before the first question is never dropped, and is not counted.
    const auto first = std::ranges::find(history.messages, Role::kUser, &ChatMessage::role);
    const auto seen = static_cast<std::size_t>(first - history.messages.begin()) + dropped;
    if (dropped > 0 && seen < history.rows.size()) return history.rows[seen];
    return std::max<qsizetype>(0, lastSummary(path));
}

ChatMessage summaryRequest() {
    return {Role::kUser, kSummaryRequest};
}

}  // namespace onebit::app
