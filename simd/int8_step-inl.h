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
#include <cstring>

#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Adds up products of small unsigned bytes and int8 over one group of kGroupSize values, exactly. step() may
/// add products of one block of 16 bytes in whatever lanes of the block it likes. laneStep() multiplies every
/// lane of 32 bits by the same four activations and keeps the products in that lane.
///
/// Where there is no product of four bytes in 32 bits, sums are kept in 16 bits:
/// - x86 without VNNI (SSSE3 to AVX3) adds two products by an instruction that saturates. That stays exact
/// for
///   what the kernels pass: a pair of bytes of 8 is at most 2 * 8 * 128, and the eight vectors of a group on
///   the narrowest target add to at most 16384, or for bytes of 8 against the powers of two of bitPlanes() to
///   2 * 8 * 255; int8DotLanes() adds at most eight pairs of 12 and 12 or of 8 and 8, or eight of 15 and 15.
/// - NEON without dot products adds one product (laneStep) or two (step) of each call: half of that, and
///   int8DotLanes() makes calls for twice as many words, 16 of bytes of 12 or 8 of bytes of 15.
/// SSE2 widens to 32 bits at once. Bytes are below 128 everywhere, so NEON may take them as signed.

#if HWY_ARCH_X86 && HWY_TARGET <= HWY_SSSE3 && HWY_TARGET > HWY_AVX3_DL

inline constexpr bool kStepsAddPairs = true;
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

#elif HWY_TARGET_IS_NEON && HWY_TARGET != HWY_NEON_BF16

inline constexpr bool kStepsAddPairs = false;
using VStep = hn::Vec<DI16>;

HWY_INLINE VStep beginGroup(VI32 /*start*/) {
    return hn::Zero(DI16());
}
HWY_INLINE VStep step(VU8 bytes, VI8 values, VStep sum) {
    const int8x16_t small = vreinterpretq_s8_u8(bytes.raw);
    const int16x8_t lower = vmlal_s8(sum.raw, vget_low_s8(small), vget_low_s8(values.raw));
    return VStep(vmlal_high_s8(lower, small, values.raw));
}
HWY_INLINE VI32 endGroup(VStep sum, VI32 start) {
    return VI32(vpadalq_s16(start.raw, sum.raw));
}

#else

inline constexpr bool kStepsAddPairs = false;
using VStep = VI32;

#if HWY_TARGET == HWY_NEON_BF16
// GCC before 13.2 has the intrinsics for a whole later architecture only and refuses them in a function for
// the first one with dot products; so does its assembler, unless it is told that the architecture is later.
#define ONEBIT_SDOT ".arch armv8.2-a+crypto+fp16+dotprod+bf16\n\tsdot %0.4s, %1.16b, "

/// Four products added to every lane of 32 bits.
HWY_INLINE int32x4_t addDotProducts(int32x4_t sum, int8x16_t a, int8x16_t b) {
#if HWY_COMPILER_GCC_ACTUAL && HWY_COMPILER_GCC_ACTUAL < 1302
    asm(ONEBIT_SDOT "%2.16b" : "+w"(sum) : "w"(a), "w"(b));
    return sum;
#else
    return vdotq_s32(sum, a, b);
#endif
}

/// The same with the four bytes in one lane of b for all lanes of a.
template <int kLane>
HWY_INLINE int32x4_t addDotProductsOf(int32x4_t sum, int8x16_t a, int8x16_t b) {
#if HWY_COMPILER_GCC_ACTUAL && HWY_COMPILER_GCC_ACTUAL < 1302
    asm(ONEBIT_SDOT "%2.4b[%3]" : "+w"(sum) : "w"(a), "w"(b), "i"(kLane));
    return sum;
#else
    return vdotq_laneq_s32(sum, a, b, kLane);
#endif
}

/// `lane` is a constant where loops are unrolled, and then nothing is left of the switch.
HWY_INLINE int32x4_t addDotProductsOfLane(int32x4_t sum, int8x16_t a, int8x16_t b, std::size_t lane) {
    switch (lane) {
        case 0:
            return addDotProductsOf<0>(sum, a, b);
        case 1:
            return addDotProductsOf<1>(sum, a, b);
        case 2:
            return addDotProductsOf<2>(sum, a, b);
        default:
            return addDotProductsOf<3>(sum, a, b);
    }
}
#undef ONEBIT_SDOT
#endif

HWY_INLINE VStep beginGroup(VI32 start) {
    return start;
}
HWY_INLINE VStep step(VU8 bytes, VI8 values, VStep sum) {
#if HWY_TARGET == HWY_NEON_BF16
    return VStep(addDotProducts(sum.raw, vreinterpretq_s8_u8(bytes.raw), values.raw));
#else
    return hn::SumOfMulQuadAccumulate(DI32(), bytes, values, sum);
#endif
}
HWY_INLINE VI32 endGroup(VStep sum, VI32 /*start*/) {
    return sum;
}

