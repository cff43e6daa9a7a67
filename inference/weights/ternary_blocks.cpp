// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/ternary_blocks.h"

namespace onebit {

void packTernaryGroup(const std::uint8_t* codes, std::uint8_t* packed) {
    constexpr std::size_t kQuarter = simd::kGroupSize / 4;
    for (std::size_t j = 0; j < kQuarter; ++j) {
        packed[j] = static_cast<std::uint8_t>(codes[j] | codes[kQuarter + j] << 2 |
                                              codes[2 * kQuarter + j] << 4 | codes[3 * kQuarter + j] << 6);
    }
}

}  // namespace onebit
