// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>

namespace onebit {

/// The date and time of day here and now. Thread-safe; all zero if the system does not tell.
std::tm localTime();

}  // namespace onebit
