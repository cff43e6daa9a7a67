#include "app/chat/chat_store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>
#include <utility>

#include "app/chat/chat_rows.h"
#include "app/chat/schema.h"

namespace onebit::app {
namespace {

/// A null QString would be stored as NULL, which no column takes.
QString notNull(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

QString compactJson(const QJsonObject& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

StoreResult<void> without(StoreResult<QSqlQuery> done) {
    if (!done) return tl::unexpected(std::move(done.error()));
    return {};
}

/// WAL lets a commit cost one write and one sync; FULL makes it survive a power failure too.
constexpr const char* kPragmas[] = {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                    "PRAGMA foreign_keys = ON"};

StoreResult<void> prepare(const SqlConnection& connection, const QString& file) {
    for (const char* pragma : kPragmas) {
        if (auto done = without(connection.run(pragma)); !done) return done;
    }
    if (auto done = migrate(connection, file, migrations()); !done) return done;
    const auto check = connection.value("PRAGMA quick_check(1)");
    if (!check) return tl::unexpected(check.error());
    if (check->toString() != "ok") return storeFailure(StoreErrorKind::kDamaged, check->toString());
    return without(
        connection.run("UPDATE messages SET state = 'interrupted' "
                       "WHERE state IN ('waiting', 'reading', 'streaming')"));
}

template <typename Record>
StoreResult<QList<Record>> readAll(StoreResult<QSqlQuery> query, Record (*fromRow)(const QSqlQuery&, int)) {
    if (!query) return tl::unexpected(std::move(query.error()));
    QList<Record> records;
    while (query->next())
        records.append(fromRow(*query, 0));
    if (query->lastError().isValid()) return tl::unexpected(storeError(query->lastError()));
    return records;
}

}  // namespace

StoreResult<ChatStore> ChatStore::open(const QString& file) {
    auto connection = SqlConnection::open(file, SqlConnection::Mode::kReadWrite);
    if (!connection) return tl::unexpected(std::move(connection.error()));
    if (auto done = prepare(*connection, file); !done) return tl::unexpected(std::move(done.error()));
    return ChatStore(*std::move(connection));
}

StoreResult<ChatStore> ChatStore::openReadOnly(const QString& file) {
    // Without write access SQLite cannot make the shared-memory file of a write-ahead log. "immutable" tells
    // it that it needs none; what a log left behind holds is then not seen.
    QUrl immutable = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    immutable.setQuery("immutable=1");
    StoreError problem;
    for (const QString& name : {file, immutable.toString(QUrl::FullyEncoded)}) {
        auto connection = SqlConnection::open(name, SqlConnection::Mode::kReadOnly);
        if (!connection) return tl::unexpected(std::move(connection.error()));
        const auto version = connection->value("PRAGMA user_version");
        if (version && version->toInt() == migrations().back().number) {
            return ChatStore(*std::move(connection));
        }
        problem = version ? StoreError{StoreErrorKind::kUnwritable, "the database has another version"}
                          : version.error();
    }
    return tl::unexpected(std::move(problem));
}

StoreResult<QList<ChatRecord>> ChatStore::loadChats() const {
    const QString statement = QString("SELECT %1 FROM chats").arg(kChatColumns);
    return readAll(m_connection.run(statement), &chatFromRow);
}

StoreResult<QList<MessageRecord>> ChatStore::loadMessages(const QString& chatId) const {
    const QString statement = QString("SELECT %1 FROM %2 WHERE m.chat_id = ? ORDER BY m.created_ms, m.rowid")
                                  .arg(kMessageColumns, kMessageTables);
    return readAll(m_connection.run(statement, {chatId}), &messageFromRow);
}

StoreResult<void> ChatStore::save(const SaveBatch& batch) {
    return m_connection.inTransaction([&]() -> StoreResult<void> {
        for (const ChatRecord& chat : batch.chats) {
            if (auto done = saveChat(chat); !done) return done;
        }
        for (const MessageRecord& message : batch.messages) {
            if (auto done = saveMessage(message); !done) return done;
        }
        for (const QString& id : batch.erasedChats) {
            // The condition is the last guard of "nobody's text is ever lost".
            auto done =
                without(m_connection.run("DELETE FROM chats WHERE id = ? AND NOT EXISTS (SELECT 1 FROM "
                                         "messages WHERE chat_id = chats.id)",
                                         {id}));
            if (!done) return done;
        }
        return {};
    });
}

StoreResult<void> ChatStore::saveChat(const ChatRecord& chat) const {
    return without(m_connection.run(
        "INSERT INTO chats(id, title, title_by_user, created_ms, updated_ms, deleted_ms, draft, leaf_id, "
        "settings) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET title = excluded.title, "
        "title_by_user = excluded.title_by_user, created_ms = excluded.created_ms, "
        "updated_ms = excluded.updated_ms, deleted_ms = excluded.deleted_ms, draft = excluded.draft, "
        "leaf_id = excluded.leaf_id, settings = excluded.settings",
        {chat.id, notNull(chat.title), chat.titleByUser ? 1 : 0, chat.createdMs, chat.updatedMs,
         chat.deletedMs, notNull(chat.draft), notNull(chat.leafId), compactJson(chat.settings)}));
}

StoreResult<void> ChatStore::saveMessage(const MessageRecord& message) const {
    auto chat = without(m_connection.run(
        "INSERT INTO chats(id, created_ms, updated_ms) VALUES (?, ?, ?) ON CONFLICT(id) DO NOTHING",
        {message.chatId, message.createdMs, message.createdMs}));
    if (!chat) return chat;
    auto saved = without(m_connection.run(
        "INSERT INTO messages(id, chat_id, parent_id, author, text, state, created_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET chat_id = excluded.chat_id, "
        "parent_id = excluded.parent_id, author = excluded.author, text = excluded.text, "
        "state = excluded.state, created_ms = excluded.created_ms",
        {message.id, message.chatId, notNull(message.parentId), authorName(message.author),
         notNull(message.text), stateName(message.state), message.createdMs}));
    if (!saved || message.author != Author::kAssistant) return saved;
    return saveReply(message);
}

StoreResult<void> ChatStore::saveReply(const MessageRecord& message) const {
    const ReplyRecord& reply = message.reply;
    return without(m_connection.run(
        "INSERT INTO replies(message_id, model_name, model_bytes, seed, sampling, stats, error, "
        "error_detail) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(message_id) DO UPDATE SET "
        "model_name = excluded.model_name, model_bytes = excluded.model_bytes, seed = excluded.seed, "
        "sampling = excluded.sampling, stats = excluded.stats, error = excluded.error, "
        "error_detail = excluded.error_detail",
        {message.id, notNull(reply.modelName), reply.modelBytes, QString::number(reply.seed),
         compactJson(reply.sampling), compactJson(reply.stats.toJson()), notNull(reply.error),
         notNull(reply.errorDetail)}));
}

}  // namespace onebit::app
