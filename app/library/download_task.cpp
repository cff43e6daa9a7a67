// SPDX-License-Identifier: Apache-2.0
#include "app/library/download_task.h"

#include <QDir>
#include <QRandomGenerator>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/library/install_files.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

constexpr int kTellMs = 200;
constexpr qint64 kProgressBytes = 64 << 10;  // so much between two failures is progress
constexpr int kMostWrongHashes = 2;
constexpr int kMostNewBeginnings = 5;  // of a server that never gives twice the same

}  // namespace

DownloadTask::DownloadTask(const DownloadTools& tools, const QString& folder, DownloadJournal journal,
                           QObject* parent)
    : QObject(parent),
      m_tools(tools),
      m_folder(folder),
      m_journal(std::move(journal)),
      m_lock(lockFile(folder)),
      m_retry(tools.options.retry) {
    m_hashes.resize(m_journal.request.files.size());
    m_view.id = m_journal.id;
    m_view.name = m_journal.request.name;
    m_view.catalogueId = m_journal.request.catalogueId;
    m_view.source = file(0).url;
    m_view.target = m_journal.request.folder / toPath(m_journal.request.installedName());
    m_view.errorText = m_journal.errorText;
    m_view.errorDetail = m_journal.errorDetail;
    m_view.state = m_journal.paused                ? DownloadState::kPaused
                   : m_journal.errorText.isEmpty() ? DownloadState::kQueued
                                                   : DownloadState::kFailed;
    countBytes();
    m_clock.start();
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { setState(DownloadState::kQueued); });
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, &DownloadTask::changed);
}

DownloadTask::~DownloadTask() {
    m_stopConverting->request();
    m_installing.waitForFinished();
    if (!m_transfer) return;
    endTransfer();
    save();
}

/// Takes down how far the file is.
void DownloadTask::endTransfer() {
    if (!m_transfer) return;
    const auto transfer = std::move(m_transfer);
    transfer->disconnect(this);
    transfer->close();
    m_journal.progress[m_index] = transfer->progress();
}

bool DownloadTask::isActive() const {
    return m_view.state == DownloadState::kChecking || m_view.state == DownloadState::kRunning ||
           m_view.state == DownloadState::kConverting || m_view.state == DownloadState::kVerifying;
}

QString DownloadTask::partPath(qsizetype index) const {
    return QDir(m_folder).filePath(file(index).fileName + QLatin1String(kPartSuffix));
}

/// -1: not known.
qint64 DownloadTask::sizeOf(qsizetype index) const {
    const qint64 told = m_journal.progress[index].totalBytes;
    return told >= 0 ? told : file(index).bytes;
}

void DownloadTask::run() {
    m_view.errorText.clear();
    m_view.errorDetail.clear();
    m_rate.start(m_clock.elapsed());
    if (auto refused = refusalToRun()) return takeTrouble(*refused);
    fetchNext();
}

std::optional<DownloadTrouble> DownloadTask::refusalToRun() {
    DownloadTrouble trouble;
    if (!QDir().mkpath(m_folder)) {
        trouble.kind = DownloadTroubleKind::kUnwritable;
        trouble.detail = m_folder;
        return trouble;
    }
    const ProcessLock::Outcome lock = m_lock.take();
    if (lock != ProcessLock::Outcome::kHeld) {
        const bool isTaken = lock == ProcessLock::Outcome::kTaken;
        trouble.kind = isTaken ? DownloadTroubleKind::kInUse : DownloadTroubleKind::kUnwritable;
        trouble.detail = m_folder;
        return trouble;
    }
    const bool isNew = !std::ranges::all_of(m_journal.progress, &FileProgress::complete);
    std::error_code absent;
    if (isNew && !m_journal.request.replace && std::filesystem::exists(m_view.target, absent)) {
        trouble.kind = DownloadTroubleKind::kExists;
        trouble.detail = toQString(m_view.target);
        return trouble;
    }
    return std::nullopt;
}

