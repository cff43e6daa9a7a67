// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_DENSE_TILE_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_DENSE_TILE_INL_H_
#undef ONEBIT_SIMD_DENSE_TILE_INL_H_
#else
#define ONEBIT_SIMD_DENSE_TILE_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "simd/halves-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// How kVectorFloats weights from column `col` on are read as floats, and how fewer of them at a row's end
/// are, with zeros after them.
struct FloatWeights {
    static HWY_INLINE VF32 load(const std::uint8_t* row, std::size_t col) {
        return hn::BitCast(DF32(), hn::LoadU(DU8(), row + 4 * col));
    }
    static HWY_INLINE VF32 loadSome(const std::uint8_t* row, std::size_t col, std::size_t count) {
        return hn::BitCast(DF32(), hn::LoadN(DU8(), row + 4 * col, 4 * count));
    }
};

struct BitsOf16 {
    static HWY_INLINE hn::Vec<D16Bits> load(const std::uint8_t* row, std::size_t col) {
        const hn::Repartition<std::uint8_t, D16Bits> dBytes;
        return hn::BitCast(D16Bits(), hn::LoadU(dBytes, row + 2 * col));
    }
    static HWY_INLINE hn::Vec<D16Bits> loadSome(const std::uint8_t* row, std::size_t col, std::size_t count) {
        const hn::Repartition<std::uint8_t, D16Bits> dBytes;
        return hn::BitCast(D16Bits(), hn::LoadN(dBytes, row + 2 * col, 2 * count));
    }
};

struct HalfWeights {
    static HWY_INLINE VF32 load(const std::uint8_t* row, std::size_t col) {
        return fromHalves(BitsOf16::load(row, col));
    }
    static HWY_INLINE VF32 loadSome(const std::uint8_t* row, std::size_t col, std::size_t count) {
        return fromHalves(BitsOf16::loadSome(row, col, count));
    }
};

struct Bfloat16Weights {
    static HWY_INLINE VF32 widen(hn::Vec<D16Bits> bits) {
        const hn::ScalableTag<std::uint32_t> d32;
        return hn::BitCast(DF32(), hn::ShiftLeft<16>(hn::PromoteTo(d32, bits)));
    }
    static HWY_INLINE VF32 load(const std::uint8_t* row, std::size_t col) {
        return widen(BitsOf16::load(row, col));
    }
    static HWY_INLINE VF32 loadSome(const std::uint8_t* row, std::size_t col, std::size_t count) {
        return widen(BitsOf16::loadSome(row, col, count));
    }
};

/// total[t][r] += w(r, c) * x(t, c) over the columns [0, cols). `x` steps by `stride` floats a token.
template <typename Weights, std::size_t kRows, std::size_t kTokens>
HWY_INLINE void addDots(const std::uint8_t* weights, std::size_t rowBytes, const float* x, std::size_t stride,
                        std::size_t cols, VF32 (&total)[kTokens][kRows]) {
    const DF32 d;
    // One sum a row, in any tile: a row's products are added in the same order whatever rows and tokens are
    // computed with it.
    VF32 partial[kTokens][kRows];
    clear(partial);
    std::size_t col = 0;
    for (; col + kVectorFloats <= cols; col += kVectorFloats) {
        VF32 w[kRows];
        for (std::size_t r = 0; r < kRows; ++r)
            w[r] = Weights::load(weights + r * rowBytes, col);
        for (std::size_t t = 0; t < kTokens; ++t) {
            const VF32 values = hn::LoadU(d, x + t * stride + col);
            for (std::size_t r = 0; r < kRows; ++r)
                partial[t][r] = hn::MulAdd(w[r], values, partial[t][r]);
        }
    }
    if (col < cols) {
        for (std::size_t t = 0; t < kTokens; ++t) {
            const VF32 values = hn::LoadN(d, x + t * stride + col, cols - col);
            for (std::size_t r = 0; r < kRows; ++r) {
                const VF32 w = Weights::loadSome(weights + r * rowBytes, col, cols - col);
                total[t][r] = hn::MulAdd(w, values, total[t][r]);
            }
        }
    }
    for (std::size_t t = 0; t < kTokens; ++t) {
        for (std::size_t r = 0; r < kRows; ++r)
            total[t][r] = hn::Add(total[t][r], partial[t][r]);
    }
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
