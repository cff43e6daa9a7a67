// SPDX-License-Identifier: Apache-2.0
#include "simd/float_ops.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kMax = std::numeric_limits<float>::max();

/// Every length up to a few vectors, and lengths of models.
std::vector<std::size_t> lengths() {
    std::vector<std::size_t> result;
    for (std::size_t n = 1; n <= 70; ++n)
        result.push_back(n);
    result.insert(result.end(), {255, 2560, 4097});
    return result;
}

Unaligned<float> normals(std::size_t n, SeededRandom& random) {
    return Unaligned<float>(random.normals(n, 0, 1));
}

void expectNear(const Unaligned<float>& actual, const Unaligned<float>& expected, double roundings) {
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double allowed = roundings * kRoundingUnit * std::abs(static_cast<double>(expected[i]));
        ASSERT_NEAR(actual[i], expected[i], allowed + 1e-37) << "element " << i << " of " << actual.size();
    }
}

class FloatOpsTest : public KernelTest {};

TEST_P(FloatOpsTest, RmsNormAgreesWithTheTwin) {
    SeededRandom random(1);
    for (const std::size_t n : lengths()) {
        const Unaligned<float> x = normals(n, random);
        const Unaligned<float> weight = normals(n, random);
        Unaligned<float> bias(n);
        for (std::size_t i = 0; i < n; ++i)
            bias[i] = std::copysign(0.5F, x[i] * weight[i]);  // No cancellation.
        Unaligned<float> actual(n);
        Unaligned<float> expected(n);
        // A lane of the narrowest target adds a quarter of the squares; the root halves their relative error.
        const double roundings = static_cast<double>(n) / 8 + 6;
        rmsNorm(x.data(), nullptr, nullptr, 1e-5F, actual.data(), n);
        reference::rmsNorm(x.data(), nullptr, nullptr, 1e-5F, expected.data(), n);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, roundings));
        rmsNorm(x.data(), weight.data(), bias.data(), 1e-5F, actual.data(), n);
        reference::rmsNorm(x.data(), weight.data(), bias.data(), 1e-5F, expected.data(), n);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, roundings));
        Unaligned<float> inPlace = x;
        rmsNorm(inPlace.data(), weight.data(), bias.data(), 1e-5F, inPlace.data(), n);
        ASSERT_NO_FATAL_FAILURE(expectNear(inPlace, actual, 0));
    }
}

TEST_P(FloatOpsTest, RmsNormOfZerosIsZero) {
    std::vector<float> x(100, 0.0F);
    rmsNorm(x.data(), nullptr, nullptr, 1e-6F, x.data(), x.size());
    for (const float value : x)
        EXPECT_EQ(value, 0.0F);
}

TEST_P(FloatOpsTest, ElementwiseOperationsAgreeWithTheirTwins) {
    SeededRandom random(2);
    for (const std::size_t n : lengths()) {
        const Unaligned<float> x = normals(n, random);
        const Unaligned<float> weight = normals(n, random);
        Unaligned<float> actual = normals(n, random);
        Unaligned<float> expected = actual;

        add(x.data(), actual.data(), n);
        reference::add(x.data(), expected.data(), n);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 0));

        scale(0.3F, actual.data(), n);
        reference::scale(0.3F, expected.data(), n);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 0));

        squaredReluMultiply(actual.data(), x.data(), n);
        reference::squaredReluMultiply(expected.data(), x.data(), n);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 0));

        // The product rounds first where the target has no fused multiply-add.
        const Unaligned<float> before = expected;
        multiplyAdd(weight.data(), x.data(), actual.data(), n);
        reference::multiplyAdd(weight.data(), x.data(), expected.data(), n);
        for (std::size_t i = 0; i < n; ++i) {
            const double terms =
                std::abs(static_cast<double>(weight[i] * x[i])) + std::abs(static_cast<double>(before[i]));
            ASSERT_NEAR(actual[i], expected[i], 2 * kRoundingUnit * terms);
        }
    }
}

TEST_P(FloatOpsTest, SiluMultiplyIsWithinTheStatedErrorOfExp) {
    SeededRandom random(3);
    for (const std::size_t n : lengths()) {
        Unaligned<float> actual(n);
        for (std::size_t i = 0; i < n; ++i)
            actual[i] = static_cast<float>(random.uniform() * 160 - 80);
        Unaligned<float> expected = actual;
        const Unaligned<float> up = normals(n, random);
        siluMultiply(actual.data(), up.data(), n);
        reference::siluMultiply(expected.data(), up.data(), n);
        // exponential() is within 4 units, and adding, dividing and multiplying round once each.
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 7));
    }
}

TEST_P(FloatOpsTest, SiluMultiplyGoesToTheLimitsOfItsFunction) {
    float gate[] = {0.0F, 1000.0F, -1000.0F, kMax, -kMax, kInfinity};
    const float up[] = {3.0F, 2.0F, 2.0F, 0.5F, 1.0F, 1.0F};
    siluMultiply(gate, up, 6);
    EXPECT_EQ(gate[0], 0.0F);
    EXPECT_EQ(gate[1], 2000.0F);
    EXPECT_NEAR(gate[2], 0.0F, 1e-33F);
    EXPECT_EQ(gate[3], kMax / 2);
    EXPECT_LE(std::abs(gate[4]),
              16.0F);  // Of a sum that no layer survives; what counts is that it is finite.
    EXPECT_EQ(gate[5], kInfinity);
}

