// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "tests/support/float_formats.h"

/// What the codecs of weight formats read bytes and choose scales with.
namespace onebit::test {

using Bytes = std::span<const std::byte>;
using Floats = std::span<const float>;

inline unsigned byteAt(Bytes bytes, std::size_t index) {
    return std::to_integer<unsigned>(bytes[index]);
}

inline double halfAt(Bytes bytes, std::size_t index) {
    return doubleFromHalf(
        static_cast<std::uint16_t>(byteAt(bytes, index) | (byteAt(bytes, index + 1) << 8U)));
}

inline float floatAt(Bytes bytes, std::size_t index) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i)
        bits |= byteAt(bytes, index + i) << (8 * i);
    return std::bit_cast<float>(bits);
}

inline double largestMagnitude(Floats weights) {
    double largest = 0;
    for (const float weight : weights)
        largest = std::max(largest, std::fabs(static_cast<double>(weight)));
    return largest;
}

inline double meanMagnitude(Floats weights) {
    double sum = 0;
    for (const float weight : weights)
        sum += std::fabs(static_cast<double>(weight));
    return sum / static_cast<double>(weights.size());
}

inline int roundedWithin(double value, int low, int high) {
    return std::clamp(static_cast<int>(std::lround(value)), low, high);
}

}  // namespace onebit::test
