// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_INT8_STEP_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_INT8_STEP_INL_H_
#undef ONEBIT_SIMD_INT8_STEP_INL_H_
#else
#define ONEBIT_SIMD_INT8_STEP_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Adds up products of small unsigned bytes and int8 over one group of kGroupSize values, exactly.
///
/// x86 with byte multiplies but without VNNI (SSSE3 to AVX3): two products are added in 16 bits by an
/// instruction that saturates. That stays exact for what the kernels pass: a pair of bytes of 8 is at most
/// 2 * 8 * 128, and the eight vectors of a group on the narrowest target add to at most 16384, or for bytes
/// of 8 against the powers of two of bitPlanes() to 2 * 8 * 255; int8DotLanes() adds at most eight pairs of
/// 12 and 12 or of 8 and 8, or eight of 15 and 15. Everything else widens to 32 bits at once.

#if HWY_ARCH_X86 && HWY_TARGET <= HWY_SSSE3 && HWY_TARGET > HWY_AVX3_DL

inline constexpr bool kStepsIn16Bits = true;
using DStep = DI16;
using VStep = hn::Vec<DStep>;

HWY_INLINE VStep beginGroup(VI32 /*start*/) {
    return hn::Zero(DStep());
}
HWY_INLINE VStep step(VU8 bytes, VI8 values, VStep sum) {
    return hn::Add(sum, hn::SatWidenMulPairwiseAdd(DStep(), bytes, values));
}
HWY_INLINE VI32 endGroup(VStep sum, VI32 start) {
    return hn::Add(start, hn::WidenMulPairwiseAdd(DI32(), sum, hn::Set(DStep(), std::int16_t{1})));
}

#else

inline constexpr bool kStepsIn16Bits = false;
using VStep = VI32;

HWY_INLINE VStep beginGroup(VI32 start) {
    return start;
}
HWY_INLINE VStep step(VU8 bytes, VI8 values, VStep sum) {
    return hn::SumOfMulQuadAccumulate(DI32(), bytes, values, sum);
}
HWY_INLINE VI32 endGroup(VStep sum, VI32 /*start*/) {
    return sum;
}

#endif

/// A vector whose first lane is `value` and whose other lanes are 0.
HWY_INLINE VI32 inFirstLane(std::int32_t value) {
    const hn::CappedTag<std::int32_t, 1> d1;
    return hn::ZeroExtendResizeBitCast(DI32(), d1, hn::Set(d1, value));
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
