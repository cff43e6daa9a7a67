// SPDX-License-Identifier: Apache-2.0
#include "app/library/file_transfer.h"

#include <QFileInfo>
#include <QtConcurrentRun>
#include <algorithm>
#include <limits>
#include <utility>

#include "app/library/content_range.h"
#include "app/library/model_prefix.h"
#include "app/library/sha256.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

constexpr qint64 kChunkBytes = 1 << 20;
constexpr qint64 kBufferBytes = 4 << 20;
constexpr qint64 kFirstJudgeBytes = 1 << 20;
constexpr int kMostRetryAfterSeconds = 600;
constexpr int kMsPerSecond = 1000;

/// A validator that promises the same bytes (RFC 9110, 8.8.1).
bool isStrong(const QByteArray& etag) {
    return etag.startsWith('"') && etag.endsWith('"') && etag.size() > 2;
}

DownloadTrouble trouble(DownloadTroubleKind kind, const QString& detail) {
    DownloadTrouble result;
    result.kind = kind;
    result.detail = detail;
    return result;
}

DownloadTrouble useless(DownloadTroubleKind kind, const QString& detail) {
    DownloadTrouble result = trouble(kind, detail);
    result.startAnew = true;
    return result;
}

}  // namespace

FileTransfer::FileTransfer(const DownloadTools& tools, Job job, Record record, QObject* parent)
    : QObject(parent),
      m_tools(tools),
      m_job(std::move(job)),
      m_record(std::move(record)),
      m_part(std::make_shared<PartFile>(m_job.part)),
      m_stop(std::make_shared<std::atomic<bool>>(false)),
      m_judgeAt(m_job.judge ? kFirstJudgeBytes : 0) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(RateLimit::kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FileTransfer::pump);
}

FileTransfer::~FileTransfer() {
    close();
}

void FileTransfer::close() {
    stop();
    m_ended = true;
    *m_stop = true;
    m_work.waitForFinished();
    // What is here is of no file that is still wanted, or is settled.
    if (m_restart || m_job.progress.complete) return;
    if (m_part->size() > m_job.progress.syncedBytes && !m_part->sync()) {
        m_job.progress.syncedBytes = m_part->size();
    }
}

/// One thing at a time; whatever is asked of the part file, the pool does.
template <typename Work, typename Then>
void FileTransfer::onPool(Work work, Then then) {
    m_busy = true;
    QFuture<decltype(work())> future = QtConcurrent::run(&m_tools.pool, std::move(work));
    m_work = QFuture<void>(future);
    future.then(this, [this, then = std::move(then)](const decltype(work())& result) {
        m_busy = false;
        if (!m_ended) then(result);
    });
}

void FileTransfer::start() {
    openPart();
}

void FileTransfer::openPart() {
    const bool isTrusted =
        m_job.progress.totalBytes >= 0 || !m_job.progress.etag.isEmpty() || !m_job.file.sha256.isEmpty();
    const qint64 most = isTrusted ? m_job.progress.syncedBytes : 0;
    onPool([part = m_part, stop = m_stop, most] { return part->open(most, *stop); },
           [this](const std::optional<PartTrouble>& trouble) {
               if (trouble) return failToWrite(*trouble);
               m_received = m_part->size();
               m_job.progress.syncedBytes = m_received;
               emit progressed(0);
               if (m_received > 0 && m_received == m_job.progress.totalBytes) return finish();
               ask();
           });
}

void FileTransfer::ask() {
    WebRequest request{m_job.file.url, QStringLiteral("download")};
    request.withToken = true;
    request.stallMs = m_tools.options.stallMs;
    if (m_received > 0) {
        request.headers.append({"Range", "bytes=" + QByteArray::number(m_received) + '-'});
        const FileProgress& known = m_job.progress;
        if (isStrong(known.etag)) {
            request.headers.append({"If-Range", known.etag});
        } else if (!known.lastModified.isEmpty()) {
            request.headers.append({"If-Range", known.lastModified});
        }
    }
    m_reply = m_tools.access.get(request);
    m_reply->setReadBufferSize(kBufferBytes);
    connect(m_reply, &WebReply::headersReceived, this, &FileTransfer::takeHeaders);
    connect(m_reply, &WebReply::readyRead, this, &FileTransfer::pump);
    connect(m_reply, &WebReply::finished, this, &FileTransfer::pump);
}

void FileTransfer::takeHeaders() {
    if (auto refused = judgeStatus()) return fail(*std::move(refused));
    if (auto other = checkIdentity()) return fail(*std::move(other));
    if (auto full = checkRoom()) return fail(*std::move(full));
    m_hasConnection = true;
    emit progressed(0);
}

