// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <vector>

#include "app/chat/chat_records.h"
#include "inference/chat_message.h"

namespace onebit::app {

/// In the record of a reply's settings: it is a summary.
constexpr QLatin1String kSummaryKey{"summary"};

/// A reply that is a summary of all before it, made for a chat that outgrew the context: the model reads it
/// instead of them. What was summarised stays.
bool isSummary(const MessageRecord& message);

/// What the model is to read before a reply that follows `path`: the system prompt, the last summary if there
/// is one, and what was said since. Two messages of one author in a row, which chat templates refuse, become
/// one.
std::vector<ChatMessage> chatHistory(const QList<MessageRecord>& path, const QString& systemPrompt);

/// The index in `path` of the first message that the model sees when it reads what `chatHistory` gives
/// without the `dropped` oldest of its messages.
qsizetype firstSeenMessage(const QList<MessageRecord>& path, quint32 dropped);

/// What the model is asked for to summarise a chat, as the last message of it.
ChatMessage summaryRequest();

}  // namespace onebit::app
