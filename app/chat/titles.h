// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// A chat's automatic title: the first sentence of what was said, or its first words, without Markdown's
/// marks.
QString titleFromText(const QString& text);

/// A greeting or the like: the next question makes a better title.
bool saysLittle(const QString& title);

/// The title that a chat gets from its first message: its words, else the name of the file that was all of
/// it.
QString titleOf(const MessageRecord& first);

}  // namespace onebit::app
