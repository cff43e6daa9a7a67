// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <tl/expected.hpp>

#include "app/chat/chat_records.h"

namespace onebit::app {

/// A chat with every version of its messages, oldest first.
struct ArchivedChat {
    ChatRecord chat;
    QList<MessageRecord> messages;
};

/// Chats on their way to a file or from one.
struct ChatArchive {
    QList<FolderRecord> folders;
    QList<ArchivedChat> chats;
};

/// Why a file cannot be taken in.
enum class ImportProblem : quint8 {
    kUnreadable,  ///< it cannot be opened
    kTooLarge,    ///< beyond the limits below
    kUnknown,     ///< of no program that is known here
    kDamaged,     ///< of a known program, but broken
    kTooOld,      ///< of a version of that program that wrote it differently
};

using ImportResult = tl::expected<ChatArchive, ImportProblem>;

/// What a file from outside may hold. Far beyond what people have, far below what hurts.
namespace import_limits {
constexpr qint64 kFileBytes = qint64{256} << 20;
constexpr qsizetype kChats = 50'000;
constexpr qsizetype kMessages = 1'000'000;             ///< in one file
constexpr qsizetype kTextLength = qsizetype{8} << 20;  ///< of one message, in characters
constexpr qsizetype kTitleLength = 1000;
}  // namespace import_limits

}  // namespace onebit::app
