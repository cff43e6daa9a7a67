// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/chat/chat_records.h"
#include "inference/base/result.h"

/// Text files that go with a message.
namespace onebit::app {

/// A file larger than this is refused: no model here reads as much.
constexpr qint64 kLargestAttachment = qint64{2} << 20;
/// Files in one message.
constexpr qsizetype kMostAttachments = 10;

/// Reads a text file: UTF-8, or UTF-16 with its mark. kInvalidArgument for what is no text, is too large or
/// no plain file; the detail says which. Blocks; for a pool thread.
Result<Attachment> readAttachment(const QString& path);

/// A message as the model gets it: each file by its name and in a fence that its text cannot close, then what
/// the person wrote.
///
///     File "notes.txt":
///     ```
///     ...
///     ```
///
///     What is in it?
QString textForModel(const MessageRecord& message);

/// What the name and the fence of a file cost, about.
constexpr int kNamedFileTokens = 12;

/// How many tokens a file costs with its name, before a tokenizer tells: four bytes a token for text in Latin
/// letters, less for other scripts.
int estimatedTokens(const QString& text);

}  // namespace onebit::app
