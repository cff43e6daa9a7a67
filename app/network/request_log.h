// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>
#include <filesystem>

namespace onebit::app {

/// One request that was made or refused, as it may be written down.
struct RequestRecord {
    quint64 id = 0;  ///< unique in a log
    QDateTime time;  ///< UTC
    QString method;
    QString url;      ///< without user, query and fragment
    QString purpose;  ///< "download", "list of files"
    qint64 bytes = 0;
    QString outcome;  ///< "running", "200", "offline", "stalled: ..."; English
};

/// Every request that this profile ever made, the last `kMostRecords` of them, in `requests.log` in its
/// folder (one JSON object a line; a line later in the file replaces an earlier one with the same id).
/// Several processes may write at the same time. GUI thread.
class RequestLog : public QObject {
    Q_OBJECT

  public:
    static constexpr qsizetype kMostRecords = 2000;

    /// Reads what is there. A file that cannot be read or written leaves the log in memory.
    explicit RequestLog(const std::filesystem::path& profile, QObject* parent = nullptr);

    /// Oldest first.
    const QList<RequestRecord>& records() const { return m_records; }

    /// Notes a request as running and returns its id.
    quint64 begin(const QString& method, const QUrl& url, const QString& purpose);
    void end(quint64 id, qint64 bytes, const QString& outcome);
    void clear();

  signals:
    void appended();
    /// The record at `index` has its end.
    void ended(qsizetype index);
    /// The oldest `count` records are gone.
    void dropped(qsizetype count);
    void cleared();

  private:
    void read();
    void write(const RequestRecord& record);
    void rewrite();

    QString m_file;
    QList<RequestRecord> m_records;
    qsizetype m_lines = 0;  ///< in the file, as far as this process knows
};

}  // namespace onebit::app