void DownloadTask::fetchNext() {
    const auto open = std::ranges::find(m_journal.progress, false, &FileProgress::complete);
    const bool converts = !m_journal.request.convertTo.isEmpty();
    if (open == m_journal.progress.end()) return converts ? convert() : install();
    m_index = std::distance(m_journal.progress.begin(), open);
    FileTransfer::Job job{file(m_index), *open, partPath(m_index)};
    job.judge =
        !converts && m_index == 0 && file(0).fileName.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive);
    job.roomFor = m_journal.request.resultBytes;
    for (qsizetype later = m_index + 1; later < m_journal.request.files.size(); ++later)
        job.roomFor += std::max<qint64>(0, sizeOf(later) - m_journal.progress[later].syncedBytes);
    const auto record = [folder = m_folder, journal = m_journal,
                         index = m_index](const FileProgress& progress) mutable {
        journal.progress[index] = progress;
        writeJournal(folder, journal);
    };
    m_transfer = std::make_unique<FileTransfer>(m_tools, std::move(job), record);
    connect(m_transfer.get(), &FileTransfer::progressed, this, &DownloadTask::takeProgress);
    // Queued, because the transfer is still busy telling when it ends; by then it may be another one's turn.
    const auto current = [this, turn = ++m_turn] { return m_transfer != nullptr && turn == m_turn; };
    connect(
        m_transfer.get(), &FileTransfer::completed, this,
        [this, current](const QByteArray& hash) {
            if (current()) takeCompleted(hash);
        },
        Qt::QueuedConnection);
    connect(
        m_transfer.get(), &FileTransfer::failed, this,
        [this, current](const DownloadTrouble& trouble) {
            if (current()) takeTrouble(trouble);
        },
        Qt::QueuedConnection);
    setState(DownloadState::kChecking);
    m_transfer->start();
}

void DownloadTask::takeProgress(qint64 bytes) {
    m_rate.add(bytes, m_clock.elapsed());
    m_sinceTrouble += bytes;
    if (m_sinceTrouble >= kProgressBytes) m_retry.reset();
    countBytes();
    if (m_transfer->hasConnection() && m_view.state == DownloadState::kChecking) {
        setState(DownloadState::kRunning);
    } else {
        tellSoon();
    }
}

/// What is here and what is to come, of all files.
void DownloadTask::countBytes() {
    qint64 received = 0;
    qint64 total = 0;
    for (qsizetype i = 0; i < m_journal.progress.size(); ++i) {
        const bool isCurrent = m_transfer && i == m_index;
        if (isCurrent) m_journal.progress[i].totalBytes = m_transfer->progress().totalBytes;
        received += isCurrent ? m_transfer->receivedBytes() : m_journal.progress[i].syncedBytes;
        const qint64 size = sizeOf(i);
        total = size < 0 || total < 0 ? -1 : total + size;
    }
    m_view.receivedBytes = received;
    m_view.totalBytes = total;
    m_view.bytesPerSecond = m_rate.bytesPerSecond();
    m_view.secondsLeft = total >= 0 ? m_rate.secondsFor(total - received) : -1;
}

void DownloadTask::takeCompleted(const QByteArray& hash) {
    endTransfer();
    m_hashes[m_index] = hash;
    m_wrongHashes = 0;
    save();
    countBytes();
    fetchNext();
}

void DownloadTask::install() {
    setState(DownloadState::kVerifying);
    InstallJob job{m_folder, {}, m_journal.request.folder, m_journal.request.replace};
    for (const RemoteFile& remote : std::as_const(m_journal.request.files))
        job.fileNames.append(remote.fileName);
    auto future = QtConcurrent::run(&m_tools.pool, [job] { return installFiles(job); });
    m_installing = QFuture<void>(future);
    future.then(this, [this](const std::optional<DownloadTrouble>& trouble) {
        if (trouble) return takeTrouble(*trouble);
        m_view.sha256 = m_hashes.front();
        takeInstalled();
    });
}

void DownloadTask::takeInstalled() {
    m_lock.release();
    rest(DownloadState::kDone);
    emit installed(m_view.target, m_hashes);
}

void DownloadTask::convert() {
    const DownloadRequest& request = m_journal.request;
    ConvertJob job{{m_folder, {}, request.folder, request.replace}, {}, request.convertTo};
    for (qsizetype i = 0; i < request.files.size(); ++i) {
        job.originals.fileNames.append(file(i).fileName);
        job.fileBytes.append(sizeOf(i));
    }
    job.resultBytes = request.resultBytes;
    job.spareBytes = m_tools.options.spareBytes;
    job.freeBytes = m_tools.options.freeBytes(toPath(m_folder));
    m_stopConverting = std::make_shared<StopFlag>();
    job.stop = m_stopConverting.get();
    // The pool is waited for before this ends.
    job.progress = [this](double share) {
        QMetaObject::invokeMethod(
            this,
            [this, share] {
                m_view.convertedShare = share;
                tellSoon();
            },
            Qt::QueuedConnection);
    };
    m_view.convertedShare = 0;
    setState(DownloadState::kConverting);
    auto future =
        QtConcurrent::run(&m_tools.pool, [job, stop = m_stopConverting] { return convertFiles(job); });
    m_installing = QFuture<void>(future);
    future.then(this, [this](const ConvertOutcome& outcome) { takeOutcome(outcome); });
}

