// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
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

class XnorPopcountTest : public KernelTest {};

void expectAgrees(const BinaryWeights& w, const SignValues& x, const ProductBound& bound) {
    const BinaryMatrix weights = w.view();
    const BinaryActivations signs = x.view();
    expectProductsAgree(
        [&](RowRange rows, Output out) { xnorPopcount(weights, signs, rows, out); },
        [&](RowRange rows, Output out) { reference::xnorPopcount(weights, signs, rows, out); }, bound);
}

/// Every scale adds the rounding of a product and of a sum; lanes, planes and scales add the rest.
ProductBound boundOf(const BinaryWeights& w, const SignValues& x) {
    const std::size_t groups = w.cols / w.scaleGroup;
    ProductBound bound{w.rows, x.tokens, 2 * groups + 8, {}};
    for (std::size_t token = 0; token < x.tokens; ++token) {
        double ofPlanes = 0;
        for (std::size_t p = 0; p < x.planes; ++p)
            ofPlanes += static_cast<double>(x.scales[token * x.planes + p]);
        for (std::size_t row = 0; row < w.rows; ++row) {
            double ofWeights = 0;
            for (std::size_t group = 0; group < groups; ++group) {
                ofWeights += static_cast<double>(floatOf(w.scales[row * groups + group]));
            }
            bound.magnitudes.push_back(ofPlanes * ofWeights * static_cast<double>(w.scaleGroup));
        }
    }
    return bound;
}

TEST_P(XnorPopcountTest, AgreesWithTheTwinOnAllWidthsAndTokenCounts) {
    SeededRandom random(1);
    for (const std::size_t cols : kTestedCols) {
        for (std::size_t tokens = 1; tokens <= kTestedTokens; ++tokens) {
            for (const std::size_t planes : {1, 2}) {
                SCOPED_TRACE(testing::Message()
                             << cols << " columns, " << tokens << " tokens, " << planes << " planes");
                for (const std::size_t scaleGroup : {kGroupSize, kSmallScaleGroup}) {
                    const BinaryWeights w(kTestedRows, cols, Scales::kAny, random, scaleGroup);
                    const SignValues x(tokens, cols, planes, Scales::kAny, random);
                    ASSERT_NO_FATAL_FAILURE(expectAgrees(w, x, boundOf(w, x)));
                }
            }
        }
    }
}

TEST_P(XnorPopcountTest, IsExactWhereScalesArePowersOfTwo) {
    SeededRandom random(2);
    for (const std::size_t cols : kTestedCols) {
        for (const std::size_t scaleGroup : {kGroupSize, kSmallScaleGroup}) {
            const BinaryWeights w(kTestedRows, cols, Scales::kPowersOfTwo, random, scaleGroup);
            const SignValues x(5, cols, 2, Scales::kPowersOfTwo, random);
            ASSERT_NO_FATAL_FAILURE(expectAgrees(w, x, exactBound(w.rows, x.tokens)));
        }
    }
}

TEST_P(XnorPopcountTest, IsExactWhereAllSignsAgreeOrDisagree) {
    SeededRandom random(3);
    for (const int weightByte : {0x00, 0xFF}) {
        for (const int signByte : {0x00, 0xFF, 0x0F}) {
            BinaryWeights w(kTestedRows, 2048, Scales::kPowersOfTwo, random);
            std::fill(w.bits.begin(), w.bits.end(), static_cast<std::uint8_t>(weightByte));
            SignValues x(3, 2048, 1, Scales::kPowersOfTwo, random);
            std::fill(x.bits.begin(), x.bits.end(), static_cast<std::uint8_t>(signByte));
            ASSERT_NO_FATAL_FAILURE(expectAgrees(w, x, exactBound(w.rows, x.tokens)));
        }
    }
}

TEST_P(XnorPopcountTest, AProductIsTheSameWhateverIsComputedWithIt) {
    SeededRandom random(4);
    for (const std::size_t cols : {std::size_t{384}, std::size_t{2048}}) {
        for (const std::size_t scaleGroup : {kGroupSize, kSmallScaleGroup}) {
            const BinaryWeights w(kTestedRows, cols, Scales::kAny, random, scaleGroup);
            const SignValues x(7, cols, 2, Scales::kAny, random);
            std::vector<float> together(x.tokens * w.rows);
            xnorPopcount(w.view(), x.view(), {0, w.rows}, {together.data(), w.rows});
            for (std::size_t token = 0; token < x.tokens; ++token) {
                BinaryActivations alone = x.view();
                alone.tokens = 1;
                alone.bits += token * x.planes * cols / 8;
                alone.scales += token * x.planes;
                std::vector<float> products(w.rows);
                for (std::size_t row = 0; row < w.rows; ++row) {
                    xnorPopcount(w.view(), alone, {row, row + 1}, {products.data(), w.rows});
                }
                const std::span expected(together.data() + token * w.rows, w.rows);
                EXPECT_TRUE(std::ranges::equal(products, expected)) << cols << " columns, token " << token;
            }
        }
    }
}

ONEBIT_ON_EVERY_TARGET(XnorPopcountTest);

}  // namespace
}  // namespace onebit::simd::test
