// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace onebit {

/// Bytes that hold ternary digits of TQ1_0 and PTQ1_0: a byte b is the fraction b / 256, written in base 3.
/// Its digit n is the integer part of 3 * frac(3^n * b / 256), which one multiplication by 3^n in eight bits
/// and one by 3 give. The digits 0, 1, 2 are the codes of the weights -1, 0, +1; every byte has some.
///
/// Writes the `digits` * `width` codes of `width` bytes: digit n of byte m is that of weight n * width + m.
inline void unpackTrits(const std::byte* bytes, std::size_t width, std::size_t digits, std::uint8_t* codes) {
    unsigned power = 1;
    for (std::size_t n = 0; n < digits; ++n) {
        for (std::size_t m = 0; m < width; ++m) {
            const unsigned fraction = std::to_integer<unsigned>(bytes[m]) * power & 0xFFU;
            codes[n * width + m] = static_cast<std::uint8_t>(fraction * 3 >> 8U);
        }
        power *= 3;
    }
}

}  // namespace onebit
