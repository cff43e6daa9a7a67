// SPDX-License-Identifier: Apache-2.0
// TQ2_0: blocks of 256 weights, 64 bytes of 2-bit codes and a half-precision scale. Each half of 32 bytes is
// one block of simd::TernaryMatrix with the first quarter in the lowest bits; the scales go apart.
#include <cstring>

#include "inference/base/half.h"
#include "inference/base/little_endian.h"
#include "inference/weights/formats.h"

namespace onebit {
namespace {

constexpr std::size_t kBlockWeights = 256;
constexpr std::size_t kCodeBytes = kBlockWeights / 4;
constexpr std::size_t kBlockBytes = kCodeBytes + sizeof(std::uint16_t);
constexpr std::size_t kRowsPerChunk = 64;

float blockScale(const std::byte* block) {
    return floatFromHalf(loadLittleEndian<std::uint16_t>(block + kCodeBytes));
}

}  // namespace

Result<WeightMatrix> prepareTq20(const StoredTensor& tensor, ThreadPool& pool) {
    const std::size_t rowBlocks = tensor.cols / kBlockWeights;
    const std::size_t blocks = tensor.rows * rowBlocks;
    Result<PageBuffer> storage = PageBuffer::allocate(blocks * kCodeBytes, PageBuffer::Use::kDense);
    if (!storage) return tl::unexpected(storage.error());
    auto* codes = reinterpret_cast<std::uint8_t*>(storage->data());
    std::vector<float> scales(blocks);
    pool.parallelFor(tensor.rows, kRowsPerChunk, [&](simd::RowRange rows, std::size_t /*worker*/) {
        for (std::size_t block = rows.begin * rowBlocks; block < rows.end * rowBlocks; ++block) {
            const std::byte* stored = tensor.bytes.data() + block * kBlockBytes;
            std::memcpy(codes + block * kCodeBytes, stored, kCodeBytes);
            scales[block] = blockScale(stored);
        }
    });
    const simd::TernaryMatrix view{tensor.rows, tensor.cols,  codes, simd::PlaneOrder::kLowFirst,
                                   nullptr,     kBlockWeights};
    return WeightMatrix(view, std::move(*storage), std::move(scales), ActivationForm::kInt8PerToken);
}

void dequantizeTq20(const StoredTensor& tensor, std::size_t row, float* out) {
    constexpr std::size_t kHalf = 128;
    constexpr std::size_t kPlane = 32;
    const std::byte* stored = tensor.bytes.data() + row * (tensor.cols / kBlockWeights) * kBlockBytes;
    for (std::size_t c = 0; c < tensor.cols; ++c) {
        const std::byte* block = stored + c / kBlockWeights * kBlockBytes;
        const std::size_t i = c % kBlockWeights;
        const auto byte = std::to_integer<unsigned>(block[i / kHalf * kPlane + i % kPlane]);
        const int code = static_cast<int>(byte >> (2 * (i % kHalf / kPlane)) & 3U);
        out[c] = static_cast<float>(code - 1) * blockScale(block);
    }
}

}  // namespace onebit
