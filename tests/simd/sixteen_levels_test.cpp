// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/dense_rows.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

constexpr std::size_t kCols = 1152;

struct Rounded {
    bool done;
    std::vector<std::uint8_t> codes;
    SixteenLevels facts;
};

class SixteenLevelsTest : public KernelTest {
  protected:
    SixteenLevelsTest() : m_dither(kCols), m_otherDither(kCols) {
        SeededRandom random(1);
        for (float& part : m_dither)
            part = static_cast<float>(random.below(4096)) / 4096 - 0.5F;
        for (float& part : m_otherDither)
            part = static_cast<float>(random.below(4096)) / 4096 - 0.5F;
    }

    template <typename Round>
    Rounded roundedBy(const Round& round, const Unaligned<float>& row) const {
        Rounded result{false, std::vector<std::uint8_t>(kCols), {}};
        result.done = round(row.data(), kCols, m_dither.data(), m_otherDither.data(), result.codes.data(),
                            result.facts);
        return result;
    }

    void expectAgreement(const Unaligned<float>& row) const {
        const Rounded actual = roundedBy(roundToSixteenLevels, row);
        const Rounded expected = roundedBy(reference::roundToSixteenLevels, row);
        ASSERT_TRUE(actual.done && expected.done);
        EXPECT_EQ(actual.codes, expected.codes);
        EXPECT_EQ(actual.facts.step, expected.facts.step);
        // Sums of kCols terms in floats.
        const double roundings = static_cast<double>(kCols) * kRoundingUnit;
        EXPECT_NEAR(actual.facts.length, expected.facts.length,
                    roundings * static_cast<double>(expected.facts.length));
        const double terms = static_cast<double>(expected.facts.step) * kCols * 8 * 0.5;
        EXPECT_NEAR(actual.facts.dithered, expected.facts.dithered, roundings * terms);
    }

    Unaligned<float> m_dither;
    Unaligned<float> m_otherDither;
};

TEST_P(SixteenLevelsTest, AgreeWithTheTwinWhateverTheSizeOfWeights) {
    SeededRandom random(2);
    for (const double size : {1.0, 1e-3, 1e-20, 1e20}) {
        Unaligned<float> row(kCols);
        for (float& weight : row)
            weight = static_cast<float>(size * random.normal());
        ASSERT_NO_FATAL_FAILURE(expectAgreement(row)) << size;
    }
}

TEST_P(SixteenLevelsTest, StayWithinAStepOfTheWeights) {
    SeededRandom random(3);
    Unaligned<float> row(kCols);
    for (float& weight : row)
        weight = static_cast<float>(random.normal());
    const Rounded rounded = roundedBy(roundToSixteenLevels, row);
    ASSERT_TRUE(rounded.done);
    for (std::size_t c = 0; c < kCols; ++c) {
        const float level = rounded.facts.step * (static_cast<float>(rounded.codes[c]) - 7.5F - m_dither[c]);
        ASSERT_NEAR(level, row[c], 0.5001F * rounded.facts.step) << c;
    }
}

TEST_P(SixteenLevelsTest, RoundARowOfZerosAndOneOfASingleValue) {
    Unaligned<float> row(kCols);
    ASSERT_NO_FATAL_FAILURE(expectAgreement(row));
    EXPECT_EQ(roundedBy(roundToSixteenLevels, row).facts.step, 0);
    for (float& weight : row)
        weight = -2.5F;
    ASSERT_NO_FATAL_FAILURE(expectAgreement(row));
}

TEST_P(SixteenLevelsTest, RefuseWhatIsNotFiniteOrHasNoStep) {
    for (const float odd : {std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(),
                            std::nanf(""), std::numeric_limits<float>::denorm_min()}) {
        for (const std::size_t at : {std::size_t{0}, kCols - 1}) {
            Unaligned<float> row(kCols);
            row[at] = odd;
            EXPECT_FALSE(roundedBy(roundToSixteenLevels, row).done) << odd;
            EXPECT_FALSE(roundedBy(reference::roundToSixteenLevels, row).done) << odd;
        }
    }
}

ONEBIT_ON_EVERY_TARGET(SixteenLevelsTest);

}  // namespace
}  // namespace onebit::simd::test
