// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>

#include "app/chat/storage_worker.h"

namespace onebit::app {

/// The GUI thread's end of the storage thread: calls return at once, answers come by signal, in the order of
/// the calls. Lives on the GUI thread.
class StorageThread : public QObject {
    Q_OBJECT

  public:
    /// Begins to open the database; `opened` tells when it has.
    explicit StorageThread(const QString& file, QObject* parent = nullptr);
    /// Waits until everything handed over is written.
    ~StorageThread() override;

    /// Answered by `settled` with the id that is returned.
    quint64 save(SaveBatch batch);
    /// Answered by `messagesLoaded` with the token that is returned.
    quint64 loadMessages(const QString& chatId);
    /// Answered by `trashLoaded` with the token that is returned.
    quint64 loadTrash();
    /// Answered by `loadedForExport`, one chat after the other.
    quint64 loadForExport(const QStringList& chatIds);
    /// Answered by `found`, perhaps twice: the index may lag behind. Only the last search is answered again.
    quint64 search(const QStringList& foldedWords);
    void retry();

  signals:
    void opened(const QList<onebit::app::ChatRecord>& chats);
    void foldersLoaded(const QList<onebit::app::FolderRecord>& folders);
    void messagesLoaded(quint64 token, const QList<onebit::app::MessageRecord>& messages);
    void trashLoaded(quint64 token, const QList<onebit::app::MessageRecord>& messages);
    void loadedForExport(quint64 token, const QList<onebit::app::MessageRecord>& messages);
    void found(quint64 token, const QList<onebit::app::SearchMatch>& matches);
    void settled(quint64 batchId);
    void troubled(const onebit::app::StoreError& error);
    void recovered();
    void salvaged(const onebit::app::SalvageReport& report);

    // To the worker, queued.
    void saveRequested(const onebit::app::SaveBatch& batch);
    void messagesRequested(quint64 token, const QString& chatId);
    void trashRequested(quint64 token);
    void exportRequested(quint64 token, const QStringList& chatIds);
    void searchRequested(quint64 token, const QStringList& words);
    void retryRequested();
    void closeRequested();

  private:
    QThread m_thread;
    StorageWorker* m_worker;  ///< lives on m_thread, deleted there when it ends
    quint64 m_lastId = 0;
};

}  // namespace onebit::app
