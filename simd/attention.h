// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Attention over cached keys and values, and the forms in which a cache holds them. Each function has a
/// scalar twin of the same name in simd/reference.h.
namespace onebit::simd {

/// How the headDim values of one key/value head at one position are stored: a row of bytes of any alignment,
/// without padding. The quantised forms cut it into groups of kKvGroup values, the last of which may be
/// shorter; scales and offsets are bfloat16, the upper half of a float.
enum class KvFormat : std::uint8_t {
    kF16,  ///< half precision
    kQ8,   ///< a group is its scale and an int8 for each value; value = scale * code, codes -127 to 127
    kQ4,  ///< a group of n is its offset, its scale, and min(n, 16) bytes: value i of the group is code i, in
          ///< the lower four bits of byte i for i < 16 and in the upper ones of byte i - 16 after that;
          ///< value = offset + scale * code, codes 0 to 15
};

inline constexpr std::size_t kKvGroup = 32;

/// Bytes of such a row. Any headDim will do.
std::size_t kvRowBytes(KvFormat format, std::size_t headDim);

/// Writes `heads` rows, one after the other, from heads x headDim floats. What is written depends on the
/// floats alone, not on the target. kQ8: the scale is the group's absmax / 127, rounded up to a bfloat16.
/// kQ4: the offset is the least value, rounded down, and the scale a fifteenth of the distance from there to
/// the largest, rounded up. Codes are rounded to nearest, ties to even. A group with a value that is not
/// finite, or whose scale would not be, reads as NaN throughout. `to` is even for kF16.
void packKv(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* to);

/// Causal attention of one query token against `length` cached positions, for the query heads
/// [headBegin, headEnd). Query head h reads key/value head h / (headCount / kvHeadCount).
struct AttentionInput {
    const float* query;          ///< headCount x headDim
    const std::uint8_t* keys;    ///< position p at keys + p * keyStride: kvHeadCount rows as packKv writes
    const std::uint8_t* values;  ///< the same with valueStride
    KvFormat keyFormat;
    KvFormat valueFormat;
    std::size_t keyStride;  ///< bytes
    std::size_t valueStride;
    std::size_t length;  ///< > 0
    std::size_t headCount;
    std::size_t kvHeadCount;
    std::size_t headDim;
    float scale;  ///< usually 1/sqrt(headDim)
    /// All targets with vectors give the same bits. Costs up to half as much again where memory is not what
    /// one waits for.
    bool ordered = false;
};

/// `scores` is scratch of (headEnd - headBegin) x length floats; `output` is headCount x headDim. Reads the
/// rows as they are; nothing is expanded but what is in registers.
void attention(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
               float* output);

}  // namespace onebit::simd
