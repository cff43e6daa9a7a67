// SPDX-License-Identifier: Apache-2.0
#include "simd/lanes.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

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
/// Vectors of activations that share what is unpacked of the weights: more than two only where their sums
/// leave registers free.
inline constexpr std::size_t kLaneTokens = kStepsIn16Bits ? 2 : 4;

/// Four neighbouring activations in every lane.
HWY_INLINE VI8 broadcastFour(const std::int8_t* values) {
    std::int32_t four = 0;
    std::memcpy(&four, values, sizeof four);
    return hn::BitCast(DI8(), hn::Set(DI32(), four));
}

template <int kShift>
HWY_INLINE VU8 shiftedRight(VU8 words) {
    return hn::BitCast(DU8(), hn::ShiftRight<kShift>(hn::BitCast(DU16(), words)));
}

HWY_INLINE VU8 masked(VU8 words, unsigned mask) {
    return hn::And(words, hn::Set(DU8(), static_cast<std::uint8_t>(mask)));
}

/// Bits of every byte on their own, as what they are worth: 1, 2, 4, 8; the upper four follow after one
/// shift. Bytes of 8 at most are what step() adds exactly on all targets.
struct BinaryWords {
    static constexpr std::size_t kGroupWords = 4;
    static constexpr std::size_t kStepWords = 4;  ///< words whose products are added before they are joined
    static constexpr std::size_t kPartials = 4;

    template <std::size_t kTokens>
    static HWY_INLINE void add(VU8 words, const std::int8_t* values, std::size_t cols,
                               VStep (&partial)[kTokens][kPartials]) {
        const VU8 halves[2] = {words, shiftedRight<4>(words)};
        for (std::size_t half = 0; half < 2; ++half) {
            for (std::size_t j = 0; j < kPartials; ++j) {
                const VU8 bits = masked(halves[half], 1U << j);
                for (std::size_t t = 0; t < kTokens; ++t) {
                    const VI8 four = broadcastFour(values + t * cols + 16 * half + 4 * j);
                    partial[t][j] = step(bits, four, partial[t][j]);
                }
            }
        }
    }

    /// partial[j] holds sums of bits worth 2^j: every one is a multiple of that.
    static HWY_INLINE VStep join(const VStep (&partial)[kPartials]) {
        const VStep low = hn::Add(partial[0], hn::ShiftRight<1>(partial[1]));
        const VStep high = hn::Add(hn::ShiftRight<2>(partial[2]), hn::ShiftRight<3>(partial[3]));
        return hn::Add(low, high);
    }

    /// Activations that meet set bits count twice: the weights are 2 * bit - 1.
    static HWY_INLINE VI32 codeDot(VI32 sum) { return hn::Add(sum, sum); }
    static constexpr std::int32_t kOffset = 1;
};

/// Codes as bytes 0..3 and, in place, 0..12: what they are worth is 1 and 4. Half a group at a time: the sums
/// of 16 products of 12 and -128 fit where step() adds in 16 bits.
struct TernaryWords {
    static constexpr std::size_t kGroupWords = 8;
    static constexpr std::size_t kStepWords = kStepsIn16Bits ? 4 : 8;
    static constexpr std::size_t kPartials = 2;

    template <std::size_t kTokens>
    static HWY_INLINE void add(VU8 words, const std::int8_t* values, std::size_t cols,
                               VStep (&partial)[kTokens][kPartials]) {
        const VU8 upper = shiftedRight<4>(words);
        const VU8 codes[4] = {masked(words, 3), masked(words, 12), masked(upper, 3), masked(upper, 12)};
        for (std::size_t j = 0; j < 4; ++j) {
            for (std::size_t t = 0; t < kTokens; ++t) {
                const VI8 four = broadcastFour(values + t * cols + 4 * j);
                partial[t][j % 2] = step(codes[j], four, partial[t][j % 2]);
            }
        }
    }

    static HWY_INLINE VStep join(const VStep (&partial)[kPartials]) {
        return hn::Add(partial[0], hn::ShiftRight<2>(partial[1]));
    }

