// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_HALVES_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_HALVES_INL_H_
#undef ONEBIT_SIMD_HALVES_INL_H_
#else
#define ONEBIT_SIMD_HALVES_INL_H_
#endif

#include <hwy/highway.h>

#include <cstdint>

#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// As many 16-bit numbers as a vector has floats.
using D16Bits = hn::Rebind<std::uint16_t, DF32>;

/// Half precision to floats. Highway's own way where there is no instruction for it takes infinities for
/// numbers, hence the second form.
HWY_INLINE VF32 fromHalves(hn::Vec<D16Bits> bits) {
#if (HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX2) || HWY_ARCH_ARM_A64
    const hn::Rebind<hwy::float16_t, DF32> dHalf;
    return hn::PromoteTo(DF32(), hn::BitCast(dHalf, bits));
#else
    const DF32 d;
    const hn::ScalableTag<std::uint32_t> d32;
    const auto wide = hn::PromoteTo(d32, bits);
    const auto magnitude = hn::And(wide, hn::Set(d32, 0x7FFFU));
    // A half's exponent counts from 15, a float's from 127; multiplying also normalises what is subnormal.
    const VF32 finite = hn::Mul(hn::BitCast(d, hn::ShiftLeft<13>(magnitude)), hn::Set(d, 0x1p112F));
    const auto special = hn::VecFromMask(d32, hn::Ge(magnitude, hn::Set(d32, 0x7C00U)));
    const auto sign = hn::ShiftLeft<16>(hn::Sub(wide, magnitude));
    const auto specialExponent = hn::And(special, hn::Set(d32, 0x7F800000U));
    return hn::BitCast(d, hn::Or3(hn::BitCast(d32, finite), specialExponent, sign));
#endif
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
