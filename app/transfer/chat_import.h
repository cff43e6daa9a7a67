// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "app/transfer/chat_archive.h"

namespace onebit::app {

/// Finds out whose chats these are and reads them: Onebit's own, ChatGPT's, LM Studio's, GPT4All's.
ImportResult parseChats(const QByteArray& file);

/// The same from a file on the disk. Blocks; for a pool thread.
ImportResult readChats(const QString& path);

/// Gives new ids to a chat and its messages, where the old ones are taken; everything that names them
/// follows.
void renewIds(ArchivedChat& archived);

}  // namespace onebit::app
