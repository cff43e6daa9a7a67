#include "app/chat/chat_rows.h"

#include <QJsonDocument>
#include <QVariant>

namespace onebit::app {

const char* const kChatColumns =
    "id, title, title_by_user, created_ms, updated_ms, deleted_ms, draft, leaf_id, settings";
const char* const kMessageColumns =
    "m.id, m.chat_id, m.parent_id, m.author, m.text, m.state, m.created_ms, "
    "r.model_name, r.model_bytes, r.seed, r.sampling, r.stats, r.error, r.error_detail";
const char* const kMessageTables = "messages m LEFT JOIN replies r ON r.message_id = m.id";
const char* const kLoneMessageColumns =
    "id, chat_id, parent_id, author, text, state, created_ms, '', 0, '', '{}', '{}', '', ''";

namespace {

/// Hands out the columns of a row one after the other.
class Columns {
  public:
    Columns(const QSqlQuery& row, int first) : m_row(row), m_next(first) {}
    QString text() { return m_row.value(m_next++).toString(); }
    qint64 integer() { return m_row.value(m_next++).toLongLong(); }
    QJsonObject json() { return QJsonDocument::fromJson(m_row.value(m_next++).toString().toUtf8()).object(); }

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
    message.reply.modelName = columns.text();
    message.reply.modelBytes = columns.integer();
    message.reply.seed = columns.text().toULongLong();
    message.reply.sampling = columns.json();
    message.reply.stats = ReplyStats::fromJson(columns.json());
    message.reply.error = columns.text();
    message.reply.errorDetail = columns.text();
    return message;
}

}  // namespace onebit::app
