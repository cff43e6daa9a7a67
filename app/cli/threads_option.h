// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace onebit::app::cli {

/// The most that --threads takes, as the setting "threads" does.
inline constexpr std::uint32_t kMostThreads = 256;

}  // namespace onebit::app::cli
