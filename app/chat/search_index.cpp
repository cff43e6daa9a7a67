// SPDX-License-Identifier: Apache-2.0
#include "app/chat/search_index.h"

#include <algorithm>
#include <tuple>

#include "app/text/text_folding.h"

namespace onebit::app {
namespace {

constexpr qsizetype kTrigram = 3;
/// A longer word is looked up by its beginning and checked by reading.
constexpr qsizetype kTrigramsLookedUp = 24;

StoreResult<void> without(StoreResult<QSqlQuery> done) {
    if (!done) return tl::unexpected(std::move(done.error()));
    return {};
}

/// Every trigram of every word that has one; empty if none has.
QString matchExpression(const QStringList& words) {
    QStringList terms;
    for (const QString& word : words) {
        const QList<uint> codes = word.toUcs4();
        const qsizetype last = std::min(codes.size() - kTrigram, kTrigramsLookedUp);
        for (qsizetype at = 0; at <= last; ++at) {
            QString term;
            for (qsizetype next = at; next < at + kTrigram; ++next) {
                const char32_t code = codes[next];
                term += QString::fromUcs4(&code, 1);
            }
            terms += u'"' + term.replace(u'"', QStringLiteral("\"\"")) + u'"';
        }
    }
    terms.removeDuplicates();
    return terms.join(QStringLiteral(" AND "));
}

QString likePattern(QString word) {
    word.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%"));
    return u'%' + word.replace(u'_', QStringLiteral("\\_")) + u'%';
}

}  // namespace

StoreResult<void> SearchIndex::prepare(const SqlConnection& connection) {
    auto done =
        without(connection.run("CREATE TABLE IF NOT EXISTS search_rows "
                               "(number INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE)"));
    if (!done) return done;
    const auto found = connection.value("SELECT sql FROM sqlite_master WHERE name = 'message_search'");
    if (!found) return tl::unexpected(found.error());
    if (found->isValid()) {
        m_trigrams = found->toString().contains(QLatin1String("trigram"));
        return {};
    }
    m_trigrams = connection
                     .run(
                         "CREATE VIRTUAL TABLE message_search "
                         "USING fts5(folded, tokenize = 'trigram', detail = 'none')")
                     .has_value();
    if (m_trigrams) return {};
    return without(
        connection.run("CREATE TABLE message_search (rowid INTEGER PRIMARY KEY, folded TEXT NOT NULL)"));
}

StoreResult<int> SearchIndex::update(const SqlConnection& connection, int limit) const {
    auto query = connection.run(
        "SELECT id, text, deleted_ms FROM messages WHERE indexed = 0 AND state NOT IN ('waiting', 'reading', "
        "'streaming') ORDER BY created_ms DESC LIMIT ?",
        {limit});
    if (!query) return tl::unexpected(std::move(query.error()));
    QList<std::tuple<QString, QString, bool>> texts;
    while (query->next())
        texts.emplaceBack(query->value(0).toString(), query->value(1).toString(),
                          query->value(2).toLongLong() != 0);
    query->finish();
    if (texts.isEmpty()) return 0;
    const auto done = connection.inTransaction([&]() -> StoreResult<void> {
        for (const auto& [id, text, deleted] : texts) {
            auto step = forgetMessage(connection, id);
            if (step && !text.isEmpty() && !deleted) {
                step = without(connection.run("INSERT INTO search_rows(message_id) VALUES (?)", {id}));
                if (step) {
                    step = without(
                        connection.run("INSERT INTO message_search(rowid, folded) SELECT number, ? FROM "
                                       "search_rows WHERE message_id = ?",
                                       {foldedText(text), id}));
                }
            }
            if (step) step = without(connection.run("UPDATE messages SET indexed = 1 WHERE id = ?", {id}));
            if (!step) return step;
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return static_cast<int>(texts.size());
}

StoreResult<QList<SearchMatch>> SearchIndex::find(const SqlConnection& connection, const QStringList& words,
                                                  int limit) const {
    if (words.isEmpty()) return QList<SearchMatch>{};
    QString where;
    QVariantList values;
    if (const QString match = matchExpression(words); m_trigrams && !match.isEmpty()) {
        where = QStringLiteral("message_search MATCH ? AND ");
        values << match;
    }
    // Trigrams that all occur need not stand together, and one or two characters have none.
    for (const QString& word : words) {
        where += QStringLiteral("s.folded LIKE ? ESCAPE '\\' AND ");
        values << likePattern(word);
    }
    values << limit;
    auto query = connection.run(
        "SELECT m.chat_id, m.id, m.author, m.text, m.created_ms FROM message_search s "
        "JOIN search_rows n ON n.number = s.rowid JOIN messages m ON m.id = n.message_id "
        "JOIN chats c ON c.id = m.chat_id WHERE " +
            where + "m.deleted_ms = 0 AND c.deleted_ms = 0 ORDER BY m.created_ms DESC LIMIT ?",
        values);
    if (!query) return tl::unexpected(std::move(query.error()));
    QList<SearchMatch> matches;
    while (query->next()) {
        matches.append({query->value(0).toString(), query->value(1).toString(), query->value(2).toString(),
                        query->value(3).toString(), query->value(4).toLongLong()});
    }
    if (query->lastError().isValid()) return tl::unexpected(storeError(query->lastError()));
    return matches;
}

StoreResult<void> SearchIndex::forgetChat(const SqlConnection& connection, const QString& chatId) const {
    const QString rows = QStringLiteral(
        "(SELECT number FROM search_rows n JOIN messages m ON m.id = n.message_id JOIN chats c ON c.id = "
        "m.chat_id WHERE c.id = ? AND c.deleted_ms > 0)");
    auto done = without(connection.run("DELETE FROM message_search WHERE rowid IN " + rows, {chatId}));
    if (!done) return done;
    return without(connection.run("DELETE FROM search_rows WHERE number IN " + rows, {chatId}));
}

StoreResult<void> SearchIndex::forgetMessage(const SqlConnection& connection,
                                             const QString& messageId) const {
    auto done = without(connection.run(
        "DELETE FROM message_search WHERE rowid = (SELECT number FROM search_rows WHERE message_id = ?)",
        {messageId}));
    if (!done) return done;
    return without(connection.run("DELETE FROM search_rows WHERE message_id = ?", {messageId}));
}

}  // namespace onebit::app
