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

#if HWY_ARCH_X86

/// Bits set in each half of a 128-bit part, as 64-bit lanes.
HWY_INLINE VI32 countInHalves(VU8 bits) {
#if HWY_TARGET <= HWY_AVX3_DL
    const hn::ScalableTag<std::uint64_t> d64;
    return hn::BitCast(DI32(), hn::PopulationCount(hn::BitCast(d64, bits)));
#else
    return hn::BitCast(DI32(), hn::SumsOf8(countInBytes(bits)));
#endif
}

/// Bits set in each 128-bit part of four vectors: lane i of a part has the count of the i-th.
HWY_INLINE VI32 countInGroups(VU8 a, VU8 b, VU8 c, VU8 d) {
    // Both narrow within 128-bit parts: two counts of 32 bits a vector, then of 16 bits.
    const DI16 d16;
    const auto ab = hn::ReorderDemote2To(d16, countInHalves(a), countInHalves(b));
    const auto cd = hn::ReorderDemote2To(d16, countInHalves(c), countInHalves(d));
    const auto halves = hn::ReorderDemote2To(d16, hn::BitCast(DI32(), ab), hn::BitCast(DI32(), cd));
    return hn::WidenMulPairwiseAdd(DI32(), halves, hn::Set(d16, 1));
}

#else

/// The sums of neighbouring bytes, of `low` and then of `high`.
HWY_INLINE VU8 sumNeighbours(VU8 low, VU8 high) {
#if HWY_TARGET_IS_NEON && HWY_ARCH_ARM_A64
    // One instruction, which Highway does not offer.
    return VU8(vpaddq_u8(low.raw, high.raw));
#else
    const DU8 d;
    return hn::Add(hn::ConcatEven(d, high, low), hn::ConcatOdd(d, high, low));
#endif
}

/// Bits set in each of four vectors of one group: lane i has the count of the i-th.
HWY_INLINE VI32 countInGroups(VU8 a, VU8 b, VU8 c, VU8 d) {
    static_assert(kVectorBytes == 16, "neighbours of a wider vector would be of several groups");
    const VU8 ab = sumNeighbours(countInBytes(a), countInBytes(b));
    const VU8 cd = sumNeighbours(countInBytes(c), countInBytes(d));
    return hn::BitCast(DI32(), hn::SumsOf2(hn::SumsOf2(sumNeighbours(ab, cd))));
}

#endif

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
