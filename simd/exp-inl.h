// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_EXP_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_EXP_INL_H_
#undef ONEBIT_SIMD_EXP_INL_H_
#else
#define ONEBIT_SIMD_EXP_INL_H_
#endif

#include <hwy/highway.h>

#include <cstdint>

#include "simd/ordered_sums-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// e^x, within 2^-22 of the true value relative to it for x in [-87, 88], the same bits on every target.
/// Above that it stays at about e^88, finite; below it is 0. NaN gives NaN or a finite value, never a trap.
///
/// e^x = 2^n * e^r with n the integer nearest to x / ln 2 and |r| <= ln(2) / 2; e^r is its Taylor polynomial
/// of degree 7, whose remainder there is below 2^-27. ln 2 is subtracted in two parts, the first of which has
/// so few bits that its product with n is exact (W. J. Cody and W. Waite, "Software Manual for the Elementary
/// Functions", 1980).
HWY_INLINE VF32 exponential(VF32 x) {
    const DF32 d;
    const DI32 dInt;
    const VF32 clamped = hn::Min(hn::Max(x, hn::Set(d, -87.0F)), hn::Set(d, 88.0F));
    const VI32 n = hn::NearestInt(hn::Mul(clamped, hn::Set(d, 1.44269504F)));
    const VF32 nFloat = hn::ConvertTo(d, n);
    VF32 r = hn::Sub(clamped, hn::Mul(nFloat, hn::Set(d, 0.693359375F)));
    r = hn::Sub(r, hn::Mul(nFloat, hn::Set(d, -2.12194440e-4F)));

    VF32 power = hn::Set(d, 1.0F / 5040.0F);
    power = addProduct(power, r, hn::Set(d, 1.0F / 720.0F));
    power = addProduct(power, r, hn::Set(d, 1.0F / 120.0F));
    power = addProduct(power, r, hn::Set(d, 1.0F / 24.0F));
    power = addProduct(power, r, hn::Set(d, 1.0F / 6.0F));
    power = addProduct(power, r, hn::Set(d, 0.5F));
    power = addProduct(power, r, hn::Set(d, 1.0F));
    power = addProduct(power, r, hn::Set(d, 1.0F));

    const VI32 exponent = hn::ShiftLeft<23>(hn::Add(n, hn::Set(dInt, 127)));
    const VF32 result = hn::Mul(power, hn::BitCast(d, exponent));
    return hn::IfThenZeroElse(hn::Lt(x, hn::Set(d, -87.0F)), result);
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
