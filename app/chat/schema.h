// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <span>

#include "app/chat/sql.h"

/// The numbered steps that make the chats' database what this version of Onebit expects.
namespace onebit::app {

/// A step is never changed once it was released: files made by it exist.
struct Migration {
    int number;        ///< 1, 2, 3 ...; the database's user_version afterwards
    const char* name;  ///< for the table `migrations`
    QStringList statements;
};

/// In order, without gaps.
std::span<const Migration> migrations();

/// Brings the database up to the last of `steps`, each step in a transaction of its own. A database that is
/// not new is copied to `<file>.before-<number>` first. kNewer for a database from a later version.
StoreResult<void> migrate(const SqlConnection& connection, const QString& file,
                          std::span<const Migration> steps);

}  // namespace onebit::app
