// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

#include "app/network/network_failure.h"
#include "inference/base/result.h"

namespace onebit::app {

enum class DownloadTroubleKind {
    kNetwork,     ///< `network` says more
    kBusy,        ///< 408, 425, 429, 5xx
    kNotThere,    ///< 404, 410
    kNotAllowed,  ///< 401, 403
    kHidden,      ///< 401 for a repository: it does not exist, or not for everybody
    kNoModel,     ///< a repository without a model file that could be run
    kRejected,    ///< another status that no file comes with, or an answer that makes no sense
    kShort,       ///< less came than was announced
    kChanged,     ///< another file is there now; begun anew
    kOtherFile,   ///< not the file that the catalogue or the hub named, by size or hash
    kWrongHash,   ///< all came, and it is not the right bytes
    kDiskFull,
    kUnwritable,
    kExists,     ///< a file of this name is installed
    kNotLowBit,  ///< original files of a model that conversion would spoil
    kUnusable,   ///< a model that cannot be run here; `model` says why
    kInUse,      ///< another process works on this download
};

/// Why a download stands still.
struct DownloadTrouble {
    DownloadTroubleKind kind = DownloadTroubleKind::kRejected;
    QString detail;          ///< English
    int retryAfterMs = 0;    ///< the server's wish
    bool startAnew = false;  ///< what is here is of no use
    std::optional<NetworkFailure> network = {};
    std::optional<Error> model = {};

    /// A model that cannot be run here, for that reason.
    static DownloadTrouble unusable(Error why);

    /// May be gone in a minute.
    bool isPassing() const;
    bool isOffline() const { return network && network->kind == NetworkFailureKind::kOffline; }
    /// What happened and what to do.
    QString inWords() const;
};

/// What an HTTP status that is no success means.
DownloadTrouble troubleOfStatus(int status, const QString& host);
DownloadTrouble troubleOfNetwork(const NetworkFailure& failure);

}  // namespace onebit::app
