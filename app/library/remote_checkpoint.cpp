// SPDX-License-Identifier: Apache-2.0
#include "app/library/remote_checkpoint.h"

#include <QFile>
#include <QtConcurrentRun>
#include <limits>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

#include "app/library/checkpoint_folder.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

/// The header of a file of weights is seldom longer.
constexpr qint64 kFirstBytes = 1 << 18;
/// No vocabulary is longer.
constexpr qint64 kMostSmallBytes = 64 << 20;

bool isWeights(const QString& name) {
    return name.endsWith(QLatin1String(".safetensors"));
}

DownloadTrouble trouble(DownloadTroubleKind kind, const QString& detail) {
    DownloadTrouble result;
    result.kind = kind;
    result.detail = detail;
    return result;
}

}  // namespace

RemoteCheckpoint::RemoteCheckpoint(NetworkAccess& access, QObject* parent)
    : QObject(parent), m_prefix(access) {
    connect(&m_prefix, &RemotePrefix::arrived, this, &RemoteCheckpoint::takePrefix);
    connect(&m_prefix, &RemotePrefix::failed, this, &RemoteCheckpoint::fail);
}

RemoteCheckpoint::~RemoteCheckpoint() {
    cancel();
}

void RemoteCheckpoint::cancel() {
    ++m_question;
    m_prefix.cancel();
    m_temporary.reset();
}

void RemoteCheckpoint::read(const DownloadRequest& request) {
    cancel();
    m_request = request;
    m_index = 0;
    m_wholeBytes.clear();
    m_temporary = std::make_shared<QTemporaryDir>();
    m_folder = toPath(m_temporary->path()) / toPath(request.convertTo).stem();
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (error) return fail(trouble(DownloadTroubleKind::kUnwritable, toQString(m_folder)));
    readNext();
}

void RemoteCheckpoint::readNext() {
    if (m_index == m_request.files.size()) return judge();
    m_prefix.read(file().url, isWeights(file().fileName) ? kFirstBytes : kMostSmallBytes);
}

void RemoteCheckpoint::takePrefix() {
    if (m_prefix.isShort()) return fail(trouble(DownloadTroubleKind::kShort, file().fileName));
    const qint64 here = m_prefix.bytes().size();
    const bool isAll = m_prefix.fileBytes() < 0 || here >= m_prefix.fileBytes();
    if (isWeights(file().fileName)) {
        const auto bytes =
            std::as_bytes(std::span(m_prefix.bytes().constData(), static_cast<std::size_t>(here)));
        const std::optional<std::uint64_t> end = checkpointHeaderEnd(bytes);
        if (!end) {
            return refuse(DownloadTrouble::unusable(
                {ErrorCode::kMalformed, file().fileName.toStdString() + ": no header"}));
        }
        if (!isAll && std::cmp_less(here, *end)) return m_prefix.readOn(static_cast<qint64>(*end));
    } else if (!isAll) {
        return fail(
            trouble(DownloadTroubleKind::kRejected, file().fileName + QStringLiteral(" is too long")));
    }
    if (!keep()) return fail(trouble(DownloadTroubleKind::kUnwritable, toQString(m_folder)));
    if (file().fileName == QLatin1String("config.json") && !isLowBitCheckpoint(m_folder))
        return refuse(trouble(DownloadTroubleKind::kNotLowBit, {}));
    ++m_index;
    readNext();
}

/// Writes what is here of the file where the judgement will read it.
bool RemoteCheckpoint::keep() {
    const QString name = file().fileName;
    if (isWeights(name)) {
        const qint64 told = m_prefix.fileBytes() >= 0 ? m_prefix.fileBytes() : file().bytes;
        m_wholeBytes[name.toStdString()] =
            told >= 0 ? static_cast<std::uint64_t>(told) : std::numeric_limits<std::uint64_t>::max() / 2;
    }
    QFile kept(toQString(m_folder / toPath(name)));
    return kept.open(QFile::WriteOnly) && kept.write(m_prefix.bytes()) == m_prefix.bytes().size() &&
           kept.flush();
}

void RemoteCheckpoint::judge() {
    // The folder stays as long as it is read.
    const auto work = [folder = m_folder, whole = m_wholeBytes, temporary = m_temporary] {
        return forecastConversion(folder, whole);
    };
    QtConcurrent::run(work).then(this,
                                 [this, question = m_question](const Result<ConversionForecast>& forecast) {
                                     if (question != m_question) return;
                                     if (!forecast)
                                         return refuse(DownloadTrouble::unusable(forecast.error()));
                                     m_temporary.reset();
                                     emit known(*forecast);
                                 });
}

void RemoteCheckpoint::refuse(const DownloadTrouble& trouble) {
    cancel();
    emit unusable(trouble);
}

void RemoteCheckpoint::fail(const DownloadTrouble& trouble) {
    cancel();
    emit failed(trouble);
}

}  // namespace onebit::app
