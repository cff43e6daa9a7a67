// SPDX-License-Identifier: Apache-2.0
#include "simd/lanes.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "simd/amx.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/lanes.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/halves-inl.h"
#include "simd/int8_step-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Vectors that the rows of a tile fill.
inline constexpr std::size_t kTileVectors = kLaneRows / kVectorFloats;
inline constexpr std::size_t kWordRowBytes = kLaneRows * sizeof(std::uint32_t);
/// Bytes that the memory is asked for ahead of their use; found by measuring.
inline constexpr std::size_t kPrefetchAhead = 2048;
/// Words of a step that are unrolled. Where activations are loaded as vectors, compilers load those of all
/// words first and run out of registers.
inline constexpr int kUnrolledWords = HWY_TARGET_IS_NEON ? 1 : 8;
/// Vectors of activations that share what is unpacked of the weights: more than two only where their sums
/// leave registers free.
inline constexpr std::size_t kLaneTokens = sizeof(VLaneStep) == sizeof(VI32) && !kStepsAddPairs ? 4 : 2;

/// Words of codes of kBits bits. The codes of a byte are left in place, where they are worth 1, 2, 4 or 8
/// times as much, and those of its upper half follow after one shift: bytes of 8, 12 or 15 at most.
template <std::size_t kBits>
struct Words {
    static constexpr std::size_t kGroupWords = 4 * kBits;
    static constexpr std::size_t kFours = 8 / kBits;  ///< times four columns that a word covers
    static constexpr std::size_t kPlaces = 4 / kBits;
    /// Sums that are kept apart: of every place, and at least two, so that they need not wait for each other.
    static constexpr std::size_t kPartials = kPlaces < 2 ? 2 : kPlaces;
    /// Words whose products are added before the sums are joined: as many as int8_step-inl.h can hold.
    static constexpr std::size_t kStepWords = kBits == 1 || kStepsAddPairs ? 4 : 8;

    /// `values` are those of each token that meet a row of words, the one at `col` first.
    template <std::size_t kTokens>
    static HWY_INLINE void add(VU8 words, const std::int8_t* const (&values)[kTokens], std::size_t col,
                               VLaneStep (&partial)[kTokens][kPartials]) {
        Fours<kFours> fours[kTokens];
        for (std::size_t t = 0; t < kTokens; ++t)
            fours[t] = loadFours<kFours>(values[t] + col);
        const VU8 halves[2] = {words, hn::BitCast(DU8(), hn::ShiftRight<4>(hn::BitCast(DU16(), words)))};
        for (std::size_t half = 0; half < 2; ++half) {
            for (std::size_t place = 0; place < kPlaces; ++place) {
                const unsigned mask = ((1U << kBits) - 1U) << (place * kBits);
                const VU8 codes = hn::And(halves[half], hn::Set(DU8(), static_cast<std::uint8_t>(mask)));
                const std::size_t four = half * kPlaces + place;
                for (std::size_t t = 0; t < kTokens; ++t) {
                    VLaneStep& sum = partial[t][four % kPartials];
                    sum = laneStep(codes, fours[t], four, sum);
                }
            }
        }
    }

    /// Places after the first are worth more: every sum is a multiple of that.
    static HWY_INLINE VLaneStep join(const VLaneStep (&partial)[kPartials]) {
        if constexpr (kPlaces == 4) {
            const VLaneStep low = joined(partial[0], halved<1>(partial[1]));
            return joined(low, joined(halved<2>(partial[2]), halved<3>(partial[3])));
        } else if constexpr (kPlaces == 2) {
            return joined(partial[0], halved<2>(partial[1]));
        } else {
            return joined(partial[0], partial[1]);
        }
    }

    /// Ternary weights are code - 1; those of two and sixteen levels are 2 * code less the most that a code
    /// is.
    static HWY_INLINE VI32 codeDot(VI32 sum) { return kBits == 2 ? sum : hn::Add(sum, sum); }
    static constexpr std::int32_t kOffset = kBits == 2 ? 1 : (1 << kBits) - 1;
};

/// A vector of rows by kTokens vectors of activations.
template <typename Code>
struct LanesKernel {
    const LanesMatrix& w;
    const Int8Activations& x;

    static constexpr std::size_t kGroupBytes = Code::kGroupWords * kWordRowBytes;
    static constexpr std::size_t kWordCols = kGroupSize / Code::kGroupWords;

