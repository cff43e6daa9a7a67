// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The layouts that kernels compute from. They are views: whoever made them owns the memory and keeps it
/// alive. Model files have layouts of their own; `inference/weights` turns those into these.
namespace onebit::simd {

/// Weights and int8 activations that share one scale, where scales are by group.
inline constexpr std::size_t kGroupSize = 128;

/// Half-open range of output rows. A kernel call computes one range: that is the unit of dispatch and of
/// threading.
struct RowRange {
    std::size_t begin;
    std::size_t end;
};

/// Weights that share a scale in binary matrices with more scales than groups (early Q1_0 files).
inline constexpr std::size_t kSmallScaleGroup = 32;

/// 1-bit weights, w = +scale for a set bit and -scale for a clear one.
/// `cols` is a multiple of kGroupSize.
struct BinaryMatrix {
    std::size_t rows;
    std::size_t cols;
    const std::uint8_t* bits;             ///< rows x cols/8, row-major, least significant bit first
    const std::uint16_t* scales;          ///< rows x cols/scaleGroup, IEEE half precision
    std::size_t scaleGroup = kGroupSize;  ///< kGroupSize or kSmallScaleGroup
};

/// Which two bits of a byte hold the weights of the first quarter of a 128-weight block.
enum class PlaneOrder : std::uint8_t {
    kLowFirst,   ///< weight j of the block in bits 0-1 (TQ2_0)
    kHighFirst,  ///< weight j of the block in bits 6-7 (I2_S)
};

/// Ternary weights in 2 bits, w = (code - 1) * scale; code 3 is arithmetic like the others (+2 * scale).
/// A block is 128 consecutive weights of a row in 32 bytes: byte j holds the weights j, 32+j, 64+j, 96+j.
/// `cols` is a multiple of kGroupSize.
struct TernaryMatrix {
    std::size_t rows;
    std::size_t cols;
    const std::uint8_t* codes;  ///< rows x cols/4
    PlaneOrder order;
    const float* scales;  ///< one for the tensor, or rows x cols/scaleGroup
    /// Weights of a row that share a scale: half of kGroupSize, or a multiple of it; 0: one a tensor.
    std::size_t scaleGroup;
};

/// Plain rows for which activations stay float.
enum class DenseType : std::uint8_t {
    kF32,
    kF16,   ///< IEEE half precision
    kBf16,  ///< upper half of a float
    kQ4_0,  ///< blocks of 32 weights: half-precision scale, 16 bytes of two 4-bit codes (18 bytes)
    kQ4_K,  ///< blocks of 256 weights: two half-precision scales, 6-bit scales[12], codes[128] (144 bytes)
    kQ8_0,  ///< blocks of 32 weights: half-precision scale, 32 int8 (34 bytes)
    kQ6_K,  ///< blocks of 256 weights: ql[128], qh[64], int8 scales[16], half-precision scale (210 bytes)
};

struct DenseMatrix {
    std::size_t rows;
    std::size_t cols;
    DenseType type;
    const void* data;      ///< rows x rowBytes; no alignment is assumed
    std::size_t rowBytes;  ///< bytes from one row to the next
};

/// Activations rounded to int8, for `tokens` vectors of `cols` values: x ~ values * scale.
struct Int8Activations {
    std::size_t tokens;
    std::size_t cols;           ///< a multiple of kGroupSize
    const std::int8_t* values;  ///< tokens x cols
    const float* scales;        ///< tokens x (perToken ? 1 : cols/kGroupSize)
    const std::int32_t* sums;   ///< tokens x cols/kGroupSize: the sum of each group's values
    bool perToken;
};

/// Activations reduced to their signs, in one or two planes: x ~ sum over planes of scale * (bit ? +1 : -1).
struct BinaryActivations {
    std::size_t tokens;
    std::size_t cols;          ///< a multiple of kGroupSize
    std::size_t planes;        ///< 1 or 2
    const std::uint8_t* bits;  ///< tokens x planes x cols/8, least significant bit first
    const float* scales;       ///< tokens x planes
};

/// `tokens` vectors of `cols` floats, row-major.
struct FloatActivations {
    std::size_t tokens;
    std::size_t cols;
    const float* values;
};

/// Where a product goes: element (token, row) is at data[token * stride + row].
struct Output {
    float* data;
    std::size_t stride;
};

}  // namespace onebit::simd
