// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_find.h"

#include <algorithm>
#include <chrono>

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

/// While a reply is written its hits are counted this often.
constexpr auto kRefreshInterval = 200ms;
constexpr qsizetype kLongestQuery = 500;
constexpr qsizetype kMostHits = 10000;

}  // namespace

ChatFind::ChatFind(MessageListModel& messages, QObject* parent) : QObject(parent), m_messages(messages) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshInterval);
    connect(&m_soon, &QTimer::timeout, this, &ChatFind::refresh);
    const auto refreshSoon = [this] {
        if (!m_words.isEmpty() && !m_soon.isActive()) m_soon.start();
    };
    connect(&m_messages, &QAbstractItemModel::dataChanged, this, refreshSoon);
    connect(&m_messages, &QAbstractItemModel::rowsInserted, this, refreshSoon);
    connect(&m_messages, &QAbstractItemModel::rowsRemoved, this, refreshSoon);
    connect(&m_messages, &QAbstractItemModel::modelReset, this, refreshSoon);
}

void ChatFind::setQuery(const QString& query) {
    if (query == m_query) return;
    const QString phrase = foldedText(query.left(kLongestQuery));
    find(query, phrase.isEmpty() ? QStringList() : QStringList(phrase));
}

void ChatFind::findEachWord(const QString& query) {
    find(query, foldedWords(query.left(kLongestQuery)));
}

void ChatFind::find(const QString& query, const QStringList& words) {
    m_query = query;
    m_words = words;
    m_current = 0;
    emit queryChanged();
    refresh();
}

int ChatFind::currentRow() const {
    return m_current > 0 ? m_hits[m_current - 1] : -1;
}

void ChatFind::refresh() {
    m_soon.stop();
    const auto before = std::pair(m_hits, m_current);
    m_hits.clear();
    if (!m_words.isEmpty()) {
        const QList<MessageRecord>& messages = m_messages.messages();
        for (qsizetype row = 0; row < messages.size() && m_hits.size() < kMostHits; ++row) {
            const auto hits = findWords(messages[row].text, m_words, kMostHits - m_hits.size());
            m_hits.insert(m_hits.size(), hits.size(), static_cast<int>(row));
        }
    }
    // The chat is read from its end, so the search begins there.
    if (m_current == 0 || m_current > count()) m_current = count();
    if (before != std::pair(m_hits, m_current)) emit changed();
}

void ChatFind::step(int by) {
    if (m_hits.isEmpty()) return;
    const int index = (m_current - 1 + by) % count();
    m_current = (index + count()) % count() + 1;
    emit changed();
}

}  // namespace onebit::app
