// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "inference/base/result.h"

namespace onebit {

/// Valid UTF-8 text in Unicode normalization form C (UAX 15). Time is O(n log n) whatever the text.
Result<std::string> composed(std::string_view text);

}  // namespace onebit
