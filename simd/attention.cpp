// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

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

/// Queries of one key/value head that are computed together, so that its keys and values are turned into
/// floats once for all of them, and one part of the positions. Rows are counted from the part's beginning.
struct QueryGroup {
    const float* queries;      ///< one after the other
    const std::uint8_t* rows;  ///< keys or values, from the part's first position on
    std::size_t stride;        ///< bytes from one position to the next
    std::size_t headDim;
    float scale;
    float* scores;    ///< kAttentionPart a query
    float* partials;  ///< partialRow(headDim) a query
};

/// Of a partial: its sums, the largest score, the sum of exponentials.
HWY_INLINE std::size_t partialRow(std::size_t headDim) {
    return attentionPartialFloats(1, headDim);
}
HWY_INLINE float& largestIn(float* partial, std::size_t headDim) {
    return partial[headDim];
}
HWY_INLINE float& totalIn(float* partial, std::size_t headDim) {
    return partial[headDim + 1];
}

/// The query of that index alone.
HWY_INLINE QueryGroup only(QueryGroup group, std::size_t query) {
    group.queries += query * group.headDim;
    group.scores += query * kAttentionPart;
    group.partials += query * partialRow(group.headDim);
    return group;
}

/// Rows that were expanded to floats, in the cache.
struct ExpandedRows : FloatWeights {
    static constexpr bool kFromMemory = false;
};

/// A processor that fetches a run of addresses ahead by itself (a Zen 4) is faster by a fifth for four
/// queries all the same, at any distance, and not slower for fewer. One that does not needs the time in which
/// memory answers.
inline constexpr std::size_t kPositionsAhead = 16;

template <typename Rows>
HWY_INLINE void prefetchRow(const std::uint8_t* row, std::size_t values) {
    if constexpr (Rows::kFromMemory) {
        for (std::size_t byte = 0; byte < values * Rows::kGroupBytes / kKvGroup; byte += 64)
            hwy::Prefetch(row + byte);
    }
}

/// How products are added up: as fast as the target can ...
struct FastSums {
    static HWY_INLINE VF32 addProduct(VF32 a, VF32 b, VF32 sum) { return hn::MulAdd(a, b, sum); }

    /// scores(q, p) = scale * (key(p) . query(q)) for kPositions positions, the same bits in any tile.
    template <typename Rows, std::size_t kQueries, std::size_t kPositions>
    static HWY_INLINE void score(const QueryGroup& group, const std::uint8_t* keys, float* scores) {
        VF32 total[kQueries][kPositions];
        clear(total);
        addDots<Rows>(keys, group.stride, group.queries, group.headDim, group.headDim, total);
        for (std::size_t q = 0; q < kQueries; ++q)
            storeSumsAlike(total[q], group.scale, scores + q * kAttentionPart);
    }
};

/// ... or in the order of ordered_sums-inl.h.
struct OrderedSums {
    static HWY_INLINE VF32 addProduct(VF32 a, VF32 b, VF32 sum) {
        return HWY_NAMESPACE::addProduct(a, b, sum);
    }

    template <typename Rows, std::size_t kQueries, std::size_t kPositions>
    static HWY_INLINE void score(const QueryGroup& group, const std::uint8_t* keys, float* scores) {
        VF32 sums[kQueries][kPositions][kOrderedParts];
        for (std::size_t part = 0; part < kOrderedParts; ++part)
            addPart<Rows>(group, keys, part, sums);
        for (std::size_t q = 0; q < kQueries; ++q) {
            for (std::size_t p = 0; p < kPositions; ++p)
                scores[q * kAttentionPart + p] = group.scale * orderedTotal(sums[q][p]);
        }
    }