    /// sum[t] += codes times activations of the words of one step, by row.
    template <std::size_t kTokens>
    HWY_INLINE void addStep(const std::uint8_t* words, const std::int8_t* values,
                            VI32 (&sum)[kTokens]) const {
        const std::int8_t* ofTokens[kTokens];
        for (std::size_t t = 0; t < kTokens; ++t)
            ofTokens[t] = values + t * x.cols;
        VLaneStep partial[kTokens][Code::kPartials];
        for (auto& ofToken : partial) {
            for (VLaneStep& part : ofToken)
                part = beginLanes();
        }
        HWY_UNROLL(kUnrolledWords)
        for (std::size_t k = 0; k < Code::kStepWords; ++k) {
            Code::add(hn::LoadU(DU8(), words + k * kWordRowBytes), ofTokens, k * kWordCols, partial);
        }
        for (std::size_t t = 0; t < kTokens; ++t)
            sum[t] = hn::Add(sum[t], endLanes(Code::join(partial[t])));
    }

    /// The same for a group.
    template <std::size_t kTokens>
    HWY_INLINE void addGroup(const std::uint8_t* words, const std::int8_t* values,
                             VI32 (&sum)[kTokens]) const {
        for (std::size_t k = 0; k < Code::kGroupWords; k += Code::kStepWords)
            addStep(words + k * kWordRowBytes, values + k * kWordCols, sum);
    }

    /// Asks for the weights that come some groups later. The address need not exist: prefetching never
    /// faults.
    static HWY_INLINE void prefetch(const std::uint8_t* words) {
        for (std::size_t line = 0; line < kGroupBytes; line += 64)
            hwy::Prefetch(words + kPrefetchAhead + line);
    }

    /// Calls use(group, sum) after every group with the sums of the codes' products, which `use` may empty.
    template <std::size_t kTokens, typename Use>
    HWY_INLINE void forEachGroup(const std::uint8_t* words, std::size_t token, VI32 (&sum)[kTokens],
                                 const Use& use) const {
        const std::size_t groups = w.cols / kGroupSize;
        for (std::size_t group = 0; group < groups; ++group) {
            // Later tokens find in the cache what the first ones have read.
            if (token == 0) prefetch(words + group * kGroupBytes);
            addGroup(words + group * kGroupBytes, x.values + token * x.cols + group * kGroupSize, sum);
            use(group);
        }
    }

    /// Weights and activations with one scale each: integers to the end of the row.
    template <std::size_t kTokens>
    HWY_INLINE void sumRow(const std::uint8_t* words, std::size_t token, VF32 (&total)[kTokens]) const {
        const std::size_t groups = w.cols / kGroupSize;
        VI32 sum[kTokens];
        std::int32_t all[kTokens] = {};
        for (VI32& ofToken : sum)
            ofToken = hn::Zero(DI32());
        forEachGroup(words, token, sum, [&](std::size_t group) {
            for (std::size_t t = 0; t < kTokens; ++t)
                all[t] += x.sums[(token + t) * groups + group];
        });
        for (std::size_t t = 0; t < kTokens; ++t) {
            const VI32 offset = hn::Set(DI32(), Code::kOffset * all[t]);
            total[t] = hn::ConvertTo(DF32(), hn::Sub(Code::codeDot(sum[t]), offset));
        }
    }

    /// Everything else: floats from group to group.
    template <std::size_t kTokens>
    HWY_INLINE void sumGroups(const std::uint8_t* words, const std::uint16_t* scales, std::size_t token,
                              VF32 (&total)[kTokens]) const {
        const DF32 d;
        const std::size_t groups = w.cols / kGroupSize;
        const std::size_t groupsEach = w.scaleGroup / kGroupSize;
        VI32 sum[kTokens];
        for (std::size_t t = 0; t < kTokens; ++t) {
            sum[t] = hn::Zero(DI32());
            total[t] = hn::Zero(d);
        }
        forEachGroup(words, token, sum, [&](std::size_t group) {
            VF32 weightScale = hn::Set(d, 1.0F);
            if (groupsEach != 0) {
                // A counter in place of the division made compilers write a slower loop (7 % of a prompt).
                weightScale = fromHalves(hn::LoadU(D16Bits(), scales + group / groupsEach * kLaneRows));
            }
            for (std::size_t t = 0; t < kTokens; ++t) {
                const std::size_t at = (token + t) * groups + group;
                const VI32 offset = hn::Set(DI32(), Code::kOffset * x.sums[at]);
                VF32 dot = hn::ConvertTo(d, hn::Sub(Code::codeDot(sum[t]), offset));
                if (!x.perToken) dot = hn::Mul(dot, hn::Set(d, x.scales[at]));
                total[t] = hn::MulAdd(dot, weightScale, total[t]);
                sum[t] = hn::Zero(DI32());
            }
        });
    }

