// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "simd/matrix.h"
#include "simd/reference.h"
#include "tests/simd/matrices.h"

/// The twins against results worked out by hand: they are the measure of everything else.
namespace onebit::simd::test {
namespace {

/// One row of 128 binary weights, scale 0.5: the first `positives` weights +1, the others -1.
struct OneBinaryRow {
    explicit OneBinaryRow(std::size_t positives) : bits(16), scale(halfOf(0.5F)) {
        for (std::size_t i = 0; i < positives; ++i)
            bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | 1U << i % 8);
    }
    BinaryMatrix view() const { return {1, 128, bits.data(), &scale}; }
    std::vector<std::uint8_t> bits;
    std::uint16_t scale;
};

TEST(ReferenceProductsTest, XnorCountsAgreementsLessDisagreements) {
    const OneBinaryRow w(100);
    std::vector<std::uint8_t> signs(32, 0xFF);
    std::fill(signs.begin() + 16, signs.end(), std::uint8_t{0});
    const float scales[] = {2.0F, 0.25F};
    float y = 0;
    reference::xnorPopcount(w.view(), {1, 128, 1, signs.data(), scales}, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 0.5F * 2.0F * (100 - 28));
    reference::xnorPopcount(w.view(), {1, 128, 2, signs.data(), scales}, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 0.5F * (2.0F - 0.25F) * 72);
}

TEST(ReferenceProductsTest, BinaryTimesInt8AddsWithSigns) {
    const OneBinaryRow w(3);
    std::vector<std::int8_t> values(128, 0);
    values[0] = 100;
    values[2] = -128;
    values[3] = 127;
    values[127] = -5;
    const float scale = 2.0F;
    const std::int32_t sum = 100 - 128 + 127 - 5;
    const Int8Activations x{1, 128, values.data(), &scale, &sum, true};
    float y = 0;
    reference::int8DotBinary(w.view(), x, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 0.5F * 2.0F * (100 - 128 - 127 + 5));

    std::vector<std::uint8_t> planes(128);
    reference::splitBitPlanes(values.data(), 128, planes.data());
    y = 0;
    reference::bitPlanes(w.view(), x, planes.data(), {0, 1}, {&y, 1});
    EXPECT_EQ(y, 0.5F * 2.0F * (100 - 128 - 127 + 5));
}

TEST(ReferenceProductsTest, BitPlanesHoldEachBitWhereTheContractSays) {
    std::vector<std::int8_t> values(256, 0);
    values[9] = 1;
    values[128] = -128;
    values[255] = 64;
    std::vector<std::uint8_t> planes(256);
    reference::splitBitPlanes(values.data(), 256, planes.data());
    EXPECT_EQ(planes[1], 2);                    // Group 0, plane 0, bit 9.
    EXPECT_EQ(planes[128 + 7 * 16], 1);         // Group 1, the sign's plane, bit 0.
    EXPECT_EQ(planes[128 + 6 * 16 + 15], 128);  // Group 1, plane 6, bit 127.
    int bytesInUse = 0;
    for (const std::uint8_t byte : planes)
        bytesInUse += byte != 0 ? 1 : 0;
    EXPECT_EQ(bytesInUse, 3);
}

TEST(ReferenceProductsTest, TernaryPlanesComeInBothOrders) {
    std::vector<std::uint8_t> codes(32, 0x55);  // Every code 1: every weight 0.
    codes[5] = 0b11'01'01'10;                   // From bits 0-1 on: 2, 1, 1, 3.
    std::vector<std::int8_t> values(128);
    for (std::size_t i = 0; i < 128; ++i)
        values[i] = static_cast<std::int8_t>(i);
    const float one = 1.0F;
    const float half = 0.5F;
    std::int32_t sum = 127 * 64;
    const Int8Activations x{1, 128, values.data(), &one, &sum, true};
    float y = 0;
    reference::int8DotTernary({1, 128, codes.data(), PlaneOrder::kLowFirst, &half, 0}, x, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 0.5F * (5 + 2 * (96 + 5)));
    reference::int8DotTernary({1, 128, codes.data(), PlaneOrder::kHighFirst, &half, 128}, x, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 0.5F * (2 * 5 + 96 + 5));
}

/// The product with a unit vector is one weight.
float weightOf(const DenseMatrix& w, std::size_t col) {
    std::vector<float> unit(w.cols, 0.0F);
    unit[col] = 1.0F;
    float y = 0;
    reference::denseDot(w, {1, w.cols, unit.data()}, {0, 1}, {&y, 1});
    return y;
}

TEST(ReferenceProductsTest, PlainRowsAreReadAsTheirType) {
    const float floats[] = {1.5F, -2.0F};
    EXPECT_EQ(weightOf({1, 2, DenseType::kF32, floats, 8}, 1), -2.0F);
    const std::uint16_t halves[] = {0x3C00, 0xC100};
    EXPECT_EQ(weightOf({1, 2, DenseType::kF16, halves, 4}, 1), -2.5F);
    const std::uint16_t bfloats[] = {0x3F80, 0xC020};
    EXPECT_EQ(weightOf({1, 2, DenseType::kBf16, bfloats, 4}, 1), -2.5F);
}

TEST(ReferenceProductsTest, BinaryScalesMayChangeEvery32Weights) {
    const OneBinaryRow ones(128);
    const std::uint16_t scales[] = {halfOf(1), halfOf(2), halfOf(4), halfOf(0.5F)};
    const BinaryMatrix w{1, 128, ones.bits.data(), scales, 32};
    std::vector<std::int8_t> values(128, 0);
    values[31] = 3;
    values[32] = 5;
    values[127] = -8;
    const float one = 1.0F;
    const std::int32_t sum = 0;
    float y = 0;
    reference::int8DotBinary(w, {1, 128, values.data(), &one, &sum, true}, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 3 + 2 * 5 - 0.5F * 8);
    const std::vector<std::uint8_t> signs(16, 0xFF);
    reference::xnorPopcount(w, {1, 128, 1, signs.data(), &one}, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 32 * (1 + 2 + 4 + 0.5F));
}

TEST(ReferenceProductsTest, TernaryScalesMayChangeEvery64Weights) {
    const std::vector<std::uint8_t> codes(32, 0xAA);  // Every weight +1.
    const float scales[] = {2.0F, 0.5F};
    std::vector<std::int8_t> values(128, 0);
    values[63] = 3;
    values[64] = 10;
    const float one = 1.0F;
    const std::int32_t sum = 13;
    float y = 0;
    reference::int8DotTernary({1, 128, codes.data(), PlaneOrder::kLowFirst, scales, 64},
                              {1, 128, values.data(), &one, &sum, true}, {0, 1}, {&y, 1});
    EXPECT_EQ(y, 2.0F * 3 + 0.5F * 10);
}

TEST(ReferenceProductsTest, Q4BlocksAreAScaleAndNibblesLessEight) {
    std::vector<std::uint8_t> bytes(36, 0);
    const std::uint16_t scale = halfOf(0.25F);
    std::memcpy(bytes.data() + 18, &scale, 2);
    bytes[18 + 2 + 7] = 0xF3;  // 3 for weight 39, 15 for weight 55.
    const DenseMatrix w{1, 64, DenseType::kQ4_0, bytes.data(), 36};
    EXPECT_EQ(weightOf(w, 39), 0.25F * (3 - 8));
    EXPECT_EQ(weightOf(w, 55), 0.25F * (15 - 8));
    EXPECT_EQ(weightOf(w, 7), 0.0F);
}

TEST(ReferenceProductsTest, Q4KBlocksHaveScalesAndMinimaOfSixBits) {
    std::vector<std::uint8_t> bytes(144, 0);
    const std::uint16_t scale = halfOf(0.5F);
    const std::uint16_t minimum = halfOf(2.0F);
    std::memcpy(bytes.data(), &scale, 2);
    std::memcpy(bytes.data() + 2, &minimum, 2);
    bytes[4 + 1] = 0x80 | 37;        // Run 1: scale 37; upper bits 2 for the scale of run 5.
    bytes[4 + 4 + 1] = 0x40 | 21;    // Run 1: minimum 21; upper bits 1 for the minimum of run 5.
    bytes[4 + 8 + 1] = 0x9C;         // Run 5: lower bits 12 of the scale, 9 of the minimum.
    bytes[16 + 3] = 0xB0;            // Run 1, weight 3: code 11.
    bytes[16 + 2 * 32 + 30] = 0x70;  // Run 5, weight 30: code 7.
    const DenseMatrix w{1, 256, DenseType::kQ4_K, bytes.data(), 144};
    EXPECT_EQ(weightOf(w, 32 + 3), 0.5F * 37 * 11 - 2.0F * 21);
    EXPECT_EQ(weightOf(w, 160 + 30), 0.5F * 44 * 7 - 2.0F * 25);
    EXPECT_EQ(weightOf(w, 160), -2.0F * 25);
    EXPECT_EQ(weightOf(w, 0), 0.0F);
}

TEST(ReferenceProductsTest, Q8BlocksAreAScaleAndThirtyTwoIntegers) {
    std::vector<std::uint8_t> bytes(68, 0);
    const std::uint16_t scale = halfOf(0.25F);
    std::memcpy(bytes.data() + 34, &scale, 2);
    bytes[34 + 2 + 7] = 0x80;
    const DenseMatrix w{1, 64, DenseType::kQ8_0, bytes.data(), 68};
    EXPECT_EQ(weightOf(w, 39), -32.0F);
    EXPECT_EQ(weightOf(w, 7), 0.0F);
}

TEST(ReferenceProductsTest, Q6BlocksJoinFourLowerAndTwoUpperBits) {
    std::vector<std::uint8_t> bytes(210, 0);
    const std::uint16_t scale = halfOf(0.5F);
    std::memcpy(bytes.data() + 208, &scale, 2);
    for (std::size_t i = 192; i < 208; ++i)
        bytes[i] = 1;
    bytes[64 + 3] = 0xA5;        // Second half: nibble 5 for weight 131, nibble 10 for weight 195.
    bytes[128 + 32 + 3] = 0x63;  // Upper bits 3, 0, 2, 1 for the weights 131, 163, 195, 227.
    bytes[192 + 8] = 2;          // Scale of the weights 128..143.
    const DenseMatrix w{1, 256, DenseType::kQ6_K, bytes.data(), 210};
    EXPECT_EQ(weightOf(w, 131), 0.5F * 2 * (5 + 48 - 32));
    EXPECT_EQ(weightOf(w, 163), 0.5F * (0 + 0 - 32));
    EXPECT_EQ(weightOf(w, 195), 0.5F * (10 + 32 - 32));
    EXPECT_EQ(weightOf(w, 227), 0.5F * (0 + 16 - 32));
    EXPECT_EQ(weightOf(w, 0), 0.5F * -32);
}

TEST(ReferenceProductsTest, Int8RoundingKeepsTheSignAndTheLargest) {
    std::vector<float> x(128, 0.0F);
    x[0] = 12.7F;
    x[1] = -12.7F;
    x[2] = 0.05F;
    x[3] = -6.35F;
    std::vector<std::int8_t> values(128);
    float scale = 0;
    std::int32_t sum = 0;
    reference::quantizeInt8PerToken(x.data(), 128, values.data(), &scale, &sum);
    EXPECT_FLOAT_EQ(scale, 0.1F);
    EXPECT_EQ(values[0], 127);
    EXPECT_EQ(values[1], -127);
    EXPECT_NEAR(values[2], 0, 1);
    EXPECT_NEAR(values[3], -63, 1);
    EXPECT_EQ(sum, values[2] + values[3]);
}

TEST(ReferenceProductsTest, SecondSignPlaneHoldsWhatTheFirstLeavesOver) {
    std::vector<float> x(128, 1.0F);
    std::fill(x.begin() + 64, x.end(), -3.0F);
    std::vector<std::uint8_t> bits(32);
    float scales[2] = {};
    reference::quantizeBinary(x.data(), 128, 2, bits.data(), scales);
    EXPECT_EQ(scales[0], 2.0F);  // Leaves -1 for each of the first half, -1 for each of the second.
    EXPECT_EQ(scales[1], 1.0F);
    EXPECT_EQ(bits[0], 0xFF);
    EXPECT_EQ(bits[8], 0x00);
    EXPECT_EQ(bits[16], 0x00);
    EXPECT_EQ(bits[24], 0x00);
}

}  // namespace
}  // namespace onebit::simd::test