  private:
    /// One vector of the sixteen sums, for all queries and positions.
    template <typename Rows, std::size_t kQueries, std::size_t kPositions>
    static HWY_INLINE void addPart(const QueryGroup& group, const std::uint8_t* keys, std::size_t part,
                                   VF32 (&sums)[kQueries][kPositions][kOrderedParts]) {
        const DF32 d;
        VF32 total[kQueries][kPositions];
        clear(total);
        std::size_t col = part * kVectorFloats;
        for (; col + kVectorFloats <= group.headDim; col += kOrderedSums) {
            for (std::size_t p = 0; p < kPositions; ++p) {
                const VF32 key = Rows::load(keys + p * group.stride, col);
                for (std::size_t q = 0; q < kQueries; ++q) {
                    const VF32 query = hn::LoadU(d, group.queries + q * group.headDim + col);
                    total[q][p] = addProduct(key, query, total[q][p]);
                }
            }
        }
        if (col < group.headDim) {
            const std::size_t count = group.headDim - col;
            for (std::size_t p = 0; p < kPositions; ++p) {
                const VF32 key = Rows::loadSome(keys + p * group.stride, col, count);
                for (std::size_t q = 0; q < kQueries; ++q) {
                    const VF32 query = hn::LoadN(d, group.queries + q * group.headDim + col, count);
                    total[q][p] = addProduct(key, query, total[q][p]);
                }
            }
        }
        for (std::size_t q = 0; q < kQueries; ++q) {
            for (std::size_t p = 0; p < kPositions; ++p)
                sums[q][p][part] = total[q][p];
        }
    }
};

template <typename Sums, typename Rows, std::size_t kQueries, std::size_t kPositions>
HWY_INLINE void scorePositions(const QueryGroup& group, std::size_t position) {
    const std::uint8_t* keys = group.rows + position * group.stride;
    for (std::size_t p = 0; p < kPositions; ++p)
        prefetchRow<Rows>(keys + (p + kPositionsAhead) * group.stride, group.headDim);
    Sums::template score<Rows, kQueries, kPositions>(group, keys, group.scores + position);
}

/// The scores of positions [begin, end) of the part.
template <typename Sums, typename Rows, std::size_t kQueries>
HWY_INLINE void scoreRange(const QueryGroup& group, std::size_t begin, std::size_t end) {
    std::size_t position = begin;
    for (; position + kTileRows <= end; position += kTileRows)
        scorePositions<Sums, Rows, kQueries, kTileRows>(group, position);
    for (; position < end; ++position)
        scorePositions<Sums, Rows, kQueries, 1>(group, position);
}

/// sums(q, i) += sum over p of scores(q, p) * value(p, i), for kVectors vectors of i from `first` on, for the
/// positions [begin, end) of the part. The sums start at 0 where `begin` does.
template <typename Sums, typename Rows, std::size_t kQueries, std::size_t kVectors>
HWY_INLINE void mixVectors(const QueryGroup& group, std::size_t begin, std::size_t end, std::size_t first) {
    const DF32 d;
    VF32 total[kQueries][kVectors];
    float* sums = group.partials + first;
    for (std::size_t q = 0; q < kQueries; ++q) {
        for (std::size_t v = 0; v < kVectors; ++v) {
            const float* from = sums + q * partialRow(group.headDim) + v * kVectorFloats;
            total[q][v] = begin == 0 ? hn::Zero(d) : hn::LoadU(d, from);
        }
    }
    const std::uint8_t* values = group.rows + begin * group.stride;
    for (std::size_t p = begin; p < end; ++p, values += group.stride) {
        // Whole rows for the first vectors; the others find them in the cache.
        if (first == 0) prefetchRow<Rows>(values + kPositionsAhead * group.stride, group.headDim);
        VF32 value[kVectors];
        for (std::size_t v = 0; v < kVectors; ++v)
            value[v] = Rows::load(values, first + v * kVectorFloats);
        for (std::size_t q = 0; q < kQueries; ++q) {
            const VF32 score = hn::Set(d, group.scores[q * kAttentionPart + p]);
            for (std::size_t v = 0; v < kVectors; ++v)
                total[q][v] = Sums::addProduct(score, value[v], total[q][v]);
        }
    }
    for (std::size_t q = 0; q < kQueries; ++q) {
        for (std::size_t v = 0; v < kVectors; ++v)
            hn::StoreU(total[q][v], d, sums + q * partialRow(group.headDim) + v * kVectorFloats);
    }
}

