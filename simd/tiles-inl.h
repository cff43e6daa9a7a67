// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_TILES_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_TILES_INL_H_
#undef ONEBIT_SIMD_TILES_INL_H_
#else
#define ONEBIT_SIMD_TILES_INL_H_
#endif

#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "simd/matrix.h"

/// Vectors in arrays, masks as bits: what the kernels are written for. Targets without (no vectors at all,
/// or vectors whose size is known at run time only) run the scalar twins instead.
#ifndef ONEBIT_SIMD_HAS_FIXED_VECTORS
#define ONEBIT_SIMD_HAS_FIXED_VECTORS (HWY_TARGET != HWY_SCALAR && !HWY_HAVE_SCALABLE)
#endif

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS
namespace hn = hwy::HWY_NAMESPACE;

using DU8 = hn::ScalableTag<std::uint8_t>;
using DI8 = hn::ScalableTag<std::int8_t>;
using DU16 = hn::ScalableTag<std::uint16_t>;
using DI16 = hn::ScalableTag<std::int16_t>;
using DI32 = hn::ScalableTag<std::int32_t>;
using DF32 = hn::ScalableTag<float>;
using VU8 = hn::Vec<DU8>;
using VI8 = hn::Vec<DI8>;
using VI32 = hn::Vec<DI32>;
using VF32 = hn::Vec<DF32>;

/// Bytes and floats of a vector.
inline constexpr std::size_t kVectorBytes = HWY_LANES(std::uint8_t);
inline constexpr std::size_t kVectorFloats = HWY_LANES(float);
static_assert(kVectorBytes == 16 || kVectorBytes == 32 || kVectorBytes == 64, "a group is whole vectors");

/// A tile is this many rows of weights, four streams from memory, by this many vectors of activations: as
/// many as leave its sums in registers (32 of them with AVX-512 and NEON, else 16).
inline constexpr std::size_t kTileRows = 4;
#if HWY_ARCH_X86 && HWY_TARGET > HWY_AVX3
inline constexpr std::size_t kTileTokens = 2;
#else
inline constexpr std::size_t kTileTokens = 4;
#endif

/// Sums of a tile start at 0.
template <std::size_t kRows, std::size_t kTokens>
HWY_INLINE void clear(VF32 (&total)[kTokens][kRows]) {
    for (auto& ofToken : total) {
        for (VF32& ofRow : ofToken)
            ofRow = hn::Zero(DF32());
    }
}

/// Calls kernel.tile<rows, tokens>(row, token) so that the tiles cover `rows` x `tokens`. Rows are the outer
/// loop: a tile's weights are unpacked from the first-level cache for all tokens after the first.
template <std::size_t kMostTokens = kTileTokens, typename Kernel>
HWY_INLINE void forEachTile(RowRange rows, std::size_t tokens, const Kernel& kernel) {
    std::size_t row = rows.begin;
    for (; row + kTileRows <= rows.end; row += kTileRows) {
        std::size_t token = 0;
        for (; token + kMostTokens <= tokens; token += kMostTokens) {
            kernel.template tile<kTileRows, kMostTokens>(row, token);
        }
        if constexpr (kMostTokens > 2) {
            for (; token + 2 <= tokens; token += 2)
                kernel.template tile<kTileRows, 2>(row, token);
        }
        for (; token < tokens; ++token)
            kernel.template tile<kTileRows, 1>(row, token);
    }
    for (; row < rows.end; ++row) {
        for (std::size_t token = 0; token < tokens; ++token)
            kernel.template tile<1, 1>(row, token);
    }
}

/// Adds the 128-bit parts of a vector.
template <typename D>
HWY_INLINE hn::Vec<hn::FixedTag<float, 4>> addParts(D d, hn::Vec<D> v) {
    if constexpr (hn::MaxLanes(D()) == 4) {
        static_cast<void>(d);
        return v;
    } else {
        const hn::Half<D> dHalf;
        return addParts(dHalf, hn::Add(hn::LowerHalf(dHalf, v), hn::UpperHalf(dHalf, v)));
    }
}

/// to[r] = scale * (sum of the lanes of sums[r]). Four rows are added side by side: a third of the work of
/// four reductions.
template <std::size_t kRows>
HWY_INLINE void storeSums(const VF32 (&sums)[kRows], float scale, float* to) {
    const DF32 d;
    if constexpr (kRows == 4) {
        const hn::FixedTag<float, 4> d4;
        const hn::RepartitionToWide<DF32> d64;
        const VF32 ab =
            hn::Add(hn::InterleaveLower(d, sums[0], sums[1]), hn::InterleaveUpper(d, sums[0], sums[1]));
        const VF32 cd =
            hn::Add(hn::InterleaveLower(d, sums[2], sums[3]), hn::InterleaveUpper(d, sums[2], sums[3]));
        const auto ab64 = hn::BitCast(d64, ab);
        const auto cd64 = hn::BitCast(d64, cd);
        const VF32 low = hn::BitCast(d, hn::InterleaveLower(d64, ab64, cd64));
        const VF32 high = hn::BitCast(d, hn::InterleaveUpper(d64, ab64, cd64));
        hn::StoreU(hn::Mul(hn::Set(d4, scale), addParts(d, hn::Add(low, high))), d4, to);
    } else {
        for (std::size_t r = 0; r < kRows; ++r)
            to[r] = scale * hn::ReduceSum(d, sums[r]);
    }
}

/// The same with every row's lanes added in the order of storeSums() for four rows: a row's sum is then bit
/// for bit the same, whatever tile it is in.
template <std::size_t kRows>
HWY_INLINE void storeSumsAlike(const VF32 (&sums)[kRows], float scale, float* to) {
    if constexpr (kRows == 4) {
        storeSums(sums, scale, to);
    } else {
        const VF32 zero = hn::Zero(DF32());
        for (std::size_t r = 0; r < kRows; ++r) {
            const VF32 four[4] = {sums[r], zero, zero, zero};
            float sum[4];
            storeSums(four, scale, sum);
            to[r] = sum[0];
        }
    }
}

/// Bytes that the memory is asked for ahead of their use. Of 1.5 to 8 thousand, 4 thousand were the first
/// that were enough for all shapes.
inline constexpr std::size_t kBytesAhead = 4096;

/// Asks for the weights that come kBytesAhead bytes after those that a tile of kRows rows reads now,
/// `bytes` of each row from `offset` on. Rows lie one after another, so the step's share of what comes is
/// whole lines in the order of the memory, and not a line of each row: that way they come 2 to 2.6 times as
/// fast. The addresses need not exist: prefetching never faults.
template <std::size_t kRows>
HWY_INLINE void prefetchInOrder(const std::uint8_t* tile, std::size_t offset, std::size_t bytes) {
    const std::uint8_t* from = tile + kRows * offset + kBytesAhead;
    for (std::size_t byte = 0; byte < kRows * bytes; byte += 64)
        hwy::Prefetch(from + byte);
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
