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

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
