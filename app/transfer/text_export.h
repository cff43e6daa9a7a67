// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "app/transfer/chat_archive.h"

/// Chats to read elsewhere: the version of each that is shown, without the trash.
namespace onebit::app {

QString toMarkdown(const ChatArchive& archive);
/// One page that needs nothing else; what models wrote is Markdown, HTML in it is shown as text.
QString toHtml(const ChatArchive& archive);
/// Pages of A4.
QByteArray toPdf(const ChatArchive& archive);

}  // namespace onebit::app