/// The same for the last `count` values of a head whose size is no multiple of a vector.
template <typename Sums, typename Rows, std::size_t kQueries>
HWY_INLINE void mixLast(const QueryGroup& group, std::size_t begin, std::size_t end, std::size_t first) {
    const DF32 d;
    const std::size_t count = group.headDim - first;
    for (std::size_t q = 0; q < kQueries; ++q) {
        float* sums = group.partials + q * partialRow(group.headDim) + first;
        VF32 total = begin == 0 ? hn::Zero(d) : hn::LoadN(d, sums, count);
        for (std::size_t p = begin; p < end; ++p) {
            const VF32 value = Rows::loadSome(group.rows + p * group.stride, first, count);
            total = Sums::addProduct(hn::Set(d, group.scores[q * kAttentionPart + p]), value, total);
        }
        hn::StoreN(total, d, sums, count);
    }
}

template <typename Sums, typename Rows, std::size_t kQueries>
HWY_INLINE void mixRange(const QueryGroup& group, std::size_t begin, std::size_t end) {
    // As many sums as a tile of weights has, eight for one query so that they hide each other's latency.
    constexpr std::size_t kVectors = kQueries == 1 ? 8 : 4;
    std::size_t i = 0;
    for (; i + kVectors * kVectorFloats <= group.headDim; i += kVectors * kVectorFloats)
        mixVectors<Sums, Rows, kQueries, kVectors>(group, begin, end, i);
    for (; i + kVectorFloats <= group.headDim; i += kVectorFloats)
        mixVectors<Sums, Rows, kQueries, 1>(group, begin, end, i);
    if (i < group.headDim) mixLast<Sums, Rows, kQueries>(group, begin, end, i);
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

/// Positions of the part that begins at `begin` which a query sees, of those computed together.
struct Visible {
    const AttentionInput& in;
    std::size_t begin;

    HWY_INLINE std::size_t operator()(std::size_t query) const {
        const std::size_t length = in.length + query / in.heads;
        return length <= begin ? 0 : std::min(length - begin, kAttentionPart);
    }
};

/// Calls function(queries, first) with std::integral_constant of as many queries as are computed together.
template <typename Function>
HWY_INLINE void forEachGroup(std::size_t queries, const Function& function) {
    std::size_t first = 0;
    if constexpr (kTileTokens == 4) {
        for (; first + 4 <= queries; first += 4)
            function(std::integral_constant<std::size_t, 4>(), first);
    }
    for (; first + 2 <= queries; first += 2)
        function(std::integral_constant<std::size_t, 2>(), first);
    if (first < queries) function(std::integral_constant<std::size_t, 1>(), first);
}

/// Calls function(queries, group, begin, end) for ranges of positions that together are what each query sees:
/// those that a group shares, from 0 on, then what its later tokens see beyond.
template <typename Function>
HWY_INLINE void forEachRange(const QueryGroup& all, std::size_t queries, const Visible& visible,
                             const Function& function) {
    forEachGroup(queries, [&](auto count, std::size_t first) HWY_ATTR {
        const QueryGroup group = only(all, first);
        const std::size_t shared = visible(first);
        function(count, group, 0, shared);
        for (std::size_t q = 1; q < count; ++q) {
            const std::size_t end = visible(first + q);
            if (end > shared) function(std::integral_constant<std::size_t, 1>(), only(group, q), shared, end);
        }
    });
}

/// With fewer groups of queries than this, turning rows into floats as they are read is quicker than doing it
/// once for all groups, by way of the cache.
inline constexpr std::size_t kLeastGroupsToExpand = 3;

/// `count` rows as floats, one after the other.
template <typename Rows>
HWY_INLINE void expandRows(const std::uint8_t* rows, std::size_t stride, std::size_t count,
                           std::size_t headDim, float* to) {
    const DF32 d;
    for (std::size_t row = 0; row < count; ++row, rows += stride, to += headDim) {
        prefetchRow<Rows>(rows + kPositionsAhead * stride, headDim);
        std::size_t col = 0;
        for (; col + kVectorFloats <= headDim; col += kVectorFloats)
            hn::StoreU(Rows::load(rows, col), d, to + col);
        if (col < headDim) hn::StoreN(Rows::loadSome(rows, col, headDim - col), d, to + col, headDim - col);
    }
}

/// Where the arrays of attentionScratch() lie.
struct Scratch {
    Scratch(float* memory, std::size_t queries, std::size_t headDim)
        : queries(memory),
          scores(this->queries + queries * headDim),
          expanded(scores + queries * kAttentionPart),
          partials(expanded + kAttentionPart * headDim) {}

    float* queries;   ///< one after the other
    float* scores;    ///< kAttentionPart a query
    float* expanded;  ///< a part's keys, then its values
    float* partials;  ///< two of them
};

/// The queries one after the other: as they are, or copied to `to`.
HWY_INLINE const float* packedQueries(const AttentionInput& in, float* to) {
    const std::size_t row = in.heads * in.headDim;
    if (in.tokens == 1 || in.tokenStride == row) return in.queries;
    for (std::size_t token = 0; token < in.tokens; ++token)
        std::copy_n(in.queries + token * in.tokenStride, row, to + token * row);
    return to;
}

template <typename Sums>
HWY_INLINE void partOf(const AttentionInput& in, const float* queries, std::size_t part,
                       const Scratch& scratch, float* partial) {
    const std::size_t begin = part * kAttentionPart;
    const std::size_t count = in.tokens * in.heads;
    const Visible visible{in, begin};
    const std::size_t positions = visible(count - 1);
    const bool expands = count >= kLeastGroupsToExpand * kTileTokens;
    // Calls function(Rows(), queries, group, begin, end) for all ranges of the part's keys or values.
    const auto read = [&](const KvRows& kv, const auto& function) HWY_ATTR {
        QueryGroup all{queries, kv.rows + begin * kv.stride, kv.stride, in.headDim, in.scale, scratch.scores,
                       partial};
        withRows(kv.format, [&](auto rows) HWY_ATTR {
            const auto inRows = [&](auto kind) HWY_ATTR {
                forEachRange(all, count, visible,
                             [&](auto together, const QueryGroup& group, std::size_t from, std::size_t to)
                                 HWY_ATTR { function(kind, together, group, from, to); });
            };
            if (!expands) return inRows(rows);
            expandRows<decltype(rows)>(all.rows, all.stride, positions, in.headDim, scratch.expanded);
            all.rows = reinterpret_cast<const std::uint8_t*>(scratch.expanded);
            all.stride = in.headDim * sizeof(float);
            inRows(ExpandedRows());
        });
    };
    read(in.keys,
         [](auto rows, auto together, const QueryGroup& group, std::size_t from, std::size_t to)
             HWY_ATTR { scoreRange<Sums, decltype(rows), decltype(together)::value>(group, from, to); });
    for (std::size_t q = 0; q < count; ++q) {
        const Exponentials of = exponentialsOf(scratch.scores + q * kAttentionPart, visible(q));
        float* row = partial + q * partialRow(in.headDim);
        largestIn(row, in.headDim) = of.largest;
        totalIn(row, in.headDim) = of.total;
    }
    read(in.values,
         [](auto rows, auto together, const QueryGroup& group, std::size_t from, std::size_t to)
             HWY_ATTR { mixRange<Sums, decltype(rows), decltype(together)::value>(group, from, to); });
}

/// y = a * y + b * x, the same bits on every target.
HWY_INLINE void scaleAndAdd(float a, float* y, float b, const float* x, std::size_t n) {
    const DF32 d;
    const VF32 ofY = hn::Set(d, a);
    const VF32 ofX = hn::Set(d, b);
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats) {
        const VF32 kept = hn::Mul(ofY, hn::LoadU(d, y + i));
        hn::StoreU(addProduct(ofX, hn::LoadU(d, x + i), kept), d, y + i);
    }
    if (i < n) {
        const VF32 kept = hn::Mul(ofY, hn::LoadN(d, y + i, n - i));
        hn::StoreN(addProduct(ofX, hn::LoadN(d, x + i, n - i), kept), d, y + i, n - i);
    }
}

