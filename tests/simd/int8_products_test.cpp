// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/matrix.h"
#include "simd/products.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/simd/matrices.h"
#include "tests/simd/product_check.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

class Int8ProductsTest : public KernelTest {};

/// The kernels of one pair of formats that must give the same numbers.
void expectBinaryAgrees(const BinaryWeights& w, const Int8Values& x, const ProductBound& bound) {
    const BinaryMatrix weights = w.view();
    const Int8Activations values = x.view();
    const std::uint8_t* planes = x.planes.data();
    const auto expected = [&](RowRange rows, Output out) {
        reference::int8DotBinary(weights, values, rows, out);
    };
    expectProductsAgree([&](RowRange rows, Output out) { int8DotBinary(weights, values, rows, out); },
                        expected, bound);
    if (w.scaleGroup != kGroupSize) return;  // bitPlanes() takes no other
    expectProductsAgree([&](RowRange rows, Output out) { bitPlanes(weights, values, planes, rows, out); },
                        expected, bound);
}

void expectTernaryAgrees(const TernaryWeights& w, const Int8Values& x, const ProductBound& bound) {
    const TernaryMatrix weights = w.view();
    const Int8Activations values = x.view();
    expectProductsAgree(
        [&](RowRange rows, Output out) { int8DotTernary(weights, values, rows, out); },
        [&](RowRange rows, Output out) { reference::int8DotTernary(weights, values, rows, out); }, bound);
}

double scaleOfGroup(const Int8Values& x, std::size_t token, std::size_t group) {
    return static_cast<double>(x.perToken ? x.scales[token]
                                          : x.scales[token * (x.cols / kGroupSize) + group]);
}

double absoluteSum(const Int8Values& x, std::size_t token, std::size_t first, std::size_t count) {
    double sum = 0;
    for (std::size_t i = first; i < first + count; ++i)
        sum += std::abs(x.values[token * x.cols + i]);
    return sum;
}

/// Every group that shares its scales adds one rounding of a product and one of a sum; lanes and the two
/// scales add the rest.
std::size_t roundings(std::size_t cols, std::size_t group) {
    return 2 * (cols / group) + 8;
}

ProductBound binaryBound(const BinaryWeights& w, const Int8Values& x) {
    ProductBound bound{w.rows, x.tokens, roundings(w.cols, w.scaleGroup), {}};
    const std::size_t scales = w.cols / w.scaleGroup;
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = 0; row < w.rows; ++row) {
            double magnitude = 0;
            for (std::size_t i = 0; i < scales; ++i) {
                const std::size_t first = i * w.scaleGroup;
                magnitude += static_cast<double>(floatOf(w.scales[row * scales + i])) *
                             scaleOfGroup(x, token, first / kGroupSize) *
                             absoluteSum(x, token, first, w.scaleGroup);
            }
            bound.magnitudes.push_back(magnitude);
        }
    }
    return bound;
}

/// Codes count as 2 in absolute value and the group's sum as one term a value.
ProductBound ternaryBound(const TernaryWeights& w, const Int8Values& x) {
    const std::size_t common = w.scaleGroup == 0 ? kGroupSize : std::min(w.scaleGroup, kGroupSize);
    ProductBound bound{w.rows, x.tokens, roundings(w.cols, common), {}};
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = 0; row < w.rows; ++row) {
            double magnitude = 0;
            for (std::size_t first = 0; first < w.cols; first += common) {
                const std::size_t index =
                    w.scaleGroup == 0 ? 0 : row * (w.cols / w.scaleGroup) + first / w.scaleGroup;
                magnitude += 2 * static_cast<double>(w.scales[index]) *
                             scaleOfGroup(x, token, first / kGroupSize) *
                             absoluteSum(x, token, first, common);
            }
            bound.magnitudes.push_back(magnitude);
        }
    }
    return bound;
}

TEST_P(Int8ProductsTest, BinaryWeightsAgreeWithTheTwinOnAllWidthsAndTokenCounts) {
    SeededRandom random(1);
    for (const std::size_t cols : kTestedCols) {
        for (std::size_t tokens = 1; tokens <= kTestedTokens; ++tokens) {
            SCOPED_TRACE(testing::Message() << cols << " columns, " << tokens << " tokens");
            for (const std::size_t scaleGroup : {kGroupSize, kSmallScaleGroup}) {
                const BinaryWeights w(kTestedRows, cols, Scales::kAny, random, scaleGroup);
                const Int8Values x(tokens, cols, tokens % 2 == 0, Scales::kAny, random);
                ASSERT_NO_FATAL_FAILURE(expectBinaryAgrees(w, x, binaryBound(w, x)));
            }
        }
    }
}

TEST_P(Int8ProductsTest, BinaryWeightsAreExactWhereScalesArePowersOfTwo) {
    SeededRandom random(2);
    for (const bool perToken : {false, true}) {
        for (const std::size_t scaleGroup : {kGroupSize, kSmallScaleGroup}) {
            const BinaryWeights w(kTestedRows, 1152, Scales::kPowersOfTwo, random, scaleGroup);
            const Int8Values x(7, 1152, perToken, Scales::kPowersOfTwo, random);
            ASSERT_NO_FATAL_FAILURE(expectBinaryAgrees(w, x, exactBound(w.rows, x.tokens)));
        }
    }
}

