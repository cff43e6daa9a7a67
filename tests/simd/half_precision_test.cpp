// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/float_ops.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

class HalfPrecisionTest : public KernelTest {};

bool isHalfNan(std::uint16_t half) {
    return (half & 0x7FFFU) > 0x7C00U;
}

TEST_P(HalfPrecisionTest, EveryHalfBecomesTheFloatOfItsValue) {
    Unaligned<std::uint16_t> halves(65536);
    for (std::size_t i = 0; i < halves.size(); ++i)
        halves[i] = static_cast<std::uint16_t>(i);
    Unaligned<float> actual(halves.size());
    Unaligned<float> expected(halves.size());
    halfToFloat(halves.data(), actual.data(), halves.size());
    reference::halfToFloat(halves.data(), expected.data(), halves.size());
    for (std::size_t i = 0; i < halves.size(); ++i) {
        if (std::isnan(expected[i])) {
            ASSERT_TRUE(std::isnan(actual[i])) << "half " << i;
        } else {
            ASSERT_EQ(std::bit_cast<std::uint32_t>(actual[i]), std::bit_cast<std::uint32_t>(expected[i]))
                << "half " << i;
        }
    }
}

TEST_P(HalfPrecisionTest, FloatsRoundToTheNearestHalfAndTiesToEven) {
    std::vector<float> floats = {0.0F,
                                 -0.0F,
                                 65504.0F,
                                 65519.996F,
                                 65520.0F,
                                 -65520.0F,
                                 1e30F,
                                 0x1p-24F,
                                 0x1p-25F,
                                 0x3p-26F,
                                 0x1p-14F,
                                 0x1p-126F,
                                 0x1p-149F,
                                 std::numeric_limits<float>::infinity(),
                                 -std::numeric_limits<float>::infinity(),
                                 std::numeric_limits<float>::quiet_NaN()};
    // Each finite half, the middle between it and the next one, and the floats on both sides of that middle.
    for (std::uint32_t half = 0; half < 0x7BFF; ++half) {
        const std::uint16_t pair[2] = {static_cast<std::uint16_t>(half),
                                       static_cast<std::uint16_t>(half + 1)};
        float ends[2] = {};
        reference::halfToFloat(pair, ends, 2);
        const float middle = (ends[0] + ends[1]) / 2;
        for (const float value :
             {ends[0], middle, std::nextafter(middle, 0.0F), std::nextafter(middle, 1e9F)}) {
            floats.push_back(half % 2 == 0 ? value : -value);
        }
    }
    const Unaligned<float> x(floats);
    Unaligned<std::uint16_t> actual(x.size());
    Unaligned<std::uint16_t> expected(x.size());
    floatToHalf(x.data(), actual.data(), x.size());
    reference::floatToHalf(x.data(), expected.data(), x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isHalfNan(expected[i])) {
            ASSERT_TRUE(isHalfNan(actual[i])) << x[i];
        } else {
            ASSERT_EQ(actual[i], expected[i]) << x[i];
        }
    }
}

TEST_P(HalfPrecisionTest, AnyLengthIsConvertedAndNothingMoreWritten) {
    const std::vector<float> ones(40, 1.0F);
    const std::vector<std::uint16_t> halfOnes(40, 0x3C00);
    for (std::size_t n = 0; n < 40; ++n) {
        std::vector<std::uint16_t> halves(40, 7);
        std::vector<float> floats(40, 7.0F);
        floatToHalf(ones.data(), halves.data(), n);
        halfToFloat(halfOnes.data(), floats.data(), n);
        for (std::size_t i = 0; i < 40; ++i) {
            ASSERT_EQ(halves[i], i < n ? 0x3C00 : 7) << n;
            ASSERT_EQ(floats[i], i < n ? 1.0F : 7.0F) << n;
        }
    }
}

ONEBIT_ON_EVERY_TARGET(HalfPrecisionTest);

}  // namespace
}  // namespace onebit::simd::test