#endif

/// kFours times four neighbouring activations of one token. ARM picks them from vectors; x86 has an
/// instruction that reads four bytes into all lanes.
template <std::size_t kFours>
struct Fours {
#if HWY_TARGET_IS_NEON
    int8x16_t values[(kFours + 3) / 4];
#else
    const std::int8_t* values;
#endif
};

template <std::size_t kFours>
HWY_INLINE Fours<kFours> loadFours(const std::int8_t* values) {
    Fours<kFours> fours;
#if HWY_TARGET_IS_NEON
    if constexpr (kFours < 4) {
        static_assert(kFours == 2, "half a vector");
        fours.values[0] = vcombine_s8(vld1_s8(values), vdup_n_s8(0));
    } else {
        for (std::size_t i = 0; i < kFours / 4; ++i)
            fours.values[i] = vld1q_s8(values + 16 * i);
    }
#else
    fours.values = values;
#endif
    return fours;
}

#if HWY_TARGET_IS_NEON && HWY_TARGET != HWY_NEON_BF16

/// The lanes of 32 bits in the lower and the upper half of a vector, two sums each. Plain vectors, since the
/// constructors that a compiler makes by itself are not compiled for the target.
struct VLaneStep {
    int16x8_t lower;
    int16x8_t upper;
};

/// One lane in all lanes. `lane` is a constant where loops are unrolled.
HWY_INLINE int32x4_t lanesOf(int32x4_t values, std::size_t lane) {
    switch (lane) {
        case 0:
            return vdupq_laneq_s32(values, 0);
        case 1:
            return vdupq_laneq_s32(values, 1);
        case 2:
            return vdupq_laneq_s32(values, 2);
        default:
            return vdupq_laneq_s32(values, 3);
    }
}

HWY_INLINE VLaneStep beginLanes() {
    return {vdupq_n_s16(0), vdupq_n_s16(0)};
}
template <std::size_t kFours>
HWY_INLINE VLaneStep laneStep(VU8 bytes, const Fours<kFours>& fours, std::size_t four, VLaneStep sum) {
    const int8x16_t small = vreinterpretq_s8_u8(bytes.raw);
    const int32x4_t all = vreinterpretq_s32_s8(fours.values[four / 4]);
    const int8x16_t values = vreinterpretq_s8_s32(lanesOf(all, four % 4));
    return {vmlal_s8(sum.lower, vget_low_s8(small), vget_low_s8(values)),
            vmlal_high_s8(sum.upper, small, values)};
}
HWY_INLINE VLaneStep joined(VLaneStep a, VLaneStep b) {
    return {vaddq_s16(a.lower, b.lower), vaddq_s16(a.upper, b.upper)};
}
/// Every sum halved kTimes; each is a multiple of 2^kTimes.
template <int kTimes>
HWY_INLINE VLaneStep halved(VLaneStep sum) {
    return {vshrq_n_s16(sum.lower, kTimes), vshrq_n_s16(sum.upper, kTimes)};
}
HWY_INLINE VI32 endLanes(VLaneStep sum) {
    return VI32(vpaddq_s32(vpaddlq_s16(sum.lower), vpaddlq_s16(sum.upper)));
}

#else

using VLaneStep = VStep;

HWY_INLINE VLaneStep beginLanes() {
    return beginGroup(hn::Zero(DI32()));
}
template <std::size_t kFours>
HWY_INLINE VLaneStep laneStep(VU8 bytes, const Fours<kFours>& fours, std::size_t four, VLaneStep sum) {
#if HWY_TARGET == HWY_NEON_BF16
    const int8x16_t small = vreinterpretq_s8_u8(bytes.raw);
    return VI32(addDotProductsOfLane(sum.raw, small, fours.values[four / 4], four % 4));
#else
    std::int32_t values = 0;
    std::memcpy(&values, fours.values + 4 * four, sizeof values);
    return step(bytes, hn::BitCast(DI8(), hn::Set(DI32(), values)), sum);
#endif
}
HWY_INLINE VLaneStep joined(VLaneStep a, VLaneStep b) {
    return hn::Add(a, b);
}
/// Every sum halved kTimes; each is a multiple of 2^kTimes.
template <int kTimes>
HWY_INLINE VLaneStep halved(VLaneStep sum) {
    return hn::ShiftRight<kTimes>(sum);
}
HWY_INLINE VI32 endLanes(VLaneStep sum) {
    return endGroup(sum, hn::Zero(DI32()));
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
