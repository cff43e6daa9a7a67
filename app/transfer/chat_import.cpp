// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/chat_import.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include "app/transfer/foreign_json.h"
#include "app/transfer/import_gpt4all.h"
#include "app/transfer/own_json.h"

namespace onebit::app {

ImportResult parseChats(const QByteArray& file) {
    if (file.size() > import_limits::kFileBytes) return tl::unexpected(ImportProblem::kTooLarge);
    if (isGpt4All(file)) return fromGpt4All(file);
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file, &error);
    if (error.error != QJsonParseError::NoError) {
        const bool looksLikeJson = file.trimmed().startsWith('{') || file.trimmed().startsWith('[');
        return tl::unexpected(looksLikeJson ? ImportProblem::kDamaged : ImportProblem::kUnknown);
    }
    if (json.isArray() && isChatGptJson(json.array())) return fromChatGptJson(json.array());
    if (json.isObject() && isOwnJson(json.object())) return fromOwnJson(json.object());
    if (json.isObject() && isLmStudioJson(json.object())) return fromLmStudioJson(json.object());
    return tl::unexpected(ImportProblem::kUnknown);
}

ImportResult readChats(const QString& path) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return tl::unexpected(ImportProblem::kUnreadable);
    if (file.size() > import_limits::kFileBytes) return tl::unexpected(ImportProblem::kTooLarge);
    return parseChats(file.read(import_limits::kFileBytes + 1));
}

void renewIds(ArchivedChat& archived) {
    archived.chat.id = newRecordId();
    QHash<QString, QString> renewed;
    for (const MessageRecord& message : archived.messages)
        renewed.insert(message.id, newRecordId());
    for (MessageRecord& message : archived.messages) {
        message.id = renewed.value(message.id);
        message.chatId = archived.chat.id;
        message.parentId = renewed.value(message.parentId);
        QString& editedFrom = message.reply.details.editedFrom;
        if (!editedFrom.isEmpty()) editedFrom = renewed.value(editedFrom, editedFrom);
    }
    archived.chat.leafId = renewed.value(archived.chat.leafId);
}

}  // namespace onebit::app
