// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "app/transfer/chat_archive.h"

/// Chats of other programs that keep them as JSON. Ids are made anew; what is no text is left out.
namespace onebit::app {

/// conversations.json of ChatGPT's export: an array of conversations, each a tree of nodes.
bool isChatGptJson(const QJsonArray& file);
ImportResult fromChatGptJson(const QJsonArray& file);

/// One conversation of LM Studio: a list of messages with versions.
bool isLmStudioJson(const QJsonObject& file);
ImportResult fromLmStudioJson(const QJsonObject& file);

}  // namespace onebit::app
