// SPDX-License-Identifier: Apache-2.0
#include "app/chat/salvage.h"

#include <QFile>
#include <QFileInfo>
#include <functional>
#include <utility>

#include "app/chat/chat_rows.h"
#include "app/chat/titles.h"

namespace onebit::app {
namespace {

/// The log and its index belong to the database and go with it.
constexpr const char* kSuffixes[] = {"", "-wal", "-shm"};

/// A damaged page takes rows with it. The search for the next one goes on row by row at first, so that no
/// readable neighbour is skipped, then in growing steps; it ends when a gap this wide was found empty.
constexpr int kCloseSteps = 256;
constexpr qint64 kWidestGap = qint64{1} << 24;

constexpr qsizetype kRowsPerTransaction = 200;

StoreResult<QString> moveAside(const QString& file, const QDateTime& now) {
    const QFileInfo info(file);
    const QString stamp = now.toString("yyyy-MM-dd-HHmmss");
    QString kept;
    for (int attempt = 0; kept.isEmpty() || QFile::exists(kept); ++attempt) {
        const QString counter = attempt == 0 ? QString() : QString("-%1").arg(attempt + 1);
        kept = QString("%1/%2-damaged-%3%4.%5")
                   .arg(info.path(), info.completeBaseName(), stamp, counter, info.suffix());
    }
    for (const char* suffix : kSuffixes) {
        if (!QFile::exists(file + suffix)) continue;
        if (!QFile::rename(file + suffix, kept + suffix)) {
            return storeFailure(StoreErrorKind::kUnwritable,
                                QString("%1 cannot be renamed").arg(file + suffix));
        }
    }
    return kept;
}

/// The row after `after` by the first statement that can read it; a query without a row at the end of the
/// table.
StoreResult<QSqlQuery> readableRow(const SqlConnection& connection, const QStringList& statements,
                                   qint64 after) {
    StoreError problem;
    for (const QString& statement : statements) {
        auto row = connection.run(statement, {after});
        if (row && (row->next() || !row->lastError().isValid())) return row;
        problem = row ? storeError(row->lastError()) : row.error();
    }
    return tl::unexpected(std::move(problem));
}

/// Calls `take` with every row of a table that can be read; its column 0 is the rowid. Each of `statements`
/// selects the first row of "rowid > ?"; the later ones ask for less.
void forEachReadableRow(const SqlConnection& connection, const QStringList& statements,
                        const std::function<void(const QSqlQuery&)>& take) {
    qint64 after = 0;
    qint64 gap = 1;
    int steps = 0;
    while (gap <= kWidestGap) {
        const auto row = readableRow(connection, statements, after);
        if (row && !row->isValid()) return;  // the end of the table
        // In a damaged tree the next row may be one that was read before; it must not be taken for progress.
        const qint64 rowid = row ? row->value(0).toLongLong() : after;
        if (rowid > after) {
            after = rowid;
            gap = 1;
            steps = 0;
            take(*row);
        } else {
            after += gap;
            if (++steps > kCloseSteps) gap *= 2;
        }
    }
}

/// Collects records and stores them in portions.
class Rescue {
  public:
    explicit Rescue(ChatStore& store) : m_store(store) {}

    void take(ChatRecord chat) {
        if (!chat.id.isEmpty()) m_batch.chats.append(std::move(chat));
        flushIfFull();
    }
    void take(MessageRecord message) {
        if (!message.id.isEmpty() && !message.chatId.isEmpty()) m_batch.messages.append(std::move(message));
        flushIfFull();
    }
    void take(FolderRecord folder) {
        if (!folder.id.isEmpty()) m_batch.folders.append(std::move(folder));
    }
    void flush() {
        const SaveBatch batch = std::exchange(m_batch, {});
        if (m_store.save(batch)) {
            count(batch);
            return;
        }
        for (const FolderRecord& folder : batch.folders)
            saveAlone({.folders = {folder}});
        // One record that cannot be stored must not cost the others.
        for (const ChatRecord& chat : batch.chats)
            saveAlone({.chats = {chat}});
        for (const MessageRecord& message : batch.messages)
            saveAlone({.messages = {message}});
    }
    int chats() const { return m_chats; }
    int messages() const { return m_messages; }

  private:
    void flushIfFull() {
        if (m_batch.chats.size() + m_batch.messages.size() >= kRowsPerTransaction) flush();
    }
    void saveAlone(const SaveBatch& batch) {
        if (m_store.save(batch)) count(batch);
    }
    void count(const SaveBatch& batch) {
        m_chats += static_cast<int>(batch.chats.size());
        m_messages += static_cast<int>(batch.messages.size());
    }

    ChatStore& m_store;
    SaveBatch m_batch;
    int m_chats = 0;
    int m_messages = 0;
};

/// A chat whose own row was lost came back with its messages, but without a name.
void nameUntitledChats(ChatStore& store) {
    auto chats = store.loadChats();
    if (!chats) return;
    for (ChatRecord& chat : *chats) {
        if (!chat.title.isEmpty()) continue;
        const auto messages = store.loadMessages(chat.id);
        if (!messages || messages->isEmpty()) continue;
        chat.title = titleFromText(messages->front().text);
        chat.leafId = messages->back().id;
        // The name is a convenience; the messages are stored already.
        static_cast<void>(store.save({.chats = {chat}}));
    }
}

void rescueRows(const QString& damaged, Rescue& rescue) {
    const auto source = SqlConnection::open(damaged, SqlConnection::Mode::kReadOnly);
    if (!source) return;  // not a database at all: nothing to read, the file is kept
    const QString chats = QString("SELECT rowid, %1 FROM chats WHERE rowid > ? ORDER BY rowid LIMIT 1");
    const QString folders = QString("SELECT rowid, %1 FROM folders WHERE rowid > ? ORDER BY rowid LIMIT 1");
    const QString messages = QString("SELECT m.rowid, %1 FROM %2 WHERE m.rowid > ? ORDER BY m.rowid LIMIT 1");
    const QString loneMessages =
        QString("SELECT m.rowid, %1 FROM messages m WHERE m.rowid > ? ORDER BY m.rowid LIMIT 1");
    forEachReadableRow(*source, {folders.arg(kFolderColumns)},
                       [&](const QSqlQuery& row) { rescue.take(folderFromRow(row, 1)); });
    forEachReadableRow(*source, {chats.arg(kChatColumns), chats.arg(kFirstChatColumns)},
                       [&](const QSqlQuery& row) { rescue.take(chatFromRow(row, 1)); });
    forEachReadableRow(
        *source,
        {messages.arg(kMessageColumns, kMessageTables), messages.arg(kFirstMessageColumns, kMessageTables),
         loneMessages.arg(kLoneMessageColumns), loneMessages.arg(kFirstLoneMessageColumns)},
        [&](const QSqlQuery& row) { rescue.take(messageFromRow(row, 1)); });
    rescue.flush();
}

}  // namespace

StoreResult<std::pair<ChatStore, SalvageReport>> salvage(const QString& file, const QDateTime& now) {
    const auto kept = moveAside(file, now);
    if (!kept) return tl::unexpected(kept.error());
    auto store = ChatStore::open(file);
    if (!store) return tl::unexpected(std::move(store.error()));
    Rescue rescue(*store);
    rescueRows(*kept, rescue);
    nameUntitledChats(*store);
    const SalvageReport report{*kept, rescue.chats(), rescue.messages()};
    return std::pair(*std::move(store), report);
}

}  // namespace onebit::app
