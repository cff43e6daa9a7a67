// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace onebit::test {

/// IEEE half precision, written bit by bit from the format's definition; rounding is to nearest, ties to
/// even, overflow becomes infinity.
std::uint16_t halfFromDouble(double value);
double doubleFromHalf(std::uint16_t half);

/// The upper half of a float; rounding is to nearest, ties to even.
std::uint16_t bfloatFromFloat(float value);
float floatFromBfloat(std::uint16_t bfloat);

/// What is left of a value after a round trip through half precision.
inline double roundedToHalf(double value) {
    return doubleFromHalf(halfFromDouble(value));
}

}  // namespace onebit::test
