// SPDX-License-Identifier: Apache-2.0
#include "simd/quantize_activations.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/matrix.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

class QuantizeActivationsTest : public KernelTest {};

/// Named vectors of `cols` values, from the ordinary to the hostile.
std::vector<std::vector<float>> inputs(std::size_t cols) {
    SeededRandom random(cols);
    std::vector<std::vector<float>> result;
    result.push_back(random.normals(cols, 0, 1));
    result.push_back(random.normals(cols, 0.3, 1e-30));
    result.emplace_back(cols, 0.0F);
    result.emplace_back(cols, -0.0F);
    result.emplace_back(cols, std::numeric_limits<float>::denorm_min());
    result.emplace_back(cols, 190 * std::numeric_limits<float>::denorm_min());
    result.emplace_back(cols, std::numeric_limits<float>::max());
    result.emplace_back(cols, kNan);
    std::vector<float> halves(cols);  // Exactly between two integers once the scale, 1, is divided out.
    for (std::size_t i = 0; i < cols; ++i)
        halves[i] = static_cast<float>(i % 127) - 63.5F;
    halves[cols / 2] = 127;
    result.push_back(halves);
    std::vector<float> special = random.normals(cols, 0, 1);
    special[0] = kNan;
    special[cols - 1] = -kNan;
    special[cols / 3] = -0.0F;
    result.push_back(special);
    special[cols / 2] = -kInfinity;
    special[cols / 2 + 1] = kInfinity;
    result.push_back(special);
    return result;
}

struct Quantized {
    explicit Quantized(std::size_t cols) : values(cols), scales(cols / kGroupSize), sums(cols / kGroupSize) {}
    Unaligned<std::int8_t> values;
    Unaligned<float> scales;
    Unaligned<std::int32_t> sums;
};

void expectEqual(const Quantized& actual, const Quantized& expected, std::size_t scaleCount) {
    for (std::size_t i = 0; i < actual.values.size(); ++i)
        ASSERT_EQ(actual.values[i], expected.values[i]) << i;
    for (std::size_t i = 0; i < actual.sums.size(); ++i)
        ASSERT_EQ(actual.sums[i], expected.sums[i]) << i;
    for (std::size_t i = 0; i < scaleCount; ++i)
        ASSERT_EQ(actual.scales[i], expected.scales[i]) << i;
}

TEST_P(QuantizeActivationsTest, Int8PerTokenEqualsTheTwin) {
    for (const std::size_t cols : {128, 384, 1152, 2048}) {
        for (const std::vector<float>& values : inputs(cols)) {
            const Unaligned<float> x(values);
            Quantized actual(cols);
            Quantized expected(cols);
            quantizeInt8PerToken(x.data(), cols, actual.values.data(), actual.scales.data(),
                                 actual.sums.data());
            reference::quantizeInt8PerToken(x.data(), cols, expected.values.data(), expected.scales.data(),
                                            expected.sums.data());
            ASSERT_NO_FATAL_FAILURE(expectEqual(actual, expected, 1));
        }
    }
}

TEST_P(QuantizeActivationsTest, Int8PerGroupEqualsTheTwin) {
    for (const std::size_t cols : {128, 384, 1152, 2048}) {
        for (const std::vector<float>& values : inputs(cols)) {
            const Unaligned<float> x(values);
            Quantized actual(cols);
            Quantized expected(cols);
            quantizeInt8PerGroup(x.data(), cols, actual.values.data(), actual.scales.data(),
                                 actual.sums.data());
            reference::quantizeInt8PerGroup(x.data(), cols, expected.values.data(), expected.scales.data(),
                                            expected.sums.data());
            ASSERT_NO_FATAL_FAILURE(expectEqual(actual, expected, cols / kGroupSize));
        }
    }
}

TEST_P(QuantizeActivationsTest, BinaryEqualsTheTwinBitForBit) {
    for (const std::size_t cols : {128, 384, 1152, 2048}) {
        for (const std::size_t planes : {1, 2}) {
            for (const std::vector<float>& values : inputs(cols)) {
                const Unaligned<float> x(values);
                Unaligned<std::uint8_t> actual(planes * cols / 8);
                Unaligned<std::uint8_t> expected(planes * cols / 8);
                Unaligned<float> actualScales(planes);
                Unaligned<float> expectedScales(planes);
                quantizeBinary(x.data(), cols, planes, actual.data(), actualScales.data());
                reference::quantizeBinary(x.data(), cols, planes, expected.data(), expectedScales.data());
                for (std::size_t i = 0; i < actual.size(); ++i)
                    ASSERT_EQ(actual[i], expected[i]) << "byte " << i;
                for (std::size_t p = 0; p < planes; ++p) {
                    // Where infinities leave a scale that is no number, both must say so.
                    if (std::isnan(expectedScales[p])) {
                        ASSERT_TRUE(std::isnan(actualScales[p]));
                    } else {
                        ASSERT_EQ(actualScales[p], expectedScales[p]);
                    }
                }
            }
        }
    }
}

TEST_P(QuantizeActivationsTest, SplitsEveryInt8IntoItsBits) {
    SeededRandom random(9);
    for (const std::size_t cols : {128, 256, 384, 2048}) {
        Unaligned<std::int8_t> values(cols);
        for (std::size_t i = 0; i < cols; ++i)
            values[i] = static_cast<std::int8_t>(random.bits());
        Unaligned<std::uint8_t> actual(cols);
        Unaligned<std::uint8_t> expected(cols);
        splitBitPlanes(values.data(), cols, actual.data());
        reference::splitBitPlanes(values.data(), cols, expected.data());
        for (std::size_t i = 0; i < cols; ++i)
            ASSERT_EQ(actual[i], expected[i]) << "byte " << i;
    }
}

TEST_P(QuantizeActivationsTest, WritesNothingAroundItsOutputs) {
    constexpr std::size_t kCols = 384;
    constexpr std::uint8_t kGuard = 0xA5;
    const std::vector<float> x(kCols, 0.0F);
    std::vector<std::uint8_t> bits(2 * kCols / 8 + 2, kGuard);
    std::vector<std::uint8_t> planes(kCols + 2, kGuard);
    std::vector<std::int8_t> values(kCols + 2, static_cast<std::int8_t>(kGuard));
    float scales[2] = {};
    std::int32_t sums[kCols / kGroupSize] = {};
    quantizeBinary(x.data(), kCols, 2, bits.data() + 1, scales);
    quantizeInt8PerToken(x.data(), kCols, values.data() + 1, scales, sums);
    splitBitPlanes(values.data() + 1, kCols, planes.data() + 1);
    EXPECT_EQ(bits.front(), kGuard);
    EXPECT_EQ(bits.back(), kGuard);
    EXPECT_EQ(planes.front(), kGuard);
    EXPECT_EQ(planes.back(), kGuard);
    EXPECT_EQ(values.front(), static_cast<std::int8_t>(kGuard));
    EXPECT_EQ(values.back(), static_cast<std::int8_t>(kGuard));
}

ONEBIT_ON_EVERY_TARGET(QuantizeActivationsTest);

}  // namespace
}  // namespace onebit::simd::test