/// Puts what `from` says of one query into `into`, which is about earlier positions.
HWY_INLINE void mergeRow(float* into, float* from, std::size_t headDim) {
    const DF32 d;
    float& total = totalIn(into, headDim);
    float& largest = largestIn(into, headDim);
    const float fromTotal = totalIn(from, headDim);
    if (fromTotal == 0.0F) return;  // it saw nothing
    const float both = std::max(largest, largestIn(from, headDim));
    const float a = hn::GetLane(exponential(hn::Set(d, largest - both)));
    const float b = hn::GetLane(exponential(hn::Set(d, largestIn(from, headDim) - both)));
    scaleAndAdd(a, into, b, from, headDim);
    scaleAndAdd(a, &total, b, &fromTotal, 1);
    largest = both;
}

HWY_INLINE void mergePartials(const AttentionInput& in, float* into, float* from) {
    for (std::size_t q = 0; q < in.tokens * in.heads; ++q)
        mergeRow(into + q * partialRow(in.headDim), from + q * partialRow(in.headDim), in.headDim);
}

HWY_INLINE void writeOutput(const AttentionInput& in, float* partial, float* output) {
    const DF32 d;
    for (std::size_t q = 0; q < in.tokens * in.heads; ++q, partial += partialRow(in.headDim)) {
        float* to = output + q / in.heads * in.tokenStride + q % in.heads * in.headDim;
        const VF32 inverse = hn::Set(d, 1.0F / totalIn(partial, in.headDim));
        std::size_t i = 0;
        for (; i + kVectorFloats <= in.headDim; i += kVectorFloats)
            hn::StoreU(hn::Mul(hn::LoadU(d, partial + i), inverse), d, to + i);
        const std::size_t left = in.headDim - i;
        if (left != 0) hn::StoreN(hn::Mul(hn::LoadN(d, partial + i, left), inverse), d, to + i, left);
    }
}

