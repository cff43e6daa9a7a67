// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/transfer/foreign_json.h"

namespace onebit::app {
namespace {

void appendText(QString& text, const QString& more) {
    if (more.isEmpty()) return;
    if (!text.isEmpty()) text += QStringLiteral("\n\n");
    text += more;
}

QString textOf(const QJsonArray& content) {
    QString text;
    for (const auto& each : content) {
        const QJsonObject part = each.toObject();
        if (part["type"].toString() == u"text") appendText(text, part["text"].toString());
    }
    return text;
}

/// One version of a message: said in one step, or, by a model, in several.
MessageRecord readVersion(const QJsonObject& json) {
    MessageRecord message;
    message.id = newRecordId();
    message.author = authorFromName(json["role"].toString()).value_or(Author::kAssistant);
    message.text = textOf(json["content"].toArray());
    message.reply.modelName =
        json["senderInfo"].toObject()["senderName"].toString().left(import_limits::kTitleLength);
    for (const auto& each : json["steps"].toArray()) {
        const QJsonObject step = each.toObject();
        if (step["type"].toString() != u"contentBlock") continue;
        const bool thinking = step["style"].toObject()["type"].toString() == u"thinking";
        appendText(thinking ? message.thinking : message.text, textOf(step["content"].toArray()));
    }
    return message;
}

}  // namespace

bool isLmStudioJson(const QJsonObject& file) {
    return file["messages"].isArray() && file["messages"].toArray().first().toObject()["versions"].isArray();
}

ImportResult fromLmStudioJson(const QJsonObject& file) {
    ArchivedChat archived;
    ChatRecord& chat = archived.chat;
    chat.id = newRecordId();
    chat.title = file["name"].toString().left(import_limits::kTitleLength).simplified();
    chat.titleByUser = !chat.title.isEmpty();
    chat.createdMs = std::max<qint64>(0, file["createdAt"].toInteger());
    qint64 atMs = chat.createdMs;
    QString parent;
    for (const auto& each : file["messages"].toArray()) {
        const QJsonObject json = each.toObject();
        const QJsonArray versions = json["versions"].toArray();
        const qint64 selected = json["currentlySelected"].toInteger();
        QString shown;
        for (qsizetype at = 0; at < versions.size(); ++at) {
            MessageRecord message = readVersion(versions[at].toObject());
            if (message.text.size() > import_limits::kTextLength) {
                return tl::unexpected(ImportProblem::kTooLarge);
            }
            if (message.text.isEmpty()) continue;
            message.chatId = chat.id;
            message.parentId = parent;
            message.createdMs = ++atMs;
            if (at <= selected || shown.isEmpty()) shown = message.id;
            archived.messages.append(message);
        }
        if (!shown.isEmpty()) parent = shown;
        if (archived.messages.size() > import_limits::kMessages) {
            return tl::unexpected(ImportProblem::kTooLarge);
        }
    }
    chat.leafId = parent;
    chat.updatedMs = std::max(atMs, file["userLastMessagedAt"].toInteger());
    ChatArchive archive;
    if (!archived.messages.isEmpty()) archive.chats.append(archived);
    return archive;
}

}  // namespace onebit::app
