// SPDX-License-Identifier: Apache-2.0
// PTQ1_0, a private type of PrismML's fork of llama.cpp: TQ1_0 with a scale for every 128 weights. Five
// ternary digits in each of 24 bytes and four in each of 2 more, then a half-precision scale. The first 16
// bytes hold the weights 0..79, the next 8 those up to 119.
#include "inference/weights/formats.h"
#include "inference/weights/ternary_blocks.h"
#include "inference/weights/trits.h"

namespace onebit {
namespace {

struct Ptq10Block {
    static constexpr std::size_t kWeights = 128;
    static constexpr std::size_t kBytes = 28;
    static constexpr std::size_t kScaleAt = 26;

    static void unpack(const std::byte* block, std::uint8_t* codes) {
        unpackTrits(block, 16, 5, codes);
        unpackTrits(block + 16, 8, 5, codes + 80);
        unpackTrits(block + 24, 2, 4, codes + 120);
    }
};

}  // namespace

Result<WeightMatrix> preparePtq10(const StoredTensor& tensor, ThreadPool& pool) {
    return repackTernaryBlocks<Ptq10Block>(tensor, pool, ActivationForm::kInt8PerGroup);
}

void dequantizePtq10(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeTernaryRow<Ptq10Block>(tensor, row, out);
}

}  // namespace onebit
