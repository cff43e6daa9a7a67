// SPDX-License-Identifier: Apache-2.0
// Q1_0: blocks of 128 weights, a half-precision scale and 16 bytes of bits, least significant first; a set
// bit is +scale, a clear one -scale. Early files have blocks of 32 weights with 4 bytes of bits. The bits and
// the scales go apart, so that a row's bits are contiguous.
#include <cstring>

#include "inference/base/half.h"
#include "inference/base/little_endian.h"
#include "inference/weights/formats.h"

namespace onebit {
namespace {

constexpr std::size_t kScaleBytes = sizeof(std::uint16_t);
constexpr std::size_t kRowsPerChunk = 64;

template <std::size_t kBlockWeights>
struct Q10Block {
    static constexpr std::size_t kBitBytes = kBlockWeights / 8;
    static constexpr std::size_t kBytes = kScaleBytes + kBitBytes;
};

template <std::size_t kBlockWeights>
Result<WeightMatrix> separate(const StoredTensor& tensor, ThreadPool& pool) {
    using Block = Q10Block<kBlockWeights>;
    const std::size_t rowBlocks = tensor.cols / kBlockWeights;
    const std::size_t bitBytes = tensor.rows * rowBlocks * Block::kBitBytes;
    Result<PageBuffer> storage =
        PageBuffer::allocate(bitBytes + tensor.rows * rowBlocks * kScaleBytes, PageBuffer::Use::kDense);
    if (!storage) return tl::unexpected(storage.error());
    auto* bits = reinterpret_cast<std::uint8_t*>(storage->data());
    // bitBytes is a multiple of 4, so the scales are aligned.
    auto* scales = reinterpret_cast<std::uint16_t*>(storage->data() + bitBytes);
    pool.parallelFor(tensor.rows, kRowsPerChunk, [&](simd::RowRange rows, std::size_t /*worker*/) {
        for (std::size_t block = rows.begin * rowBlocks; block < rows.end * rowBlocks; ++block) {
            const std::byte* stored = tensor.bytes.data() + block * Block::kBytes;
            scales[block] = loadLittleEndian<std::uint16_t>(stored);
            std::memcpy(bits + block * Block::kBitBytes, stored + kScaleBytes, Block::kBitBytes);
        }
    });
    const simd::BinaryMatrix view{tensor.rows, tensor.cols, bits, scales, kBlockWeights};
    return WeightMatrix(view, std::move(*storage), ActivationForm::kInt8PerGroup);
}

template <std::size_t kBlockWeights>
void dequantizeRow(const StoredTensor& tensor, std::size_t row, float* out) {
    using Block = Q10Block<kBlockWeights>;
    const std::byte* stored = tensor.bytes.data() + row * (tensor.cols / kBlockWeights) * Block::kBytes;
    for (std::size_t c = 0; c < tensor.cols; ++c) {
        const std::byte* block = stored + c / kBlockWeights * Block::kBytes;
        const std::size_t bit = c % kBlockWeights;
        const float scale = floatFromHalf(loadLittleEndian<std::uint16_t>(block));
        const auto byte = std::to_integer<unsigned>(block[kScaleBytes + bit / 8]);
        out[c] = (byte >> (bit % 8) & 1U) != 0 ? scale : -scale;
    }
}

}  // namespace

Result<WeightMatrix> prepareQ10(const StoredTensor& tensor, ThreadPool& pool) {
    return separate<simd::kGroupSize>(tensor, pool);
}
Result<WeightMatrix> prepareQ10Group32(const StoredTensor& tensor, ThreadPool& pool) {
    return separate<simd::kSmallScaleGroup>(tensor, pool);
}
void dequantizeQ10(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow<simd::kGroupSize>(tensor, row, out);
}
void dequantizeQ10Group32(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow<simd::kSmallScaleGroup>(tensor, row, out);
}

}  // namespace onebit
