// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

namespace onebit {

/// IEEE half precision to float, exact. For single values; arrays go through simd::halfToFloat.
constexpr float floatFromHalf(std::uint16_t half) {
    constexpr std::uint32_t kMantissaBits = 10;
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000U) << 16;
    const std::uint32_t exponent = (half >> kMantissaBits) & 0x1FU;
    const std::uint32_t mantissa = half & 0x3FFU;
    if (exponent == 0x1F) return std::bit_cast<float>(sign | 0x7F800000U | (mantissa << 13));
    if (exponent != 0) return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
    constexpr float kSmallest = 1.0F / (1U << 24);  // 2^-24, the unit of denormal halves
    const float magnitude = static_cast<float>(mantissa) * kSmallest;
    return sign != 0 ? -magnitude : magnitude;
}

/// The upper half of a float to that float, exact.
constexpr float floatFromBfloat16(std::uint16_t value) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16);
}

}  // namespace onebit
