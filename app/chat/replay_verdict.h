// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// What came of making a reply again.
struct ReplayOutcome {
    QString text;
    QString thinking;
    ReplyRecord reply;      ///< of this time: model, figures, details
    QString onebitVersion;  ///< that made it this time
};

/// How a reply that was made again compares with the first one.
struct ReplayVerdict {
    bool same = false;
    qsizetype differsAt = 0;  ///< letters that are the same
    QString was;              ///< the first one around there, a few words
    QString is;
    QStringList reasons;  ///< why they may differ, sentences; empty where they do not or nobody knows
};

/// A reply that was stopped or interrupted is compared as far as it came.
ReplayVerdict compareReplay(const MessageRecord& first, const ReplayOutcome& again);

}  // namespace onebit::app
