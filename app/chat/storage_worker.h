// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "app/chat/chat_store.h"
#include "app/chat/salvage.h"
#include "app/chat/unsaved_records.h"

namespace onebit::app {

/// Reads and writes chats on the storage thread. Whatever happens to the disk, what was handed over is kept:
/// in memory and tried again while it cannot be written, copied to a new file when the old one is damaged.
class StorageWorker : public QObject {
    Q_OBJECT

  public:
    /// `file` need not exist, nor its folder.
    explicit StorageWorker(QString file, QObject* parent = nullptr);

  public slots:
    void open();
    void save(const onebit::app::SaveBatch& batch);
    void loadMessages(quint64 token, const QString& chatId);
    /// Messages in the trash of all chats.
    void loadTrash(quint64 token);
    /// Every message of these chats, all versions.
    void loadForExport(quint64 token, const QStringList& chatIds);
    /// Folded words that must all occur. Answered by `found`, and again when the index has caught up.
    void search(quint64 token, const QStringList& words);
    /// Tries at once what could not be written.
    void retry();
    /// Writes what is left, closes the file and ends the thread. Nothing may follow.
    void close();

  signals:
    /// The chats, trash included; again when a file that could not be read at first can be.
    void opened(const QList<onebit::app::ChatRecord>& chats);
    /// The folders, deleted ones too, in their order; always before `opened`.
    void foldersLoaded(const QList<onebit::app::FolderRecord>& folders);
    void messagesLoaded(quint64 token, const QList<onebit::app::MessageRecord>& messages);
    void trashLoaded(quint64 token, const QList<onebit::app::MessageRecord>& messages);
    void loadedForExport(quint64 token, const QList<onebit::app::MessageRecord>& messages);
    void found(quint64 token, const QList<onebit::app::SearchMatch>& matches);
    /// The batch is on the disk, or in memory after `troubled`.
    void settled(quint64 batchId);
    /// Chats cannot be written from now on; once for each kind of trouble.
    void troubled(const onebit::app::StoreError& error);
    /// Everything is on the disk again.
    void recovered();
    void salvaged(const onebit::app::SalvageReport& report);

  private:
    StoreResult<void> openStore();
    StoreResult<void> flush();
    StoreResult<void> flushOrSalvage();
    void reportTrouble(const StoreError& error);
    void reportChats();
    const std::optional<ChatStore>& source() const { return m_store ? m_store : m_reader; }
    /// Takes some messages into the index, and goes on later if there are more.
    void updateIndex();
    void answerSearch();

    QString m_file;
    std::optional<ChatStore> m_store;   ///< can be written
    std::optional<ChatStore> m_reader;  ///< of a folder that cannot be written
    UnsavedRecords m_unsaved;
    std::optional<StoreErrorKind> m_trouble;
    bool m_chatsReported = false;  ///< from the file, not from memory alone
    QTimer m_retry;
    QTimer m_indexSoon;
    quint64 m_searchToken = 0;  ///< of the search that is answered again when the index has caught up
    QStringList m_searchWords;
};

}  // namespace onebit::app
