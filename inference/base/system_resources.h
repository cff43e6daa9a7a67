// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace onebit {

/// Processors that this process may use at once: affinity and container quotas count. At least 1.
std::uint32_t usableProcessors();

/// What the system calls the processor: "AMD Ryzen 7 5800X"; of ARM on Linux the numbers of the designs of
/// its cores. Empty where it does not tell. Slow: reads a file.
std::string processorName();

/// Bytes that can be allocated without swapping, reclaimable caches included, within the container's limit;
/// nullopt where the system does not tell.
std::optional<std::uint64_t> freeMemoryBytes();

/// Bytes of memory that the machine has, or the container may use; nullopt where the system does not tell.
std::optional<std::uint64_t> totalMemoryBytes();

}  // namespace onebit
