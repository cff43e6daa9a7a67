// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "simd/attention.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/attention.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "simd/dense_tile-inl.h"
#include "simd/kv_rows-inl.h"
#include "simd/ordered_sums-inl.h"
#include "simd/softmax-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Query heads that read the same key/value head, whose keys and values are turned into floats once for all
/// of them.
struct HeadGroup {
    const float* query;          ///< heads x headDim
    const std::uint8_t* keys;    ///< the rows of position 0
    const std::uint8_t* values;  ///< of position 0
    std::size_t keyStride;       ///< bytes from one position to the next
    std::size_t valueStride;
    std::size_t length;
    std::size_t headDim;
    float scale;
    float* scores;  ///< heads x length
    float* output;  ///< heads x headDim
};

/// The heads of a position lie between other heads', so that the processor sees no run of addresses to fetch
/// ahead by itself. This many positions take about as long as memory takes to answer.
inline constexpr std::size_t kPositionsAhead = 16;

HWY_INLINE void prefetchBytes(const std::uint8_t* from, std::size_t count) {
    for (std::size_t byte = 0; byte < count; byte += 64)
        hwy::Prefetch(from + byte);
}

/// How products are added up: as fast as the target can ...
struct FastSums {
    static HWY_INLINE VF32 addProduct(VF32 a, VF32 b, VF32 sum) { return hn::MulAdd(a, b, sum); }

    /// scores(h, p) = scale * (key(p) . query(h)) for kPositions positions.
    template <typename Rows, std::size_t kHeads, std::size_t kPositions>
    static HWY_INLINE void score(const HeadGroup& group, const std::uint8_t* keys, float* scores) {
        VF32 total[kHeads][kPositions];
        clear(total);
        addDots<Rows>(keys, group.keyStride, group.query, group.headDim, group.headDim, total);
        for (std::size_t h = 0; h < kHeads; ++h)
            storeSums(total[h], group.scale, scores + h * group.length);
    }
};

/// ... or in the order of ordered_sums-inl.h.
struct OrderedSums {
    static HWY_INLINE VF32 addProduct(VF32 a, VF32 b, VF32 sum) {
        return HWY_NAMESPACE::addProduct(a, b, sum);
    }

    template <typename Rows, std::size_t kHeads, std::size_t kPositions>
    static HWY_INLINE void score(const HeadGroup& group, const std::uint8_t* keys, float* scores) {
        VF32 sums[kHeads][kPositions][kOrderedParts];
        for (std::size_t part = 0; part < kOrderedParts; ++part)
            addPart<Rows>(group, keys, part, sums);
        for (std::size_t h = 0; h < kHeads; ++h) {
            for (std::size_t p = 0; p < kPositions; ++p)
                scores[h * group.length + p] = group.scale * orderedTotal(sums[h][p]);
        }
    }

  private:
    /// One vector of the sixteen sums, for all heads and positions.
    template <typename Rows, std::size_t kHeads, std::size_t kPositions>
    static HWY_INLINE void addPart(const HeadGroup& group, const std::uint8_t* keys, std::size_t part,
                                   VF32 (&sums)[kHeads][kPositions][kOrderedParts]) {
        const DF32 d;
        VF32 total[kHeads][kPositions];
        clear(total);
        std::size_t col = part * kVectorFloats;
        for (; col + kVectorFloats <= group.headDim; col += kOrderedSums) {
            for (std::size_t p = 0; p < kPositions; ++p) {
                const VF32 key = Rows::load(keys + p * group.keyStride, col);
                for (std::size_t h = 0; h < kHeads; ++h) {
                    const VF32 query = hn::LoadU(d, group.query + h * group.headDim + col);
                    total[h][p] = addProduct(key, query, total[h][p]);
                }
            }
        }
        if (col < group.headDim) {
            const std::size_t count = group.headDim - col;
            for (std::size_t p = 0; p < kPositions; ++p) {
                const VF32 key = Rows::loadSome(keys + p * group.keyStride, col, count);
                for (std::size_t h = 0; h < kHeads; ++h) {
                    const VF32 query = hn::LoadN(d, group.query + h * group.headDim + col, count);
                    total[h][p] = addProduct(key, query, total[h][p]);
                }
            }
        }
        for (std::size_t h = 0; h < kHeads; ++h) {
            for (std::size_t p = 0; p < kPositions; ++p)
                sums[h][p][part] = total[h][p];
        }
    }
};

template <typename Sums, typename Rows, std::size_t kHeads, std::size_t kPositions>
HWY_INLINE void scorePositions(const HeadGroup& group, std::size_t position) {
    const std::uint8_t* keys = group.keys + position * group.keyStride;
    for (std::size_t p = 0; p < kPositions; ++p) {
        prefetchBytes(keys + (p + kPositionsAhead) * group.keyStride,
                      group.headDim * Rows::kGroupBytes / kKvGroup);
    }
    Sums::template score<Rows, kHeads, kPositions>(group, keys, group.scores + position);
}

template <typename Sums, typename Rows, std::size_t kHeads>
HWY_INLINE void scoreAll(const HeadGroup& group) {
    std::size_t position = 0;
    for (; position + kTileRows <= group.length; position += kTileRows) {
        scorePositions<Sums, Rows, kHeads, kTileRows>(group, position);
    }
    for (; position < group.length; ++position)
        scorePositions<Sums, Rows, kHeads, 1>(group, position);
}

