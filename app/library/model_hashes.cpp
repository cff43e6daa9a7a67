#include "app/library/model_hashes.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>
#include <utility>

#include "app/library/file_hash.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

constexpr qsizetype kDigits = 64;
/// A file of this size is none that this class wrote.
constexpr qint64 kMostCacheBytes = qint64{16} << 20;

bool isSha256(const QString& text) {
    return text.size() == kDigits && std::ranges::all_of(text, [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

}  // namespace

ModelHashes::ModelHashes(fs::path cache, QObject* parent) : QObject(parent), m_cache(std::move(cache)) {
    readCache();
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ModelHashes::takeOutcome);
}

ModelHashes::~ModelHashes() {
    m_reading.disconnect(this);
    m_stop->request();
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

QString ModelHashes::known(const fs::path& file) const {
    const auto found = m_known.constFind(pathToId(file));
    if (found == m_known.constEnd() || stampOf(file) != found->stamp) return {};
    return found->sha256;
}

void ModelHashes::want(const fs::path& file) {
    const QString id = pathToId(file);
    if (m_wanted.contains(id)) return;
    m_wanted.append(id);
    if (m_wanted.size() == 1) QTimer::singleShot(0, this, &ModelHashes::readNext);
}

void ModelHashes::put(const fs::path& file, const QString& sha256) {
    const std::optional<Stamp> stamp = stampOf(file);
    if (!stamp || !isSha256(sha256.toLower())) return;
    m_known.insert(pathToId(file), {*stamp, sha256.toLower()});
    writeCache();
}

void ModelHashes::forget(const fs::path& file) {
    if (m_known.remove(pathToId(file)) > 0) writeCache();
}

void ModelHashes::readNext() {
    while (!m_wanted.isEmpty()) {
        const fs::path file = pathFromId(m_wanted.constFirst());
        const QString sha256 = known(file);
        if (sha256.isEmpty()) break;
        m_wanted.removeFirst();
        emit ready(file, sha256);
    }
    if (m_wanted.isEmpty() || m_reading.isRunning()) return;
    m_reading.setFuture(QtConcurrent::run([id = m_wanted.constFirst(), stop = m_stop] {
        const fs::path file = pathFromId(id);
        const Stamp stamp = stampOf(file).value_or(Stamp{});
        return Outcome{id, stamp, sha256OfFile(file, {}, *stop)};
    }));
}

void ModelHashes::takeOutcome() {
    const Outcome outcome = m_reading.result();
    const fs::path file = pathFromId(outcome.id);
    m_wanted.removeOne(outcome.id);
    if (!outcome.sha256) {
        emit failed(file, outcome.sha256.error());
    } else {
        const QString sha256 = QString::fromStdString(*outcome.sha256);
        m_known.insert(outcome.id, {outcome.stamp, sha256});
        writeCache();
        emit ready(file, sha256);
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
        if (!isSha256(sha256)) continue;
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
