// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "simd/matrix.h"
#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

template <typename T>
T load(const std::uint8_t* bytes) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

double loadHalf(const std::uint8_t* bytes) {
    const auto half = load<std::uint16_t>(bytes);
    float value = 0;
    halfToFloat(&half, &value, 1);
    return static_cast<double>(value);
}

double q4Weight(const std::uint8_t* row, std::size_t col) {
    const std::uint8_t* block = row + col / 32 * 18;
    const std::size_t inBlock = col % 32;
    const int code = block[2 + inBlock % 16] >> (inBlock / 16 * 4) & 15;
    return loadHalf(block) * (code - 8);
}

/// A block is four pairs of runs of 32 weights; the runs of a pair share 32 bytes of nibbles. Each run has a
/// scale and a minimum of six bits: of the first four runs in the low bits of a byte each, of the others in
/// four bits of a third byte and the upper two bits of those.
double q4KWeight(const std::uint8_t* row, std::size_t col) {
    const std::uint8_t* block = row + col / 256 * 144;
    const std::uint8_t* packed = block + 4;
    const std::size_t run = col % 256 / 32;
    int scale = packed[run % 4] & 63;
    int minimum = packed[run % 4 + 4] & 63;
    if (run >= 4) {
        scale = (packed[run + 4] & 15) | packed[run - 4] >> 6 << 4;
        minimum = packed[run + 4] >> 4 | packed[run] >> 6 << 4;
    }
    const int code = block[16 + run / 2 * 32 + col % 32] >> (run % 2 * 4) & 15;
    return loadHalf(block) * scale * code - loadHalf(block + 2) * minimum;
}

double q8Weight(const std::uint8_t* row, std::size_t col) {
    const std::uint8_t* block = row + col / 32 * 34;
    return loadHalf(block) * load<std::int8_t>(block + 2 + col % 32);
}

/// A block is two halves of 128 weights; a half is four runs of 32 that share 64 bytes of low nibbles and 32
/// bytes of upper bit pairs.
double q6Weight(const std::uint8_t* row, std::size_t col) {
    const std::uint8_t* block = row + col / 256 * 210;
    const std::size_t inBlock = col % 256;
    const std::size_t half = inBlock / 128;
    const std::size_t run = inBlock % 128 / 32;
    const std::size_t lane = inBlock % 32;
    const int low = block[half * 64 + run % 2 * 32 + lane] >> (run / 2 * 4) & 15;
    const int high = block[128 + half * 32 + lane] >> (run * 2) & 3;
    const auto scale = load<std::int8_t>(block + 192 + inBlock / 16);
    return loadHalf(block + 208) * scale * ((low | high << 4) - 32);
}

double weightAt(const DenseMatrix& w, std::size_t row, std::size_t col) {
    const std::uint8_t* bytes = static_cast<const std::uint8_t*>(w.data) + row * w.rowBytes;
    switch (w.type) {
        case DenseType::kF32:
            return static_cast<double>(load<float>(bytes + 4 * col));
        case DenseType::kF16:
            return loadHalf(bytes + 2 * col);
        case DenseType::kBf16:
            return static_cast<double>(std::bit_cast<float>(
                static_cast<std::uint32_t>(load<std::uint16_t>(bytes + 2 * col)) << 16U));
        case DenseType::kQ4_0:
            return q4Weight(bytes, col);
        case DenseType::kQ4_K:
            return q4KWeight(bytes, col);
        case DenseType::kQ8_0:
            return q8Weight(bytes, col);
        case DenseType::kQ6_K:
            return q6Weight(bytes, col);
    }
    return 0;
}

}  // namespace

void denseDot(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out) {
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            double total = 0;
            for (std::size_t col = 0; col < w.cols; ++col) {
                total += weightAt(w, row, col) * static_cast<double>(x.values[token * x.cols + col]);
            }
            out.data[token * out.stride + row] = static_cast<float>(total);
        }
    }
}

void denseRow(const DenseMatrix& w, std::size_t row, float* out) {
    for (std::size_t col = 0; col < w.cols; ++col)
        out[col] = static_cast<float>(weightAt(w, row, col));
}

}  // namespace onebit::simd::reference