void attendPart(const AttentionInput& in, std::size_t part, float* memory, float* partial) {
    const Scratch scratch(memory, in.tokens * in.heads, in.headDim);
    const float* queries = packedQueries(in, scratch.queries);
    if (in.ordered) {
        partOf<OrderedSums>(in, queries, part, scratch, partial);
    } else {
        partOf<FastSums>(in, queries, part, scratch, partial);
    }
}

void mergeParts(const AttentionInput& in, float* partials, std::size_t parts, float* output) {
    const std::size_t step = attentionPartialFloats(in.tokens * in.heads, in.headDim);
    for (std::size_t part = 1; part < parts; ++part)
        mergePartials(in, partials, partials + part * step);
    writeOutput(in, partials, output);
}

void attendAll(const AttentionInput& in, float* memory, float* output) {
    const Scratch scratch(memory, in.tokens * in.heads, in.headDim);
    const std::size_t step = attentionPartialFloats(in.tokens * in.heads, in.headDim);
    AttentionInput packed = in;
    packed.queries = packedQueries(in, scratch.queries);
    packed.tokenStride = in.heads * in.headDim;
    attendPart(packed, 0, memory, scratch.partials);
    for (std::size_t part = 1; part < attentionParts(in.length + in.tokens - 1); ++part) {
        attendPart(packed, part, memory, scratch.partials + step);
        mergePartials(in, scratch.partials, scratch.partials + step);
    }
    writeOutput(in, scratch.partials, output);
}

#else

void attendPart(const AttentionInput& in, std::size_t part, float* memory, float* partial) {
    reference::attentionPart(in, part, memory, partial);
}

void mergeParts(const AttentionInput& in, float* partials, std::size_t parts, float* output) {
    reference::mergeAttention(in, partials, parts, output);
}

void attendAll(const AttentionInput& in, float* memory, float* output) {
    reference::attention(in, memory, output);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(attendPart);
HWY_EXPORT(mergeParts);
HWY_EXPORT(attendAll);

std::size_t attentionScratch(std::size_t queries, std::size_t headDim) {
    return queries * headDim + queries * kAttentionPart + kAttentionPart * headDim +
           2 * attentionPartialFloats(queries, headDim);
}

void attention(const AttentionInput& in, float* scratch, float* output) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(attendAll)(in, scratch, output);
}

void attentionPart(const AttentionInput& in, std::size_t part, float* scratch, float* partial) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(attendPart)(in, part, scratch, partial);
}

void mergeAttention(const AttentionInput& in, float* partials, std::size_t parts, float* output) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(mergeParts)(in, partials, parts, output);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
