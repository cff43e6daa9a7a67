// SPDX-License-Identifier: Apache-2.0
// The kernel for Intel AMX with a unit in software: machines with the real one are few, and every machine can
// see that the kernel is right at every shape. Where there is a real one, LanesTest runs it.
#include <gtest/gtest.h>
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "simd/lanes_tiles-inl.h"
#include "simd/target.h"
#include "tests/simd/lane_checks.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
namespace {

/// What Intel's manual says of TILELOADD, TDPBSSD and TILESTORED, byte by byte. A register has no more rows
/// than it was configured for, and nothing works before it is configured or after it is released.
class SoftwareTiles {
  public:
    void configure(std::size_t tokens) {
        ASSERT_GE(tokens, 1U);
        ASSERT_LE(tokens, TileShapes::kMostTokens);
        m_tokens = tokens;
        m_sums = {};
    }
    template <std::size_t kBlock>
    void zero() {
        ASSERT_GT(rowsOf(kBlock), 0U);
        m_sums[kBlock] = {};
    }
    void loadWeights(const std::int8_t* weights) {
        ASSERT_GT(m_tokens, 0U);
        std::memcpy(m_weights.data(), weights, m_weights.size());
    }
    template <std::size_t kBlock>
    void multiply(const std::int8_t* values, std::size_t stride) {
        for (std::size_t row = 0; row < rowsOf(kBlock); ++row) {
            for (std::size_t lane = 0; lane < 16; ++lane) {
                for (std::size_t byte = 0; byte < TileShapes::kBytes; ++byte) {
                    const int weight = m_weights[byte / 4 * TileShapes::kBytes + 4 * lane + byte % 4];
                    m_sums[kBlock][row * 16 + lane] += weight * values[row * stride + byte];
                }
            }
        }
    }
    template <std::size_t kBlock>
    void store(std::int32_t* sums) {
        ASSERT_GT(rowsOf(kBlock), 0U);
        std::memcpy(sums, m_sums[kBlock].data(), rowsOf(kBlock) * 16 * sizeof(std::int32_t));
    }
    void release() { m_tokens = 0; }

  private:
    std::size_t rowsOf(std::size_t block) const {
        const std::size_t before = block * TileShapes::kRows;
        return m_tokens <= before ? 0 : std::min(m_tokens - before, TileShapes::kRows);
    }

    std::size_t m_tokens = 0;
    std::array<std::int8_t, TileShapes::kRows * TileShapes::kBytes> m_weights{};
    std::array<std::array<std::int32_t, TileShapes::kRows * 16>, TileShapes::kBlocks> m_sums{};
};

void onSoftwareTiles(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    int8DotLanesOnTiles<SoftwareTiles>(w, x, rows, out);
}

}  // namespace
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

constexpr LanesProduct kTilesProduct = HWY_NAMESPACE::onSoftwareTiles;

TEST(LanesTilesTest, AgreeWithRowsOnAllWidthsAndTokenCounts) {
    SeededRandom random(1);
    for (const std::size_t cols : {128, 384, 1152}) {
        for (const std::size_t tokens : {1, 8, 15, 16, 17, 32, 47, 64, 65, 130}) {
            SCOPED_TRACE(testing::Message() << cols << " columns, " << tokens << " tokens");
            const Int8Values x(tokens, cols, tokens % 2 == 0, Scales::kAny, random);
            const BinaryWeights binary(kRows, cols, Scales::kAny, random);
            ASSERT_NO_FATAL_FAILURE(expectAgreement(binary.view(), x, false, kTilesProduct));
            for (const std::size_t group : {std::size_t{0}, kGroupSize, cols}) {
                const TernaryWeights ternary =
                    halfScaled(kRows, cols, PlaneOrder::kHighFirst, group, Scales::kAny, random);
                ASSERT_NO_FATAL_FAILURE(expectAgreement(ternary.view(), x, false, kTilesProduct));
            }
        }
    }
}

/// A reply must not depend on how many tokens a pass reads: a prompt that goes through the unit and the same
/// tokens one by one give the same bits.
TEST(LanesTilesTest, GiveTheBitsOfTheLanesKernelOfTheSameTarget) {
    std::string target = hwy::TargetName(HWY_STATIC_TARGET);
    std::ranges::transform(target, target.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    ASSERT_TRUE(forceTarget(target)) << target;
    SeededRandom random(4);
    for (const bool perToken : {false, true}) {
        const Int8Values x(37, 640, perToken, Scales::kAny, random);
        for (const std::size_t group : {0, 128, 640}) {
            const LaneWeights w(
                halfScaled(kRows, 640, PlaneOrder::kLowFirst, group, Scales::kAny, random).view());
            std::vector<float> onTiles(x.tokens * kRows);
            std::vector<float> inLanes(onTiles.size());
            kTilesProduct(w.view(), x.view(), {0, kRows}, {onTiles.data(), kRows});
            int8DotLanes(w.view(), x.view(), {0, kRows}, {inLanes.data(), kRows});
            EXPECT_EQ(onTiles, inLanes) << group;
        }
    }
    ASSERT_TRUE(forceTarget(""));
}

TEST(LanesTilesTest, AreExactWhereScalesArePowersOfTwo) {
    SeededRandom random(2);
    for (const bool perToken : {false, true}) {
        const Int8Values x(21, 1152, perToken, Scales::kPowersOfTwo, random);
        const BinaryWeights binary(kRows, 1152, Scales::kPowersOfTwo, random);
        ASSERT_NO_FATAL_FAILURE(expectAgreement(binary.view(), x, true, kTilesProduct));
        for (const std::size_t group : {0, 128, 384}) {
            const TernaryWeights ternary =
                halfScaled(kRows, 1152, PlaneOrder::kLowFirst, group, Scales::kPowersOfTwo, random);
            ASSERT_NO_FATAL_FAILURE(expectAgreement(ternary.view(), x, true, kTilesProduct));
        }
    }
}

TEST(LanesTilesTest, AddSixteenLevelsExactlyAtTheirExtremes) {
    SeededRandom random(3);
    SixteenLevels w(kRows, 2048, random);
    for (const int value : {-128, 127, -1}) {
        Int8Values x(17, 2048, true, Scales::kPowersOfTwo, random);
        ASSERT_NO_FATAL_FAILURE(expectExactSums(w, x, kTilesProduct));
        x.fill(static_cast<std::int8_t>(value));
        ASSERT_NO_FATAL_FAILURE(expectExactSums(w, x, kTilesProduct));
    }
}

}  // namespace
}  // namespace onebit::simd::test
