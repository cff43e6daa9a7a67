// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "app/library/convert_files.h"
#include "app/library/download_journal.h"
#include "app/library/file_transfer.h"
#include "app/library/transfer_rate.h"
#include "app/platform/process_lock.h"

namespace onebit::app {

/// One download from the order to the installed files: its files one after the other, the waiting between
/// tries, the conversion of original files, the journal. `Downloads` says when it is its turn. GUI thread.
class DownloadTask : public QObject {
    Q_OBJECT

  public:
    /// `folder` is the download's own; the journal says how far it is.
    DownloadTask(const DownloadTools& tools, const QString& folder, DownloadJournal journal,
                 QObject* parent = nullptr);
    /// Leaves a journal from which the download goes on.
    ~DownloadTask() override;

    const Download& view() const { return m_view; }
    const QString& id() const { return m_journal.id; }
    bool isQueued() const { return m_view.state == DownloadState::kQueued; }
    /// Takes up a turn.
    bool isActive() const;

    /// It is its turn.
    void run();
    void pause();
    /// Also after a failure.
    void resume();
    /// Stops and removes what is here.
    void discard();
    /// The person's switch was turned.
    void goOnline();

  signals:
    void changed();
    void installed(const std::filesystem::path& file, const QList<QByteArray>& hashes);

  private:
    const RemoteFile& file(qsizetype index) const { return m_journal.request.files[index]; }
    QString partPath(qsizetype index) const;
    qint64 sizeOf(qsizetype index) const;
    std::optional<DownloadTrouble> refusalToRun();
    void fetchNext();
    void endTransfer();
    void takeProgress(qint64 bytes);
    void takeCompleted(const QByteArray& hash);
    void takeTrouble(const DownloadTrouble& trouble);
    void install();
    void convert();
    void takeOutcome(const ConvertOutcome& outcome);
    void takeInstalled();
    void rest(DownloadState state);
    void setState(DownloadState state);
    void tellSoon();
    void countBytes();
    void forgetParts();
    void save();

    DownloadTools m_tools;
    QString m_folder;
    DownloadJournal m_journal;
    Download m_view;
    std::unique_ptr<FileTransfer> m_transfer;
    ProcessLock m_lock;
    QFuture<void> m_installing;
    std::shared_ptr<StopFlag> m_stopConverting = std::make_shared<StopFlag>();
    QList<QByteArray> m_hashes;
    qsizetype m_index = 0;  ///< of the file that is fetched
    RetryDelay m_retry;
    int m_wrongHashes = 0;
    int m_newBeginnings = 0;
    quint64 m_turn = 0;  ///< what a transfer tells in a later one is stale
    QTimer m_wait;
    QTimer m_tell;
    QElapsedTimer m_clock;
    TransferRate m_rate;
    qint64 m_sinceTrouble = 0;
    bool m_waitsForSwitch = false;
};

}  // namespace onebit::app