/// What the status means; a 200 or a 206 that fits is taken.
std::optional<DownloadTrouble> FileTransfer::judgeStatus() {
    using Kind = DownloadTroubleKind;
    const int status = m_reply->status();
    const QString shown = QStringLiteral("HTTP %1 from %2").arg(status).arg(m_reply->url().host());
    if (const QByteArray coding = m_reply->header("Content-Encoding");
        !coding.isEmpty() && coding != "identity")
        return trouble(Kind::kRejected, shown + QStringLiteral(", compressed"));
    if (status == 206) return takeRange();
    if (status == 200) {
        if (m_received > 0) beginAnew();
        m_job.progress.totalBytes = readByteCount(m_reply->header("Content-Length")).value_or(-1);
        return std::nullopt;
    }
    // The range lies behind the end: the file was shortened, or ours is no part of it.
    if (status == 416) return useless(Kind::kChanged, shown);
    DownloadTrouble refused = troubleOfStatus(status, m_reply->url().host());
    if (refused.kind == Kind::kBusy) {
        const qint64 seconds = readByteCount(m_reply->header("Retry-After")).value_or(0);
        refused.retryAfterMs =
            static_cast<int>(std::min<qint64>(seconds, kMostRetryAfterSeconds)) * kMsPerSecond;
    }
    return refused;
}

/// A range that is not the one asked for must not be appended.
std::optional<DownloadTrouble> FileTransfer::takeRange() {
    const auto range = readContentRange(m_reply->header("Content-Range"));
    const qint64 known = m_job.progress.totalBytes;
    const QString shown = QString::fromLatin1(m_reply->header("Content-Range")) + QStringLiteral(" from ") +
                          m_reply->url().host();
    if (!range || range->first != m_received || m_received == 0)
        return useless(DownloadTroubleKind::kChanged,
                       QStringLiteral("a range that was not asked for: ") + shown);
    if (range->total >= 0 && known >= 0 && range->total != known)
        return useless(DownloadTroubleKind::kChanged, QStringLiteral("another size: ") + shown);
    if (range->total >= 0) m_job.progress.totalBytes = range->total;
    const QByteArray etag = m_reply->header("ETag");
    if (!etag.isEmpty() && !m_job.progress.etag.isEmpty() && etag != m_job.progress.etag)
        return useless(DownloadTroubleKind::kChanged, QStringLiteral("another ETag: ") + shown);
    return std::nullopt;
}

/// Remembers which file the bytes are from, and refuses one that is not the file that is meant.
std::optional<DownloadTrouble> FileTransfer::checkIdentity() {
    FileProgress& progress = m_job.progress;
    progress.etag = m_reply->header("ETag");
    progress.lastModified = m_reply->header("Last-Modified");
    // A hub redirects to a plain file server and says before that what will come from there.
    const QByteArray linked = m_reply->hubHeader("X-Linked-Etag").replace('"', "").toLower();
    if (isSha256(linked)) progress.sha256 = linked;
    if (!m_job.file.sha256.isEmpty() && !progress.sha256.isEmpty() && progress.sha256 != m_job.file.sha256) {
        return useless(DownloadTroubleKind::kOtherFile, QStringLiteral("the hub has %1, meant is %2")
                                                            .arg(QString::fromLatin1(progress.sha256),
                                                                 QString::fromLatin1(m_job.file.sha256)));
    }
    if (m_job.file.bytes >= 0 && progress.totalBytes >= 0 && progress.totalBytes != m_job.file.bytes) {
        return useless(
            DownloadTroubleKind::kOtherFile,
            QStringLiteral("%1 bytes, meant are %2").arg(progress.totalBytes).arg(m_job.file.bytes));
    }
    return std::nullopt;
}

std::optional<DownloadTrouble> FileTransfer::checkRoom() const {
    const qint64 free = m_tools.options.freeBytes(toPath(QFileInfo(m_job.part).path()));
    const qint64 coming = std::max<qint64>(0, m_job.progress.totalBytes - m_received) + m_job.roomFor;
    if (free < 0 || free >= coming + m_tools.options.spareBytes) return std::nullopt;
    return trouble(DownloadTroubleKind::kDiskFull,
                   QStringLiteral("%1 bytes to come, %2 free").arg(coming).arg(free));
}

void FileTransfer::beginAnew() {
    m_restart = true;
    m_received = 0;
    m_job.progress = {};
    m_judgeAt = m_job.judge ? kFirstJudgeBytes : 0;
}

/// Takes the next step, whatever it is; called whenever something is ready.
void FileTransfer::pump() {
    if (m_ended || m_busy || !m_reply || m_pause.isActive()) return;
    const qint64 waiting = m_reply->bytesAvailable();
    if (waiting == 0 || m_reply->status() == 0 || !m_hasConnection) {
        if (m_reply->isFinished()) takeEnd();
        return;
    }
    const qint64 allowed = m_tools.rateLimit.take(std::min(waiting, kChunkBytes));
    if (allowed == 0) return m_pause.start();
    append(m_reply->read(allowed));
}

