// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace onebit {

/// In what form a session keeps the keys and values of what it has read. inference/README.md says what each
/// costs in perplexity.
enum class CacheType : std::uint8_t {
    kF16,   ///< half precision
    kQ8,    ///< 8 bits, a scale for every 32 values: half the memory
    kQ8Q4,  ///< keys as kQ8, values in 4 bits
    kQ4,    ///< 4 bits, a scale and an offset for every 32 values: less than a third of the memory
};

struct CacheTypeName {
    CacheType type;
    std::string_view name;     ///< "f16", as the command line has it
    std::string_view meaning;  ///< a few words for people
};

/// All types, the most exact first.
std::span<const CacheTypeName> cacheTypes();

std::string_view cacheTypeName(CacheType type);

/// The type of that name, if there is one.
std::optional<CacheType> findCacheType(std::string_view name);

}  // namespace onebit
