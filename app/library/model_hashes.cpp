// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_hashes.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "app/library/file_hash.h"
#include "app/library/model_files.h"
#include "app/library/sha256.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"
#include "inference/model.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

/// What an unhurried reading waits after each piece of 1 MiB: 50 MB/s are a twentieth of a processor.
constexpr auto kRest = 20ms;
/// A file of this size is none that this class wrote.
constexpr qint64 kMostCacheBytes = qint64{16} << 20;

}  // namespace

ModelHashes::ModelHashes(fs::path cache, QObject* parent) : QObject(parent), m_cache(std::move(cache)) {
    readCache();
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ModelHashes::takeOutcome);
}

ModelHashes::~ModelHashes() {
    m_reading.disconnect(this);
    m_orders->stop.request();
    m_reading.waitForFinished();
}

std::optional<ModelHashes::Stamp> ModelHashes::stampOf(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (error) return std::nullopt;
    const fs::file_time_type modified = fs::last_write_time(file, error);
    if (error) return std::nullopt;
    return Stamp{bytes, static_cast<qint64>(modified.time_since_epoch().count())};
}

QString ModelHashes::known(const fs::path& model) const {
    std::vector<std::string> hashes;
    for (const fs::path& part : modelParts(model))
        hashes.push_back(knownOfFile(part).toStdString());
    return QString::fromStdString(combinedHash(hashes));
}

QString ModelHashes::knownOfFile(const fs::path& file) const {
    const auto found = m_known.constFind(pathToId(file));
    if (found == m_known.constEnd() || stampOf(file) != found->stamp) return {};
    return found->sha256;
}

void ModelHashes::want(const fs::path& model, Pace pace) {
    const QString id = pathToId(model);
    if (pace == Pace::kAtOnce) {
        m_orders->hurry = true;
        // Comes next; the first is being read.
        const qsizetype at = m_wanted.indexOf(id);
        if (at > 1) m_wanted.move(at, 1);
        if (at < 0) m_wanted.insert(std::min<qsizetype>(1, m_wanted.size()), id);
        if (at >= 0) return;
    } else if (m_wanted.contains(id)) {
        return;
    } else {
        m_wanted.append(id);
    }
    if (m_wanted.size() == 1) QTimer::singleShot(0, this, &ModelHashes::readNext);
}

void ModelHashes::put(const fs::path& file, const QString& sha256) {
    const std::optional<Stamp> stamp = stampOf(file);
    if (!stamp || !isSha256(sha256.toLower().toLatin1())) return;
    m_known.insert(pathToId(file), {*stamp, sha256.toLower()});
    writeCache();
}

void ModelHashes::forget(const fs::path& model) {
    bool isChanged = false;
    for (const fs::path& part : modelParts(model))
        isChanged |= m_known.remove(pathToId(part)) > 0;
    if (isChanged) writeCache();
}

void ModelHashes::answerKnown() {
    while (!m_wanted.isEmpty()) {
        const fs::path model = pathFromId(m_wanted.constFirst());
        const QString sha256 = known(model);
        if (sha256.isEmpty()) return;
        m_wanted.removeFirst();
        emit ready(model, sha256);
    }
}

/// Blocks, on a pool thread.
ModelHashes::Outcome ModelHashes::read(const QString& id, Orders& orders) {
    const fs::path file = pathFromId(id);
    const auto rest = [&](std::uint64_t) {
        if (!orders.hurry) std::this_thread::sleep_for(kRest);
    };
    const Stamp stamp = stampOf(file).value_or(Stamp{});
    return {id, stamp, sha256OfFile(file, rest, orders.stop)};
}

void ModelHashes::readNext() {
    if (m_reading.isRunning()) return;
    answerKnown();
    if (m_wanted.isEmpty()) {
        m_orders->hurry = false;
        return;
    }
    const auto parts = modelParts(pathFromId(m_wanted.constFirst()));
    const auto next =
        std::ranges::find_if(parts, [this](const fs::path& part) { return knownOfFile(part).isEmpty(); });
    const QString id = pathToId(next == parts.end() ? parts.front() : *next);
    m_reading.setFuture(QtConcurrent::run(&m_pool, [id, orders = m_orders] { return read(id, *orders); }));
}

void ModelHashes::takeOutcome() {
    const Outcome outcome = m_reading.result();
    std::optional<Error> problem;
    if (outcome.sha256) {
        m_known.insert(outcome.id, {outcome.stamp, QString::fromStdString(*outcome.sha256)});
        writeCache();
        const fs::path file = pathFromId(outcome.id);
        // One that changes all the time would be read for ever.
        if (knownOfFile(file).isEmpty())
            problem = Error{ErrorCode::kFileUnreadable, pathToUtf8(file) + ": changed while it was read"};
    } else {
        problem = outcome.sha256.error();
    }
    if (problem) {
        const fs::path model = pathFromId(m_wanted.takeFirst());
        emit failed(model, *problem);
    }
    readNext();
}

/// The cache is worth nothing more than the time to read the files again: what is wrong with it is dropped.
void ModelHashes::readCache() {
    QFile file(toQString(m_cache));
    if (!file.open(QFile::ReadOnly) || file.size() > kMostCacheBytes) return;
    const QJsonObject entries = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject values = entry->toObject();
        const QString sha256 = values["sha256"].toString();
        if (!isSha256(sha256.toLatin1())) continue;
        m_known.insert(
            entry.key(),
            {{values["bytes"].toString().toULongLong(), values["modified"].toString().toLongLong()}, sha256});
    }
}

void ModelHashes::writeCache() const {
    QJsonObject entries;
    for (auto entry = m_known.cbegin(); entry != m_known.cend(); ++entry) {
        // Numbers as text: JSON's have 53 bits.
        entries.insert(entry.key(), QJsonObject{{"sha256", entry->sha256},
                                                {"bytes", QString::number(entry->stamp.bytes)},
                                                {"modified", QString::number(entry->stamp.modified)}});
    }
    QSaveFile file(toQString(m_cache));
    if (!file.open(QFile::WriteOnly)) return;
    file.write(QJsonDocument(entries).toJson(QJsonDocument::Compact));
    file.commit();
}

}  // namespace onebit::app
