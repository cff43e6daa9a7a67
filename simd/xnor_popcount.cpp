// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "simd/products.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/xnor_popcount.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/half_scales-inl.h"
#include "simd/popcount-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// A 128-bit part of a vector is one group.
inline constexpr std::size_t kGroupBytes = kGroupSize / 8;
inline constexpr std::size_t kGroupsPerVector = kVectorBytes / kGroupBytes;

/// Bits set in each 32-bit lane.
HWY_INLINE VI32 countBits(VU8 bits) {
    const hn::ScalableTag<std::uint32_t> d32;
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3_DL
    return hn::BitCast(DI32(), hn::PopulationCount(hn::BitCast(d32, bits)));
#else
    // Without an instruction for lanes, bytes are counted by table lookup and added by a multiply-add of
    // ones.
    const auto pairs = hn::SumsOf2(countInBytes(bits));
    return hn::BitCast(DI32(), hn::BitCast(d32, hn::SumsOf2(pairs)));
#endif
}

/// From `first` on, one scale a group, each repeated over the lanes of its group.
HWY_INLINE VF32 spreadScales(const float* first) {
    const DF32 d;
    if constexpr (kGroupsPerVector == 1) {
        return hn::Set(d, first[0]);
    } else if constexpr (kGroupsPerVector == 2) {
        const hn::Half<DF32> dHalf;
        return hn::Combine(d, hn::Set(dHalf, first[1]), hn::Set(dHalf, first[0]));
    } else {
        // Lane i takes float i / 4 of four that every 128-bit part holds.
        HWY_ALIGN static constexpr std::uint8_t kIndices[64] = {
            0, 1, 2,  3,  0,  1,  2,  3,  0,  1,  2,  3,  0,  1,  2,  3,  4,  5,  6,  7, 4,  5,
            6, 7, 4,  5,  6,  7,  4,  5,  6,  7,  8,  9,  10, 11, 8,  9,  10, 11, 8,  9, 10, 11,
            8, 9, 10, 11, 12, 13, 14, 15, 12, 13, 14, 15, 12, 13, 14, 15, 12, 13, 14, 15};
        const auto four = hn::BitCast(DU8(), hn::LoadDup128(d, first));
        return hn::BitCast(d, hn::TableLookupBytes(four, hn::Load(DU8(), kIndices)));
    }
}

/// dot = matches - mismatches = 32 - 2 * popcount(w ^ x) in each 32-bit lane. "Vectors" are the planes of all
/// tokens one after another, so a token with two planes is two vectors of one tile.
/// `kScalesEach` is 1, or 4 where every lane of a group has a scale of its own (kSmallScaleGroup).
template <std::size_t kScalesEach>
struct XnorKernel {
    template <std::size_t kRows>
    using Scales = HalfScales<kRows, kGroupSize / kScalesEach>;

    const BinaryMatrix& w;
    const BinaryActivations& x;
    Output out;

    template <std::size_t kRows, std::size_t kVectors>
    HWY_INLINE void tile(std::size_t row, std::size_t vector) const {
        const std::size_t groups = w.cols / kGroupSize;
        const std::size_t rowBytes = groups * kGroupBytes;
        const std::uint8_t* bits = w.bits + row * rowBytes;
        const std::uint8_t* signs = x.bits + vector * rowBytes;
        Scales<kRows> scales(w, row);

        VF32 total[kVectors][kRows];
        clear(total);
        for (std::size_t group = 0; group < groups; group += kGroupsPerVector) {
            const std::size_t scale = group * kScalesEach;
            if (scale % Scales<kRows>::kWindow == 0) scales.moveTo(scale);
            if constexpr (kVectors == 1) {
                for (std::size_t r = 0; r < kRows; ++r) {
                    prefetchNextTile(bits + r * rowBytes + group * kGroupBytes, rowBytes);
                }
            }
            if (group + kGroupsPerVector <= groups) {
                addGroups<kRows, kVectors, false>(bits, signs, rowBytes, group, scales, total);
            } else {
                addGroups<kRows, kVectors, true>(bits, signs, rowBytes, group, scales, total);
            }
        }
        store<kRows, kVectors>(row, vector, total);
    }

    /// Adds the groups from `group` on. Groups past the last one, when `kPartial`, are zeros with scale 0.
    template <std::size_t kRows, std::size_t kVectors, bool kPartial>
    HWY_INLINE void addGroups(const std::uint8_t* bits, const std::uint8_t* signs, std::size_t rowBytes,
                              std::size_t group, const Scales<kRows>& scales,
                              VF32 (&total)[kVectors][kRows]) const {
        const DF32 d;
        const std::size_t offset = group * kGroupBytes;
        VU8 weights[kRows];
        VF32 weightScales[kRows];
        for (std::size_t r = 0; r < kRows; ++r) {
            weights[r] = loadBytes<kPartial>(bits + r * rowBytes + offset, rowBytes - offset);
            weightScales[r] = laneScales(scales.at(r, group * kScalesEach));
        }
        for (std::size_t v = 0; v < kVectors; ++v) {
            const VU8 sign = loadBytes<kPartial>(signs + v * rowBytes + offset, rowBytes - offset);
            for (std::size_t r = 0; r < kRows; ++r) {
                // Half of 32 - 2 * count; the other factor 2 is in store().
                const VI32 half = hn::Sub(hn::Set(DI32(), 16), countBits(hn::Xor(weights[r], sign)));
                total[v][r] = hn::MulAdd(hn::ConvertTo(d, half), weightScales[r], total[v][r]);
            }
        }
    }

    static HWY_INLINE VF32 laneScales(const float* first) {
        if constexpr (kScalesEach == 1) {
            return spreadScales(first);
        } else {
            return hn::LoadU(DF32(), first);
        }
    }

    template <bool kPartial>
    static HWY_INLINE VU8 loadBytes(const std::uint8_t* from, std::size_t count) {
        if constexpr (kPartial) {
            return hn::LoadN(DU8(), from, count);
        } else {
            return hn::LoadU(DU8(), from);
        }
    }

    template <std::size_t kRows, std::size_t kVectors>
    HWY_INLINE void store(std::size_t row, std::size_t vector, const VF32 (&total)[kVectors][kRows]) const {
        for (std::size_t v = 0; v < kVectors; ++v) {
            const bool firstPlane = (vector + v) % x.planes == 0;
            float* to = out.data + (vector + v) / x.planes * out.stride + row;
            float dots[kRows];
            storeSums(total[v], 2 * x.scales[vector + v], dots);
            for (std::size_t r = 0; r < kRows; ++r)
                to[r] = firstPlane ? dots[r] : to[r] + dots[r];
        }
    }
};

void xnorPopcountRows(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out) {
    if (w.scaleGroup == kGroupSize) {
        forEachTile(rows, x.tokens * x.planes, XnorKernel<1>{w, x, out});
    } else {
        static_assert(kGroupSize / kSmallScaleGroup == 4, "a 32-bit lane is what shares a small scale");
        forEachTile(rows, x.tokens * x.planes, XnorKernel<4>{w, x, out});
    }
}

#else

void xnorPopcountRows(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out) {
    reference::xnorPopcount(w, x, rows, out);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(xnorPopcountRows);

void xnorPopcount(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(xnorPopcountRows)(w, x, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
