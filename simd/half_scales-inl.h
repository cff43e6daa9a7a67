// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_HALF_SCALES_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_HALF_SCALES_INL_H_
#undef ONEBIT_SIMD_HALF_SCALES_INL_H_
#else
#define ONEBIT_SIMD_HALF_SCALES_INL_H_
#endif

#include <hwy/highway.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "simd/halves-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Converts n halves; writes zeros up to the next multiple of kVectorFloats.
HWY_INLINE void convertHalves(const std::uint16_t* halves, std::size_t n, float* floats) {
    for (std::size_t i = 0; i < n; i += kVectorFloats) {
        const bool whole = i + kVectorFloats <= n;
        const auto bits = whole ? hn::LoadU(D16Bits(), halves + i) : hn::LoadN(D16Bits(), halves + i, n - i);
        hn::StoreU(fromHalves(bits), DF32(), floats + i);
    }
}

/// The scales of some rows of a BinaryMatrix as floats, a window of them at a time: converting them a vector
/// at a time costs a tenth of converting each where it is used. "Groups" are the weights that share a scale,
/// BinaryMatrix::scaleGroup; the kernels know how many, which saves a division a tile.
template <std::size_t kRows, std::size_t kScaleGroup = kGroupSize>
class HalfScales {
  public:
    static constexpr std::size_t kWindow = 64;

    HWY_INLINE HalfScales(const BinaryMatrix& w, std::size_t row)
        : m_groups(w.cols / kScaleGroup), m_first(w.scales + row * m_groups) {}

    /// Makes the groups [group, group + kWindow) available; `group` is a multiple of kWindow. Groups past the
    /// last one have scale 0, up to the next multiple of a vector.
    HWY_INLINE void moveTo(std::size_t group) {
        const std::size_t count = std::min(kWindow, m_groups - group);
        for (std::size_t r = 0; r < kRows; ++r)
            convertHalves(m_first + r * m_groups + group, count, m_scales[r]);
    }

    HWY_INLINE const float* at(std::size_t r, std::size_t group) const {
        return m_scales[r] + group % kWindow;
    }

  private:
    std::size_t m_groups;
    const std::uint16_t* m_first;
    HWY_ALIGN float m_scales[kRows][kWindow];
};

/// The same of up to four rows side by side: a group's scale of one row after another, 0 for rows that are
/// not there.
template <std::size_t kRows>
class SideBySideScales {
  public:
    static constexpr std::size_t kWindow = HalfScales<kRows>::kWindow;

    HWY_INLINE SideBySideScales(const BinaryMatrix& w, std::size_t row)
        : m_groups(w.cols / kGroupSize), m_first(w.scales + row * m_groups) {}

    HWY_INLINE void moveTo(std::size_t group) {
        const std::size_t end = std::min(group + kWindow, m_groups);
        for (std::size_t g = group; g < end; g += 4)
            convertFour(g, std::min<std::size_t>(4, end - g));
    }

    /// Four floats a group, from `group` to the end of a vector.
    HWY_INLINE VF32 from(std::size_t group) const {
        return hn::LoadU(DF32(), m_scales + group % kWindow * 4);
    }

  private:
    using D8 = hn::FixedTag<std::uint16_t, 8>;

    /// `count` groups of all rows: a square of four by four, mirrored.
    HWY_INLINE void convertFour(std::size_t group, std::size_t count) {
        const hn::Repartition<std::uint32_t, D8> d32;
        const auto ab =
            hn::BitCast(d32, hn::InterleaveLower(D8(), load(0, group, count), load(1, group, count)));
        const auto cd =
            hn::BitCast(d32, hn::InterleaveLower(D8(), load(2, group, count), load(3, group, count)));
        storeTwo(hn::BitCast(D8(), hn::InterleaveLower(d32, ab, cd)),
                 hn::BitCast(D8(), hn::InterleaveUpper(d32, ab, cd)), m_scales + group % kWindow * 4);
    }

    HWY_INLINE hn::Vec<D8> load(std::size_t r, std::size_t group, std::size_t count) const {
        if (r >= kRows) return hn::Zero(D8());
        const hn::Half<D8> d4;
        const std::uint16_t* from = m_first + r * m_groups + group;
        return hn::ZeroExtendVector(D8(), count == 4 ? hn::LoadU(d4, from) : hn::LoadN(d4, from, count));
    }

    /// Eight halves and eight more. A template, or every target would compile all three ways.
    template <typename Eight>
    static HWY_INLINE void storeTwo(Eight low, Eight high, float* to) {
        const DF32 d;
        if constexpr (kVectorFloats == 16) {
            hn::StoreU(fromHalves(hn::Combine(D16Bits(), high, low)), d, to);
        } else if constexpr (kVectorFloats == 8) {
            hn::StoreU(fromHalves(low), d, to);
            hn::StoreU(fromHalves(high), d, to + 8);
        } else {
            const D16Bits d4;
            hn::StoreU(fromHalves(hn::LowerHalf(d4, low)), d, to);
            hn::StoreU(fromHalves(hn::UpperHalf(d4, low)), d, to + 4);
            hn::StoreU(fromHalves(hn::LowerHalf(d4, high)), d, to + 8);
            hn::StoreU(fromHalves(hn::UpperHalf(d4, high)), d, to + 12);
        }
    }

    std::size_t m_groups;
    const std::uint16_t* m_first;
    HWY_ALIGN float m_scales[kWindow * 4];
};

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