    /// The weights are code - 1.
    static HWY_INLINE VI32 codeDot(VI32 sum) { return sum; }
    static constexpr std::int32_t kOffset = 1;
};

/// Codes as bytes 0..15. Where step() adds in 16 bits, 16 pairs of 15 and 15 against -128 are the most that
/// fits: four words.
struct SixteenWords {
    static constexpr std::size_t kGroupWords = 16;
    static constexpr std::size_t kStepWords = kStepsIn16Bits ? 4 : 8;
    static constexpr std::size_t kPartials = 2;

    template <std::size_t kTokens>
    static HWY_INLINE void add(VU8 words, const std::int8_t* values, std::size_t cols,
                               VStep (&partial)[kTokens][kPartials]) {
        const VU8 codes[2] = {masked(words, 15), masked(shiftedRight<4>(words), 15)};
        for (std::size_t j = 0; j < kPartials; ++j) {
            for (std::size_t t = 0; t < kTokens; ++t) {
                const VI8 four = broadcastFour(values + t * cols + 4 * j);
                partial[t][j] = step(codes[j], four, partial[t][j]);
            }
        }
    }

    static HWY_INLINE VStep join(const VStep (&partial)[kPartials]) {
        return hn::Add(partial[0], partial[1]);
    }

    /// The weights are 2 * code - 15.
    static HWY_INLINE VI32 codeDot(VI32 sum) { return hn::Add(sum, sum); }
    static constexpr std::int32_t kOffset = 15;
};

/// A vector of rows by kTokens vectors of activations.
template <typename Words>
struct LanesKernel {
    const LanesMatrix& w;
    const Int8Activations& x;

    static constexpr std::size_t kGroupBytes = Words::kGroupWords * kWordRowBytes;
    static constexpr std::size_t kWordCols = kGroupSize / Words::kGroupWords;

    /// sum[t] += codes times activations of the words of one step, by row.
    template <std::size_t kTokens>
    HWY_INLINE void addStep(const std::uint8_t* words, const std::int8_t* values,
                            VI32 (&sum)[kTokens]) const {
        VStep partial[kTokens][Words::kPartials];
        for (auto& ofToken : partial) {
            for (VStep& part : ofToken)
                part = beginGroup(hn::Zero(DI32()));
        }
        HWY_UNROLL(8)
        for (std::size_t k = 0; k < Words::kStepWords; ++k) {
            Words::add(hn::LoadU(DU8(), words + k * kWordRowBytes), values + k * kWordCols, x.cols, partial);
        }
        for (std::size_t t = 0; t < kTokens; ++t)
            sum[t] = hn::Add(sum[t], endGroup(Words::join(partial[t]), hn::Zero(DI32())));
    }

    /// The same for a group.
    template <std::size_t kTokens>
    HWY_INLINE void addGroup(const std::uint8_t* words, const std::int8_t* values,
                             VI32 (&sum)[kTokens]) const {
        for (std::size_t k = 0; k < Words::kGroupWords; k += Words::kStepWords)
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
            const VI32 offset = hn::Set(DI32(), Words::kOffset * all[t]);
            total[t] = hn::ConvertTo(DF32(), hn::Sub(Words::codeDot(sum[t]), offset));
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
                weightScale = fromHalves(hn::LoadU(D16Bits(), scales + group / groupsEach * kLaneRows));
            }
            for (std::size_t t = 0; t < kTokens; ++t) {
                const std::size_t at = (token + t) * groups + group;
                const VI32 offset = hn::Set(DI32(), Words::kOffset * x.sums[at]);
                VF32 dot = hn::ConvertTo(d, hn::Sub(Words::codeDot(sum[t]), offset));
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
            return LanesKernel<BinaryWords>{w, x}(rows, out);
        case LaneCode::kTernary:
            return LanesKernel<TernaryWords>{w, x}(rows, out);
        case LaneCode::kSixteen:
            return LanesKernel<SixteenWords>{w, x}(rows, out);
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
    HWY_DYNAMIC_DISPATCH(int8DotLanesRows)(w, x, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
