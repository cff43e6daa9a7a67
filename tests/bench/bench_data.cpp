// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench_data.h"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/matrix.h"
#include "simd/quantize_activations.h"

namespace onebit::bench {
namespace {

constexpr std::uint16_t kHalfOfOne = 0x3C00;

/// Knuth's multiplicative hash of the index: bytes without a pattern that a predictor could use.
std::vector<std::uint8_t> mixedBytes(std::size_t count) {
    std::vector<std::uint8_t> bytes(count);
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 2654435761U >> 13U);
    return bytes;
}

std::size_t bytesOfRow(simd::DenseType type, std::size_t cols) {
    switch (type) {
        case simd::DenseType::kF32:
            return 4 * cols;
        case simd::DenseType::kF16:
        case simd::DenseType::kBf16:
            return 2 * cols;
        case simd::DenseType::kQ4_0:
            return cols / 32 * 18;
        case simd::DenseType::kQ4_K:
            return cols / 256 * 144;
        case simd::DenseType::kQ8_0:
            return cols / 32 * 34;
        case simd::DenseType::kQ6_K:
            return cols / 256 * 210;
    }
    return 0;
}

}  // namespace

BinaryData::BinaryData(std::size_t rowCount, std::size_t colCount, std::size_t group)
    : rows(rowCount),
      cols(colCount),
      scaleGroup(group),
      bits(mixedBytes(rowCount * colCount / 8)),
      scales(rowCount * colCount / group, kHalfOfOne) {}

TernaryData::TernaryData(std::size_t rowCount, std::size_t colCount, std::size_t group)
    : rows(rowCount),
      cols(colCount),
      scaleGroup(group),
      codes(mixedBytes(rowCount * colCount / 4)),
      scales(group == 0 ? 1 : rowCount * colCount / group, 1.0F) {}

DenseData::DenseData(simd::DenseType denseType, std::size_t rowCount, std::size_t colCount)
    : type(denseType), rows(rowCount), cols(colCount), rowBytes(bytesOfRow(denseType, colCount)) {
    // Bytes of 0x2A are small finite numbers in every format.
    data.assign(rows * rowBytes, 0x2A);
}

ActivationData::ActivationData(std::size_t tokenCount, std::size_t colCount, bool oneScaleEach)
    : tokens(tokenCount),
      cols(colCount),
      perToken(oneScaleEach),
      x(tokenCount * colCount),
      values(tokenCount * colCount),
      scales(oneScaleEach ? tokenCount : tokenCount * colCount / simd::kGroupSize),
      sums(tokenCount * colCount / simd::kGroupSize),
      planes(tokenCount * colCount),
      bits(tokenCount * colCount / 8),
      signScales(tokenCount) {
    const std::size_t groups = cols / simd::kGroupSize;
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<float>(i % 251) / 125.0F - 1.0F;
    for (std::size_t token = 0; token < tokens; ++token) {
        const float* from = x.data() + token * cols;
        std::int8_t* to = values.data() + token * cols;
        if (perToken) {
            simd::quantizeInt8PerToken(from, cols, to, scales.data() + token, sums.data() + token * groups);
        } else {
            simd::quantizeInt8PerGroup(from, cols, to, scales.data() + token * groups,
                                       sums.data() + token * groups);
        }
        simd::splitBitPlanes(to, cols, planes.data() + token * cols);
        simd::quantizeBinary(from, cols, 1, bits.data() + token * cols / 8, signScales.data() + token);
    }
}

}  // namespace onebit::bench