void FileTransfer::append(const QByteArray& bytes) {
    const qint64 total = m_job.progress.totalBytes;
    if (total >= 0 && m_received + bytes.size() > total)
        return fail(useless(DownloadTroubleKind::kChanged, QStringLiteral("more bytes than announced")));
    if (!m_sinceSync.isValid()) m_sinceSync.start();
    const qint64 behind = m_received + bytes.size() - m_job.progress.syncedBytes;
    const bool sync =
        m_restart || behind >= m_tools.options.syncBytes || m_sinceSync.hasExpired(m_tools.options.syncMs);
    const auto work = [part = m_part, bytes, sync, restart = std::exchange(m_restart, false),
                       progress = m_job.progress, record = m_record]() mutable {
        Written written;
        if (restart) written.trouble = part->restart();
        if (!written.trouble) written.trouble = part->append(bytes);
        if (!written.trouble && sync) written.trouble = part->sync();
        written.size = part->size();
        written.synced = sync && !written.trouble;
        if (written.synced) {
            progress.syncedBytes = written.size;
            record(progress);
        }
        return written;
    };
    onPool(work, [this](const Written& written) { takeWritten(written); });
}

void FileTransfer::takeWritten(const Written& written) {
    if (written.trouble) return failToWrite(*written.trouble);
    const qint64 more = written.size - m_received;
    m_received = written.size;
    if (written.synced) {
        m_job.progress.syncedBytes = written.size;
        m_sinceSync.restart();
        if (auto full = checkRoom()) return fail(*std::move(full));
    }
    emit progressed(more);
    if (m_ended) return;
    if (m_judgeAt > 0 && (m_received >= m_judgeAt || m_received == m_job.progress.totalBytes)) return judge();
    pump();
}

/// Looks at the header as soon as it is here, so that a model that cannot be run is not fetched to its end.
void FileTransfer::judge() {
    const auto work = [path = m_job.part, size = m_received, total = m_job.progress.totalBytes] {
        return judgePrefixOf(path, size, total);
    };
    onPool(work, [this](const PrefixVerdict& verdict) {
        if (verdict.refusal) {
            DownloadTrouble refused = useless(DownloadTroubleKind::kUnusable, {});
            refused.detail = QString::fromStdString(verdict.refusal->detail);
            refused.model = verdict.refusal;
            return fail(refused);
        }
        m_judgeAt = verdict.needsMore ? m_judgeAt * 2 : 0;
        pump();
    });
}

/// The connection has nothing more to give.
void FileTransfer::takeEnd() {
    if (const auto failure = m_reply->failure()) return fail(troubleOfNetwork(*failure));
    const qint64 total = m_job.progress.totalBytes;
    if (m_received == 0 || (total >= 0 && m_received < total)) {
        return fail(trouble(DownloadTroubleKind::kShort,
                            QStringLiteral("%1 of %2 bytes came").arg(m_received).arg(total)));
    }
    finish();
}

QByteArray FileTransfer::expectedHash() const {
    return m_job.file.sha256.isEmpty() ? m_job.progress.sha256 : m_job.file.sha256;
}

void FileTransfer::finish() {
    stop();
    m_job.progress.totalBytes = m_received;
    const auto work = [part = m_part] {
        const bool isSynced = !part->sync();
        return std::pair{isSynced, part->finishedHash()};
    };
    onPool(work, [this](const std::pair<bool, QByteArray>& ended) {
        const auto& [isSynced, hash] = ended;
        m_job.progress.syncedBytes = m_received;
        const QByteArray expected = expectedHash();
        if (!isSynced) return failToWrite({false, m_job.part});
        if (!expected.isEmpty() && hash != expected) {
            return fail(useless(DownloadTroubleKind::kWrongHash,
                                QStringLiteral("SHA-256 is %1 instead of %2")
                                    .arg(QString::fromLatin1(hash), QString::fromLatin1(expected))));
        }
        m_job.progress.complete = true;
        m_ended = true;
        emit completed(hash);
    });
}

/// Ends the connection.
void FileTransfer::stop() {
    m_pause.stop();
    WebReply::giveUp(m_reply, this);
}

void FileTransfer::fail(const DownloadTrouble& trouble) {
    if (m_ended) return;
    stop();
    m_ended = true;
    emit failed(trouble);
}

void FileTransfer::failToWrite(const PartTrouble& why) {
    fail(trouble(why.isFull ? DownloadTroubleKind::kDiskFull : DownloadTroubleKind::kUnwritable, why.detail));
}

}  // namespace onebit::app
