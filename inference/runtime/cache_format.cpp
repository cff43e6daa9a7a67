// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/cache_format.h"

#include <array>
#include <cstddef>

namespace onebit {
namespace {

struct Row {
    CacheTypeName name;
    CacheFormat format;
};

// One row a type, in the order of the enumeration.
constexpr std::array kRows{
    Row{{CacheType::kF16, "f16", "half precision"}, {simd::KvFormat::kF16, simd::KvFormat::kF16}},
    Row{{CacheType::kQ8, "q8", "8 bits"}, {simd::KvFormat::kQ8, simd::KvFormat::kQ8}},
    Row{{CacheType::kQ8Q4, "q8q4", "keys in 8 bits, values in 4"},
        {simd::KvFormat::kQ8, simd::KvFormat::kQ4}},
    Row{{CacheType::kQ4, "q4", "4 bits"}, {simd::KvFormat::kQ4, simd::KvFormat::kQ4}},
};

constexpr std::array<CacheTypeName, kRows.size()> kNames = [] {
    std::array<CacheTypeName, kRows.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = kRows[i].name;
    return names;
}();

constexpr bool rowsAreInOrder() {
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (static_cast<std::size_t>(kRows[i].name.type) != i) return false;
    }
    return true;
}
static_assert(rowsAreInOrder());

}  // namespace

std::span<const CacheTypeName> cacheTypes() {
    return kNames;
}

std::string_view cacheTypeName(CacheType type) {
    return kRows.at(static_cast<std::size_t>(type)).name.name;
}

std::optional<CacheType> findCacheType(std::string_view name) {
    for (const Row& row : kRows) {
        if (row.name.name == name) return row.name.type;
    }
    return std::nullopt;
}

CacheFormat cacheFormat(CacheType type) {
    return kRows.at(static_cast<std::size_t>(type)).format;
}

}  // namespace onebit
