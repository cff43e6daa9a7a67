// SPDX-License-Identifier: Apache-2.0
#include "app/network/request_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>
#include <algorithm>

#include "app/network/network_config.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

constexpr qint64 kMostFileBytes = 8 << 20;
constexpr qint64 kMostLineBytes = 16 << 10;

QByteArray toLine(const RequestRecord& record) {
    // 64 bits do not survive JSON's numbers.
    const QJsonObject object{
        {"id", QString::number(record.id)}, {"time", record.time.toString(Qt::ISODateWithMs)},
        {"method", record.method},          {"url", record.url},
        {"purpose", record.purpose},        {"bytes", record.bytes},
        {"outcome", record.outcome}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

RequestRecord fromLine(const QByteArray& line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    RequestRecord record;
    record.id = object["id"].toString().toULongLong();
    record.time = QDateTime::fromString(object["time"].toString(), Qt::ISODateWithMs);
    record.method = object["method"].toString();
    record.url = object["url"].toString();
    record.purpose = object["purpose"].toString();
    record.bytes = object["bytes"].toInteger();
    record.outcome = object["outcome"].toString();
    return record;
}

qsizetype indexOf(const QList<RequestRecord>& records, quint64 id) {
    const auto found = std::find_if(records.rbegin(), records.rend(),
                                    [id](const RequestRecord& record) { return record.id == id; });
    return found == records.rend() ? -1 : std::distance(found, records.rend()) - 1;
}

}  // namespace

RequestLog::RequestLog(const std::filesystem::path& profile, QObject* parent)
    : QObject(parent), m_file(toQString(profile / "requests.log")) {
    read();
}

void RequestLog::read() {
    QFile file(m_file);
    if (!file.open(QFile::ReadOnly)) return;
    if (file.size() > kMostFileBytes) file.seek(file.size() - kMostFileBytes);
    while (!file.atEnd()) {
        const RequestRecord record = fromLine(file.readLine(kMostLineBytes));
        ++m_lines;
        if (record.id == 0 || !record.time.isValid()) continue;  // cut short, or not ours
        const qsizetype known = indexOf(m_records, record.id);
        if (known >= 0) {
            m_records[known] = record;
        } else {
            m_records.append(record);
        }
    }
    if (m_records.size() > kMostRecords) m_records.remove(0, m_records.size() - kMostRecords);
}

quint64 RequestLog::begin(const QString& method, const QUrl& url, const QString& purpose) {
    RequestRecord record;
    record.id = std::max<quint64>(1, QRandomGenerator::global()->generate64());
    record.time = QDateTime::currentDateTimeUtc();
    record.method = method;
    record.url = withoutSecrets(url);
    record.purpose = purpose;
    record.outcome = QStringLiteral("running");
    m_records.append(record);
    emit appended();
    if (m_records.size() > kMostRecords) {
        m_records.removeFirst();
        emit dropped(1);
    }
    write(record);
    return record.id;
}

void RequestLog::end(quint64 id, qint64 bytes, const QString& outcome) {
    const qsizetype index = indexOf(m_records, id);
    if (index < 0) return;  // cleared meanwhile
    m_records[index].bytes = bytes;
    m_records[index].outcome = outcome;
    emit ended(index);
    write(m_records[index]);
}

void RequestLog::clear() {
    m_records.clear();
    QFile::remove(m_file);
    m_lines = 0;
    emit cleared();
}

/// One write a line: lines of several processes do not mix.
void RequestLog::write(const RequestRecord& record) {
    if (m_lines >= 4 * kMostRecords) return rewrite();
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    if (!file.open(QFile::WriteOnly | QFile::Append | QFile::Unbuffered)) return;
    file.write(toLine(record));
    ++m_lines;
}

void RequestLog::rewrite() {
    QSaveFile file(m_file);
    if (!file.open(QFile::WriteOnly)) return;
    for (const RequestRecord& record : std::as_const(m_records))
        file.write(toLine(record));
    if (file.commit()) m_lines = m_records.size();
}

}  // namespace onebit::app
