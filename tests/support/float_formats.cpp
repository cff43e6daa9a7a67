// SPDX-License-Identifier: Apache-2.0
#include "tests/support/float_formats.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace onebit::test {
namespace {

constexpr int kMantissaBits = 10;
constexpr int kSmallestExponent = -14;  // of a normal half
constexpr std::uint16_t kInfinity = 0x7C00;
constexpr std::uint16_t kQuietNan = 0x7E00;

}  // namespace

std::uint16_t halfFromDouble(double value) {
    const std::uint16_t sign = std::signbit(value) ? 0x8000 : 0;
    const double magnitude = std::fabs(value);
    if (std::isnan(value)) return kQuietNan;
    if (std::isinf(value)) return sign | kInfinity;
    if (magnitude == 0) return sign;
    const int exponent = std::max(std::ilogb(magnitude), kSmallestExponent);
    // In units of the last mantissa bit; nearbyint rounds ties to even in the default rounding mode.
    const auto units = static_cast<std::uint32_t>(
        std::nearbyint(std::ldexp(std::min(magnitude, 131072.0), kMantissaBits - std::min(exponent, 17))));
    // A normal number's leading one adds 1 to the exponent field; rounding up to a power of two carries into
    // it.
    const std::uint32_t biased = static_cast<std::uint32_t>(std::min(exponent, 17) - kSmallestExponent);
    const std::uint32_t bits = (biased << kMantissaBits) + units;
    return static_cast<std::uint16_t>(sign | (bits >= kInfinity ? kInfinity : bits));
}

double doubleFromHalf(std::uint16_t half) {
    const bool negative = (half & 0x8000U) != 0;
    const int field = (half >> kMantissaBits) & 0x1F;
    const int mantissa = half & 0x3FF;
    double magnitude = 0;
    if (field == 0x1F) {
        magnitude = mantissa == 0 ? HUGE_VAL : std::nan("");
    } else if (field == 0) {
        magnitude = std::ldexp(mantissa, kSmallestExponent - kMantissaBits);
    } else {
        magnitude = std::ldexp(mantissa + 1024, field - 1 + kSmallestExponent - kMantissaBits);
    }
    return negative ? -magnitude : magnitude;
}

std::uint16_t bfloatFromFloat(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (std::isnan(value)) return static_cast<std::uint16_t>((bits >> 16U) | 0x40U);
    const std::uint32_t half = 0x7FFFU + ((bits >> 16U) & 1U);
    return static_cast<std::uint16_t>((bits + half) >> 16U);
}

float floatFromBfloat(std::uint16_t bfloat) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bfloat) << 16U);
}

}  // namespace onebit::test
