// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "simd/products.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/dense_dot.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/dense_blocks-inl.h"
#include "simd/dense_tile-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Columns that block formats are turned into floats at a time: a Q4_K or Q6_K block, eight blocks of
/// Q4_0 or Q8_0.
inline constexpr std::size_t kPanelCols = 256;

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
            storeSumsAlike(total[t], 1.0F, out.data + (token + t) * out.stride + row);
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
            storeSumsAlike(total[t], 1.0F, out.data + (token + t) * out.stride + row);
        }
    }

    /// Asks for what the next tile of rows needs of a panel. Decoding takes longer than the memory does, and
    /// prefetchInOrder() made it a fifth slower.
    HWY_INLINE void prefetchPanel(const std::uint8_t* blocks) const {
        constexpr std::size_t kPanelBytes = kPanelCols / Blocks::kBlockCols * Blocks::kBlockBytes;
        for (std::size_t byte = 0; byte < kPanelBytes; byte += 64)
            hwy::Prefetch(blocks + byte + kTileRows * w.rowBytes);
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
        case DenseType::kQ4_0:
            return forEachTile(rows, x.tokens, BlockKernel<Q4Blocks>{w, x, out});
        case DenseType::kQ4_K:
            return forEachTile(rows, x.tokens, BlockKernel<Q4KBlocks>{w, x, out});
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
