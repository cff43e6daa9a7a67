// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_search.h"

#include <algorithm>
#include <chrono>

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

/// A pause in typing.
constexpr auto kTypingPause = 100ms;
/// More is no search, and would cost the index much.
constexpr qsizetype kLongestQuery = 500;
constexpr qsizetype kBeforeHit = 40;
constexpr qsizetype kSnippet = 160;
constexpr qsizetype kMostHits = 1000;

void appendPart(QVariantList& parts, const QString& text, bool hit) {
    if (!text.isEmpty()) parts.append(QVariantMap{{"text", text}, {"hit", hit}});
}

}  // namespace

QVariantList snippetParts(const QString& text, const QStringList& foldedWords) {
    // Only what is shown is looked at closely; a hit far behind moves the window first.
    const QList<TextHit> first = findWords(text, foldedWords, foldedWords.size());
    qsizetype begin = first.isEmpty() ? 0 : std::max<qsizetype>(0, first.front().start - kBeforeHit);
    if (begin > 0) {
        const qsizetype space = text.indexOf(u' ', begin);
        if (space >= 0 && space < first.front().start) begin = space + 1;
    }
    if (begin < text.size() && text[begin].isLowSurrogate()) ++begin;
    const QString piece = text.mid(begin, kSnippet).simplified();
    QVariantList parts;
    qsizetype at = 0;
    if (begin > 0) appendPart(parts, QStringLiteral("…"), false);
    for (const TextHit& hit : findWords(piece, foldedWords, kMostHits)) {
        appendPart(parts, piece.mid(at, hit.start - at), false);
        appendPart(parts, piece.mid(hit.start, hit.length), true);
        at = hit.start + hit.length;
    }
    appendPart(parts, piece.mid(at), false);
    return parts;
}

ChatSearch::ChatSearch(ChatListModel& chats, StorageThread& storage, QObject* parent)
    : QAbstractListModel(parent), m_chats(chats), m_storage(storage) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPause);
    connect(&m_soon, &QTimer::timeout, this, &ChatSearch::ask);
    connect(&m_storage, &StorageThread::found, this, &ChatSearch::take);
}

int ChatSearch::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

QVariant ChatSearch::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Result& result = m_results[index.row()];
    switch (role) {
        case ChatIdRole:
            return result.chatId;
        case MessageIdRole:
            return result.messageId;
        case Qt::DisplayRole:
        case TitleRole:
            return ChatListModel::titleInWords(result.title);
        case PartsRole:
            return result.parts;
        default:
            return {};
    }
}

QHash<int, QByteArray> ChatSearch::roleNames() const {
    return {{ChatIdRole, "chatId"}, {MessageIdRole, "messageId"}, {TitleRole, "title"}, {PartsRole, "parts"}};
}

void ChatSearch::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    emit queryChanged();
    m_words = foldedWords(query.left(kLongestQuery));
    if (m_words.isEmpty()) {
        m_soon.stop();
        m_token = m_last = 0;
        show({});
    } else {
        m_soon.start();
    }
    emit searchingChanged();
}

void ChatSearch::ask() {
    m_token = m_last = m_storage.search(m_words);
    emit searchingChanged();
}

void ChatSearch::take(quint64 token, const QList<SearchMatch>& matches) {
    if (token != m_last || token == 0) return;
    QList<Result> results = titleResults();
    for (const SearchMatch& match : matches) {
        const ChatRecord* chat = m_chats.find(match.chatId);
        if (chat == nullptr) continue;
        results.append({match.chatId, match.messageId, chat->title, snippetParts(match.text, m_words)});
    }
    show(results);
    m_token = 0;
    emit searchingChanged();
}

QList<ChatSearch::Result> ChatSearch::titleResults() const {
    QList<Result> results;
    for (const ChatRecord& chat : m_chats.chats()) {
        const QString folded = foldedText(chat.title);
        const auto occurs = [&](const QString& word) { return folded.contains(word); };
        if (!std::ranges::all_of(m_words, occurs)) continue;
        results.append({chat.id, {}, chat.title, snippetParts(chat.title, m_words)});
    }
    return results;
}

/// Another query has other results; what both have at the beginning stays.
void ChatSearch::show(const QList<Result>& results) {
    qsizetype same = 0;
    while (same < std::min(results.size(), m_results.size()) && results[same] == m_results[same])
        ++same;
    const qsizetype before = m_results.size();
    if (same < m_results.size()) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(m_results.size()) - 1);
        m_results.remove(same, m_results.size() - same);
        endRemoveRows();
    }
    if (same < results.size()) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(results.size()) - 1);
        m_results += results.mid(same);
        endInsertRows();
    }
    if (m_results.size() != before) emit countChanged();
}

}  // namespace onebit::app
