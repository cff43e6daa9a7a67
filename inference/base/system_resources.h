#pragma once

#include <cstdint>
#include <optional>

namespace onebit {

/// Processors that this process may use at once: affinity and container quotas count. At least 1.
std::uint32_t usableProcessors();

/// Bytes that can be allocated without swapping, reclaimable caches included, within the container's limit;
/// nullopt where the system does not tell.
std::optional<std::uint64_t> freeMemoryBytes();

}  // namespace onebit
