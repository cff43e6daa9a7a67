// SPDX-License-Identifier: Apache-2.0
// The reference is only worth something if it is right itself: its parts are held against values worked out
// by hand from the formats' definitions.
#include "tests/support/float_reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "tests/support/float_formats.h"
#include "tests/support/tiny_model.h"
#include "tests/support/weight_codecs.h"

namespace onebit::test {
namespace {

TEST(HalfPrecision, RoundsToNearestEven) {
    EXPECT_EQ(halfFromDouble(1.0), 0x3C00);
    EXPECT_EQ(halfFromDouble(-2.0), 0xC000);
    EXPECT_EQ(halfFromDouble(65504.0), 0x7BFF);
    EXPECT_EQ(halfFromDouble(65520.0), 0x7C00);
    EXPECT_EQ(halfFromDouble(1e30), 0x7C00);
    EXPECT_EQ(halfFromDouble(0x1.0p-24), 0x0001);
    EXPECT_EQ(halfFromDouble(0x1.0p-25), 0x0000) << "a tie goes to even";
    EXPECT_EQ(halfFromDouble(0x1.8p-24), 0x0002) << "a tie goes to even";
    EXPECT_EQ(halfFromDouble(1.0 + 0x1.0p-11), 0x3C00);
    EXPECT_EQ(halfFromDouble(1.0 + 0x1.8p-10), 0x3C02);
}

TEST(HalfPrecision, EveryFiniteValueSurvivesARoundTrip) {
    for (unsigned half = 0; half < 0x10000; ++half) {
        if ((half & 0x7C00U) == 0x7C00U) continue;
        ASSERT_EQ(halfFromDouble(doubleFromHalf(static_cast<std::uint16_t>(half))), half);
    }
}

TEST(WeightCodec, DecodesQ1_0FromItsDefinition) {
    std::vector<std::byte> block(18);
    block[0] = std::byte{0x00};
    block[1] = std::byte{0x38};  // 0.5
    block[2] = std::byte{0x05};
    block[17] = std::byte{0x80};
    const auto weights = weightCodec(WeightFormat::kQ1_0).decode(block, 128);
    for (std::size_t i = 0; i < 128; ++i) {
        EXPECT_EQ(weights[i], i == 0 || i == 2 || i == 127 ? 0.5 : -0.5) << i;
    }
}

TEST(WeightCodec, DecodesI2_SFromItsDefinition) {
    std::vector<std::byte> bytes(64, std::byte{0x55});  // code 1 everywhere: 0
    bytes[3] = std::byte{0b10'00'01'10};                // weights 3, 35, 67, 99 = +1, -1, 0, +1
    bytes[32] = std::byte{0x00};
    bytes[33] = std::byte{0x00};
    bytes[34] = std::byte{0x40};
    bytes[35] = std::byte{0x40};  // 3.0f
    const auto weights = weightCodec(WeightFormat::kI2_S).decode(bytes, 128);
    EXPECT_EQ(weights[3], 3);
    EXPECT_EQ(weights[35], -3);
    EXPECT_EQ(weights[67], 0);
    EXPECT_EQ(weights[99], 3);
    EXPECT_EQ(std::accumulate(weights.begin(), weights.end(), 0.0), 3.0);
}

TEST(WeightCodec, DecodesTq2_0FromItsDefinition) {
    std::vector<std::byte> block(66, std::byte{0x55});
    block[1] = std::byte{0b00'01'10'11};   // weights 1, 33, 65, 97 = code 3, 2, 1, 0
    block[32] = std::byte{0b10'01'01'00};  // weights 128, 160, 192, 224 = -1, 0, 0, +1
    block[64] = std::byte{0x00};
    block[65] = std::byte{0x3C};  // 1.0
    const auto weights = weightCodec(WeightFormat::kTq2_0).decode(block, 256);
    EXPECT_EQ(weights[1], 2);
    EXPECT_EQ(weights[33], 1);
    EXPECT_EQ(weights[65], 0);
    EXPECT_EQ(weights[97], -1);
    EXPECT_EQ(weights[128], -1);
    EXPECT_EQ(weights[224], 1);
}

TEST(WeightCodec, DecodesQ8_0FromItsDefinition) {
    std::vector<std::byte> block(34);
    block[1] = std::byte{0x34};  // 0.25
    block[2] = std::byte{0x80};
    block[33] = std::byte{0x7F};
    const auto weights = weightCodec(WeightFormat::kQ8_0).decode(block, 32);
    EXPECT_EQ(weights[0], -32);
    EXPECT_EQ(weights[31], 31.75);
    EXPECT_EQ(weights[1], 0);
}

TEST(WeightCodec, DecodesQ6_KFromItsDefinition) {
    std::vector<std::byte> block(210);
    block[0] = std::byte{0xF1};             // low bits of weight 0 (1) and of weight 64 (15)
    block[128] = std::byte{0b10'01'00'11};  // high bits of the weights 0, 32, 64, 96
    block[192] = std::byte{2};              // scale of the weights 0-15
    block[196] = std::byte{0xFF};           // scale -1 of the weights 64-79
    block[209] = std::byte{0x3C};           // 1.0
    const auto weights = weightCodec(WeightFormat::kQ6_K).decode(block, 256);
    EXPECT_EQ(weights[0], 2.0 * ((3 << 4 | 1) - 32));
    EXPECT_EQ(weights[64], -1.0 * ((1 << 4 | 15) - 32));
    EXPECT_EQ(weights[16], 0) << "its scale is 0";
}

TEST(WeightCodec, DecodesQ1_0OfGroups32FromItsDefinition) {
    std::vector<std::byte> blocks(12);
    blocks[1] = std::byte{0x38};  // 0.5
    blocks[5] = std::byte{0x80};
    blocks[7] = std::byte{0x40};  // 2.0
    blocks[8] = std::byte{0x01};
    const auto weights = weightCodec(WeightFormat::kQ1_0Group32).decode(blocks, 64);
    for (std::size_t i = 0; i < 64; ++i) {
        const double scale = i < 32 ? 0.5 : 2.0;
        EXPECT_EQ(weights[i], i == 31 || i == 32 ? scale : -scale) << i;
    }
}

TEST(WeightCodec, DecodesQ2_0FromItsDefinitionInBothGroups) {
    for (const auto& [format, group] :
         {std::pair{WeightFormat::kQ2_0, 64U}, std::pair{WeightFormat::kQ2_0Group128, 128U}}) {
        std::vector<std::byte> blocks(2 * (2 + group / 4), std::byte{0x55});  // code 1 everywhere: 0
        const std::size_t second = 2 + group / 4;
        blocks[second] = std::byte{0x00};
        blocks[second + 1] = std::byte{0x3C};           // 1.0
        blocks[second + 3] = std::byte{0b11'10'01'00};  // -1, 0, +1, +2
        const auto weights = weightCodec(format).decode(blocks, std::size_t{2} * group);
        EXPECT_EQ(weights[group + 3], 0);
        EXPECT_EQ(weights[group + 4], -1);
        EXPECT_EQ(weights[group + 5], 0);
        EXPECT_EQ(weights[group + 6], 1);
        EXPECT_EQ(weights[group + 7], 2);
        EXPECT_EQ(std::accumulate(weights.begin(), weights.end(), 0.0), 2.0);
    }
}

/// The digit n of a byte by the formula that the formats are published with.
int publishedDigit(unsigned byte, unsigned n) {
    unsigned power = 1;
    for (unsigned i = 0; i < n; ++i)
        power *= 3;
    return static_cast<int>((byte * power & 0xFFU) * 3 >> 8U) - 1;
}

TEST(WeightCodec, DecodesBase3FormatsFromTheirDefinition) {
    std::vector<std::byte> large(54);
    std::vector<std::byte> small(28);
    for (std::size_t i = 0; i < 52; ++i)
        large[i] = static_cast<std::byte>(i * 5);
    for (std::size_t i = 0; i < 26; ++i)
        small[i] = static_cast<std::byte>(255 - i * 9);
    large[53] = std::byte{0x3C};  // 1.0
    small[27] = std::byte{0x3C};
    const auto at = [](const std::vector<std::byte>& bytes, std::size_t i, unsigned n) {
        return publishedDigit(std::to_integer<unsigned>(bytes[i]), n);
    };
    const auto tq1 = weightCodec(WeightFormat::kTq1_0).decode(large, 256);
    EXPECT_EQ(tq1[0], at(large, 0, 0));
    EXPECT_EQ(tq1[31], at(large, 31, 0));
    EXPECT_EQ(tq1[32], at(large, 0, 1));
    EXPECT_EQ(tq1[159], at(large, 31, 4));
    EXPECT_EQ(tq1[160], at(large, 32, 0));
    EXPECT_EQ(tq1[177], at(large, 33, 1));
    EXPECT_EQ(tq1[239], at(large, 47, 4));
    EXPECT_EQ(tq1[240], at(large, 48, 0));
    EXPECT_EQ(tq1[255], at(large, 51, 3));
    const auto ptq1 = weightCodec(WeightFormat::kPtq1_0).decode(small, 128);
    EXPECT_EQ(ptq1[15], at(small, 15, 0));
    EXPECT_EQ(ptq1[16], at(small, 0, 1));
    EXPECT_EQ(ptq1[79], at(small, 15, 4));
    EXPECT_EQ(ptq1[80], at(small, 16, 0));
    EXPECT_EQ(ptq1[119], at(small, 23, 4));
    EXPECT_EQ(ptq1[120], at(small, 24, 0));
    EXPECT_EQ(ptq1[127], at(small, 25, 3));
}

TEST(WeightCodec, DecodesEveryByteOfBase3AsPublished) {
    std::vector<std::byte> block(28);
    block[27] = std::byte{0x3C};
    for (unsigned byte = 0; byte < 256; ++byte) {
        block[0] = static_cast<std::byte>(byte);
        const auto weights = weightCodec(WeightFormat::kPtq1_0).decode(block, 128);
        for (unsigned n = 0; n < 5; ++n)
            EXPECT_EQ(weights[16 * n], publishedDigit(byte, n)) << byte << ", digit " << n;
    }
}

TEST(WeightCodec, DecodesQ4_0FromItsDefinition) {
    std::vector<std::byte> block(18);
    block[1] = std::byte{0x34};  // 0.25
    block[5] = std::byte{0xF3};
    const auto weights = weightCodec(WeightFormat::kQ4_0).decode(block, 32);
    EXPECT_EQ(weights[3], 0.25 * (3 - 8));
    EXPECT_EQ(weights[19], 0.25 * (15 - 8));
    EXPECT_EQ(weights[0], 0.25 * -8);
}

TEST(WeightCodec, DecodesQ4_KFromItsDefinition) {
    std::vector<std::byte> block(144);
    block[1] = std::byte{0x38};                // 0.5
    block[3] = std::byte{0x40};                // 2.0
    block[4 + 2] = std::byte{0xC0 | 5};        // run 2: scale 5; upper bits 3 of run 6's scale
    block[4 + 4 + 2] = std::byte{0x80 | 7};    // run 2: minimum 7; upper bits 2 of run 6's minimum
    block[4 + 8 + 2] = std::byte{0xA1};        // run 6: lower bits 1 of the scale, 10 of the minimum
    block[16 + 32 + 9] = std::byte{0x0D};      // run 2, weight 9
    block[16 + 3 * 32 + 9] = std::byte{0x06};  // run 6, weight 9
    const auto weights = weightCodec(WeightFormat::kQ4_K).decode(block, 256);
    EXPECT_EQ(weights[2 * 32 + 9], 0.5 * 5 * 13 - 2.0 * 7);
    EXPECT_EQ(weights[6 * 32 + 9], 0.5 * 49 * 6 - 2.0 * 42);
    EXPECT_EQ(weights[6 * 32], -2.0 * 42);
    EXPECT_EQ(weights[0], 0);
}

TEST(WeightCodec, EveryFormatIsCloseToWhatItEncodes) {
    const std::vector<float> values = SeededRandom(5).normals(1024, 0, 0.1);
    for (const WeightCodec& codec : weightCodecs()) {
        const auto decoded = codec.decode(codec.encode(values), values.size());
        double dot = 0;
        double a = 0;
        double b = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            dot += values[i] * decoded[i];
            a += static_cast<double>(values[i]) * values[i];
            b += decoded[i] * decoded[i];
        }
        // The best that one bit can do for normal values is sqrt(2 / pi) = 0.798. Sixteen steps across a
        // range of about four deviations leave an error of 4 / 16 / sqrt(12) = 0.07 deviations: 0.997.
        const bool fourBits = codec.name.starts_with("Q4");
        const double least = codec.rounding != Rounding::kNone ? 0.75 : fourBits ? 0.99 : 0.999;
        EXPECT_GT(dot / std::sqrt(a * b), least) << codec.name;
    }
}

TEST(ReferenceMath, RoundsActivationsAsDefined) {
    const Vector x{127, -63.4, 0.5, 1.5, 0, -127};
    EXPECT_EQ(rounded(x, Rounding::kInt8PerToken), (Vector{127, -63, 0, 2, 0, -127}));
    EXPECT_EQ(rounded({3, -1, 0, 0}, Rounding::kOnePlane), (Vector{1, -1, 1, 1}));
    // Left over: 2, 0, -1, -1, of mean magnitude 1.
    EXPECT_EQ(rounded({3, -1, 0, 0}, Rounding::kTwoPlanes), (Vector{2, 0, 0, 0}));
    Vector groups(256, 1.0);
    groups[200] = 127;
    groups[201] = 0.4;
    groups[3] = 0.4;
    const Vector result = rounded(groups, Rounding::kInt8PerGroup);
    EXPECT_EQ(result[201], 0);
    EXPECT_DOUBLE_EQ(result[3], 51.0 / 127) << "the first group has a scale of its own";
}

TEST(TinyModel, IsTheSameEveryTime) {
    const TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    EXPECT_EQ(buildTinyModel(spec).file(), buildTinyModel(spec).file());
}

TEST(TinyModel, LogitsAreSpreadAndDependOnTheWholePrompt) {
    for (const TinyModelSpec& spec : allTinySpecs()) {
        SCOPED_TRACE(spec.name);
        const TinyModel model = buildTinyModel(spec);
        FloatReference reference(model);
        std::vector<std::int32_t> prompt = tinyPrompt(model, 8, 3);
        const Vector first = reference.logits(prompt);
        prompt.front() += 1;
        const Vector second = reference.logits(prompt);
        double mean = 0;
        for (const double logit : first)
            mean += logit / static_cast<double>(first.size());
        double squares = 0;
        double change = 0;
        for (std::size_t i = 0; i < first.size(); ++i) {
            squares += (first[i] - mean) * (first[i] - mean);
            change += (second[i] - first[i]) * (second[i] - first[i]);
        }
        const auto count = static_cast<double>(first.size());
        EXPECT_GT(std::sqrt(squares / count), 1.0);
        EXPECT_LT(std::sqrt(squares / count), 8.0);
        EXPECT_GT(std::sqrt(change / count), 0.02);
    }
}

}  // namespace
}  // namespace onebit::test
