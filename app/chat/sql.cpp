// SPDX-License-Identifier: Apache-2.0
#include "app/chat/sql.h"

#include <QUuid>
#include <utility>

namespace onebit::app {
namespace {

/// Primary result codes of SQLite (https://www.sqlite.org/rescode.html); extended ones carry them in the low
/// byte. Named here so that SQLite's own header is not needed.
enum SqliteCode {
    kSqlitePermission = 3,
    kSqliteBusy = 5,
    kSqliteLocked = 6,
    kSqliteReadOnly = 8,
    kSqliteInputOutput = 10,
    kSqliteCorrupt = 11,
    kSqliteFull = 13,
    kSqliteCannotOpen = 14,
    kSqliteNotADatabase = 26,
};

/// A write that a full disk or a quota cut short comes as an I/O error with this extension.
constexpr int kSqliteInputOutputWrite = kSqliteInputOutput | (3 << 8);

constexpr int kBusyTimeoutMs = 5000;

}  // namespace

StoreError storeError(const QSqlError& error) {
    const int code = error.nativeErrorCode().toInt();
    const QString detail = error.text();
    if (code == kSqliteInputOutputWrite) return {StoreErrorKind::kFull, detail};
    switch (code & 0xff) {
        case kSqlitePermission:
        case kSqliteReadOnly:
        case kSqliteCannotOpen:
            return {StoreErrorKind::kUnwritable, detail};
        case kSqliteFull:
            return {StoreErrorKind::kFull, detail};
        case kSqliteCorrupt:
        case kSqliteNotADatabase:
            return {StoreErrorKind::kDamaged, detail};
        case kSqliteBusy:
        case kSqliteLocked:
            return {StoreErrorKind::kBusy, detail};
        default:
            return {StoreErrorKind::kOther, detail};
    }
}

StoreResult<SqlConnection> SqlConnection::open(const QString& file, Mode mode) {
    SqlConnection connection(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", connection.m_name);
    if (!database.isValid()) return storeFailure(StoreErrorKind::kOther, "Qt's SQLite driver is missing");
    database.setDatabaseName(file);
    QString options = QString("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    if (mode == Mode::kReadOnly) options += ";QSQLITE_OPEN_READONLY";
    database.setConnectOptions(options);
    if (!database.open()) return tl::unexpected(storeError(database.lastError()));
    return connection;
}

SqlConnection::~SqlConnection() {
    close();
}

SqlConnection::SqlConnection(SqlConnection&& other) noexcept : m_name(std::exchange(other.m_name, {})) {}

SqlConnection& SqlConnection::operator=(SqlConnection&& other) noexcept {
    if (this != &other) {
        close();
        m_name = std::exchange(other.m_name, {});
    }
    return *this;
}

void SqlConnection::close() {
    if (m_name.isEmpty()) return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

StoreResult<QSqlQuery> SqlConnection::run(const QString& statement, const QVariantList& values) const {
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement)) return tl::unexpected(storeError(query.lastError()));
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec()) return tl::unexpected(storeError(query.lastError()));
    return query;
}

StoreResult<QVariant> SqlConnection::value(const QString& statement) const {
    auto query = run(statement);
    if (!query) return tl::unexpected(query.error());
    if (query->next()) return query->value(0);
    if (query->lastError().isValid()) return tl::unexpected(storeError(query->lastError()));
    return QVariant();
}

StoreResult<void> SqlConnection::inTransaction(const std::function<StoreResult<void>()>& body) const {
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) return tl::unexpected(begun.error());
    StoreResult<void> done = body();
    if (done) {
        const auto committed = run("COMMIT");
        if (committed) return done;
        done = tl::unexpected(committed.error());
    }
    // SQLite may have rolled back by itself, after a full disk for instance; then this one fails, harmlessly.
    static_cast<void>(run("ROLLBACK"));
    return done;
}

}  // namespace onebit::app