TEST_P(Int8ProductsTest, BinaryWeightsAreExactOnExtremeValues) {
    SeededRandom random(3);
    for (const int byte : {0x00, 0xFF, 0x01, 0x80}) {
        for (const int value : {-128, 127, 0, -1}) {
            SCOPED_TRACE(testing::Message() << "weight byte " << byte << ", value " << value);
            for (const std::size_t scaleGroup : {kGroupSize, kSmallScaleGroup}) {
                BinaryWeights w(kTestedRows, 2048, Scales::kPowersOfTwo, random, scaleGroup);
                std::fill(w.bits.begin(), w.bits.end(), static_cast<std::uint8_t>(byte));
                Int8Values x(5, 2048, true, Scales::kPowersOfTwo, random);
                x.fill(static_cast<std::int8_t>(value));
                ASSERT_NO_FATAL_FAILURE(expectBinaryAgrees(w, x, exactBound(w.rows, x.tokens)));
            }
        }
    }
}

/// The bit planes of small negative values are full and cancel.
TEST_P(Int8ProductsTest, BinaryWeightsRoundAsLittleOnSmallNegativeValues) {
    SeededRandom random(7);
    for (const std::size_t cols : {std::size_t{128}, std::size_t{1152}}) {
        for (const int value : {-1, -2, 1}) {
            SCOPED_TRACE(testing::Message() << cols << " columns, value " << value);
            const BinaryWeights w(kTestedRows, cols, Scales::kAny, random);
            Int8Values x(5, cols, false, Scales::kAny, random);
            x.fill(static_cast<std::int8_t>(value));
            ASSERT_NO_FATAL_FAILURE(expectBinaryAgrees(w, x, binaryBound(w, x)));
        }
    }
}

TEST_P(Int8ProductsTest, TernaryWeightsAgreeWithTheTwinOnAllWidthsAndTokenCounts) {
    SeededRandom random(4);
    for (const std::size_t cols : kTestedCols) {
        for (std::size_t tokens = 1; tokens <= kTestedTokens; ++tokens) {
            for (const std::size_t scaleGroup :
                 {std::size_t{0}, kGroupSize / 2, kGroupSize, 2 * kGroupSize, 3 * kGroupSize, cols}) {
                if (scaleGroup != 0 && cols % scaleGroup != 0) continue;
                SCOPED_TRACE(testing::Message() << cols << " columns, " << tokens << " tokens, a scale for "
                                                << scaleGroup << " weights");
                const PlaneOrder order = tokens % 2 == 0 ? PlaneOrder::kLowFirst : PlaneOrder::kHighFirst;
                const TernaryWeights w(kTestedRows, cols, order, scaleGroup, Scales::kAny, random);
                const Int8Values x(tokens, cols, tokens % 4 < 2, Scales::kAny, random);
                ASSERT_NO_FATAL_FAILURE(expectTernaryAgrees(w, x, ternaryBound(w, x)));
            }
        }
    }
}

TEST_P(Int8ProductsTest, TernaryWeightsAreExactWhereScalesArePowersOfTwo) {
    SeededRandom random(5);
    for (const PlaneOrder order : {PlaneOrder::kLowFirst, PlaneOrder::kHighFirst}) {
        for (const std::size_t scaleGroup : {0, 64, 128, 384}) {
            for (const bool perToken : {false, true}) {
                const TernaryWeights w(kTestedRows, 1152, order, scaleGroup, Scales::kPowersOfTwo, random);
                const Int8Values x(7, 1152, perToken, Scales::kPowersOfTwo, random);
                ASSERT_NO_FATAL_FAILURE(expectTernaryAgrees(w, x, exactBound(w.rows, x.tokens)));
            }
        }
    }
}

TEST_P(Int8ProductsTest, TernaryWeightsAreExactOnExtremeValues) {
    SeededRandom random(6);
    for (const int byte : {0x00, 0x55, 0xAA, 0xFF, 0x03, 0xC0}) {
        for (const int value : {-128, 127, 0, -1}) {
            SCOPED_TRACE(testing::Message() << "code byte " << byte << ", value " << value);
            for (const std::size_t scaleGroup : {0, 64}) {
                TernaryWeights w(kTestedRows, 2048, PlaneOrder::kLowFirst, scaleGroup, Scales::kPowersOfTwo,
                                 random);
                std::fill(w.codes.begin(), w.codes.end(), static_cast<std::uint8_t>(byte));
                Int8Values x(5, 2048, false, Scales::kPowersOfTwo, random);
                x.fill(static_cast<std::int8_t>(value));
                ASSERT_NO_FATAL_FAILURE(expectTernaryAgrees(w, x, exactBound(w.rows, x.tokens)));
            }
        }
    }
}

ONEBIT_ON_EVERY_TARGET(Int8ProductsTest);

}  // namespace
}  // namespace onebit::simd::test
