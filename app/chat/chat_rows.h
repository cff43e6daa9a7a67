// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlQuery>

#include "app/chat/chat_records.h"

/// Rows of the chats' database as records; the columns are named in one place for reading and salvaging.
namespace onebit::app {

/// Columns of `chatFromRow`, of table chats.
extern const char* const kChatColumns;
/// Columns of `messageFromRow`, of tables messages m and replies r, and the join that fits them.
extern const char* const kMessageColumns;
extern const char* const kMessageTables;
/// The same columns of table messages m alone, for a file whose replies cannot be read.
extern const char* const kLoneMessageColumns;
/// The same for a damaged file of the first schema.
extern const char* const kFirstChatColumns;
extern const char* const kFirstMessageColumns;
extern const char* const kFirstLoneMessageColumns;
/// Columns of `folderFromRow`, of table folders.
extern const char* const kFolderColumns;

/// `first` is the position of the first of the columns in the row. Unknown names and damaged JSON become what
/// loses least: a text is kept whatever its state says.
ChatRecord chatFromRow(const QSqlQuery& row, int first = 0);
MessageRecord messageFromRow(const QSqlQuery& row, int first = 0);
FolderRecord folderFromRow(const QSqlQuery& row, int first = 0);

}  // namespace onebit::app
