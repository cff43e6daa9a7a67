// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "app/transfer/chat_archive.h"

/// Chats of GPT4All: a binary file of QDataStream, one a chat.
namespace onebit::app {

bool isGpt4All(const QByteArray& file);
/// Versions 9 to 12 of the format. Older ones keep a model's state before the messages and are kTooOld.
ImportResult fromGpt4All(const QByteArray& file);

}  // namespace onebit::app
