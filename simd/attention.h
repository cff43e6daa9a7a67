// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Attention over cached keys and values, and the forms in which a cache holds them. Each function that
/// computes has a scalar twin of the same name in simd/reference.h.
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

/// Writes `heads` rows from heads x headDim floats, row h at `to` + h * `stride` bytes. What is written
/// depends on the floats alone, not on the target. kQ8: the scale is the group's absmax / 127, rounded up to
/// a bfloat16. kQ4: the offset is the least value, rounded down, and the scale a fifteenth of the distance
/// from there to the largest, rounded up. Codes are rounded to nearest, ties to even. A group with a value
/// that is not finite, or whose scale would not be, reads as NaN throughout. `to` and `stride` are even for
/// kF16.
void packKv(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* to,
            std::size_t stride);

/// The keys or the values of one head in one layer: position p at `rows` + p * `stride` bytes.
struct KvRows {
    const std::uint8_t* rows;
    KvFormat format;
    std::size_t stride;
};

/// Causal attention of consecutive tokens, for their query heads that read the same key/value head. Rows that
/// lie side by side are read at the speed of memory.
struct AttentionInput {
    const float* queries;  ///< head h of token t at queries + t * tokenStride + h * headDim
    std::size_t tokens;
    std::size_t heads;
    std::size_t tokenStride;  ///< floats
    KvRows keys;
    KvRows values;
    std::size_t length;  ///< > 0: positions that the first token sees, itself among them; each sees one more
    std::size_t headDim;
    float scale;  ///< usually 1/sqrt(headDim)
    /// All targets with vectors give the same bits. Costs up to half as much again where memory is not what
    /// one waits for.
    bool ordered = false;
};

/// Softmax and the mix of values are computed on so many positions at a time, and what comes out is put
/// together in order (Milakov and Gimelshein 2018, arXiv:1805.02867; Dao et al. 2022, arXiv:2205.14135). It
/// does not matter who computes which part: a query's result is the same bits whatever tokens, heads and
/// parts are computed with it.
inline constexpr std::size_t kAttentionPart = 128;

/// Parts of so many positions.
constexpr std::size_t attentionParts(std::size_t length) {
    return (length + kAttentionPart - 1) / kAttentionPart;
}

/// Floats of scratch for inputs of up to `queries` = tokens x heads.
std::size_t attentionScratch(std::size_t queries, std::size_t headDim);

/// `output` is laid out as the queries are.
void attention(const AttentionInput& in, float* scratch, float* output);

/// What one part gives: for each query, token by token, headDim sums of exp(score - largest) * value, then
/// the largest score and the sum of exp(score - largest). A query that sees nothing of the part has sums of
/// 0 and minus infinity.
constexpr std::size_t attentionPartialFloats(std::size_t queries, std::size_t headDim) {
    return queries * (headDim + 2);
}
void attentionPart(const AttentionInput& in, std::size_t part, float* scratch, float* partial);

/// attention() from the partials of parts 0 to `parts`, which lie one after the other and are used up.
void mergeAttention(const AttentionInput& in, float* partials, std::size_t parts, float* output);

}  // namespace onebit::simd
