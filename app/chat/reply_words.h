// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/chat/chat_records.h"

/// What is said below a message, translated.
namespace onebit::app {

/// "22 tokens/s · started after 1.2 s", empty until there is something to say.
QString detailsInWords(const MessageRecord& message);

/// Why there is no whole reply; empty if there is.
QString errorInWords(const MessageRecord& message);

/// The label of the button that does what the sentence says; empty if nothing is to be done.
QString errorActionInWords(const MessageRecord& message);

/// "22 tokens/s", "1.4 tokens/s": a second figure where the first alone would be too coarse.
QString rateInWords(double tokensPerSecond);

}  // namespace onebit::app
