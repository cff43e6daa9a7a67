// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/library/download.h"
#include "app/library/download_options.h"

namespace onebit::app {

class DownloadTask;

/// The downloads of models: some run, the others wait for their turn. Each keeps what it has in a folder of
/// its own, `.downloads/<id>` in the folder of models, with a journal beside it, from which it goes on after
/// a restart or a crash. A file is under its own name only when all of it is there and right. GUI thread;
/// hashing and writing happen on a pool.
class Downloads : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object. Continues what was running when the program ended.
    Downloads(NetworkAccess& access, const DownloadOptions& options, QObject* parent = nullptr);
    /// Writes down how far everything is and stops it; it goes on at the next start.
    ~Downloads() override;

    /// In the order in which they were asked for.
    const std::vector<std::unique_ptr<DownloadTask>>& tasks() const { return m_tasks; }
    QList<Download> list() const;
    /// A download without an id if there is none.
    Download find(const QString& id) const;

    /// Begins a download, or goes on with the one of the same files; returns its id.
    QString start(const DownloadRequest& request);
    void pause(const QString& id);
    void resume(const QString& id);
    /// Gives it up and removes what is here of it. One that is done only leaves the list.
    void cancel(const QString& id);
    void retry(const QString& id) { resume(id); }

  signals:
    /// A download was added at the end of the list.
    void added(const QString& id);
    /// Its state or numbers are others; at most some times a second.
    void changed(const QString& id);
    /// It is no longer in the list, where it was the one at `index`.
    void removed(const QString& id, int index);
    /// `file` is installed.
    void finished(const QString& id, const std::filesystem::path& file);
    /// `sha256` of a file that was just installed, as it was streamed; of a model in several files one by
    /// one.
    void hashed(const std::filesystem::path& file, const QByteArray& sha256);

  private:
    void loadJournals(const std::filesystem::path& folder);
    DownloadTask* add(std::unique_ptr<DownloadTask> task);
    DownloadTask* taskOf(const QString& id) const;
    DownloadTools tools();
    void scheduleSoon();
    void schedule();

    NetworkAccess& m_access;
    DownloadOptions m_options;
    RateLimit m_rateLimit;
    QThreadPool m_pool;
    std::vector<std::unique_ptr<DownloadTask>> m_tasks;
    bool m_scheduled = false;
};

}  // namespace onebit::app
