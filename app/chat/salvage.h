// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include "app/chat/chat_store.h"

namespace onebit::app {

/// What became of a damaged database.
struct SalvageReport {
    QString keptFile;  ///< where the damaged file lies now, untouched
    int chats = 0;     ///< saved from it
    int messages = 0;
};

/// Moves a damaged database aside, named with the date, and opens a new one with every row that can still be
/// read. No connection to the file may be open.
StoreResult<std::pair<ChatStore, SalvageReport>> salvage(const QString& file, const QDateTime& now);

}  // namespace onebit::app
