// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <type_traits>

namespace onebit {

/// A little-endian number at `bytes`, which needs no alignment.
template <typename T>
T loadLittleEndian(const std::byte* bytes) {
    static_assert(std::is_arithmetic_v<T>);
    T value;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&value, bytes, sizeof(T));
    } else {
        std::byte reversed[sizeof(T)];
        for (std::size_t i = 0; i < sizeof(T); ++i)
            reversed[i] = bytes[sizeof(T) - 1 - i];
        std::memcpy(&value, reversed, sizeof(T));
    }
    return value;
}

}  // namespace onebit
