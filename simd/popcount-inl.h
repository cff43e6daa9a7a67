// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_POPCOUNT_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_POPCOUNT_INL_H_
#undef ONEBIT_SIMD_POPCOUNT_INL_H_
#else
#define ONEBIT_SIMD_POPCOUNT_INL_H_
#endif

#include <hwy/highway.h>

#include <cstdint>

#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Bits set in each byte.
HWY_INLINE VU8 countInBytes(VU8 bits) {
#if HWY_ARCH_X86 && HWY_TARGET > HWY_SSSE3
    // SSE2 has no byte shuffle for a table of nibbles, and Highway counts byte by byte there. Instead: sums
    // of neighbouring bits, then of pairs, then of nibbles.
    const DU8 d;
    const DU16 d16;
    const VU8 everySecond = hn::Set(d, std::uint8_t{0x55});
    const VU8 everySecondPair = hn::Set(d, std::uint8_t{0x33});
    const VU8 odd = hn::And(hn::BitCast(d, hn::ShiftRight<1>(hn::BitCast(d16, bits))), everySecond);
    const VU8 pairs = hn::Sub(bits, odd);
    const VU8 upper = hn::And(hn::BitCast(d, hn::ShiftRight<2>(hn::BitCast(d16, pairs))), everySecondPair);
    const VU8 nibbles = hn::Add(hn::And(pairs, everySecondPair), upper);
    const VU8 both = hn::Add(nibbles, hn::BitCast(d, hn::ShiftRight<4>(hn::BitCast(d16, nibbles))));
    return hn::And(both, hn::Set(d, std::uint8_t{0x0F}));
#else
    return hn::PopulationCount(bits);
#endif
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
