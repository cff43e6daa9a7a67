// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/attention.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

constexpr KvFormat kQuantised[] = {KvFormat::kQ8, KvFormat::kQ4};
constexpr std::size_t kHeadDims[] = {1, 7, 8, 15, 16, 17, 20, 31, 32, 33, 64, 80, 96, 112, 128, 256};

class KvRowsTest : public KernelTest {};

std::vector<std::uint8_t> packed(KvFormat format, const std::vector<float>& x, std::size_t headDim) {
    std::vector<std::uint8_t> rows(x.size() / headDim * kvRowBytes(format, headDim));
    packKv(format, x.data(), x.size() / headDim, headDim, rows.data(), kvRowBytes(format, headDim));
    return rows;
}

std::vector<float> unpacked(KvFormat format, const std::vector<std::uint8_t>& row, std::size_t headDim) {
    std::vector<float> x(headDim);
    reference::unpackKv(format, row.data(), headDim, x.data());
    return x;
}

TEST(KvRowBytes, AreThoseOfTheLayout) {
    EXPECT_EQ(kvRowBytes(KvFormat::kF16, 80), 160U);
    EXPECT_EQ(kvRowBytes(KvFormat::kQ8, 128), 4U * 34);
    EXPECT_EQ(kvRowBytes(KvFormat::kQ8, 80), 2U * 34 + 18);
    EXPECT_EQ(kvRowBytes(KvFormat::kQ4, 128), 4U * 20);
    EXPECT_EQ(kvRowBytes(KvFormat::kQ4, 80), 2U * 20 + 20);
    EXPECT_EQ(kvRowBytes(KvFormat::kQ4, 24), 20U);
    EXPECT_EQ(kvRowBytes(KvFormat::kQ4, 8), 12U);
}

TEST(KvRowLayout, IsTheDocumentedOne) {
    // absmax / 127 = 2 = 0x4000 as bfloat16.
    EXPECT_EQ(packed(KvFormat::kQ8, {254, -254, 3, 1, -5}, 5),
              (std::vector<std::uint8_t>{0x00, 0x40, 127, 0x81, 2, 0, 0xFE}))
        << "ties go to even";
    // The least value is -1 = 0xBF80, a fifteenth of the distance 1 = 0x3F80.
    std::vector<float> x(18, -1.0F);
    x[0] = 14;
    x[2] = 2;
    x[17] = 9;
    std::vector<std::uint8_t> expected(20);
    expected[0] = 0x80;
    expected[1] = 0xBF;
    expected[2] = 0x80;
    expected[3] = 0x3F;
    expected[4] = 15;
    expected[5] = 10 << 4;
    expected[6] = 3;
    EXPECT_EQ(packed(KvFormat::kQ4, x, 18), expected);
}

TEST_P(KvRowsTest, EqualTheTwinsBitForBit) {
    SeededRandom random(1);
    for (const KvFormat format : {KvFormat::kF16, KvFormat::kQ8, KvFormat::kQ4}) {
        for (const std::size_t headDim : kHeadDims) {
            for (const double size : {1.0, 1e-30, 1e30}) {
                Unaligned<float> x(3 * headDim);
                for (float& value : x)
                    value = static_cast<float>(size * random.normal());
                // Between the rows lies what others have written.
                const std::size_t stride = kvRowBytes(format, headDim) + 4;
                std::vector<std::uint8_t> actual(3 * stride + 8, 0xAB);
                std::vector<std::uint8_t> expected = actual;
                packKv(format, x.data(), 3, headDim, actual.data(), stride);
                reference::packKv(format, x.data(), 3, headDim, expected.data(), stride);
                ASSERT_EQ(actual, expected) << static_cast<int>(format) << ", " << headDim << ", " << size;
            }
        }
    }
}

TEST_P(KvRowsTest, EqualTheTwinsForValuesThatAreHardToRound) {
    constexpr float kMost = std::numeric_limits<float>::max();
    constexpr float kTiny = std::numeric_limits<float>::denorm_min();
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    const float kNan = std::numeric_limits<float>::quiet_NaN();
    const std::vector<std::vector<float>> groups{
        {0, 0, 0},          {-0.0F, 0.0F, -0.0F}, {0.0F, -0.0F},       {5, 5, 5, 5},
        {-3.3F, -3.3F},     {kTiny, 0, -kTiny},   {kMost, -kMost, 0},  {kMost, kMost},
        {-kMost, -kMost},   {kInfinity, 1, 2},    {1, -kInfinity, 2},  {1, 2, kNan},
        {kNan, 1, 2},       {0.5F, 1.5F, 127},    {-0.5F, 2.5F, -127}, {1e-38F, 2e-38F, 3e-38F},
        {1000.1F, 1000.2F}, {-1e-20F, 1e20F, 7},
    };
    for (const KvFormat format : kQuantised) {
        for (const std::vector<float>& group : groups) {
            std::vector<std::uint8_t> expected(kvRowBytes(format, group.size()));
            reference::packKv(format, group.data(), 1, group.size(), expected.data(), expected.size());
            EXPECT_EQ(packed(format, group, group.size()), expected)
                << static_cast<int>(format) << ": " << testing::PrintToString(group);
        }
    }
}

/// Half a step: of the scale, which is rounded up by at most a 128th, and in kQ4 over a distance that is
/// longer by the rounding of the offset.
TEST_P(KvRowsTest, StayWithinHalfAStepOfTheValues) {
    SeededRandom random(2);
    for (const std::size_t headDim : kHeadDims) {
        std::vector<float> x(headDim);
        for (float& value : x)
            value = static_cast<float>(random.normal() + 3);
        const std::vector<float> q8 = unpacked(KvFormat::kQ8, packed(KvFormat::kQ8, x, headDim), headDim);
        const std::vector<float> q4 = unpacked(KvFormat::kQ4, packed(KvFormat::kQ4, x, headDim), headDim);
        for (std::size_t begin = 0; begin < headDim; begin += kKvGroup) {
            const std::size_t end = std::min(begin + kKvGroup, headDim);
            const auto [least, most] = std::minmax_element(x.data() + begin, x.data() + end);
            const double absmax = std::max(std::fabs(*least), std::fabs(*most));
            const double distance = static_cast<double>(*most) - *least + std::fabs(*least) / 128;
            constexpr double kUp = 1 + 1.0 / 128 + 1e-5;
            for (std::size_t i = begin; i < end; ++i) {
                ASSERT_NEAR(q8[i], x[i], absmax / 127 / 2 * kUp) << headDim;
                ASSERT_NEAR(q4[i], x[i], distance / 15 / 2 * kUp) << headDim;
            }
        }
    }
}

TEST_P(KvRowsTest, ReadAsNanWhereAGroupHoldsAValueThatIsNotFinite) {
    for (const KvFormat format : kQuantised) {
        for (const float poison :
             {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
            std::vector<float> x(80, 1.0F);
            x[70] = poison;
            const std::vector<float> back = unpacked(format, packed(format, x, 80), 80);
            for (std::size_t i = 0; i < 80; ++i)
                EXPECT_EQ(std::isnan(back[i]), i >= 64) << i;
        }
    }
}

ONEBIT_ON_EVERY_TARGET(KvRowsTest);

}  // namespace
}  // namespace onebit::simd::test
