// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>
#include <functional>

#include "app/chat/store_error.h"

/// What the store needs of SQLite: statements that answer with a StoreError.
namespace onebit::app {

/// Sorts SQLite's result codes into kinds.
StoreError storeError(const QSqlError& error);

/// A connection of its own to one SQLite file; closed when destroyed. Confined to the thread that opened it.
class SqlConnection {
  public:
    enum class Mode : quint8 { kReadWrite, kReadOnly };

    static StoreResult<SqlConnection> open(const QString& file, Mode mode);
    ~SqlConnection();
    SqlConnection(SqlConnection&& other) noexcept;
    SqlConnection& operator=(SqlConnection&& other) noexcept;
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    /// Prepares `statement`, binds `values` in order and runs it.
    StoreResult<QSqlQuery> run(const QString& statement, const QVariantList& values = {}) const;
    /// The first column of the first row; an invalid variant if there is no row.
    StoreResult<QVariant> value(const QString& statement) const;
    /// All of `body` or nothing of it is stored.
    StoreResult<void> inTransaction(const std::function<StoreResult<void>()>& body) const;

  private:
    explicit SqlConnection(QString name) : m_name(std::move(name)) {}
    void close();

    QString m_name;  ///< of the QSqlDatabase; empty after a move
};

}  // namespace onebit::app
