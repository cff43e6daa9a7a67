// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_ORDERED_SUMS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_ORDERED_SUMS_INL_H_
#undef ONEBIT_SIMD_ORDERED_SUMS_INL_H_
#else
#define ONEBIT_SIMD_ORDERED_SUMS_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>

#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Sums that are bit for bit the same on every target, in the order of quantizeBinary(): element i is added
/// to sum i % 16 for rising i, then the upper half of the sums to the lower one, four times. Products round
/// before they are added, because not every target has a fused multiply-add.
inline constexpr std::size_t kOrderedSums = 16;
/// Vectors that hold the sixteen sums.
inline constexpr std::size_t kOrderedParts = kOrderedSums / kVectorFloats;

HWY_INLINE VF32 addProduct(VF32 a, VF32 b, VF32 sum) {
    return hn::Add(sum, hn::Mul(a, b));
}

HWY_INLINE float orderedTotal(const VF32 (&sums)[kOrderedParts]) {
    const DF32 d;
    VF32 together = sums[0];
    if constexpr (kOrderedParts == 2) together = hn::Add(sums[0], sums[1]);
    if constexpr (kOrderedParts == 4)
        together = hn::Add(hn::Add(sums[0], sums[2]), hn::Add(sums[1], sums[3]));
    HWY_ALIGN float four[4];
    hn::Store(addParts(d, together), hn::FixedTag<float, 4>(), four);
    return (four[0] + four[2]) + (four[1] + four[3]);
}

struct Itself {
    HWY_INLINE VF32 operator()(VF32 x) const { return x; }
};
struct Square {
    HWY_INLINE VF32 operator()(VF32 x) const { return hn::Mul(x, x); }
};

/// The sum of term(x[i]) over n floats, where term(0) is 0.
template <typename Term>
HWY_INLINE float orderedSum(const float* x, std::size_t n, const Term& term) {
    const DF32 d;
    VF32 sums[kOrderedParts];
    for (VF32& sum : sums)
        sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + kOrderedSums <= n; i += kOrderedSums) {
        for (std::size_t part = 0; part < kOrderedParts; ++part)
            sums[part] = hn::Add(sums[part], term(hn::LoadU(d, x + i + part * kVectorFloats)));
    }
    for (std::size_t part = 0; i < n; ++part, i += kVectorFloats) {
        const VF32 last = i + kVectorFloats <= n ? hn::LoadU(d, x + i) : hn::LoadN(d, x + i, n - i);
        sums[part] = hn::Add(sums[part], term(last));
    }
    return orderedTotal(sums);
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
