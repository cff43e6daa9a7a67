// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_rows.h"

#include <QJsonDocument>
#include <QVariant>

namespace onebit::app {

const char* const kChatColumns =
    "id, title, title_by_user, created_ms, updated_ms, deleted_ms, draft, leaf_id, settings, folder_id, "
    "pinned_ms, draft_attachments";
const char* const kFirstChatColumns =
    "id, title, title_by_user, created_ms, updated_ms, deleted_ms, draft, leaf_id, settings, '', 0, '[]'";
const char* const kMessageColumns =
    "m.id, m.chat_id, m.parent_id, m.author, m.text, m.state, m.created_ms, m.thinking, m.attachments, "
    "m.deleted_ms, r.model_name, r.model_bytes, r.seed, r.sampling, r.stats, r.error, r.error_detail, "
    "r.details";
const char* const kMessageTables = "messages m LEFT JOIN replies r ON r.message_id = m.id";
const char* const kFirstMessageColumns =
    "m.id, m.chat_id, m.parent_id, m.author, m.text, m.state, m.created_ms, '', '[]', 0, r.model_name, "
    "r.model_bytes, r.seed, r.sampling, r.stats, r.error, r.error_detail, '{}'";
const char* const kLoneMessageColumns =
    "m.id, m.chat_id, m.parent_id, m.author, m.text, m.state, m.created_ms, m.thinking, m.attachments, "
    "m.deleted_ms, '', 0, '', '{}', '{}', '', '', '{}'";
const char* const kFirstLoneMessageColumns =
    "m.id, m.chat_id, m.parent_id, m.author, m.text, m.state, m.created_ms, '', '[]', 0, '', 0, '', '{}', "
    "'{}', '', '', '{}'";
const char* const kFolderColumns = "id, title, position, deleted_ms";

namespace {

/// Hands out the columns of a row one after the other.
class Columns {
  public:
    Columns(const QSqlQuery& row, int first) : m_row(row), m_next(first) {}
    QString text() { return m_row.value(m_next++).toString(); }
    qint64 integer() { return m_row.value(m_next++).toLongLong(); }
    QJsonObject json() { return QJsonDocument::fromJson(m_row.value(m_next++).toString().toUtf8()).object(); }
    QJsonArray jsonArray() {
        return QJsonDocument::fromJson(m_row.value(m_next++).toString().toUtf8()).array();
    }

  private:
    const QSqlQuery& m_row;
    int m_next;
};

}  // namespace

ChatRecord chatFromRow(const QSqlQuery& row, int first) {
    Columns columns(row, first);
    ChatRecord chat;
    chat.id = columns.text();
    chat.title = columns.text();
    chat.titleByUser = columns.integer() != 0;
    chat.createdMs = columns.integer();
    chat.updatedMs = columns.integer();
    chat.deletedMs = columns.integer();
    chat.draft = columns.text();
    chat.leafId = columns.text();
    chat.settings = columns.json();
    chat.folderId = columns.text();
    chat.pinnedMs = columns.integer();
    chat.draftAttachments = attachmentsFromJson(columns.jsonArray());
    return chat;
}

MessageRecord messageFromRow(const QSqlQuery& row, int first) {
    Columns columns(row, first);
    MessageRecord message;
    message.id = columns.text();
    message.chatId = columns.text();
    message.parentId = columns.text();
    message.author = authorFromName(columns.text()).value_or(Author::kAssistant);
    message.text = columns.text();
    message.state = stateFromName(columns.text()).value_or(MessageState::kInterrupted);
    message.createdMs = columns.integer();
    message.thinking = columns.text();
    message.attachments = attachmentsFromJson(columns.jsonArray());
    message.deletedMs = columns.integer();
    message.reply.modelName = columns.text();
    message.reply.modelBytes = columns.integer();
    message.reply.seed = columns.text().toULongLong();
    message.reply.sampling = columns.json();
    message.reply.stats = ReplyStats::fromJson(columns.json());
    message.reply.error = columns.text();
    message.reply.errorDetail = columns.text();
    message.reply.details = ReplyDetails::fromJson(columns.json());
    return message;
}

FolderRecord folderFromRow(const QSqlQuery& row, int first) {
    Columns columns(row, first);
    FolderRecord folder;
    folder.id = columns.text();
    folder.title = columns.text();
    folder.position = columns.integer();
    folder.deletedMs = columns.integer();
    return folder;
}

}  // namespace onebit::app
