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
/// A 32-bit lane is one small group.
inline constexpr std::size_t kSmallGroupBytes = kSmallScaleGroup / 8;
static_assert(kSmallGroupBytes == sizeof(std::uint32_t));

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

template <bool kPartial>
HWY_INLINE VU8 loadBits(const std::uint8_t* from, std::size_t count) {
    if constexpr (kPartial) {
        return hn::LoadN(DU8(), from, count);
    } else {
        return hn::LoadU(DU8(), from);
    }
}

/// to[r] is the dot product of row r with a vector, or the second plane's part of it.
template <std::size_t kRows>
HWY_INLINE void put(const float (&dots)[kRows], bool isFirstPlane, float* to) {
    for (std::size_t r = 0; r < kRows; ++r)
        to[r] = isFirstPlane ? dots[r] : to[r] + dots[r];
}

/// dot = matches - mismatches = 128 - 2 * popcount(w ^ x) in each group. "Vectors" are the planes of all
/// tokens one after another, so a token with two planes is two vectors of one tile.
///
/// Four products of a group with a group, of a row and four vectors or of four rows and a vector, lie side by
/// side in a 128-bit part, so that they share the conversion and the scaling. Either way a product's parts
/// are added in the same order: it is the same bit for bit, whatever is computed with it.
struct XnorKernel {
    const BinaryMatrix& w;
    const BinaryActivations& x;
    Output out;

    template <std::size_t kRows, std::size_t kVectors>
    HWY_INLINE void tile(std::size_t row, std::size_t vector) const {
        if constexpr (kVectors == 4) {
            fourVectors<kRows>(row, vector);
        } else {
            for (std::size_t v = 0; v < kVectors; ++v)
                oneVector<kRows>(row, vector + v);
        }
    }

    template <std::size_t kRows>
    HWY_INLINE void fourVectors(std::size_t row, std::size_t vector) const {
        const std::size_t groups = w.cols / kGroupSize;
        const std::size_t rowBytes = groups * kGroupBytes;
        const std::uint8_t* bits = w.bits + row * rowBytes;
        const std::uint8_t* signs = x.bits + vector * rowBytes;
        HalfScales<kRows> scales(w, row);

        VF32 total[kRows];
        for (VF32& ofRow : total)
            ofRow = hn::Zero(DF32());
        for (std::size_t group = 0; group < groups; group += kGroupsPerVector) {
            if (group % HalfScales<kRows>::kWindow == 0) scales.moveTo(group);
            const std::size_t offset = group * kGroupBytes;
            if (group + kGroupsPerVector <= groups) {
                addFourVectors<kRows, false>(bits + offset, signs + offset, rowBytes, rowBytes - offset,
                                             group, scales, total);
            } else {
                addFourVectors<kRows, true>(bits + offset, signs + offset, rowBytes, rowBytes - offset, group,
                                            scales, total);
            }
        }
        storeFourVectors<kRows>(row, vector, total);
    }

    /// Adds the groups from `group` on, of which `left` bytes a row are left. Groups past the last one, when
    /// `kPartial`, are zeros with scale 0.
    template <std::size_t kRows, bool kPartial>
    static HWY_INLINE void addFourVectors(const std::uint8_t* bits, const std::uint8_t* signs,
                                          std::size_t rowBytes, std::size_t left, std::size_t group,
                                          const HalfScales<kRows>& scales, VF32 (&total)[kRows]) {
        VU8 sign[4];
        for (std::size_t v = 0; v < 4; ++v)
            sign[v] = loadBits<kPartial>(signs + v * rowBytes, left);
        for (std::size_t r = 0; r < kRows; ++r) {
            const VU8 weights = loadBits<kPartial>(bits + r * rowBytes, left);
            VU8 different[4];
            for (std::size_t v = 0; v < 4; ++v)
                different[v] = hn::Xor(weights, sign[v]);
            total[r] = hn::MulAdd(halfDots(different), spreadScales(scales.at(r, group)), total[r]);
        }
    }

    template <std::size_t kRows>
    HWY_INLINE void storeFourVectors(std::size_t row, std::size_t vector, const VF32 (&total)[kRows]) const {
        const hn::FixedTag<float, 4> d4;
        const auto factors = hn::Mul(hn::Set(d4, 2.0F), hn::LoadU(d4, x.scales + vector));
        HWY_ALIGN float products[kRows][4];
        for (std::size_t r = 0; r < kRows; ++r)
            hn::Store(hn::Mul(addParts(DF32(), total[r]), factors), d4, products[r]);
        for (std::size_t v = 0; v < 4; ++v) {
            float dots[kRows];
            for (std::size_t r = 0; r < kRows; ++r)
                dots[r] = products[r][v];
            put(dots, isFirstPlane(vector + v), at(row, vector + v));
        }
    }

