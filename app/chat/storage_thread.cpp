// SPDX-License-Identifier: Apache-2.0
#include "app/chat/storage_thread.h"

#include <utility>

namespace onebit::app {

StorageThread::StorageThread(const QString& file, QObject* parent)
    : QObject(parent), m_worker(new StorageWorker(file)) {
    m_thread.setObjectName("storage");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &StorageWorker::open);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(this, &StorageThread::saveRequested, m_worker, &StorageWorker::save);
    connect(this, &StorageThread::messagesRequested, m_worker, &StorageWorker::loadMessages);
    connect(this, &StorageThread::trashRequested, m_worker, &StorageWorker::loadTrash);
    connect(this, &StorageThread::exportRequested, m_worker, &StorageWorker::loadForExport);
    connect(this, &StorageThread::searchRequested, m_worker, &StorageWorker::search);
    connect(m_worker, &StorageWorker::trashLoaded, this, &StorageThread::trashLoaded);
    connect(m_worker, &StorageWorker::loadedForExport, this, &StorageThread::loadedForExport);
    connect(m_worker, &StorageWorker::found, this, &StorageThread::found);
    connect(this, &StorageThread::retryRequested, m_worker, &StorageWorker::retry);
    connect(this, &StorageThread::closeRequested, m_worker, &StorageWorker::close);
    connect(m_worker, &StorageWorker::foldersLoaded, this, &StorageThread::foldersLoaded);
    connect(m_worker, &StorageWorker::opened, this, &StorageThread::opened);
    connect(m_worker, &StorageWorker::messagesLoaded, this, &StorageThread::messagesLoaded);
    connect(m_worker, &StorageWorker::settled, this, &StorageThread::settled);
    connect(m_worker, &StorageWorker::troubled, this, &StorageThread::troubled);
    connect(m_worker, &StorageWorker::recovered, this, &StorageThread::recovered);
    connect(m_worker, &StorageWorker::salvaged, this, &StorageThread::salvaged);
    m_thread.start();
}

StorageThread::~StorageThread() {
    m_worker->disconnect(this);
    emit closeRequested();
    m_thread.wait();
}

quint64 StorageThread::save(SaveBatch batch) {
    batch.id = ++m_lastId;
    const quint64 id = batch.id;
    emit saveRequested(batch);
    return id;
}

quint64 StorageThread::loadMessages(const QString& chatId) {
    const quint64 token = ++m_lastId;
    emit messagesRequested(token, chatId);
    return token;
}

quint64 StorageThread::loadTrash() {
    const quint64 token = ++m_lastId;
    emit trashRequested(token);
    return token;
}

quint64 StorageThread::loadForExport(const QStringList& chatIds) {
    const quint64 token = ++m_lastId;
    emit exportRequested(token, chatIds);
    return token;
}

quint64 StorageThread::search(const QStringList& foldedWords) {
    const quint64 token = ++m_lastId;
    emit searchRequested(token, foldedWords);
    return token;
}

void StorageThread::retry() {
    emit retryRequested();
}

}  // namespace onebit::app
