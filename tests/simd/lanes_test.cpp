// SPDX-License-Identifier: Apache-2.0
#include "simd/lanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "tests/simd/kernel_test.h"
#include "tests/simd/lane_checks.h"
#include "tests/simd/matrices.h"
#include "tests/simd/product_check.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

class LanesTest : public KernelTest {};

TEST(LanesLayout, KeepsEveryOneOfSixteenLevels) {
    SeededRandom random(7);
    const SixteenLevels w(kRows, 256, random);
    for (std::size_t row = 0; row < kRows; ++row) {
        for (std::size_t col = 0; col < w.cols; ++col)
            ASSERT_EQ(laneWeight(w.view(), row, col), w.weight(row, col)) << row << ", " << col;
    }
}

TEST_P(LanesTest, AddSixteenLevelsExactly) {
    SeededRandom random(8);
    for (const std::size_t cols : kTestedCols) {
        for (const std::size_t tokens : {1, 2, 3, 4, 5}) {
            SCOPED_TRACE(testing::Message() << cols << " columns, " << tokens << " tokens");
            const SixteenLevels w(kRows, cols, random);
            ASSERT_NO_FATAL_FAILURE(
                expectExactSums(w, Int8Values(tokens, cols, true, Scales::kPowersOfTwo, random)));
        }
    }
}

TEST_P(LanesTest, AddSixteenLevelsExactlyAtTheirExtremes) {
    SeededRandom random(9);
    SixteenLevels w(kRows, 2048, random);
    for (const int code : {0, 15}) {
        std::ranges::fill(w.codes, static_cast<std::uint8_t>(code));
        w.arrange();
        for (const int value : {-128, 127, -1}) {
            SCOPED_TRACE(testing::Message() << "code " << code << ", value " << value);
            Int8Values x(3, 2048, true, Scales::kPowersOfTwo, random);
            x.fill(static_cast<std::int8_t>(value));
            ASSERT_NO_FATAL_FAILURE(expectExactSums(w, x));
        }
    }
}

TEST(LanesLayout, KeepsEveryBinaryWeightAndScaleAndFillsTheLastTileWithZeros) {
    SeededRandom random(1);
    const BinaryWeights w(kRows, 384, Scales::kAny, random);
    const LaneWeights lanes(w.view());
    const std::size_t groups = w.cols / kGroupSize;
    for (std::size_t row = 0; row < 3 * kLaneRows; ++row) {
        for (std::size_t col = 0; col < w.cols; ++col) {
            const bool bit = row < kRows && (w.bits[row * (w.cols / 8) + col / 8] >> (col % 8) & 1) != 0;
            ASSERT_EQ(laneWeight(lanes.view(), row, col), bit ? 1 : -1) << row << ", " << col;
            const float scale = row < kRows ? floatOf(w.scales[row * groups + col / kGroupSize]) : 0;
            ASSERT_EQ(laneScale(lanes.view(), row, col), scale) << row << ", " << col;
        }
    }
}

TEST(LanesLayout, KeepsEveryTernaryCodeInBothOrders) {
    SeededRandom random(2);
    for (const PlaneOrder order : {PlaneOrder::kLowFirst, PlaneOrder::kHighFirst}) {
        const TernaryWeights w = halfScaled(kRows, 512, order, 256, Scales::kAny, random);
        const LaneWeights lanes(w.view());
        for (std::size_t row = 0; row < kRows; ++row) {
            for (std::size_t col = 0; col < w.cols; ++col) {
                const std::size_t quarter = col % 128 / 32;
                const std::size_t shift = 2 * (order == PlaneOrder::kLowFirst ? quarter : 3 - quarter);
                const int code = w.codes[row * 128 + col / 128 * 32 + col % 32] >> shift & 3;
                ASSERT_EQ(laneWeight(lanes.view(), row, col), code - 1) << row << ", " << col;
                ASSERT_EQ(laneScale(lanes.view(), row, col), w.scales[row * 2 + col / 256]);
            }
        }
    }
}

TEST(LanesLayout, CanBeWrittenInPartsThatAreWholeTiles) {
    SeededRandom random(3);
    const BinaryWeights w(kRows, 256, Scales::kAny, random);
    const LaneWeights whole(w.view());
    LaneWeights parts(w.view());
    std::fill(parts.words.begin(), parts.words.end(), std::uint8_t{0xAA});
    std::fill(parts.scales.begin(), parts.scales.end(), std::uint16_t{0xAAAA});
    arrangeInLanes(w.view(), {kLaneRows, kRows}, parts.words.data(), parts.scales.data());
    arrangeInLanes(w.view(), {0, kLaneRows}, parts.words.data(), parts.scales.data());
    EXPECT_TRUE(std::equal(parts.words.begin(), parts.words.end(), whole.words.begin()));
    EXPECT_TRUE(std::equal(parts.scales.begin(), parts.scales.end(), whole.scales.begin()));
}

