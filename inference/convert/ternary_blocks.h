// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace onebit {

// Blocks of weights -1, 0, 1 in the layouts of GGUF files. Each writes a whole block from exactly as many
// codes as the block holds.

inline constexpr std::size_t kI2SBlock = 128;
inline constexpr std::size_t kTernaryBlock = 256;

/// I2_S, 128 weights in 32 bytes: byte j holds the weights j, 32+j, 64+j, 96+j in the bits 7-6, 5-4, 3-2,
/// 1-0; codes 0, 1, 2. The scale follows once, after all blocks. From https://github.com/microsoft/BitNet.
void packI2S(std::span<const std::int8_t> codes, std::byte* out);

/// TQ2_0, 256 weights in 66 bytes: each 32 bytes hold four rows of 32 weights in the bits 1-0, 3-2, 5-4,
/// 7-6; then the scale as a half. From ggml's block_tq2_0.
void packTq20(std::span<const std::int8_t> codes, std::uint16_t scale, std::byte* out);

/// TQ1_0, 256 weights in 54 bytes: five weights a byte as digits of base 3, the first the most significant,
/// in rows of 32, then of 16; the last 16 weights four a byte; then the scale as a half. A byte is the
/// number of five digits brought from [0, 243) to [0, 256), rounded up. From ggml's block_tq1_0.
void packTq10(std::span<const std::int8_t> codes, std::uint16_t scale, std::byte* out);

}  // namespace onebit
