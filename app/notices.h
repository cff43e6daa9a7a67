// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include "app/chat/salvage.h"
#include "app/chat/store_error.h"
#include "app/notice_list_model.h"
#include "inference/base/result.h"

/// The notices that the application shows, in words.
namespace onebit::app {

/// What a notice's button does; `actionId`s.
extern const char* const kRetryStorage;
extern const char* const kShowModelsFolder;
extern const char* const kShowCrashReports;
extern const char* const kDeleteCrashReports;

/// One notice for all trouble with storing: it goes when everything is stored again.
extern const char* const kStorageNotice;

/// The notice of the model in use, which goes when another one is.
extern const char* const kModelWarningNotice;

/// `folder` is where the chats are kept.
Notice storageNotice(const StoreError& error, const QString& folder);
Notice salvageNotice(const SalvageReport& report);
Notice modelNotice(const QString& modelName, const Error& error);
/// For a model that runs although something about its file is odd; `warning` is a sentence on what.
Notice modelWarningNotice(const QString& modelName, const std::string& warning);
/// After a run that crashed at `time`.
Notice crashNotice(const QDateTime& time);
/// `version` is newer than this one.
Notice updateNotice(const QString& version);

}  // namespace onebit::app
