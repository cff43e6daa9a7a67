// SPDX-License-Identifier: Apache-2.0
// Blocks against decoders that were written from the published layouts alone.
#include <gtest/gtest.h>

#include "inference/convert/encode.h"
#include "inference/convert/ternary_blocks.h"
#include "tests/inference/convert/decode.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

std::vector<std::int8_t> randomCodes(std::size_t count, std::uint64_t seed) {
    SeededRandom random(seed);
    std::vector<std::int8_t> codes(count);
    for (std::int8_t& code : codes)
        code = static_cast<std::int8_t>(static_cast<int>(random.below(3)) - 1);
    return codes;
}

void expectCodes(const std::vector<double>& decoded, const std::vector<std::int8_t>& codes, double scale) {
    ASSERT_EQ(decoded.size(), codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i)
        ASSERT_EQ(decoded[i], codes[i] * scale) << i;
}

TEST(TernaryBlocks, Tq10HoldsEveryCodeInItsPlace) {
    const std::uint16_t scale = halfFromDouble(0.75);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto codes = randomCodes(kTernaryBlock, seed);
        std::vector<std::byte> block(54);
        packTq10(codes, scale, block.data());
        expectCodes(decodeTernaryInBase3(block, codes.size()), codes, 0.75);
    }
}

TEST(TernaryBlocks, Tq10SurvivesTheIntegerArithmeticOfItsReaders) {
    // ggml takes digit n of a byte as ((byte * 3^n mod 256) * 3) >> 8.
    const auto codes = randomCodes(kTernaryBlock, 99);
    std::vector<std::byte> block(54);
    packTq10(codes, 0, block.data());
    constexpr unsigned kPowers[] = {1, 3, 9, 27, 81};
    for (std::size_t n = 0; n < 5; ++n) {
        for (std::size_t j = 0; j < 32; ++j) {
            const unsigned byte = std::to_integer<unsigned>(block[j]) * kPowers[n] % 256;
            EXPECT_EQ(static_cast<int>(byte * 3 >> 8U) - 1, codes[n * 32 + j]) << n << " " << j;
        }
    }
}

TEST(TernaryBlocks, Tq20HoldsEveryCodeInItsPlace) {
    const auto codes = randomCodes(kTernaryBlock, 5);
    std::vector<std::byte> block(66);
    packTq20(codes, halfFromDouble(0.75), block.data());
    expectCodes(weightCodec(WeightFormat::kTq2_0).decode(block, codes.size()), codes, 0.75);
}

TEST(TernaryBlocks, I2SHoldsEveryCodeInItsPlace) {
    const auto codes = randomCodes(kI2SBlock, 6);
    std::vector<std::byte> block(32);
    packI2S(codes, block.data());
    test::ByteSink sink;
    sink.raw(block);
    sink.f32(0.75F);
    expectCodes(weightCodec(WeightFormat::kI2_S).decode(sink.bytes(), codes.size()), codes, 0.75);
}

/// A matrix of floats as a checkpoint has it, encoded.
struct Encoded {
    Result<void> result;
    std::vector<std::byte> bytes;
    RoundingError error;
};

Encoded encode(const char* type, const std::vector<float>& weights, std::size_t cols) {
    SafetensorsWriter writer;
    writer.tensors.push_back(
        {"w", "F32", {weights.size() / cols, cols}, weightCodec(WeightFormat::kF32).encode(weights)});
    const std::vector<std::byte> bytes = writer.bytes();
    const auto file = safetensors::File::parse(bytes).value();
    const Checkpoint::Entry entry{file->find("w"), file.get()};
    const auto rows = WeightRows::make(entry, nullptr, WeightPacking::kNone, {weights.size() / cols, cols});
    Encoded encoded;
    const auto sink = [&encoded](std::span<const std::byte> part) -> Result<void> {
        encoded.bytes.insert(encoded.bytes.end(), part.begin(), part.end());
        return {};
    };
    encoded.result = findProjectionFormat(type)->encode(*rows, sink, encoded.error);
    return encoded;
}

TEST(Encode, SizesAreWhatTheTableSays) {
    SeededRandom random(1);
    const std::vector<float> weights = random.normals(3 * 512, 0, 1);
    for (const EncodedFormat& format : projectionFormats()) {
        const Encoded encoded = encode(std::string(format.name).c_str(), weights, 512);
        ASSERT_TRUE(encoded.result.has_value()) << format.name;
        EXPECT_EQ(encoded.bytes.size(), format.bytesFor(3, 512)) << format.name;
        EXPECT_FALSE(format.bytesFor(3, 500).has_value()) << format.name;
    }
}

TEST(Encode, EveryWeightZeroStaysZero) {
    for (const char* type : {"I2_S", "TQ2_0", "TQ1_0"}) {
        const Encoded encoded = encode(type, std::vector<float>(512), 256);
        ASSERT_TRUE(encoded.result.has_value()) << type;
        for (const double weight : decodeTensor(findProjectionFormat(type)->ggufType, encoded.bytes, 512))
            ASSERT_EQ(weight, 0) << type;
    }
}

TEST(Encode, TernaryWeightsWithOneScaleForEachBlockKeepTheirs) {
    std::vector<float> weights;
    for (const std::int8_t code : randomCodes(1024, 3))
        weights.push_back(static_cast<float>(code) * (weights.size() < 256 ? 0.5F : 2.0F));
    for (const char* type : {"TQ2_0", "TQ1_0"}) {
        const Encoded encoded = encode(type, weights, 512);
        ASSERT_TRUE(encoded.result.has_value()) << type;
        EXPECT_EQ(encoded.error.relative(), 0) << type;
        const auto decoded =
            decodeTensor(findProjectionFormat(type)->ggufType, encoded.bytes, weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i)
            ASSERT_EQ(decoded[i], weights[i]) << type << " " << i;
    }
}

TEST(Encode, TernaryWeightsWithMoreScalesThanThereIsRoomForAreRefused) {
    std::vector<float> weights;
    for (const std::int8_t code : randomCodes(1024, 3))
        weights.push_back(static_cast<float>(code) * static_cast<float>(1 + weights.size() / 64));
    for (const char* type : {"I2_S", "TQ2_0", "TQ1_0"}) {
        const Encoded encoded = encode(type, weights, 512);
        ASSERT_FALSE(encoded.result.has_value()) << type;
        EXPECT_EQ(encoded.result.error().code, ErrorCode::kUnsupportedWeights) << type;
    }
}

TEST(Encode, Q10IsExactForBinaryGroupsAndForNothingElse) {
    std::vector<float> weights;
    SeededRandom random(2);
    for (std::size_t i = 0; i < 512; ++i)
        weights.push_back((random.below(2) == 0 ? 1.0F : -1.0F) * static_cast<float>(1 + i / 128));
    const Encoded exact = encode("Q1_0", weights, 256);
    ASSERT_TRUE(exact.result.has_value());
    EXPECT_EQ(exact.error.relative(), 0);
    weights[7] = 0;
    EXPECT_GT(encode("Q1_0", weights, 256).error.relative(), 0);
}

}  // namespace
}  // namespace onebit::test