void DownloadTask::takeOutcome(const ConvertOutcome& outcome) {
    if (outcome.stopped) return rest(m_journal.paused ? DownloadState::kPaused : DownloadState::kQueued);
    if (outcome.trouble) {
        for (const qsizetype index : outcome.missing)
            m_journal.progress[index] = {};
        countBytes();
        return takeTrouble(*outcome.trouble);
    }
    m_hashes.fill({});  // of files that are no more
    takeInstalled();
}

void DownloadTask::takeTrouble(const DownloadTrouble& trouble) {
    endTransfer();
    if (trouble.startAnew) forgetParts();
    save();
    m_view.errorDetail = trouble.detail;
    m_view.errorText = trouble.inWords();
    if (trouble.isOffline()) {
        m_waitsForSwitch = true;
        return rest(DownloadState::kWaiting);
    }
    // Bytes that were damaged on the way come right the second time; a wrong file does not.
    const bool again = trouble.kind == DownloadTroubleKind::kWrongHash && ++m_wrongHashes < kMostWrongHashes;
    if (m_sinceTrouble >= kProgressBytes) m_retry.reset();
    m_sinceTrouble = 0;
    if (trouble.startAnew) ++m_newBeginnings;
    if ((trouble.isPassing() || again) && m_newBeginnings <= kMostNewBeginnings) {
        const auto delay = m_retry.nextMs(QRandomGenerator::global()->generateDouble());
        if (delay) {
            m_wait.start(std::max(*delay, trouble.retryAfterMs));
            return rest(DownloadState::kWaiting);
        }
    }
    m_journal.errorText = m_view.errorText;
    m_journal.errorDetail = m_view.errorDetail;
    save();
    rest(DownloadState::kFailed);
}

/// Of the file that was fetched; of all if they were complete.
void DownloadTask::forgetParts() {
    if (!std::ranges::all_of(m_journal.progress, &FileProgress::complete)) {
        m_journal.progress[m_index] = {};
        QFile::remove(partPath(m_index));
        return;
    }
    m_journal.progress.fill({});
    QDir(m_folder).removeRecursively();
}

void DownloadTask::goOnline() {
    if (!std::exchange(m_waitsForSwitch, false)) return;
    if (m_view.state == DownloadState::kWaiting) setState(DownloadState::kQueued);
}

void DownloadTask::pause() {
    if (m_view.state == DownloadState::kDone || m_view.state == DownloadState::kVerifying) return;
    m_wait.stop();
    endTransfer();
    m_journal.paused = true;
    save();
    // It stands still when the pool has noticed.
    if (m_view.state == DownloadState::kConverting) return m_stopConverting->request();
    countBytes();
    rest(DownloadState::kPaused);
}

void DownloadTask::resume() {
    // It may still be on its way into the pause.
    if (m_view.state == DownloadState::kConverting) {
        m_journal.paused = false;
        return save();
    }
    if (isActive() || isQueued() || m_view.state == DownloadState::kDone) return;
    m_wait.stop();
    m_waitsForSwitch = false;
    m_journal.paused = false;
    m_journal.errorText.clear();
    m_journal.errorDetail.clear();
    m_retry.reset();
    m_wrongHashes = 0;
    m_newBeginnings = 0;
    m_view.errorText.clear();
    m_view.errorDetail.clear();
    save();
    setState(DownloadState::kQueued);
}

void DownloadTask::discard() {
    m_stopConverting->request();
    m_installing.waitForFinished();
    m_wait.stop();
    endTransfer();
    if (m_view.state != DownloadState::kDone) QDir(m_folder).removeRecursively();
    m_lock.release();
}

void DownloadTask::rest(DownloadState state) {
    m_view.bytesPerSecond = 0;
    m_view.secondsLeft = -1;
    setState(state);
}

void DownloadTask::setState(DownloadState state) {
    m_view.state = state;
    m_tell.stop();
    emit changed();
}

void DownloadTask::tellSoon() {
    if (!m_tell.isActive()) m_tell.start();
}

void DownloadTask::save() {
    writeJournal(m_folder, m_journal);
}

}  // namespace onebit::app
