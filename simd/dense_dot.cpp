#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "simd/products.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/dense_dot.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/dense_tile-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Columns that block formats are turned into floats at a time: a Q6_K block, eight Q8_0 blocks.
inline constexpr std::size_t kPanelCols = 256;

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

/// Formats that one vector instruction or two turn into floats.
template <typename Weights>
struct PlainKernel {
    const DenseMatrix& w;
    const FloatActivations& x;
    Output out;

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void tile(std::size_t row, std::size_t token) const {
        const std::uint8_t* weights = static_cast<const std::uint8_t*>(w.data) + row * w.rowBytes;
        VF32 total[kTokens][kRows];
        clear(total);
        addDots<Weights>(weights, w.rowBytes, x.values + token * x.cols, x.cols, w.cols, total);
        for (std::size_t t = 0; t < kTokens; ++t) {
            storeSums(total[t], 1.0F, out.data + (token + t) * out.stride + row);
        }
    }
};

/// Formats in blocks: a panel of the tile's rows is turned into floats in the first-level cache.
template <typename Blocks>
struct BlockKernel {
    const DenseMatrix& w;
    const FloatActivations& x;
    Output out;

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void tile(std::size_t row, std::size_t token) const {
        const std::uint8_t* weights = static_cast<const std::uint8_t*>(w.data) + row * w.rowBytes;
        HWY_ALIGN float panel[kRows][kPanelCols];
        VF32 total[kTokens][kRows];
        clear(total);
        for (std::size_t first = 0; first < w.cols; first += kPanelCols) {
            const std::size_t cols = std::min(kPanelCols, w.cols - first);
            for (std::size_t r = 0; r < kRows; ++r) {
                const std::uint8_t* blocks =
                    weights + r * w.rowBytes + first / Blocks::kBlockCols * Blocks::kBlockBytes;
                if constexpr (kTokens == 1) prefetchPanel(blocks);
                for (std::size_t col = 0; col < cols; col += Blocks::kBlockCols) {
                    Blocks::decode(blocks + col / Blocks::kBlockCols * Blocks::kBlockBytes, panel[r] + col);
                }
            }
            addDots<FloatWeights>(reinterpret_cast<const std::uint8_t*>(panel), sizeof panel[0],
                                  x.values + token * x.cols + first, x.cols, cols, total);
        }
        for (std::size_t t = 0; t < kTokens; ++t) {
            storeSums(total[t], 1.0F, out.data + (token + t) * out.stride + row);
        }
    }

    HWY_INLINE void prefetchPanel(const std::uint8_t* blocks) const {
        constexpr std::size_t kPanelBytes = kPanelCols / Blocks::kBlockCols * Blocks::kBlockBytes;
        for (std::size_t byte = 0; byte < kPanelBytes; byte += 64)
            prefetchNextTile(blocks + byte, w.rowBytes);
    }
};

void denseDotRows(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out) {
    switch (w.type) {
        case DenseType::kF32:
            return forEachTile(rows, x.tokens, PlainKernel<FloatWeights>{w, x, out});
        case DenseType::kF16:
            return forEachTile(rows, x.tokens, PlainKernel<HalfWeights>{w, x, out});
        case DenseType::kBf16:
            return forEachTile(rows, x.tokens, PlainKernel<Bfloat16Weights>{w, x, out});
        case DenseType::kQ8_0:
            return forEachTile(rows, x.tokens, BlockKernel<Q8Blocks>{w, x, out});
        case DenseType::kQ6_K:
            return forEachTile(rows, x.tokens, BlockKernel<Q6Blocks>{w, x, out});
    }
}

#else

void denseDotRows(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out) {
    reference::denseDot(w, x, rows, out);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(denseDotRows);

void denseDot(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(denseDotRows)(w, x, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