    template <std::size_t kRows>
    HWY_INLINE void oneVector(std::size_t row, std::size_t vector) const {
        const std::size_t groups = w.cols / kGroupSize;
        const std::size_t rowBytes = groups * kGroupBytes;
        const std::uint8_t* bits = w.bits + row * rowBytes;
        const std::uint8_t* signs = x.bits + vector * rowBytes;
        SideBySideScales<kRows> scales(w, row);

        VF32 total = hn::Zero(DF32());
        for (std::size_t group = 0; group < groups; group += kGroupsPerVector) {
            if (group % SideBySideScales<kRows>::kWindow == 0) scales.moveTo(group);
            const std::size_t offset = group * kGroupBytes;
            prefetchInOrder<kRows>(bits, offset, kVectorBytes);
            const VF32 dots =
                group + kGroupsPerVector <= groups
                    ? dotsOfRows<kRows, false>(bits + offset, signs + offset, rowBytes, rowBytes - offset)
                    : dotsOfRows<kRows, true>(bits + offset, signs + offset, rowBytes, rowBytes - offset);
            total = hn::MulAdd(dots, scales.from(group), total);
        }
        const hn::FixedTag<float, 4> d4;
        HWY_ALIGN float products[4];
        hn::Store(hn::Mul(addParts(DF32(), total), hn::Set(d4, 2 * x.scales[vector])), d4, products);
        float dots[kRows];
        for (std::size_t r = 0; r < kRows; ++r)
            dots[r] = products[r];
        put(dots, isFirstPlane(vector), at(row, vector));
    }

    /// Rows that are not there count as the first; their scales are 0.
    template <std::size_t kRows, bool kPartial>
    static HWY_INLINE VF32 dotsOfRows(const std::uint8_t* bits, const std::uint8_t* signs,
                                      std::size_t rowBytes, std::size_t left) {
        const VU8 sign = loadBits<kPartial>(signs, left);
        VU8 different[4];
        for (std::size_t r = 0; r < 4; ++r)
            different[r] =
                r < kRows ? hn::Xor(loadBits<kPartial>(bits + r * rowBytes, left), sign) : different[0];
        return halfDots(different);
    }

    /// Half of each dot product; the other factor 2 is in what stores them.
    static HWY_INLINE VF32 halfDots(const VU8 (&different)[4]) {
        const VI32 counts = countInGroups(different[0], different[1], different[2], different[3]);
        return hn::ConvertTo(DF32(),
                             hn::Sub(hn::Set(DI32(), static_cast<std::int32_t>(kGroupSize / 2)), counts));
    }

    HWY_INLINE bool isFirstPlane(std::size_t vector) const { return vector % x.planes == 0; }

    HWY_INLINE float* at(std::size_t row, std::size_t vector) const {
        return out.data + vector / x.planes * out.stride + row;
    }
};

/// Where 32 weights share a scale (kSmallScaleGroup), every 32-bit lane has its own:
/// dot = 32 - 2 * popcount(w ^ x) in each of them.
struct XnorSmallGroupsKernel {
    template <std::size_t kRows>
    using Scales = HalfScales<kRows, kSmallScaleGroup>;

    const BinaryMatrix& w;
    const BinaryActivations& x;
    Output out;

    template <std::size_t kRows, std::size_t kVectors>
    HWY_INLINE void tile(std::size_t row, std::size_t vector) const {
        const std::size_t rowBytes = w.cols / 8;
        const std::uint8_t* bits = w.bits + row * rowBytes;
        const std::uint8_t* signs = x.bits + vector * rowBytes;
        Scales<kRows> scales(w, row);

        VF32 total[kVectors][kRows];
        clear(total);
        for (std::size_t offset = 0; offset < rowBytes; offset += kVectorBytes) {
            const std::size_t scale = offset / kSmallGroupBytes;
            if (scale % Scales<kRows>::kWindow == 0) scales.moveTo(scale);
            if constexpr (kVectors == 1) prefetchInOrder<kRows>(bits, offset, kVectorBytes);
            if (offset + kVectorBytes <= rowBytes) {
                addGroups<kRows, kVectors, false>(bits + offset, signs + offset, rowBytes, rowBytes - offset,
                                                  scale, scales, total);
            } else {
                addGroups<kRows, kVectors, true>(bits + offset, signs + offset, rowBytes, rowBytes - offset,
                                                 scale, scales, total);
            }
        }
        for (std::size_t v = 0; v < kVectors; ++v) {
            float dots[kRows];
            storeSumsAlike(total[v], 2 * x.scales[vector + v], dots);
            put(dots, (vector + v) % x.planes == 0, out.data + (vector + v) / x.planes * out.stride + row);
        }
    }

    template <std::size_t kRows, std::size_t kVectors, bool kPartial>
    static HWY_INLINE void addGroups(const std::uint8_t* bits, const std::uint8_t* signs,
                                     std::size_t rowBytes, std::size_t left, std::size_t scale,
                                     const Scales<kRows>& scales, VF32 (&total)[kVectors][kRows]) {
        const DF32 d;
        VU8 weights[kRows];
        VF32 weightScales[kRows];
        for (std::size_t r = 0; r < kRows; ++r) {
            weights[r] = loadBits<kPartial>(bits + r * rowBytes, left);
            weightScales[r] = hn::LoadU(d, scales.at(r, scale));
        }
        for (std::size_t v = 0; v < kVectors; ++v) {
            const VU8 sign = loadBits<kPartial>(signs + v * rowBytes, left);
            for (std::size_t r = 0; r < kRows; ++r) {
                // Half of 32 - 2 * count; the other factor 2 comes with the scale of the vector.
                const VI32 half = hn::Sub(hn::Set(DI32(), 16), countBits(hn::Xor(weights[r], sign)));
                total[v][r] = hn::MulAdd(hn::ConvertTo(d, half), weightScales[r], total[v][r]);
            }
        }
    }
};

void xnorPopcountRows(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out) {
    if (w.scaleGroup == kGroupSize) {
        forEachTile<4>(rows, x.tokens * x.planes, XnorKernel{w, x, out});
    } else {
        forEachTile(rows, x.tokens * x.planes, XnorSmallGroupsKernel{w, x, out});
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
