// SPDX-License-Identifier: Apache-2.0
// Q2_0: blocks of 64 weights, a half-precision scale and then 2 bits a weight, least significant first. Early
// files of PrismML have blocks of 128 under the same type number; that layout is also its type PQ2_0.
#include "inference/weights/formats.h"
#include "inference/weights/ternary_blocks.h"

namespace onebit {
namespace {

template <std::size_t kBlockWeights>
struct Q20Block {
    static constexpr std::size_t kWeights = kBlockWeights;
    static constexpr std::size_t kScaleAt = 0;
    static constexpr std::size_t kCodesAt = sizeof(std::uint16_t);
    static constexpr std::size_t kBytes = kCodesAt + kWeights / 4;

    static void unpack(const std::byte* block, std::uint8_t* codes) {
        for (std::size_t i = 0; i < kWeights / 4; ++i) {
            const auto byte = std::to_integer<unsigned>(block[kCodesAt + i]);
            for (std::size_t j = 0; j < 4; ++j)
                codes[4 * i + j] = static_cast<std::uint8_t>(byte >> (2 * j) & 3U);
        }
    }
};

}  // namespace

Result<WeightMatrix> prepareQ20(const StoredTensor& tensor, ThreadPool& pool) {
    return repackTernaryBlocks<Q20Block<64>>(tensor, pool, ActivationForm::kInt8PerGroup);
}
Result<WeightMatrix> prepareQ20Group128(const StoredTensor& tensor, ThreadPool& pool) {
    return repackTernaryBlocks<Q20Block<128>>(tensor, pool, ActivationForm::kInt8PerGroup);
}
void dequantizeQ20(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeTernaryRow<Q20Block<64>>(tensor, row, out);
}
void dequantizeQ20Group128(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeTernaryRow<Q20Block<128>>(tensor, row, out);
}

}  // namespace onebit
