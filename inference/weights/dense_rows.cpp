// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/dense_rows.h"

#include <cstdint>

#include "inference/base/half.h"
#include "inference/base/little_endian.h"

namespace onebit {
namespace {

constexpr std::size_t kQ40Weights = 32;
constexpr std::size_t kQ40Bytes = 18;
constexpr std::size_t kQ4KWeights = 256;
constexpr std::size_t kQ4KBytes = 144;
constexpr std::size_t kQ80Weights = 32;
constexpr std::size_t kQ80Bytes = 34;
constexpr std::size_t kQ6KWeights = 256;
constexpr std::size_t kQ6KBytes = 210;

float loadHalf(const std::byte* bytes) {
    return floatFromHalf(loadLittleEndian<std::uint16_t>(bytes));
}

/// Half-precision scale, then sixteen bytes: the low nibbles are the weights 0 to 15, the high ones 16 to 31;
/// the value is the nibble less 8.
void dequantizeQ40Block(const std::byte* block, float* out) {
    constexpr std::size_t kHalf = kQ40Weights / 2;
    constexpr int kOffset = 8;
    const float scale = loadHalf(block);
    for (std::size_t i = 0; i < kHalf; ++i) {
        const auto byte = std::to_integer<int>(block[2 + i]);
        out[i] = scale * static_cast<float>((byte & 15) - kOffset);
        out[kHalf + i] = scale * static_cast<float>((byte >> 4) - kOffset);
    }
}

/// Scale and minimum, six bits each, of one run of 32 weights in a Q4_K block, from its `packed` twelve
/// bytes.
struct Q4KRun {
    Q4KRun(const std::byte* packed, std::size_t run) {
        const auto at = [&](std::size_t i) { return std::to_integer<unsigned>(packed[i]); };
        if (run < 4) {
            scale = at(run) & 63U;
            minimum = at(run + 4) & 63U;
        } else {
            scale = (at(run + 4) & 15U) | (at(run - 4) >> 6U) << 4U;
            minimum = at(run + 4) >> 4U | (at(run) >> 6U) << 4U;
        }
    }
    unsigned scale;
    unsigned minimum;
};

/// Half-precision scale d and scale of minima m, packed[12], codes[128]. Eight runs of 32 weights; two runs
/// share 32 bytes of codes, the low nibbles come first. A weight is d * scale * code - m * minimum.
void dequantizeQ4KBlock(const std::byte* block, float* out) {
    constexpr std::size_t kRunWeights = 32;
    const float scale = loadHalf(block);
    const float minimum = loadHalf(block + 2);
    for (std::size_t run = 0; run < kQ4KWeights / kRunWeights; ++run) {
        const Q4KRun multiples(block + 4, run);
        const float factor = scale * static_cast<float>(multiples.scale);
        const float offset = minimum * static_cast<float>(multiples.minimum);
        const std::byte* codes = block + 16 + run / 2 * kRunWeights;
        for (std::size_t i = 0; i < kRunWeights; ++i) {
            const unsigned code = std::to_integer<unsigned>(codes[i]) >> (run % 2 * 4) & 15U;
            out[run * kRunWeights + i] = factor * static_cast<float>(code) - offset;
        }
    }
}

void dequantizeQ80Block(const std::byte* block, float* out) {
    const float scale = loadHalf(block);
    for (std::size_t i = 0; i < kQ80Weights; ++i) {
        out[i] = scale * static_cast<float>(static_cast<std::int8_t>(block[2 + i]));
    }
}

/// ql[128], qh[64], int8 scales[16], half-precision scale. Weights come in two halves of 128; in a half, the
/// weight 32*q + l has its low four bits in ql[32*(q%2) + l] (the low nibble for q < 2, else the high one)
/// and its high two in bits 2q of qh[l]; the value is the six bits less 32. 16 weights share a scale.
void dequantizeQ6KBlock(const std::byte* block, float* out) {
    constexpr std::size_t kHalf = 128;
    constexpr std::size_t kQuarter = 32;
    constexpr int kOffset = 32;
    const float scale = loadHalf(block + 208);
    for (std::size_t i = 0; i < kQ6KWeights; ++i) {
        const std::size_t half = i / kHalf;
        const std::size_t quarter = i % kHalf / kQuarter;
        const std::size_t l = i % kQuarter;
        const auto low = std::to_integer<unsigned>(block[half * 64 + quarter % 2 * kQuarter + l]);
        const auto high = std::to_integer<unsigned>(block[128 + half * kQuarter + l]);
        const unsigned bits = (quarter < 2 ? low & 15U : low >> 4) | (high >> (2 * quarter) & 3U) << 4;
        const auto groupScale = static_cast<std::int8_t>(block[192 + i / 16]);
        out[i] =
            scale * static_cast<float>(groupScale) * static_cast<float>(static_cast<int>(bits) - kOffset);
    }
}

}  // namespace

std::size_t denseRowBytes(simd::DenseType type, std::size_t cols) {
    switch (type) {
        case simd::DenseType::kF32:
            return cols * sizeof(float);
        case simd::DenseType::kF16:
        case simd::DenseType::kBf16:
            return cols * sizeof(std::uint16_t);
        case simd::DenseType::kQ4_0:
            return cols / kQ40Weights * kQ40Bytes;
        case simd::DenseType::kQ4_K:
            return cols / kQ4KWeights * kQ4KBytes;
        case simd::DenseType::kQ8_0:
            return cols / kQ80Weights * kQ80Bytes;
        case simd::DenseType::kQ6_K:
            return cols / kQ6KWeights * kQ6KBytes;
    }
    return 0;
}

void dequantizeDenseRow(simd::DenseType type, const std::byte* row, std::size_t cols, float* out) {
    switch (type) {
        case simd::DenseType::kF32:
            for (std::size_t c = 0; c < cols; ++c)
                out[c] = loadLittleEndian<float>(row + c * sizeof(float));
            break;
        case simd::DenseType::kF16:
            for (std::size_t c = 0; c < cols; ++c)
                out[c] = loadHalf(row + c * sizeof(std::uint16_t));
            break;
        case simd::DenseType::kBf16:
            for (std::size_t c = 0; c < cols; ++c) {
                out[c] = floatFromBfloat16(loadLittleEndian<std::uint16_t>(row + c * sizeof(std::uint16_t)));
            }
            break;
        case simd::DenseType::kQ4_0:
            for (std::size_t b = 0; b < cols / kQ40Weights; ++b) {
                dequantizeQ40Block(row + b * kQ40Bytes, out + b * kQ40Weights);
            }
            break;
        case simd::DenseType::kQ4_K:
            for (std::size_t b = 0; b < cols / kQ4KWeights; ++b) {
                dequantizeQ4KBlock(row + b * kQ4KBytes, out + b * kQ4KWeights);
            }
            break;
        case simd::DenseType::kQ8_0:
            for (std::size_t b = 0; b < cols / kQ80Weights; ++b) {
                dequantizeQ80Block(row + b * kQ80Bytes, out + b * kQ80Weights);
            }
            break;
        case simd::DenseType::kQ6_K:
            for (std::size_t b = 0; b < cols / kQ6KWeights; ++b) {
                dequantizeQ6KBlock(row + b * kQ6KBytes, out + b * kQ6KWeights);
            }
            break;
    }
}

}  // namespace onebit
