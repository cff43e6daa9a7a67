// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// The messages from the first to `leafId`, each the parent of the next. `all` are the messages of one chat,
/// oldest first. A leaf that is not there is taken to be the newest; where a parent is missing, the message
/// written before takes its place, so that damage hides as little as possible.
QList<MessageRecord> pathToLeaf(const QList<MessageRecord>& all, const QString& leafId);

}  // namespace onebit::app
