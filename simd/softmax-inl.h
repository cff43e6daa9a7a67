// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_SOFTMAX_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_SOFTMAX_INL_H_
#undef ONEBIT_SIMD_SOFTMAX_INL_H_
#else
#define ONEBIT_SIMD_SOFTMAX_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <limits>

#include "simd/exp-inl.h"
#include "simd/ordered_sums-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Largest of n floats that are not NaN; minus infinity when there is none.
HWY_INLINE float largestOf(const float* x, std::size_t n) {
    const DF32 d;
    const VF32 lowest = hn::Set(d, -std::numeric_limits<float>::infinity());
    VF32 largest = lowest;
    for (std::size_t i = 0; i < n; i += kVectorFloats) {
        const VF32 value =
            i + kVectorFloats <= n ? hn::LoadU(d, x + i) : hn::LoadNOr(lowest, d, x + i, n - i);
        largest = hn::Max(largest, hn::IfThenElse(hn::IsNaN(value), lowest, value));
    }
    return hn::ReduceMax(d, largest);
}

/// What turned x into exponentials.
struct Exponentials {
    float largest;
    float total;  ///< of exp(x - largest)
};

/// Replaces x by exp(x - largest), the same bits on every target. Nothing: minus infinity and 0.
HWY_INLINE Exponentials exponentialsOf(float* x, std::size_t n) {
    const DF32 d;
    const float most = largestOf(x, n);
    const VF32 largest = hn::Set(d, most);
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats) {
        hn::StoreU(exponential(hn::Sub(hn::LoadU(d, x + i), largest)), d, x + i);
    }
    if (i < n) hn::StoreN(exponential(hn::Sub(hn::LoadN(d, x + i, n - i), largest)), d, x + i, n - i);
    return {most, orderedSum(x, n, Itself())};
}

/// Softmax in place, the same bits on every target.
HWY_INLINE void softmaxOf(float* x, std::size_t n) {
    const DF32 d;
    const VF32 inverse = hn::Set(d, 1.0F / exponentialsOf(x, n).total);
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats) {
        hn::StoreU(hn::Mul(hn::LoadU(d, x + i), inverse), d, x + i);
    }
    if (i < n) hn::StoreN(hn::Mul(hn::LoadN(d, x + i, n - i), inverse), d, x + i, n - i);
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
