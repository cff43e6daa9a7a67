// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>

namespace onebit {

/// std::from_chars for a double in any notation, also where the standard library has it for whole numbers
/// only (libc++). A point is the decimal mark whatever the locale.
std::from_chars_result readReal(const char* begin, const char* end, double& value);

}  // namespace onebit