/// output(h, i) = sum over p of scores(h, p) * value(p, i), for kVectors vectors of i from `first` on.
template <typename Sums, typename Rows, std::size_t kHeads, std::size_t kVectors>
HWY_INLINE void mixValues(const HeadGroup& group, std::size_t first) {
    const DF32 d;
    VF32 total[kHeads][kVectors];
    clear(total);
    const std::uint8_t* values = group.values;
    const std::size_t firstByte = first / kKvGroup * Rows::kGroupBytes;
    for (std::size_t p = 0; p < group.length; ++p, values += group.valueStride) {
        prefetchBytes(values + kPositionsAhead * group.valueStride + firstByte,
                      kVectors * kVectorFloats * Rows::kGroupBytes / kKvGroup);
        VF32 value[kVectors];
        for (std::size_t v = 0; v < kVectors; ++v)
            value[v] = Rows::load(values, first + v * kVectorFloats);
        for (std::size_t h = 0; h < kHeads; ++h) {
            const VF32 score = hn::Set(d, group.scores[h * group.length + p]);
            for (std::size_t v = 0; v < kVectors; ++v)
                total[h][v] = Sums::addProduct(score, value[v], total[h][v]);
        }
    }
    for (std::size_t h = 0; h < kHeads; ++h) {
        float* to = group.output + h * group.headDim + first;
        for (std::size_t v = 0; v < kVectors; ++v)
            hn::StoreU(total[h][v], d, to + v * kVectorFloats);
    }
}

/// The same for the last `count` values of a head whose size is no multiple of a vector.
template <typename Sums, typename Rows>
HWY_INLINE void mixLastValues(const HeadGroup& group, std::size_t heads, std::size_t first,
                              std::size_t count) {
    const DF32 d;
    for (std::size_t h = 0; h < heads; ++h) {
        VF32 total = hn::Zero(d);
        for (std::size_t p = 0; p < group.length; ++p) {
            const VF32 value = Rows::loadSome(group.values + p * group.valueStride, first, count);
            total = Sums::addProduct(hn::Set(d, group.scores[h * group.length + p]), value, total);
        }
        hn::StoreN(total, d, group.output + h * group.headDim + first, count);
    }
}

template <typename Sums, typename Rows, std::size_t kHeads>
HWY_INLINE void mixAll(const HeadGroup& group) {
    // As many sums as a tile of weights has, eight for one head so that they hide each other's latency.
    constexpr std::size_t kVectors = kHeads == 1 ? 8 : 4;
    std::size_t i = 0;
    for (; i + kVectors * kVectorFloats <= group.headDim; i += kVectors * kVectorFloats) {
        mixValues<Sums, Rows, kHeads, kVectors>(group, i);
    }
    for (; i + kVectorFloats <= group.headDim; i += kVectorFloats)
        mixValues<Sums, Rows, kHeads, 1>(group, i);
    if (i < group.headDim) mixLastValues<Sums, Rows>(group, kHeads, i, group.headDim - i);
}

/// Calls function(Rows()) with what reads rows of the format.
template <typename Function>
HWY_INLINE void withRows(KvFormat format, const Function& function) {
    switch (format) {
        case KvFormat::kF16:
            return function(HalfRows());
        case KvFormat::kQ8:
            return function(Q8Rows());
        case KvFormat::kQ4:
            return function(Q4Rows());
    }
}

template <typename Sums, std::size_t kHeads>
HWY_INLINE void attend(const AttentionInput& in, const HeadGroup& group) {
    withRows(in.keyFormat, [&](auto rows) HWY_ATTR { scoreAll<Sums, decltype(rows), kHeads>(group); });
    for (std::size_t h = 0; h < kHeads; ++h)
        softmaxOf(group.scores + h * group.length, group.length);
    withRows(in.valueFormat, [&](auto rows) HWY_ATTR { mixAll<Sums, decltype(rows), kHeads>(group); });
}

template <typename Sums>
HWY_INLINE void attendAll(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
                          float* output) {
    const std::size_t headsPerKv = in.headCount / in.kvHeadCount;
    const std::size_t keyBytes = kvRowBytes(in.keyFormat, in.headDim);
    const std::size_t valueBytes = kvRowBytes(in.valueFormat, in.headDim);
    for (std::size_t head = headBegin; head < headEnd;) {
        const std::size_t kvHead = head / headsPerKv;
        const std::size_t together = std::min(headEnd, (kvHead + 1) * headsPerKv) - head;
        const HeadGroup group{in.query + head * in.headDim,
                              in.keys + kvHead * keyBytes,
                              in.values + kvHead * valueBytes,
                              in.keyStride,
                              in.valueStride,
                              in.length,
                              in.headDim,
                              in.scale,
                              scores + (head - headBegin) * in.length,
                              output + head * in.headDim};
        if (kTileTokens >= 4 && together >= 4) {
            attend<Sums, kTileTokens>(in, group);
            head += kTileTokens;
        } else if (together >= 2) {
            attend<Sums, 2>(in, group);
            head += 2;
        } else {
            attend<Sums, 1>(in, group);
            head += 1;
        }
    }
}

void attentionHeads(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
                    float* output) {
    if (in.ordered) {
        attendAll<OrderedSums>(in, headBegin, headEnd, scores, output);
    } else {
        attendAll<FastSums>(in, headBegin, headEnd, scores, output);
    }
}

#else

void attentionHeads(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
                    float* output) {
    reference::attention(in, headBegin, headEnd, scores, output);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(attentionHeads);

void attention(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
               float* output) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(attentionHeads)(in, headBegin, headEnd, scores, output);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
