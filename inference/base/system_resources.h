// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace onebit {

/// Processors that this process may use at once: affinity and container quotas count. At least 1.
std::uint32_t usableProcessors();

/// Bytes that can be allocated without swapping, reclaimable caches included, within the container's limit;
/// nullopt where the system does not tell.
std::optional<std::uint64_t> freeMemoryBytes();

/// Bytes of memory that the machine has, or the container may use; nullopt where the system does not tell.
std::optional<std::uint64_t> totalMemoryBytes();

}  // namespace onebit
