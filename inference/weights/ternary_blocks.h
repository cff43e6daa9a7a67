// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "inference/base/half.h"
#include "inference/base/little_endian.h"
#include "inference/weights/weight_format.h"

/// What ternary formats of blocks have in common. A format describes itself by a type `Block`:
///   kWeights, kBytes  weights of a row that a block holds, and its size: kWeights divides kGroupSize or is a
///                     multiple of it;
///   kScaleAt          the byte where its half-precision scale is;
///   unpack(b, codes)  writes its codes 0..3 in the order of the weights; a weight is (code - 1) * scale.
namespace onebit {

/// Turns the codes of simd::kGroupSize consecutive weights into a block of simd::TernaryMatrix with
/// PlaneOrder::kLowFirst.
void packTernaryGroup(const std::uint8_t* codes, std::uint8_t* packed);

template <typename Block>
float ternaryBlockScale(const std::byte* block) {
    return floatFromHalf(loadLittleEndian<std::uint16_t>(block + Block::kScaleAt));
}

/// Repacks every block to 2 bits a weight and its scale to a float: exact.
template <typename Block>
Result<WeightMatrix> repackTernaryBlocks(const StoredTensor& tensor, ThreadPool& pool, ActivationForm form) {
    constexpr std::size_t kRowsPerChunk = 64;
    constexpr std::size_t kSpan = std::max(Block::kWeights, simd::kGroupSize);
    constexpr std::size_t kGroupBytes = simd::kGroupSize / 4;
    const std::size_t rowSpans = tensor.cols / kSpan;
    const std::size_t blocks = tensor.rows * (tensor.cols / Block::kWeights);
    Result<PageBuffer> storage =
        PageBuffer::allocate(tensor.rows * (tensor.cols / 4), PageBuffer::Use::kDense);
    if (!storage) return tl::unexpected(storage.error());
    auto* packed = reinterpret_cast<std::uint8_t*>(storage->data());
    std::vector<float> scales(blocks);
    pool.parallelFor(tensor.rows, kRowsPerChunk, [&](simd::RowRange rows, std::size_t /*worker*/) {
        std::uint8_t codes[kSpan];
        for (std::size_t span = rows.begin * rowSpans; span < rows.end * rowSpans; ++span) {
            for (std::size_t i = 0; i < kSpan / Block::kWeights; ++i) {
                const std::size_t block = span * (kSpan / Block::kWeights) + i;
                const std::byte* stored = tensor.bytes.data() + block * Block::kBytes;
                Block::unpack(stored, codes + i * Block::kWeights);
                scales[block] = ternaryBlockScale<Block>(stored);
            }
            for (std::size_t group = 0; group < kSpan / simd::kGroupSize; ++group) {
                packTernaryGroup(codes + group * simd::kGroupSize,
                                 packed + (span * (kSpan / simd::kGroupSize) + group) * kGroupBytes);
            }
        }
    });
    const simd::TernaryMatrix view{tensor.rows, tensor.cols,    packed, simd::PlaneOrder::kLowFirst,
                                   nullptr,     Block::kWeights};
    return WeightMatrix(view, std::move(*storage), std::move(scales), form);
}

/// One row as floats, straight from the file's layout.
template <typename Block>
void dequantizeTernaryRow(const StoredTensor& tensor, std::size_t row, float* out) {
    const std::size_t rowBlocks = tensor.cols / Block::kWeights;
    for (std::size_t b = 0; b < rowBlocks; ++b) {
        const std::byte* stored = tensor.bytes.data() + (row * rowBlocks + b) * Block::kBytes;
        std::uint8_t codes[Block::kWeights];
        Block::unpack(stored, codes);
        const float scale = ternaryBlockScale<Block>(stored);
        for (std::size_t i = 0; i < Block::kWeights; ++i)
            out[b * Block::kWeights + i] = static_cast<float>(codes[i] - 1) * scale;
    }
}

}  // namespace onebit
