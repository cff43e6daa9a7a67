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
QList<ReplyFact> replyFacts(const MessageRecord& reply);

}  // namespace onebit::app
