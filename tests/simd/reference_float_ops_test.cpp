// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/float_ops.h"
#include "simd/reference.h"
#include "tests/simd/matrices.h"

/// The twins against results worked out by hand: they are the measure of everything else.
namespace onebit::simd::test {
namespace {

TEST(ReferenceFloatOpsTest, RmsNormDividesByTheRootOfTheMeanSquare) {
    const float x[] = {3.0F, -4.0F, 0.0F, 0.0F};
    const float weight[] = {1.0F, 2.0F, 1.0F, 1.0F};
    const float bias[] = {0.0F, 0.0F, 0.5F, 0.0F};
    float y[4] = {};
    reference::rmsNorm(x, weight, bias, 0.0F, y, 4);
    EXPECT_FLOAT_EQ(y[0], 1.2F);
    EXPECT_FLOAT_EQ(y[1], -3.2F);
    EXPECT_FLOAT_EQ(y[2], 0.5F);
    reference::rmsNorm(x, nullptr, nullptr, 93.75F, y, 4);
    EXPECT_FLOAT_EQ(y[0], 0.3F);
}

TEST(ReferenceFloatOpsTest, GatesAreSiluAndSquaredRelu) {
    float gate[] = {0.0F, 1.0F, -1.0F};
    const float up[] = {5.0F, 2.0F, 2.0F};
    reference::siluMultiply(gate, up, 3);
    EXPECT_EQ(gate[0], 0.0F);
    EXPECT_FLOAT_EQ(gate[1], 2.0F * 0.7310586F);
    EXPECT_FLOAT_EQ(gate[2], -2.0F * 0.2689414F);
    float squared[] = {3.0F, -3.0F};
    reference::squaredReluMultiply(squared, up, 2);
    EXPECT_EQ(squared[0], 45.0F);
    EXPECT_EQ(squared[1], 0.0F);
}

TEST(ReferenceFloatOpsTest, SoftmaxOfLogarithmsGivesTheirShares) {
    float x[] = {std::log(1.0F), std::log(2.0F), std::log(5.0F)};
    reference::softmax(x, 3);
    EXPECT_FLOAT_EQ(x[0], 0.125F);
    EXPECT_FLOAT_EQ(x[1], 0.25F);
    EXPECT_FLOAT_EQ(x[2], 0.625F);
}

TEST(ReferenceFloatOpsTest, RopeTurnsPairsByTheAngle) {
    const float cosine[] = {0.0F, 1.0F};
    const float sine[] = {1.0F, 0.0F};
    float halves[] = {1.0F, 2.0F, 3.0F, 4.0F};
    reference::ropeHalves(halves, cosine, sine, 4);
    EXPECT_EQ(std::vector<float>(halves, halves + 4), (std::vector<float>{-3.0F, 2.0F, 1.0F, 4.0F}));
    float interleaved[] = {1.0F, 2.0F, 3.0F, 4.0F};
    reference::ropeInterleaved(interleaved, cosine, sine, 4);
    EXPECT_EQ(std::vector<float>(interleaved, interleaved + 4),
              (std::vector<float>{-2.0F, 1.0F, 3.0F, 4.0F}));
}

TEST(ReferenceFloatOpsTest, HalvesHaveTheirPublishedBits) {
    const struct {
        float value;
        std::uint16_t bits;
    } known[] = {{1.0F, 0x3C00},     {-2.0F, 0xC000},    {65504.0F, 0x7BFF},
                 {0x1p-14F, 0x0400}, {0x1p-24F, 0x0001}, {0x3FFp-24F, 0x03FF},
                 {0.0F, 0x0000},     {-0.0F, 0x8000},    {0.333251953125F, 0x3555}};
    for (const auto& pair : known) {
        EXPECT_EQ(halfOf(pair.value), pair.bits);
        EXPECT_EQ(floatOf(pair.bits), pair.value);
    }
    EXPECT_EQ(halfOf(65519.0F), 0x7BFF);
    EXPECT_EQ(halfOf(65520.0F), 0x7C00);
    EXPECT_EQ(halfOf(0x1p-25F), 0x0000);
    EXPECT_EQ(halfOf(0x3p-25F), 0x0002);
    EXPECT_EQ(halfOf(2049.0F), 0x6800);
    EXPECT_EQ(halfOf(2051.0F), 0x6802);
    EXPECT_TRUE(std::isnan(floatOf(halfOf(std::numeric_limits<float>::quiet_NaN()))));
}

TEST(ReferenceFloatOpsTest, AttentionWeighsValuesByTheSoftmaxOfScaledDots) {
    // Two query heads on one key/value head; two positions, whose keys are the two axes.
    const float query[] = {2.0F * std::log(3.0F), 0.0F, 0.0F, 0.0F};
    const std::uint16_t keys[] = {halfOf(1.0F), 0, 0, halfOf(1.0F)};
    const std::uint16_t values[] = {halfOf(4.0F), halfOf(8.0F), halfOf(0.0F), halfOf(-8.0F)};
    const AttentionInput in{query,
                            1,
                            2,
                            4,
                            {reinterpret_cast<const std::uint8_t*>(keys), KvFormat::kF16, 4},
                            {reinterpret_cast<const std::uint8_t*>(values), KvFormat::kF16, 4},
                            2,
                            2,
                            0.5F};
    float output[4] = {};
    reference::attention(in, nullptr, output);
    EXPECT_FLOAT_EQ(output[0], 0.75F * 4);
    EXPECT_FLOAT_EQ(output[1], 0.75F * 8 - 0.25F * 8);
    EXPECT_FLOAT_EQ(output[2], 2.0F);
    EXPECT_NEAR(output[3], 0.0F, 1e-6F);
}

}  // namespace
}  // namespace onebit::simd::test
