// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "app/library/download_journal.h"
#include "app/library/download_options.h"
#include "app/library/download_trouble.h"
#include "app/library/part_file.h"
#include "app/network/web_reply.h"

namespace onebit::app {

/// Fetches one file into its part file: one life of one connection, which goes on where the last one ended if
/// the server still has the same file. Reads, writes and hashes take turns on the pool, one at a time, and
/// while one runs nothing more is read from the network. GUI thread.
class FileTransfer : public QObject {
    Q_OBJECT

  public:
    struct Job {
        RemoteFile file;
        FileProgress progress;
        QString part;        ///< path
        qint64 roomFor = 0;  ///< bytes of other files that will need the disk too
        bool judge = false;  ///< it is the first file of a model: look whether it can be run
    };
    /// Writes down progress; called on the pool.
    using Record = std::function<void(const FileProgress&)>;

    FileTransfer(const DownloadTools& tools, Job job, Record record, QObject* parent = nullptr);
    /// Closes.
    ~FileTransfer() override;

    void start();
    /// Ends the connection, waits for what the pool does, and makes sure of what is here. Nothing is emitted
    /// any more.
    void close();

    const FileProgress& progress() const { return m_job.progress; }
    qint64 receivedBytes() const { return m_received; }
    bool hasConnection() const { return m_hasConnection; }

  signals:
    /// So many more bytes are here, or the size is known now.
    void progressed(qint64 bytes);
    /// All is here; its hash is right if one is known.
    void completed(const QByteArray& sha256);
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    struct Written {
        std::optional<PartTrouble> trouble;
        qint64 size = 0;
        bool synced = false;
    };

    void openPart();
    void ask();
    void takeHeaders();
    std::optional<DownloadTrouble> judgeStatus();
    std::optional<DownloadTrouble> takeRange();
    std::optional<DownloadTrouble> checkIdentity();
    std::optional<DownloadTrouble> checkRoom() const;
    void beginAnew();
    void pump();
    void append(const QByteArray& bytes);
    void takeWritten(const Written& written);
    void judge();
    void takeEnd();
    void finish();
    void stop();
    void fail(const DownloadTrouble& trouble);
    void failToWrite(const PartTrouble& trouble);
    QByteArray expectedHash() const;
    template <typename Work, typename Then>
    void onPool(Work work, Then then);

    DownloadTools m_tools;
    Job m_job;
    Record m_record;
    std::shared_ptr<PartFile> m_part;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QFuture<void> m_work;
    QPointer<WebReply> m_reply;
    QTimer m_pause;  ///< for the bandwidth limit
    QElapsedTimer m_sinceSync;
    qint64 m_received = 0;
    qint64 m_judgeAt = 0;  ///< bytes at which the header is looked at next; 0: it was
    bool m_busy = false;
    bool m_hasConnection = false;
    bool m_restart = false;  ///< before the next write, drop what is there
    bool m_ended = false;
};

}  // namespace onebit::app