    /// Computes the rows of vector `v` of a tile, into to[t * stride + row in the tile].
    template <std::size_t kTokens>
    HWY_INLINE void vectorOfRows(std::size_t tile, std::size_t v, std::size_t token, float* to,
                                 std::size_t stride) const {
        const DF32 d;
        const std::uint8_t* words = w.words + tile * (w.cols / kGroupSize) * kGroupBytes + v * kVectorBytes;
        VF32 total[kTokens];
        if (w.scaleGroup == 0 && x.perToken) {
            sumRow(words, token, total);
        } else {
            const std::size_t tileScales = w.scaleGroup == 0 ? 0 : w.cols / w.scaleGroup * kLaneRows;
            sumGroups(words, w.scales + tile * tileScales + v * kVectorFloats, token, total);
        }
        for (std::size_t t = 0; t < kTokens; ++t) {
            const float scale = x.perToken ? w.scale * x.scales[token + t] : w.scale;
            hn::StoreU(hn::Mul(total[t], hn::Set(d, scale)), d, to + t * stride + v * kVectorFloats);
        }
    }

    template <std::size_t kTokens>
    HWY_INLINE void tileOf(std::size_t tile, std::size_t token, float* to, std::size_t stride) const {
        for (std::size_t v = 0; v < kTileVectors; ++v)
            vectorOfRows<kTokens>(tile, v, token, to, stride);
    }

    /// The rows of one tile that lie in `rows`.
    template <std::size_t kTokens>
    HWY_INLINE void rowsOf(std::size_t tile, RowRange rows, std::size_t token, Output out) const {
        const std::size_t first = tile * kLaneRows;
        float* to = out.data + token * out.stride;
        if (rows.begin <= first && first + kLaneRows <= rows.end) {
            tileOf<kTokens>(tile, token, to + first, out.stride);
            return;
        }
        float part[kTokens * kLaneRows];
        tileOf<kTokens>(tile, token, part, kLaneRows);
        const std::size_t begin = HWY_MAX(rows.begin, first);
        const std::size_t end = HWY_MIN(rows.end, first + kLaneRows);
        for (std::size_t t = 0; t < kTokens; ++t) {
            std::memcpy(to + t * out.stride + begin, part + t * kLaneRows + begin - first,
                        (end - begin) * sizeof(float));
        }
    }

    void operator()(RowRange rows, Output out) const {
        for (std::size_t tile = rows.begin / kLaneRows; tile * kLaneRows < rows.end; ++tile) {
            std::size_t token = 0;
            for (; token + kLaneTokens <= x.tokens; token += kLaneTokens)
                rowsOf<kLaneTokens>(tile, rows, token, out);
            lastTokens<kLaneTokens - 1>(tile, rows, token, out);
        }
    }

  private:
    /// The tokens from `token` on, kMost of them or fewer: a draft that is checked is such a short batch, and
    /// costs little more than one token where the weights are unpacked once for all of it.
    template <std::size_t kMost>
    HWY_INLINE void lastTokens(std::size_t tile, RowRange rows, std::size_t token, Output out) const {
        if constexpr (kMost > 0) {
            if (x.tokens - token == kMost) {
                rowsOf<kMost>(tile, rows, token, out);
            } else {
                lastTokens<kMost - 1>(tile, rows, token, out);
            }
        }
    }
};

void int8DotLanesRows(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    switch (w.code) {
        case LaneCode::kBinary:
            return LanesKernel<Words<1>>{w, x}(rows, out);
        case LaneCode::kTernary:
            return LanesKernel<Words<2>>{w, x}(rows, out);
        case LaneCode::kSixteen:
            return LanesKernel<Words<4>>{w, x}(rows, out);
    }
}

#else

void int8DotLanesRows(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    reference::int8DotLanes(w, x, rows, out);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(int8DotLanesRows);

void int8DotLanes(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    selectTargetOnce();
    if (x.tokens >= kAmxTokens && amxChosen()) return int8DotLanesAmx(w, x, rows, out);
    HWY_DYNAMIC_DISPATCH(int8DotLanesRows)(w, x, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
