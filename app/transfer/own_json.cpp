// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/own_json.h"

#include <QJsonDocument>
#include <QSet>

namespace onebit::app {
namespace {

constexpr QLatin1String kFormat{"format"};
constexpr QLatin1String kFormatName{"onebit-chats"};
constexpr QLatin1String kVersion{"version"};
constexpr int kPresentVersion = 1;
constexpr qsizetype kIdLength = 64;

/// Names are those of the database's columns, so that who knows one knows the other.
QJsonObject folderToJson(const FolderRecord& folder) {
    return {{"id", folder.id},
            {"title", folder.title},
            {"position", folder.position},
            {"deletedMs", folder.deletedMs}};
}

QJsonObject replyToJson(const ReplyRecord& reply) {
    return {{"modelName", reply.modelName},        {"modelBytes", reply.modelBytes},
            {"seed", QString::number(reply.seed)}, {"sampling", reply.sampling},
            {"stats", reply.stats.toJson()},       {"error", reply.error},
            {"errorDetail", reply.errorDetail},    {"details", reply.details.toJson()}};
}

QJsonObject messageToJson(const MessageRecord& message) {
    QJsonObject json{{"id", message.id},
                     {"parentId", message.parentId},
                     {"author", authorName(message.author)},
                     {"text", message.text},
                     {"thinking", message.thinking},
                     {"state", stateName(message.state)},
                     {"createdMs", message.createdMs},
                     {"deletedMs", message.deletedMs},
                     {"attachments", attachmentsToJson(message.attachments)}};
    if (message.author == Author::kAssistant) json.insert("reply", replyToJson(message.reply));
    return json;
}

QJsonObject chatToJson(const ArchivedChat& archived) {
    const ChatRecord& chat = archived.chat;
    QJsonArray messages;
    for (const MessageRecord& message : archived.messages)
        messages.append(messageToJson(message));
    return {{"id", chat.id},
            {"title", chat.title},
            {"titleByUser", chat.titleByUser},
            {"createdMs", chat.createdMs},
            {"updatedMs", chat.updatedMs},
            {"deletedMs", chat.deletedMs},
            {"draft", chat.draft},
            {"draftAttachments", attachmentsToJson(chat.draftAttachments)},
            {"folderId", chat.folderId},
            {"pinnedMs", chat.pinnedMs},
            {"leafId", chat.leafId},
            {"settings", chat.settings},
            {"messages", messages}};
}

QString boundedId(const QJsonValue& value) {
    return value.toString().left(kIdLength);
}

ReplyRecord replyFromJson(const QJsonObject& json) {
    ReplyRecord reply;
    reply.modelName = json["modelName"].toString();
    reply.modelBytes = json["modelBytes"].toInteger();
    reply.seed = json["seed"].toString().toULongLong();
    reply.sampling = json["sampling"].toObject();
    reply.stats = ReplyStats::fromJson(json["stats"].toObject());
    reply.error = json["error"].toString();
    reply.errorDetail = json["errorDetail"].toString();
    reply.details = ReplyDetails::fromJson(json["details"].toObject());
    return reply;
}

tl::expected<MessageRecord, ImportProblem> messageFromJson(const QJsonObject& json, const QString& chatId) {
    MessageRecord message;
    message.id = boundedId(json["id"]);
    message.chatId = chatId;
    message.parentId = boundedId(json["parentId"]);
    const auto author = authorFromName(json["author"].toString());
    if (message.id.isEmpty() || !author) return tl::unexpected(ImportProblem::kDamaged);
    message.author = *author;
    message.text = json["text"].toString();
    message.thinking = json["thinking"].toString();
    if (message.text.size() > import_limits::kTextLength) return tl::unexpected(ImportProblem::kTooLarge);
    message.state = stateFromName(json["state"].toString()).value_or(MessageState::kDone);
    if (isUnderWay(message.state)) message.state = MessageState::kInterrupted;
    message.createdMs = json["createdMs"].toInteger();
    message.deletedMs = json["deletedMs"].toInteger();
    message.attachments = attachmentsFromJson(json["attachments"].toArray());
    if (message.author == Author::kAssistant) message.reply = replyFromJson(json["reply"].toObject());
    return message;
}

ChatRecord chatRecordFromJson(const QJsonObject& json) {
    ChatRecord chat;
    chat.id = boundedId(json["id"]);
    chat.title = json["title"].toString().left(import_limits::kTitleLength);
    chat.titleByUser = json["titleByUser"].toBool();
    chat.createdMs = json["createdMs"].toInteger();
    chat.updatedMs = json["updatedMs"].toInteger();
    chat.deletedMs = json["deletedMs"].toInteger();
    chat.draft = json["draft"].toString();
    chat.draftAttachments = attachmentsFromJson(json["draftAttachments"].toArray());
    chat.folderId = boundedId(json["folderId"]);
    chat.pinnedMs = json["pinnedMs"].toInteger();
    chat.leafId = boundedId(json["leafId"]);
    chat.settings = json["settings"].toObject();
    return chat;
}

tl::expected<ArchivedChat, ImportProblem> chatFromJson(const QJsonObject& json) {
    ArchivedChat archived{chatRecordFromJson(json), {}};
    if (archived.chat.id.isEmpty()) return tl::unexpected(ImportProblem::kDamaged);
    QSet<QString> ids;
    for (const auto& each : json["messages"].toArray()) {
        auto message = messageFromJson(each.toObject(), archived.chat.id);
        if (!message) return tl::unexpected(message.error());
        if (ids.contains(message->id)) return tl::unexpected(ImportProblem::kDamaged);
        ids.insert(message->id);
        archived.messages.append(*std::move(message));
    }
    return archived;
}

}  // namespace

QByteArray toOwnJson(const ChatArchive& archive) {
    QJsonArray folders;
    for (const FolderRecord& folder : archive.folders)
        folders.append(folderToJson(folder));
    QJsonArray chats;
    for (const ArchivedChat& chat : archive.chats)
        chats.append(chatToJson(chat));
    const QJsonObject file{
        {kFormat, kFormatName}, {kVersion, kPresentVersion}, {"folders", folders}, {"chats", chats}};
    return QJsonDocument(file).toJson();
}

bool isOwnJson(const QJsonObject& file) {
    return file[kFormat].toString() == kFormatName;
}

ImportResult fromOwnJson(const QJsonObject& file) {
    if (file[kVersion].toInt() != kPresentVersion) return tl::unexpected(ImportProblem::kUnknown);
    ChatArchive archive;
    for (const auto& each : file["folders"].toArray()) {
        const QJsonObject json = each.toObject();
        archive.folders.append({boundedId(json["id"]),
                                json["title"].toString().left(import_limits::kTitleLength),
                                json["position"].toInteger(), json["deletedMs"].toInteger()});
    }
    const QJsonArray chats = file["chats"].toArray();
    if (chats.size() > import_limits::kChats) return tl::unexpected(ImportProblem::kTooLarge);
    qsizetype messages = 0;
    for (const auto& each : chats) {
        auto chat = chatFromJson(each.toObject());
        if (!chat) return tl::unexpected(chat.error());
        messages += chat->messages.size();
        if (messages > import_limits::kMessages) return tl::unexpected(ImportProblem::kTooLarge);
        archive.chats.append(*std::move(chat));
    }
    return archive;
}

}  // namespace onebit::app
