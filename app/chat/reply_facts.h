// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// One thing that is known of how a reply came about.
struct ReplyFact {
    QString label;
    QString value;
};

/// All that is known of a reply, in the order in which it is shown; what is not known is left out.
/// `memoryBytesPerSecond`: what this computer reads at most; 0: not known.
QList<ReplyFact> replyFacts(const MessageRecord& reply, double memoryBytesPerSecond = 0);

}  // namespace onebit::app