TEST_P(FloatOpsTest, SoftmaxAgreesWithTheTwin) {
    SeededRandom random(4);
    for (const std::size_t n : lengths()) {
        Unaligned<float> actual(random.normals(n, 3, 10));
        Unaligned<float> expected = actual;
        softmax(actual.data(), n);
        reference::softmax(expected.data(), n);
        // A difference from the largest is off by half a unit of itself, at most 120 here.
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 120 + static_cast<double>(n) / 4 + 12));
    }
}

TEST_P(FloatOpsTest, SoftmaxStaysFiniteForEveryFiniteInput) {
    for (const std::vector<float>& input :
         {std::vector<float>{kMax, -kMax, kMax}, std::vector<float>(37, -kMax), std::vector<float>{0.0F},
          std::vector<float>{-1e30F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F}, std::vector<float>{1.0F, -kInfinity}}) {
        std::vector<float> x = input;
        softmax(x.data(), x.size());
        double total = 0;
        for (const float value : x) {
            ASSERT_TRUE(std::isfinite(value));
            ASSERT_GE(value, 0.0F);
            total += static_cast<double>(value);
        }
        ASSERT_NEAR(total, 1.0, 1e-5);
    }
}

TEST_P(FloatOpsTest, ArgMaxFindsTheFirstOfTheLargestAtEveryPlace) {
    for (const std::size_t n : {1, 2, 5, 16, 17, 64, 65, 130}) {
        for (std::size_t place = 0; place < n; ++place) {
            Unaligned<float> x(n);
            std::fill(x.begin(), x.end(), -2.0F);
            x[place] = -1.0F;
            ASSERT_EQ(argMax(x.data(), n), place);
            x[n - 1] = -1.0F;
            ASSERT_EQ(argMax(x.data(), n), place);
            if (place > 0) x[0] = kNan;
            ASSERT_EQ(argMax(x.data(), n), place);
        }
    }
}

TEST_P(FloatOpsTest, ArgMaxIsNeverMisledByWhatIsNoNumber) {
    EXPECT_EQ(argMax(std::vector<float>(20, kNan).data(), 20), 0U);
    EXPECT_EQ(argMax(std::vector<float>(20, -kInfinity).data(), 20), 0U);
    const float mixed[] = {kNan, -kInfinity, kNan, -kInfinity};
    EXPECT_EQ(argMax(mixed, 4), 1U);
    const float infinite[] = {1.0F, kNan, kInfinity, kInfinity};
    EXPECT_EQ(argMax(infinite, 4), 2U);
}

TEST_P(FloatOpsTest, RopeEqualsTheTwin) {
    SeededRandom random(5);
    for (const std::size_t rotaryDim : {2, 6, 20, 32, 64, 96, 128, 254}) {
        const Unaligned<float> cosines = normals(rotaryDim / 2, random);
        const Unaligned<float> sines = normals(rotaryDim / 2, random);
        // Three more values follow, which stay as they are.
        Unaligned<float> actual = normals(rotaryDim + 3, random);
        Unaligned<float> expected = actual;
        ropeHalves(actual.data(), cosines.data(), sines.data(), rotaryDim);
        reference::ropeHalves(expected.data(), cosines.data(), sines.data(), rotaryDim);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 0));
        ropeInterleaved(actual.data(), cosines.data(), sines.data(), rotaryDim);
        reference::ropeInterleaved(expected.data(), cosines.data(), sines.data(), rotaryDim);
        ASSERT_NO_FATAL_FAILURE(expectNear(actual, expected, 0));
    }
}

TEST(FloatOpsBitsTest, EveryTargetGivesTheSame) {
    for (const std::size_t n : lengths()) {
        SCOPED_TRACE(n);
        expectSameBitsOnEveryTarget([n] {
            SeededRandom random(6);
            const Unaligned<float> x = normals(n, random);
            const Unaligned<float> weight = normals(n, random);
            const Unaligned<float> bias = normals(n, random);
            Unaligned<float> y(n);
            rmsNorm(x.data(), weight.data(), bias.data(), 1e-6F, y.data(), n);
            multiplyAdd(weight.data(), x.data(), y.data(), n);
            std::vector<float> all(y.begin(), y.end());
            siluMultiply(y.data(), x.data(), n);
            all.insert(all.end(), y.begin(), y.end());
            softmax(y.data(), n);
            all.insert(all.end(), y.begin(), y.end());
            return all;
        });
    }
}

TEST_P(FloatOpsTest, NothingIsWrittenPastTheLastElement) {
    for (std::size_t n = 1; n < 40; ++n) {
        const std::vector<float> x(41, 1.0F);
        std::vector<float> y(41, 2.0F);
        add(x.data(), y.data(), n);
        multiplyAdd(x.data(), x.data(), y.data(), n);
        scale(2.0F, y.data(), n);
        siluMultiply(y.data(), x.data(), n);
        squaredReluMultiply(y.data(), x.data(), n);
        softmax(y.data(), n);
        rmsNorm(x.data(), nullptr, nullptr, 1e-5F, y.data(), n);
        for (std::size_t i = n; i < y.size(); ++i)
            ASSERT_EQ(y[i], 2.0F) << n;
    }
}

ONEBIT_ON_EVERY_TARGET(FloatOpsTest);

}  // namespace
}  // namespace onebit::simd::test
