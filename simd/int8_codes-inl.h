// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_INT8_CODES_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_INT8_CODES_INL_H_
#undef ONEBIT_SIMD_INT8_CODES_INL_H_
#else
#define ONEBIT_SIMD_INT8_CODES_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "simd/int8_step-inl.h"
#include "simd/matrix.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Vectors of activations in a group.
inline constexpr std::size_t kChunks = kGroupSize / kVectorBytes;

/// Ternary codes as bytes 0..3.
template <PlaneOrder kOrder>
struct TernaryCodes {
    static constexpr std::size_t kGroupBytes = kGroupSize / 4;

    /// The codes that meet the activations [chunk * kVectorBytes, (chunk + 1) * kVectorBytes) of a group.
    static HWY_INLINE VU8 load(const std::uint8_t* group, std::size_t chunk) {
        const DU16 d16;
        hn::Vec<DU16> bits;
        if constexpr (kVectorBytes == 64) {
            // A plane of a group fills half a vector: this plane below, the next one above.
            const hn::Half<DU8> dHalf;
            const hn::Half<DU16> dHalf16;
            const auto plane = hn::LoadU(dHalf, group);
            const auto low = hn::Set(dHalf16, shift(2 * chunk));
            const auto high = hn::Set(dHalf16, shift(2 * chunk + 1));
            bits = hn::Shr(hn::BitCast(d16, hn::Combine(DU8(), plane, plane)), hn::Combine(d16, high, low));
        } else {
            const std::size_t byte = chunk * kVectorBytes % kGroupBytes;
            const std::size_t plane = chunk * kVectorBytes / kGroupBytes;
            bits = hn::ShiftRightSame(hn::BitCast(d16, hn::LoadU(DU8(), group + byte)), shift(plane));
        }
        return hn::And(hn::BitCast(DU8(), bits), hn::Set(DU8(), std::uint8_t{3}));
    }

    static constexpr std::uint16_t shift(std::size_t plane) {
        return static_cast<std::uint16_t>(kOrder == PlaneOrder::kLowFirst ? 2 * plane : 6 - 2 * plane);
    }
};

/// Bits as bytes 0 and 2, so that code - 1 is the weight here too.
struct BinaryCodes {
    static constexpr std::size_t kGroupBytes = kGroupSize / 8;

    static HWY_INLINE VU8 load(const std::uint8_t* group, std::size_t chunk) {
        const auto mask = hn::LoadMaskBits(DU8(), group + chunk * (kVectorBytes / 8));
        return hn::IfThenElseZero(mask, hn::Set(DU8(), std::uint8_t{2}));
    }
};

/// sum[t][r] += dot product of codes and activations over `kCount` vectors of one group, from `first` on.
/// `values` steps by `cols` from token to token.
template <typename Codes, std::size_t kCount, std::size_t kRows, std::size_t kTokens>
HWY_INLINE void addChunks(const std::uint8_t* weights, std::size_t rowBytes, std::size_t first,
                          const std::int8_t* values, std::size_t cols, VI32 (&sum)[kTokens][kRows]) {
    VStep partial[kTokens][kRows];
    for (std::size_t t = 0; t < kTokens; ++t) {
        for (std::size_t r = 0; r < kRows; ++r)
            partial[t][r] = beginGroup(sum[t][r]);
    }
    HWY_UNROLL(8)
    for (std::size_t i = 0; i < kCount; ++i) {
        const std::size_t chunk = first + i;
        VU8 codes[kRows];
        for (std::size_t r = 0; r < kRows; ++r)
            codes[r] = Codes::load(weights + r * rowBytes, chunk);
        for (std::size_t t = 0; t < kTokens; ++t) {
            const VI8 x = hn::LoadU(DI8(), values + t * cols + chunk * kVectorBytes);
            for (std::size_t r = 0; r < kRows; ++r)
                partial[t][r] = step(codes[r], x, partial[t][r]);
        }
    }
    for (std::size_t t = 0; t < kTokens; ++t) {
        for (std::size_t r = 0; r < kRows; ++r)
            sum[t][r] = endGroup(partial[t][r], sum[t][r]);
    }
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