TEST_P(LanesTest, AgreeWithRowsOnAllWidthsAndTokenCounts) {
    SeededRandom random(4);
    for (const std::size_t cols : kTestedCols) {
        for (const std::size_t tokens : {1, 2, 3, 5}) {
            SCOPED_TRACE(testing::Message() << cols << " columns, " << tokens << " tokens");
            const Int8Values x(tokens, cols, tokens % 2 == 0, Scales::kAny, random);
            const BinaryWeights binary(kRows, cols, Scales::kAny, random);
            ASSERT_NO_FATAL_FAILURE(expectAgreement(binary.view(), x, false));
            for (const std::size_t group : {std::size_t{0}, kGroupSize, 2 * kGroupSize}) {
                if (group != 0 && cols % group != 0) continue;
                const PlaneOrder order = tokens < 3 ? PlaneOrder::kLowFirst : PlaneOrder::kHighFirst;
                const TernaryWeights ternary = halfScaled(kRows, cols, order, group, Scales::kAny, random);
                ASSERT_NO_FATAL_FAILURE(expectAgreement(ternary.view(), x, false));
            }
        }
    }
}

TEST_P(LanesTest, AgreeWithRowsOnPromptsOfAllLengths) {
    SeededRandom random(10);
    for (const std::size_t tokens : {7, 8, 16, 17, 47, 64, 65, 135}) {
        SCOPED_TRACE(testing::Message() << tokens << " tokens");
        const Int8Values x(tokens, 384, tokens % 2 == 0, Scales::kAny, random);
        const BinaryWeights binary(kRows, 384, Scales::kAny, random);
        ASSERT_NO_FATAL_FAILURE(expectAgreement(binary.view(), x, false));
        for (const std::size_t group : {0, 128, 384}) {
            const TernaryWeights ternary =
                halfScaled(kRows, 384, PlaneOrder::kLowFirst, group, Scales::kAny, random);
            ASSERT_NO_FATAL_FAILURE(expectAgreement(ternary.view(), x, false));
        }
        const SixteenLevels sixteen(kRows, 384, random);
        ASSERT_NO_FATAL_FAILURE(
            expectExactSums(sixteen, Int8Values(tokens, 384, true, Scales::kPowersOfTwo, random)));
    }
}

TEST_P(LanesTest, AreExactWhereScalesArePowersOfTwo) {
    SeededRandom random(5);
    for (const bool perToken : {false, true}) {
        const Int8Values x(5, 1152, perToken, Scales::kPowersOfTwo, random);
        const BinaryWeights binary(kRows, 1152, Scales::kPowersOfTwo, random);
        ASSERT_NO_FATAL_FAILURE(expectAgreement(binary.view(), x, true));
        for (const std::size_t group : {0, 128, 384}) {
            const TernaryWeights ternary =
                halfScaled(kRows, 1152, PlaneOrder::kLowFirst, group, Scales::kPowersOfTwo, random);
            ASSERT_NO_FATAL_FAILURE(expectAgreement(ternary.view(), x, true));
        }
    }
}

TEST_P(LanesTest, AreExactOnExtremeValues) {
    SeededRandom random(6);
    for (const int byte : {0x00, 0xFF, 0x01, 0x80, 0x88, 0xCC}) {
        for (const int value : {-128, 127, 0, -1}) {
            SCOPED_TRACE(testing::Message() << "weight byte " << byte << ", value " << value);
            Int8Values x(3, 2048, true, Scales::kPowersOfTwo, random);
            x.fill(static_cast<std::int8_t>(value));
            BinaryWeights binary(kRows, 2048, Scales::kPowersOfTwo, random);
            std::fill(binary.bits.begin(), binary.bits.end(), static_cast<std::uint8_t>(byte));
            ASSERT_NO_FATAL_FAILURE(expectAgreement(binary.view(), x, true));
            TernaryWeights ternary =
                halfScaled(kRows, 2048, PlaneOrder::kHighFirst, 256, Scales::kPowersOfTwo, random);
            std::fill(ternary.codes.begin(), ternary.codes.end(), static_cast<std::uint8_t>(byte));
            ASSERT_NO_FATAL_FAILURE(expectAgreement(ternary.view(), x, true));
        }
    }
}

ONEBIT_ON_EVERY_TARGET(LanesTest);

}  // namespace
}  // namespace onebit::simd::test
