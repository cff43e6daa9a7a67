// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_DENSE_BLOCKS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_DENSE_BLOCKS_INL_H_
#undef ONEBIT_SIMD_DENSE_BLOCKS_INL_H_
#else
#define ONEBIT_SIMD_DENSE_BLOCKS_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "simd/halves-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// The half-precision scale at `bytes`, in every lane.
HWY_INLINE VF32 scaleAt(const std::uint8_t* bytes) {
    std::uint16_t half = 0;
    std::memcpy(&half, bytes, sizeof half);
    return fromHalves(hn::Set(D16Bits(), half));
}

/// floats[i] = scale * integers[i]. n is a multiple of kVectorFloats.
HWY_INLINE void scaleIntegers(const std::int8_t* integers, VF32 scale, float* floats, std::size_t n) {
    const hn::Rebind<std::int8_t, DI32> dBytes;
    for (std::size_t i = 0; i < n; i += kVectorFloats) {
        const VI32 wide = hn::PromoteTo(DI32(), hn::LoadU(dBytes, integers + i));
        hn::StoreU(hn::Mul(hn::ConvertTo(DF32(), wide), scale), DF32(), floats + i);
    }
}

/// floats[i] = scale * codes[i] - offset. n is a multiple of kVectorFloats.
HWY_INLINE void scaleCodes(const std::uint8_t* codes, VF32 scale, VF32 offset, float* floats, std::size_t n) {
    const hn::Rebind<std::uint8_t, DI32> dBytes;
    for (std::size_t i = 0; i < n; i += kVectorFloats) {
        const VI32 wide = hn::PromoteTo(DI32(), hn::LoadU(dBytes, codes + i));
        hn::StoreU(hn::MulSub(hn::ConvertTo(DF32(), wide), scale, offset), DF32(), floats + i);
    }
}

/// low[i] and high[i] are the nibbles of bytes[i]. n is a multiple of 16.
HWY_INLINE void splitNibbles(const std::uint8_t* bytes, std::size_t n, std::uint8_t* low,
                             std::uint8_t* high) {
    const hn::CappedTag<std::uint8_t, 16> d;
    for (std::size_t i = 0; i < n; i += hn::Lanes(d)) {
        const auto both = hn::LoadU(d, bytes + i);
        hn::StoreU(hn::And(both, hn::Set(d, std::uint8_t{15})), d, low + i);
        hn::StoreU(hn::ShiftRight<4>(both), d, high + i);
    }
}

struct Q4Blocks {
    static constexpr std::size_t kBlockCols = 32;
    static constexpr std::size_t kBlockBytes = 18;

    /// The low nibbles are the weights 0 to 15, the high ones 16 to 31.
    static HWY_INLINE void decode(const std::uint8_t* block, float* floats) {
        HWY_ALIGN std::uint8_t codes[kBlockCols];
        splitNibbles(block + 2, 16, codes, codes + 16);
        const VF32 scale = scaleAt(block);
        scaleCodes(codes, scale, hn::Mul(scale, hn::Set(DF32(), 8.0F)), floats, kBlockCols);
    }
};

struct Q4KBlocks {
    static constexpr std::size_t kBlockCols = 256;
    static constexpr std::size_t kBlockBytes = 144;
    static constexpr std::size_t kRuns = 8;
    static constexpr std::size_t kRunCols = 32;

    static HWY_INLINE void decode(const std::uint8_t* block, float* floats) {
        std::uint8_t scales[kRuns];
        std::uint8_t minima[kRuns];
        unpackScales(block + 4, scales, minima);
        const VF32 scale = scaleAt(block);
        const VF32 minimum = scaleAt(block + 2);
        for (std::size_t run = 0; run < kRuns; run += 2) {
            HWY_ALIGN std::uint8_t codes[2 * kRunCols];
            splitNibbles(block + 16 + run / 2 * kRunCols, kRunCols, codes, codes + kRunCols);
            for (std::size_t i = 0; i < 2; ++i) {
                const auto factor = hn::Set(DF32(), static_cast<float>(scales[run + i]));
                const auto offset = hn::Set(DF32(), static_cast<float>(minima[run + i]));
                scaleCodes(codes + i * kRunCols, hn::Mul(scale, factor), hn::Mul(minimum, offset),
                           floats + (run + i) * kRunCols, kRunCols);
            }
        }
    }

