// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>
#include <utility>

#include "app/chat/chat_rows.h"
#include "app/chat/schema.h"

namespace onebit::app {

const qint64 kDestroyed = -1;

namespace {

/// A null QString would be stored as NULL, which no column takes.
QString notNull(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

QString compactJson(const QJsonObject& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString compactJson(const QJsonArray& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

StoreResult<void> without(StoreResult<QSqlQuery> done) {
    if (!done) return tl::unexpected(std::move(done.error()));
    return {};
}

/// WAL lets a commit cost one write and one sync; FULL makes it survive a power failure too.
constexpr const char* kPragmas[] = {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                    "PRAGMA foreign_keys = ON",
                                    // What is deleted for ever is overwritten, not only let go.
                                    "PRAGMA secure_delete = ON"};

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
    SearchIndex index;
    if (auto done = index.prepare(*connection); !done) return tl::unexpected(std::move(done.error()));
    return ChatStore(*std::move(connection), index);
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
            return ChatStore(*std::move(connection), {});
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

StoreResult<QList<FolderRecord>> ChatStore::loadFolders() const {
    const QString statement = QString("SELECT %1 FROM folders ORDER BY position, rowid").arg(kFolderColumns);
    return readAll(m_connection.run(statement), &folderFromRow);
}

StoreResult<QList<MessageRecord>> ChatStore::loadMessages(const QString& chatId) const {
    const QString statement = QString("SELECT %1 FROM %2 WHERE m.chat_id = ? ORDER BY m.created_ms, m.rowid")
                                  .arg(kMessageColumns, kMessageTables);
    return readAll(m_connection.run(statement, {chatId}), &messageFromRow);
}

StoreResult<QList<MessageRecord>> ChatStore::loadTrash() const {
    const QString statement = QString("SELECT %1 FROM %2 WHERE m.deleted_ms > 0 ORDER BY m.deleted_ms")
                                  .arg(kMessageColumns, kMessageTables);
    return readAll(m_connection.run(statement), &messageFromRow);
}

StoreResult<void> ChatStore::save(const SaveBatch& batch) {
    return m_connection.inTransaction([&]() -> StoreResult<void> {
        StoreResult<void> done;
        const auto each = [&done](const auto& records, const auto& store) {
            for (auto record = records.begin(); record != records.end() && done; ++record)
                done = store(*record);
        };
        each(batch.folders, [this](const FolderRecord& folder) { return saveFolder(folder); });
        each(batch.chats, [this](const ChatRecord& chat) { return saveChat(chat); });
        each(batch.messages, [this](const MessageRecord& message) { return saveMessage(message); });
        each(batch.erasedChats, [this](const QString& id) { return eraseBlankChat(id); });
        each(batch.destroyedMessages, [this](const QString& id) { return destroyMessage(id); });
        each(batch.destroyedChats, [this](const QString& id) { return destroyChat(id); });
        return done;
    });
}

/// The condition is the last guard of "nobody's text is ever lost".
StoreResult<void> ChatStore::eraseBlankChat(const QString& id) const {
    return without(
        m_connection.run("DELETE FROM chats WHERE id = ? AND NOT EXISTS (SELECT 1 FROM messages WHERE "
                         "chat_id = chats.id)",
                         {id}));
}

StoreResult<void> ChatStore::destroyMessage(const QString& id) const {
    // Its place in the tree stays, so that what was said after it still finds the way up.
    const auto erased = m_connection.run(
        "UPDATE messages SET text = '', thinking = '', attachments = '[]', indexed = 1, deleted_ms = ? "
        "WHERE id = ? AND deleted_ms > 0",
        {kDestroyed, id});
    if (!erased) return tl::unexpected(erased.error());
    if (erased->numRowsAffected() == 0) return {};
    auto done = without(m_connection.run("DELETE FROM replies WHERE message_id = ?", {id}));
    if (!done) return done;
    return m_index.forgetMessage(m_connection, id);
}

StoreResult<void> ChatStore::destroyChat(const QString& id) const {
    auto done = m_index.forgetChat(m_connection, id);
    if (!done) return done;
    return without(m_connection.run("DELETE FROM chats WHERE id = ? AND deleted_ms > 0", {id}));
}

StoreResult<int> ChatStore::updateIndex(int limit) const {
    return m_index.update(m_connection, limit);
}

StoreResult<QList<SearchMatch>> ChatStore::search(const QStringList& words, int limit) const {
    return m_index.find(m_connection, words, limit);
}

StoreResult<void> ChatStore::saveFolder(const FolderRecord& folder) const {
    return without(m_connection.run(
        "INSERT INTO folders(id, title, position, deleted_ms) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO UPDATE "
        "SET title = excluded.title, position = excluded.position, deleted_ms = excluded.deleted_ms",
        {folder.id, notNull(folder.title), folder.position, folder.deletedMs}));
}

StoreResult<void> ChatStore::saveChat(const ChatRecord& chat) const {
    return without(m_connection.run(
        "INSERT INTO chats(id, title, title_by_user, created_ms, updated_ms, deleted_ms, draft, leaf_id, "
        "settings, folder_id, pinned_ms, draft_attachments) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET title = excluded.title, "
        "title_by_user = excluded.title_by_user, created_ms = excluded.created_ms, "
        "updated_ms = excluded.updated_ms, deleted_ms = excluded.deleted_ms, draft = excluded.draft, "
        "leaf_id = excluded.leaf_id, settings = excluded.settings, folder_id = excluded.folder_id, "
        "pinned_ms = excluded.pinned_ms, draft_attachments = excluded.draft_attachments",
        {chat.id, notNull(chat.title), chat.titleByUser ? 1 : 0, chat.createdMs, chat.updatedMs,
         chat.deletedMs, notNull(chat.draft), notNull(chat.leafId), compactJson(chat.settings),
         notNull(chat.folderId), chat.pinnedMs, compactJson(attachmentsToJson(chat.draftAttachments))}));
}

StoreResult<void> ChatStore::saveMessage(const MessageRecord& message) const {
    auto chat = without(m_connection.run(
        "INSERT INTO chats(id, created_ms, updated_ms) VALUES (?, ?, ?) ON CONFLICT(id) DO NOTHING",
        {message.chatId, message.createdMs, message.createdMs}));
    if (!chat) return chat;
    auto saved = without(m_connection.run(
        "INSERT INTO messages(id, chat_id, parent_id, author, text, state, created_ms, thinking, "
        "attachments, "
        "deleted_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET chat_id = excluded.chat_id, "
        "parent_id = excluded.parent_id, author = excluded.author, text = excluded.text, "
        "state = excluded.state, created_ms = excluded.created_ms, thinking = excluded.thinking, "
        "attachments = excluded.attachments, deleted_ms = excluded.deleted_ms, indexed = 0",
        {message.id, message.chatId, notNull(message.parentId), authorName(message.author),
         notNull(message.text), stateName(message.state), message.createdMs, notNull(message.thinking),
         compactJson(attachmentsToJson(message.attachments)), message.deletedMs}));
    if (!saved || message.author != Author::kAssistant) return saved;
    return saveReply(message);
}

StoreResult<void> ChatStore::saveReply(const MessageRecord& message) const {
    const ReplyRecord& reply = message.reply;
    return without(m_connection.run(
        "INSERT INTO replies(message_id, model_name, model_bytes, seed, sampling, stats, error, "
        "error_detail, details) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(message_id) DO UPDATE SET "
        "model_name = excluded.model_name, model_bytes = excluded.model_bytes, seed = excluded.seed, "
        "sampling = excluded.sampling, stats = excluded.stats, error = excluded.error, "
        "error_detail = excluded.error_detail, details = excluded.details",
        {message.id, notNull(reply.modelName), reply.modelBytes, QString::number(reply.seed),
         compactJson(reply.sampling), compactJson(reply.stats.toJson()), notNull(reply.error),
         notNull(reply.errorDetail), compactJson(reply.details.toJson())}));
}

}  // namespace onebit::app
