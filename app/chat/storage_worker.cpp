// SPDX-License-Identifier: Apache-2.0
#include "app/chat/storage_worker.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <utility>

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

/// Soon enough after a person made room, and slower the longer nothing changes.
constexpr std::chrono::milliseconds kFirstRetry = 5s;
constexpr std::chrono::milliseconds kSlowestRetry = 60s;

/// The index can wait for a pause in storing; a portion of it holds up a save by a few milliseconds.
constexpr std::chrono::milliseconds kIndexDelay = 2s;
constexpr int kIndexPortion = 100;
constexpr int kMostMatches = 200;

/// Chats are nobody else's business: a folder made here is closed to others.
bool makePrivateFolder(const QString& folder) {
    if (QFileInfo::exists(folder)) return true;
    if (!QDir().mkpath(folder)) return false;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return true;
}

}  // namespace

StorageWorker::StorageWorker(QString file, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_retry(this), m_indexSoon(this) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(kFirstRetry);
    connect(&m_retry, &QTimer::timeout, this, &StorageWorker::retry);
    m_indexSoon.setSingleShot(true);
    connect(&m_indexSoon, &QTimer::timeout, this, &StorageWorker::updateIndex);
}

StoreResult<void> StorageWorker::openStore() {
    m_reader.reset();
    if (!makePrivateFolder(QFileInfo(m_file).path())) {
        return storeFailure(StoreErrorKind::kUnwritable,
                            QString("%1 cannot be made").arg(QFileInfo(m_file).path()));
    }
    auto store = ChatStore::open(m_file);
    if (!store && store.error().kind == StoreErrorKind::kDamaged) {
        auto saved = salvage(m_file, QDateTime::currentDateTime());
        if (!saved) return tl::unexpected(std::move(saved.error()));
        emit salvaged(saved->second);
        store = std::move(saved->first);
    }
    if (!store) return tl::unexpected(std::move(store.error()));
    m_store.emplace(*std::move(store));
    return {};
}

void StorageWorker::open() {
    if (const auto opened = openStore(); !opened) {
        reportTrouble(opened.error());
        if (auto reader = ChatStore::openReadOnly(m_file)) m_reader.emplace(*std::move(reader));
    }
    reportChats();
    m_indexSoon.start(kIndexDelay);
}

void StorageWorker::reportChats() {
    QList<ChatRecord> stored;
    QList<FolderRecord> folders;
    if (const auto& source = m_store ? m_store : m_reader) {
        if (auto read = source->loadFolders()) folders = *std::move(read);
        if (auto chats = source->loadChats()) {
            stored = *std::move(chats);
            m_chatsReported = true;
        }
    }
    emit foldersLoaded(m_unsaved.over(std::move(folders)));
    emit opened(m_unsaved.over(std::move(stored)));
}

StoreResult<void> StorageWorker::flush() {
    if (!m_store) {
        if (auto opened = openStore(); !opened) return opened;
    }
    if (m_unsaved.isEmpty()) return {};
    if (auto saved = m_store->save(m_unsaved.batch()); !saved) return saved;
    m_unsaved.clear();
    return {};
}

/// A file that turns out to be damaged while it is in use is replaced as at a start.
StoreResult<void> StorageWorker::flushOrSalvage() {
    auto done = flush();
    if (done || done.error().kind != StoreErrorKind::kDamaged || !m_store) return done;
    m_store.reset();
    auto saved = salvage(m_file, QDateTime::currentDateTime());
    if (!saved) return tl::unexpected(std::move(saved.error()));
    emit salvaged(saved->second);
    m_store.emplace(std::move(saved->first));
    return flush();
}

void StorageWorker::save(const SaveBatch& batch) {
    m_unsaved.add(batch);
    if (!m_trouble) {
        if (const auto done = flushOrSalvage(); !done) reportTrouble(done.error());
    }
    if (!batch.messages.isEmpty()) m_indexSoon.start(kIndexDelay);
    emit settled(batch.id);
}

void StorageWorker::loadTrash(quint64 token) {
    QList<MessageRecord> messages;
    if (source()) {
        if (auto stored = source()->loadTrash()) messages = *std::move(stored);
    }
    emit trashLoaded(token, messages);
}

void StorageWorker::loadForExport(quint64 token, const QStringList& chatIds) {
    QList<MessageRecord> messages;
    for (const QString& chatId : chatIds) {
        QList<MessageRecord> stored;
        if (source()) {
            if (auto read = source()->loadMessages(chatId)) stored = *std::move(read);
        }
        messages += m_unsaved.over(std::move(stored), chatId);
    }
    emit loadedForExport(token, messages);
}

void StorageWorker::search(quint64 token, const QStringList& words) {
    m_searchToken = token;
    m_searchWords = words;
    if (m_store) static_cast<void>(m_store->updateIndex(kIndexPortion));  // what was just said
    answerSearch();
    m_indexSoon.start(0);
}

void StorageWorker::answerSearch() {
    QList<SearchMatch> matches;
    if (source()) {
        if (auto read = source()->search(m_searchWords, kMostMatches)) matches = *std::move(read);
    }
    emit found(m_searchToken, matches);
}

void StorageWorker::updateIndex() {
    if (!m_store) return;
    const auto taken = m_store->updateIndex(kIndexPortion);
    if (taken && *taken > 0) {
        m_indexSoon.start(0);  // saves that wait come first
        return;
    }
    if (m_searchToken != 0) answerSearch();
    m_searchToken = 0;
}

void StorageWorker::loadMessages(quint64 token, const QString& chatId) {
    QList<MessageRecord> stored;
    if (const auto& source = m_store ? m_store : m_reader) {
        if (auto messages = source->loadMessages(chatId)) stored = *std::move(messages);
    }
    emit messagesLoaded(token, m_unsaved.over(std::move(stored), chatId));
}

void StorageWorker::reportTrouble(const StoreError& error) {
    // Nothing that this program does makes a file of a later version its own; there is no use in trying
    // again.
    if (error.kind != StoreErrorKind::kNewer) m_retry.start();
    if (m_trouble == error.kind) return;
    m_trouble = error.kind;
    emit troubled(error);
}

void StorageWorker::retry() {
    if (!m_trouble) return;
    if (const auto done = flushOrSalvage(); !done) {
        m_retry.setInterval(std::min(m_retry.intervalAsDuration() * 2, kSlowestRetry));
        reportTrouble(done.error());
        return;
    }
    m_trouble.reset();
    m_retry.stop();
    m_retry.setInterval(kFirstRetry);
    if (!m_chatsReported) reportChats();
    emit recovered();
}

void StorageWorker::close() {
    if (!m_unsaved.isEmpty()) static_cast<void>(flushOrSalvage());  // trouble was told when it began
    m_retry.stop();
    m_indexSoon.stop();
    m_store.reset();
    m_reader.reset();
    thread()->quit();
}

}  // namespace onebit::app
