// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

namespace onebit::app {

/// Told the bytes done so far; called on the thread that works, some times a second.
using BytesDone = std::function<void(std::uint64_t bytes)>;

/// SHA-256 of a file as 64 lower-case hexadecimal digits. Blocks; any thread. kFileNotFound, kFileUnreadable,
/// or kInternal "stopped". `done` may be empty.
Result<std::string> sha256OfFile(const std::filesystem::path& file, const BytesDone& done,
                                 const StopFlag& stop);

}  // namespace onebit::app
