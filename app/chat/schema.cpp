// SPDX-License-Identifier: Apache-2.0
#include "app/chat/schema.h"

#include <QDateTime>
#include <QFile>
#include <array>

namespace onebit::app {
namespace {

/// Chats and the tree of their messages. A message's parent may be gone in a salvaged file, so it is no
/// foreign key; reading closes over the gap.
const QStringList kFirstSchema{
    R"(CREATE TABLE chats (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        title_by_user INTEGER NOT NULL DEFAULT 0,
        created_ms INTEGER NOT NULL,
        updated_ms INTEGER NOT NULL,
        deleted_ms INTEGER NOT NULL DEFAULT 0,
        draft TEXT NOT NULL DEFAULT '',
        leaf_id TEXT NOT NULL DEFAULT '',
        settings TEXT NOT NULL DEFAULT '{}'
    ))",
    R"(CREATE TABLE messages (
        id TEXT PRIMARY KEY NOT NULL,
        chat_id TEXT NOT NULL REFERENCES chats(id) ON DELETE CASCADE,
        parent_id TEXT NOT NULL DEFAULT '',
        author TEXT NOT NULL CHECK (author IN ('user', 'assistant')),
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        created_ms INTEGER NOT NULL
    ))",
    "CREATE INDEX messages_of_chat ON messages(chat_id, created_ms)",
    R"(CREATE TABLE replies (
        message_id TEXT PRIMARY KEY NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
        model_name TEXT NOT NULL,
        model_bytes INTEGER NOT NULL,
        seed TEXT NOT NULL,
        sampling TEXT NOT NULL,
        stats TEXT NOT NULL,
        error TEXT NOT NULL DEFAULT '',
        error_detail TEXT NOT NULL DEFAULT ''
    ))",
};

/// Thinking used to be part of a reply's text, between markers; it becomes a column of its own. A reply that
/// was broken off while thinking has no closing marker.
const QStringList kSecondSchema{
    "ALTER TABLE chats ADD COLUMN folder_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE chats ADD COLUMN pinned_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE chats ADD COLUMN draft_attachments TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE messages ADD COLUMN thinking TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE messages ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE messages ADD COLUMN deleted_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE messages ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX messages_unindexed ON messages(created_ms) WHERE indexed = 0",
    "ALTER TABLE replies ADD COLUMN details TEXT NOT NULL DEFAULT '{}'",
    R"(CREATE TABLE folders (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_ms INTEGER NOT NULL DEFAULT 0
    ))",
    R"(UPDATE messages SET
        thinking = trim(substr(text, 8, instr(text, '</think>') - 8), char(10) || ' '),
        text = ltrim(substr(text, instr(text, '</think>') + 8), char(10) || ' ')
        WHERE author = 'assistant' AND substr(text, 1, 7) = '<think>' AND instr(text, '</think>') > 0)",
    R"(UPDATE messages SET thinking = trim(substr(text, 8), char(10) || ' '), text = ''
        WHERE author = 'assistant' AND substr(text, 1, 7) = '<think>')",
};

StoreResult<void> apply(const SqlConnection& connection, const Migration& step) {
    return connection.inTransaction([&]() -> StoreResult<void> {
        const auto version = connection.value("PRAGMA user_version");
        if (!version) return tl::unexpected(version.error());
        if (version->toInt() >= step.number) return {};  // another instance was quicker
        for (const QString& statement : step.statements) {
            if (auto done = connection.run(statement); !done) return tl::unexpected(done.error());
        }
        const auto noted = connection.run("INSERT INTO migrations(number, name, applied_ms) VALUES (?, ?, ?)",
                                          {step.number, step.name, QDateTime::currentMSecsSinceEpoch()});
        if (!noted) return tl::unexpected(noted.error());
        // A pragma takes no bound values; the number is our own.
        if (auto set = connection.run(QString("PRAGMA user_version = %1").arg(step.number)); !set) {
            return tl::unexpected(set.error());
        }
        return {};
    });
}

/// A copy that SQLite makes itself is whole even while the write-ahead log holds part of the data.
StoreResult<void> backUp(const SqlConnection& connection, const QString& copy) {
    QFile::remove(copy);  // left by an attempt that was cut short
    const auto done = connection.run("VACUUM INTO ?", {copy});
    if (!done) return tl::unexpected(done.error());
    return {};
}

}  // namespace

std::span<const Migration> migrations() {
    static const std::array kMigrations{
        Migration{1, "chats, messages, replies", kFirstSchema},
        Migration{2, "folders, pins, trash, thinking, attachments", kSecondSchema},
    };
    return kMigrations;
}

StoreResult<void> migrate(const SqlConnection& connection, const QString& file,
                          std::span<const Migration> steps) {
    const auto version = connection.value("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    const int found = version->toInt();
    const int wanted = steps.empty() ? 0 : steps.back().number;
    if (found > wanted) {
        return storeFailure(
            StoreErrorKind::kNewer,
            QString("%1 has version %2, this program knows %3").arg(file).arg(found).arg(wanted));
    }
    if (found == wanted) return {};
    if (found > 0) {
        auto saved = backUp(connection, QString("%1.before-%2").arg(file).arg(wanted));
        if (!saved) return saved;
    }
    const auto table = connection.run(
        "CREATE TABLE IF NOT EXISTS migrations "
        "(number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_ms INTEGER NOT NULL)");
    if (!table) return tl::unexpected(table.error());
    for (const Migration& step : steps) {
        if (step.number <= found) continue;
        if (auto done = apply(connection, step); !done) return done;
    }
    return {};
}

}  // namespace onebit::app
