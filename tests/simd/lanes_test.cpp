// SPDX-License-Identifier: Apache-2.0
#include "simd/lanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/products.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/simd/matrices.h"
#include "tests/simd/product_check.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

/// Two whole tiles and three rows of another.
constexpr std::size_t kRows = 2 * kLaneRows + 3;

/// Rows in the lane layout, at unaligned addresses.
struct LaneWeights {
    explicit LaneWeights(const BinaryMatrix& from)
        : LaneWeights(from.rows, from.cols, LaneCode::kBinary, kGroupSize) {
        arrangeInLanes(from, {0, from.rows}, words.data(), scales.data());
    }
    explicit LaneWeights(const TernaryMatrix& from)
        : LaneWeights(from.rows, from.cols, LaneCode::kTernary, from.scaleGroup) {
        arrangeInLanes(from, {0, from.rows}, words.data(), scales.data());
        if (from.scaleGroup == 0) scale = from.scales[0];
    }
    LanesMatrix view() const { return {rows, cols, code, words.data(), scales.data(), scaleGroup, scale}; }

    std::size_t rows;
    std::size_t cols;
    LaneCode code;
    std::size_t scaleGroup;
    float scale = 1;
    Unaligned<std::uint8_t> words;
    Unaligned<std::uint16_t> scales;

  private:
    LaneWeights(std::size_t rowCount, std::size_t colCount, LaneCode laneCode, std::size_t group)
        : rows(rowCount),
          cols(colCount),
          code(laneCode),
          scaleGroup(group),
          words(laneWordBytes(code, rows, cols)),
          scales(laneScaleCount(rows, cols, group)) {}
};

/// Ternary weights whose scales half precision can hold, as those of model files.
TernaryWeights halfScaled(std::size_t rows, std::size_t cols, PlaneOrder order, std::size_t group,
                          Scales kind, SeededRandom& random) {
    TernaryWeights w(rows, cols, order, group, kind, random);
    if (group != 0) {
        for (float& scale : w.scales)
            scale = floatOf(halfOf(scale));
    }
    return w;
}

/// What the results are held to: every group adds one rounding of a product and one of a sum; the scales and
/// the result add the rest.
ProductBound boundOf(const LanesMatrix& w, const Int8Values& x) {
    const std::size_t groups = w.cols / kGroupSize;
    ProductBound bound{w.rows, x.tokens, 2 * groups + 8, {}};
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = 0; row < w.rows; ++row) {
            double magnitude = 0;
            for (std::size_t group = 0; group < groups; ++group) {
                double absolute = 0;
                for (std::size_t i = 0; i < kGroupSize; ++i)
                    absolute += std::abs(x.values[token * x.cols + group * kGroupSize + i]);
                const float scale = x.scales[x.perToken ? token : token * groups + group];
                magnitude += 2 * absolute * static_cast<double>(scale) *
                             static_cast<double>(laneScale(w, row, group * kGroupSize));
            }
            bound.magnitudes.push_back(magnitude);
        }
    }
    return bound;
}

/// The kernel and its own twin against the twin that reads the rows as they were.
template <typename Rows>
void expectAgreement(const Rows& rowsOf, const Int8Values& x, bool exactly) {
    const LaneWeights lanes(rowsOf);
    const ProductBound bound = exactly ? exactBound(lanes.rows, x.tokens) : boundOf(lanes.view(), x);
    const auto expected = [&](RowRange rows, Output out) {
        if constexpr (std::is_same_v<Rows, BinaryMatrix>) {
            reference::int8DotBinary(rowsOf, x.view(), rows, out);
        } else {
            reference::int8DotTernary(rowsOf, x.view(), rows, out);
        }
    };
    expectProductsAgree([&](RowRange rows, Output out) { int8DotLanes(lanes.view(), x.view(), rows, out); },
                        expected, bound);
    expectProductsAgree(
        [&](RowRange rows, Output out) { reference::int8DotLanes(lanes.view(), x.view(), rows, out); },
        expected, bound);
}

/// Weights with sixteen levels and one scale: codes by row, and the same in lanes.
struct SixteenLevels {
    SixteenLevels(std::size_t rowCount, std::size_t colCount, SeededRandom& random)
        : rows(rowCount),
          cols(colCount),
          codes((rows + kLaneRows - 1) / kLaneRows * kLaneRows * cols),
          words(laneWordBytes(LaneCode::kSixteen, rows, cols)) {
        for (std::uint8_t& code : codes)
            code = static_cast<std::uint8_t>(random.below(16));
        arrange();
    }
    void arrange() {
        const std::size_t tileBytes = laneWordBytes(LaneCode::kSixteen, kLaneRows, cols);
        for (std::size_t tile = 0; tile * kLaneRows < rows; ++tile) {
            arrangeSixteenInLanes(codes.data() + tile * kLaneRows * cols, cols,
                                  words.data() + tile * tileBytes);
        }
    }
    int weight(std::size_t row, std::size_t col) const { return 2 * codes[row * cols + col] - 15; }
    LanesMatrix view() const { return {rows, cols, LaneCode::kSixteen, words.data(), nullptr, 0, 0.5F}; }

    std::size_t rows;
    std::size_t cols;
    std::vector<std::uint8_t> codes;
    Unaligned<std::uint8_t> words;
};

/// The kernel and its twin against a plain sum of integers.
void expectExactSums(const SixteenLevels& w, const Int8Values& x) {
    const auto expected = [&](RowRange rows, Output out) {
        for (std::size_t token = 0; token < x.tokens; ++token) {
            for (std::size_t row = rows.begin; row < rows.end; ++row) {
                std::int64_t sum = 0;
                for (std::size_t col = 0; col < w.cols; ++col)
                    sum += std::int64_t{w.weight(row, col)} * x.values[token * x.cols + col];
                out.data[token * out.stride + row] = static_cast<float>(sum) * 0.5F * x.scales[token];
            }
        }
    };
    const ProductBound bound = exactBound(w.rows, x.tokens);
    expectProductsAgree([&](RowRange rows, Output out) { int8DotLanes(w.view(), x.view(), rows, out); },
                        expected, bound);
    expectProductsAgree(
        [&](RowRange rows, Output out) { reference::int8DotLanes(w.view(), x.view(), rows, out); }, expected,
        bound);
}

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
