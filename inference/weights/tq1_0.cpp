// SPDX-License-Identifier: Apache-2.0
// TQ1_0: blocks of 256 weights, five ternary digits in each of 48 bytes and four in each of 4 more, then a
// half-precision scale. The first 32 bytes hold the weights 0..159, the next 16 those up to 239.
#include "inference/weights/formats.h"
#include "inference/weights/ternary_blocks.h"
#include "inference/weights/trits.h"

namespace onebit {
namespace {

struct Tq10Block {
    static constexpr std::size_t kWeights = 256;
    static constexpr std::size_t kBytes = 54;
    static constexpr std::size_t kScaleAt = 52;

    static void unpack(const std::byte* block, std::uint8_t* codes) {
        unpackTrits(block, 32, 5, codes);
        unpackTrits(block + 32, 16, 5, codes + 160);
        unpackTrits(block + 48, 4, 4, codes + 240);
    }
};

}  // namespace

Result<WeightMatrix> prepareTq10(const StoredTensor& tensor, ThreadPool& pool) {
    return repackTernaryBlocks<Tq10Block>(tensor, pool, ActivationForm::kInt8PerToken);
}

void dequantizeTq10(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeTernaryRow<Tq10Block>(tensor, row, out);
}

}  // namespace onebit
