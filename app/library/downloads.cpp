// SPDX-License-Identifier: Apache-2.0
#include "app/library/downloads.h"

#include <QDateTime>
#include <QDir>
#include <algorithm>
#include <utility>

#include "app/library/download_task.h"
#include "inference/model.h"

namespace onebit::app {
namespace {

constexpr int kPoolThreads = 2;

}  // namespace

qint64 freeDiskBytes(const std::filesystem::path& folder) {
    std::filesystem::path there = folder;
    std::error_code absent;
    while (!std::filesystem::exists(there, absent) && there.has_relative_path())
        there = there.parent_path();
    // Not QStorageInfo: it looks for the folder's disk in the list of what is mounted, which misses some in
    // containers.
    std::error_code unknown;
    const std::filesystem::space_info space = std::filesystem::space(there, unknown);
    return unknown ? -1 : static_cast<qint64>(space.available);
}

Downloads::Downloads(NetworkAccess& access, const DownloadOptions& options, QObject* parent)
    : QObject(parent), m_access(access), m_options(options) {
    m_pool.setMaxThreadCount(kPoolThreads);
    m_rateLimit.setBytesPerSecond(access.config().bytesPerSecond);
    connect(&m_access, &NetworkAccess::configChanged, this, [this] {
        m_rateLimit.setBytesPerSecond(m_access.config().bytesPerSecond);
        scheduleSoon();
    });
    connect(&m_access, &NetworkAccess::offlineChanged, this, [this](bool offline) {
        for (const auto& task : m_tasks) {
            if (!offline) task->goOnline();
        }
        scheduleSoon();
    });
    loadJournals(options.folder);
    for (const std::filesystem::path& folder : options.otherFolders)
        loadJournals(folder);
    scheduleSoon();
}

Downloads::~Downloads() {
    m_tasks.clear();
    m_pool.waitForDone();
}

/// Downloads that another process works on are left to it.
void Downloads::loadJournals(const std::filesystem::path& folder) {
    const QDir downloads(downloadsFolder(folder));
    std::vector<DownloadJournal> journals;
    const QStringList names = downloads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        auto journal = readJournal(downloads.filePath(name));
        if (!journal || journal->id != name || taskOf(name) != nullptr) continue;
        // The folder may be somewhere else now.
        journal->request.folder = folder;
        ProcessLock lock(lockFile(downloads.filePath(name)));
        if (lock.take() != ProcessLock::Outcome::kHeld) continue;
        if (!m_options.resumeOnStart) journal->paused = true;
        journals.push_back(*std::move(journal));
    }
    std::ranges::sort(journals, {}, &DownloadJournal::createdMs);
    for (DownloadJournal& journal : journals) {
        const QString own = downloads.filePath(journal.id);
        add(std::make_unique<DownloadTask>(tools(), own, std::move(journal)));
    }
}

DownloadTools Downloads::tools() {
    return {m_access, m_options, m_rateLimit, m_pool};
}

DownloadTask* Downloads::add(std::unique_ptr<DownloadTask> task) {
    DownloadTask* added = task.get();
    const QString id = added->id();
    m_tasks.push_back(std::move(task));
    connect(added, &DownloadTask::changed, this, [this, id] {
        emit changed(id);
        scheduleSoon();
    });
    connect(added, &DownloadTask::installed, this,
            [this, id](const std::filesystem::path& file, const QList<QByteArray>& hashes) {
                const auto parts = modelParts(file);
                for (qsizetype i = 0; i < hashes.size() && i < static_cast<qsizetype>(parts.size()); ++i) {
                    if (!hashes[i].isEmpty()) emit hashed(parts[static_cast<std::size_t>(i)], hashes[i]);
                }
                emit finished(id, file);
            });
    emit this->added(id);
    return added;
}

DownloadTask* Downloads::taskOf(const QString& id) const {
    const auto found = std::ranges::find(m_tasks, id, &DownloadTask::id);
    return found == m_tasks.end() ? nullptr : found->get();
}

QList<Download> Downloads::list() const {
    QList<Download> views;
    for (const auto& task : m_tasks)
        views.append(task->view());
    return views;
}

Download Downloads::find(const QString& id) const {
    const DownloadTask* task = taskOf(id);
    return task != nullptr ? task->view() : Download();
}

QString Downloads::start(const DownloadRequest& asked) {
    DownloadRequest request = asked;
    if (request.folder.empty()) request.folder = m_options.folder;
    if (request.files.isEmpty()) return {};
    QString id = downloadId(request);
    if (DownloadTask* known = taskOf(id)) {
        if (known->view().state != DownloadState::kDone) {
            known->resume();
            return id;
        }
        cancel(id);
    }
    DownloadJournal journal;
    journal.id = id;
    journal.createdMs = QDateTime::currentMSecsSinceEpoch();
    journal.progress.resize(request.files.size());
    journal.request = std::move(request);
    const QString folder = QDir(downloadsFolder(journal.request.folder)).filePath(id);
    writeJournal(folder, journal);
    add(std::make_unique<DownloadTask>(tools(), folder, std::move(journal)));
    scheduleSoon();
    return id;
}

void Downloads::pause(const QString& id) {
    if (DownloadTask* task = taskOf(id)) task->pause();
}

void Downloads::resume(const QString& id) {
    if (DownloadTask* task = taskOf(id)) task->resume();
}

void Downloads::cancel(const QString& id) {
    const auto found = std::ranges::find(m_tasks, id, &DownloadTask::id);
    if (found == m_tasks.end()) return;
    const int index = static_cast<int>(std::distance(m_tasks.begin(), found));
    const std::unique_ptr<DownloadTask> task = std::move(*found);
    m_tasks.erase(found);
    task->disconnect(this);
    task->discard();
    emit removed(id, index);
    scheduleSoon();
}

/// From the event loop, so that nobody's turn begins within another's signal.
void Downloads::scheduleSoon() {
    if (std::exchange(m_scheduled, true)) return;
    QMetaObject::invokeMethod(this, &Downloads::schedule, Qt::QueuedConnection);
}

void Downloads::schedule() {
    m_scheduled = false;
    auto running = std::ranges::count_if(m_tasks, [](const auto& task) { return task->isActive(); });
    for (std::size_t i = 0; i < m_tasks.size() && running < m_access.config().parallelDownloads; ++i) {
        if (!m_tasks[i]->isQueued()) continue;
        m_tasks[i]->run();
        if (m_tasks[i]->isActive()) ++running;
    }
}

}  // namespace onebit::app