    /// Twelve bytes hold sixteen numbers of six bits: the first eight bytes the scales and the minima of the
    /// runs 0 to 3, with two bits to spare each; those are the upper bits of the runs 4 to 7, whose lower
    /// four are the nibbles of the last four bytes.
    static HWY_INLINE void unpackScales(const std::uint8_t* packed, std::uint8_t* scales,
                                        std::uint8_t* minima) {
        for (std::size_t i = 0; i < kRuns / 2; ++i) {
            const unsigned first = packed[i];
            const unsigned second = packed[4 + i];
            const unsigned third = packed[8 + i];
            scales[i] = static_cast<std::uint8_t>(first & 63U);
            minima[i] = static_cast<std::uint8_t>(second & 63U);
            scales[4 + i] = static_cast<std::uint8_t>((third & 15U) | (first >> 6U) << 4U);
            minima[4 + i] = static_cast<std::uint8_t>(third >> 4U | (second >> 6U) << 4U);
        }
    }
};

struct Q8Blocks {
    static constexpr std::size_t kBlockCols = 32;
    static constexpr std::size_t kBlockBytes = 34;

    static HWY_INLINE void decode(const std::uint8_t* block, float* floats) {
        scaleIntegers(reinterpret_cast<const std::int8_t*>(block + 2), scaleAt(block), floats, kBlockCols);
    }
};

struct Q6Blocks {
    static constexpr std::size_t kBlockCols = 256;
    static constexpr std::size_t kBlockBytes = 210;

    static HWY_INLINE void decode(const std::uint8_t* block, float* floats) {
        HWY_ALIGN std::int8_t integers[kBlockCols];
        unpackHalf(block, block + 128, integers);
        unpackHalf(block + 64, block + 160, integers + 128);
        HWY_ALIGN float scales[16];
        scaleIntegers(reinterpret_cast<const std::int8_t*>(block + 192), scaleAt(block + 208), scales, 16);
        for (std::size_t i = 0; i < 16; ++i) {
            scaleIntegers(integers + 16 * i, hn::Set(DF32(), scales[i]), floats + 16 * i, 16);
        }
    }

    /// 128 weights are four runs of 32. Runs 0 and 2 are the lower and upper nibbles of low[0..31], runs 1
    /// and 3 those of low[32..63]; two bits of high[0..31] continue each run, the lowest two run 0.
    static HWY_INLINE void unpackHalf(const std::uint8_t* low, const std::uint8_t* high,
                                      std::int8_t* integers) {
        const hn::CappedTag<std::uint8_t, 32> d;
        const hn::CappedTag<std::int8_t, 32> dSigned;
        const auto nibble = hn::Set(d, std::uint8_t{15});
        const auto upper = hn::Set(d, std::uint8_t{48});
        const auto zeroPoint = hn::Set(dSigned, std::int8_t{32});
        for (std::size_t i = 0; i < 32; i += hn::Lanes(d)) {
            const auto first = hn::LoadU(d, low + i);
            const auto second = hn::LoadU(d, low + 32 + i);
            const auto pairs = hn::LoadU(d, high + i);
            const auto run0 = hn::Or(hn::And(first, nibble), hn::And(hn::ShiftLeft<4>(pairs), upper));
            const auto run1 = hn::Or(hn::And(second, nibble), hn::And(hn::ShiftLeft<2>(pairs), upper));
            const auto run2 = hn::Or(hn::ShiftRight<4>(first), hn::And(pairs, upper));
            const auto run3 = hn::Or(hn::ShiftRight<4>(second), hn::And(hn::ShiftRight<2>(pairs), upper));
            hn::StoreU(hn::Sub(hn::BitCast(dSigned, run0), zeroPoint), dSigned, integers + i);
            hn::StoreU(hn::Sub(hn::BitCast(dSigned, run1), zeroPoint), dSigned, integers + 32 + i);
            hn::StoreU(hn::Sub(hn::BitCast(dSigned, run2), zeroPoint), dSigned, integers + 64 + i);
            hn::StoreU(hn::Sub(hn::BitCast(dSigned, run3), zeroPoint), dSigned, integers + 96 + i);
        }
    }
};

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
