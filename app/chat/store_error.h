// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace onebit::app {

/// Why chats could not be read or written, in kinds that need different answers.
enum class StoreErrorKind : quint8 {
    kUnwritable,  ///< the folder or file is read-only, or is not there
    kFull,        ///< no space is left
    kDamaged,     ///< the file is not a database, or parts of it are not
    kNewer,       ///< written by a later version of Onebit
    kBusy,        ///< another program holds it
    kOther,
};

struct StoreError {
    StoreErrorKind kind = StoreErrorKind::kOther;
    QString detail;  ///< English, for the details line
};

template <typename T>
using StoreResult = tl::expected<T, StoreError>;

inline tl::unexpected<StoreError> storeFailure(StoreErrorKind kind, QString detail) {
    return tl::unexpected<StoreError>(StoreError{kind, std::move(detail)});
}

}  // namespace onebit::app
