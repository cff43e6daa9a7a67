// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <functional>

namespace onebit::app {

/// Tells the time, in the local zone; tests bring their own.
using Clock = std::function<QDateTime()>;

}  // namespace onebit::app
