// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "inference/base/result.h"

namespace onebit::app::cli {

/// All bytes of any file, not only a regular one, so that a pipe works; "-" is standard input.
/// kFileUnreadable.
Result<std::string> readText(const std::string& file);

}  // namespace onebit::app::cli
