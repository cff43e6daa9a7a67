// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_LANES_TILES_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_LANES_TILES_INL_H_
#undef ONEBIT_SIMD_LANES_TILES_INL_H_
#else
#define ONEBIT_SIMD_LANES_TILES_INL_H_
#endif

#include <hwy/highway.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "simd/halves-inl.h"
#include "simd/lanes.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Registers of 16 rows by 64 bytes, in the shapes that a product of up to kMostTokens activations with a
/// tile of the lane layout needs. What one unpacked word leaves of four neighbouring columns, a lane a row,
/// is a row of the second operand; rows of the first are activations as they are.
struct TileShapes {
    static constexpr std::size_t kRows = 16;   ///< rows of a register, vectors of activations in a block
    static constexpr std::size_t kBytes = 64;  ///< of such a row: columns of int8, or 16 sums
    static constexpr std::size_t kBlocks = 4;  ///< blocks whose sums are in registers at once
    static constexpr std::size_t kMostTokens = kBlocks * kRows;
};

/// A product on a unit that multiplies tiles of bytes (Intel AMX). `Tiles` is that unit, or its twin in
/// tests:
/// - configure(tokens): the last block of activations may have fewer rows;
/// - zero<block>(): the sums of a block become 0;
/// - loadWeights(bytes): 16 rows of 64 bytes, 16 times four columns of each of 16 rows of weights;
/// - multiply<block>(values, stride): adds the products with 64 columns of that block's activations;
/// - store<block>(sums): 16 sums for each token of the block;
/// - release(): nothing is kept.
/// Results are bit for bit those of int8DotLanes() on the same target.
template <typename Tiles, std::size_t kBits>
class LanesTilesKernel {
  public:
    LanesTilesKernel(const LanesMatrix& w, const Int8Activations& x) : m_w(w), m_x(x) {}

    void operator()(RowRange rows, Output out) {
        for (std::size_t token = 0; token < m_x.tokens; token += TileShapes::kMostTokens) {
            const std::size_t count = std::min(m_x.tokens - token, TileShapes::kMostTokens);
            m_tiles.configure(count);
            for (std::size_t tile = rows.begin / kLaneRows; tile * kLaneRows < rows.end; ++tile) {
                sumTile(tile, token, count);
                write(tile, rows, token, count, out);
            }
        }
        m_tiles.release();
    }

  private:
    static constexpr std::size_t kGroupWords = 4 * kBits;
    static constexpr std::size_t kFours = 8 / kBits;  ///< times four columns that a word covers
    static constexpr std::size_t kWordBytes = kLaneRows * sizeof(std::uint32_t);
    static constexpr std::size_t kGroupBytes = kGroupWords * kWordBytes;
    static constexpr std::size_t kHalfBytes = TileShapes::kRows * TileShapes::kBytes;  ///< of half a group
    static_assert(kGroupWords * kFours * kWordBytes == 2 * kHalfBytes && kWordBytes == TileShapes::kBytes);

    /// m_totals = the sums of one tile of weights for `count` tokens, the scales of single groups included.
    HWY_INLINE void sumTile(std::size_t tile, std::size_t token, std::size_t count) {
        switch ((count + TileShapes::kRows - 1) / TileShapes::kRows) {
            case 1:
                return sumBlocks<1>(tile, token, count);
            case 2:
                return sumBlocks<2>(tile, token, count);
            case 3:
                return sumBlocks<3>(tile, token, count);
            default:
                return sumBlocks<4>(tile, token, count);
        }
    }

    template <std::size_t kBlocks>
    HWY_INLINE void sumBlocks(std::size_t tile, std::size_t token, std::size_t count) {
        const std::size_t groups = m_w.cols / kGroupSize;
        const std::uint8_t* words = m_w.words + tile * groups * kGroupBytes;
        const bool together = m_w.scaleGroup == 0 && m_x.perToken;
        std::fill_n(m_totals, count * kLaneRows, 0.0F);
        for (std::size_t group = 0; group < groups; ++group) {
            if (group == 0 || !together) zeroBlocks<kBlocks>();
            unpack(words + group * kGroupBytes);
            for (std::size_t half = 0; half < 2; ++half) {
                m_tiles.loadWeights(m_weights + half * kHalfBytes);
                const std::size_t col = group * kGroupSize + half * TileShapes::kBytes;
                multiplyBlocks<kBlocks>(m_x.values + token * m_x.cols + col);
            }
            if (together && group + 1 < groups) continue;
            storeBlocks<kBlocks>();
            addScaled(tile, group, token, count);
        }
    }

    template <std::size_t kBlocks, std::size_t kBlock = 0>
    HWY_INLINE void zeroBlocks() {
        if constexpr (kBlock < kBlocks) {
            m_tiles.template zero<kBlock>();
            zeroBlocks<kBlocks, kBlock + 1>();
        }
    }

    template <std::size_t kBlocks, std::size_t kBlock = 0>
    HWY_INLINE void multiplyBlocks(const std::int8_t* values) {
        if constexpr (kBlock < kBlocks) {
            m_tiles.template multiply<kBlock>(values + kBlock * TileShapes::kRows * m_x.cols, m_x.cols);
            multiplyBlocks<kBlocks, kBlock + 1>(values);
        }
    }

    template <std::size_t kBlocks, std::size_t kBlock = 0>
    HWY_INLINE void storeBlocks() {
        if constexpr (kBlock < kBlocks) {
            m_tiles.template store<kBlock>(m_sums + kBlock * TileShapes::kRows * kLaneRows);
            storeBlocks<kBlocks, kBlock + 1>();
        }
    }

    /// m_weights = the weights of a group as int8, four columns of all rows after another.
    HWY_INLINE void unpack(const std::uint8_t* words) {
        for (std::size_t word = 0; word < kGroupWords; ++word) {
            for (std::size_t at = 0; at < kWordBytes; at += kVectorBytes) {
                const VU8 some = hn::LoadU(DU8(), words + word * kWordBytes + at);
                unpackFrom<0>(some, m_weights + word * kFours * kWordBytes + at);
            }
        }
    }

    template <std::size_t kFour>
    static HWY_INLINE void unpackFrom(VU8 words, std::int8_t* to) {
        if constexpr (kFour < kFours) {
            const auto shifted = hn::ShiftRight<static_cast<int>(kFour * kBits)>(hn::BitCast(DU16(), words));
            const VU8 codes =
                hn::And(hn::BitCast(DU8(), shifted), hn::Set(DU8(), std::uint8_t{(1U << kBits) - 1U}));
            hn::Store(weightsOf(hn::BitCast(DI8(), codes)), DI8(), to + kFour * kWordBytes);
            unpackFrom<kFour + 1>(words, to);
        }
    }

    /// Ternary weights are code - 1; those of two and sixteen levels are 2 * code less the most that a code
    /// is.
    static HWY_INLINE VI8 weightsOf(VI8 codes) {
        if constexpr (kBits == 2) {
            return hn::Sub(codes, hn::Set(DI8(), std::int8_t{1}));
        } else {
            return hn::Sub(hn::Add(codes, codes), hn::Set(DI8(), std::int8_t{(1 << kBits) - 1}));
        }
    }

    /// m_totals += m_sums times the scales of one group, as far as it has scales of its own.
    HWY_INLINE void addScaled(std::size_t tile, std::size_t group, std::size_t token, std::size_t count) {
        const DF32 d;
        const std::size_t groups = m_w.cols / kGroupSize;
        for (std::size_t row = 0; row < kLaneRows; row += kVectorFloats) {
            VF32 weightScale = hn::Set(d, 1.0F);
            if (m_w.scaleGroup != 0) {
                const std::size_t perRow = m_w.cols / m_w.scaleGroup;
                const std::size_t at = tile * perRow + group / (m_w.scaleGroup / kGroupSize);
                weightScale = fromHalves(hn::LoadU(D16Bits(), m_w.scales + at * kLaneRows + row));
            }
            for (std::size_t t = 0; t < count; ++t) {
                float* total = m_totals + t * kLaneRows + row;
                VF32 dot = hn::ConvertTo(d, hn::Load(DI32(), m_sums + t * kLaneRows + row));
                if (!m_x.perToken) dot = hn::Mul(dot, hn::Set(d, m_x.scales[(token + t) * groups + group]));
                hn::Store(hn::MulAdd(dot, weightScale, hn::Load(d, total)), d, total);
            }
        }
    }

    /// The rows of the tile that lie in `rows`, with the scales of the whole matrix and of whole tokens.
    HWY_INLINE void write(std::size_t tile, RowRange rows, std::size_t token, std::size_t count, Output out) {
        const DF32 d;
        const std::size_t first = tile * kLaneRows;
        const std::size_t begin = std::max(rows.begin, first);
        const std::size_t end = std::min(rows.end, first + kLaneRows);
        for (std::size_t t = 0; t < count; ++t) {
            const float scale = m_x.perToken ? m_w.scale * m_x.scales[token + t] : m_w.scale;
            float* total = m_totals + t * kLaneRows;
            for (std::size_t row = 0; row < kLaneRows; row += kVectorFloats)
                hn::Store(hn::Mul(hn::Load(d, total + row), hn::Set(d, scale)), d, total + row);
            std::memcpy(out.data + (token + t) * out.stride + begin, total + begin - first,
                        (end - begin) * sizeof(float));
        }
    }

    const LanesMatrix& m_w;
    const Int8Activations& m_x;
    Tiles m_tiles;
    HWY_ALIGN std::int8_t m_weights[2 * kHalfBytes];
    HWY_ALIGN std::int32_t m_sums[TileShapes::kMostTokens * kLaneRows];
    HWY_ALIGN float m_totals[TileShapes::kMostTokens * kLaneRows];
};

template <typename Tiles>
HWY_INLINE void int8DotLanesOnTiles(const LanesMatrix& w, const Int8Activations& x, RowRange rows,
                                    Output out) {
    switch (w.code) {
        case LaneCode::kBinary:
            return LanesTilesKernel<Tiles, 1>(w, x)(rows, out);
        case LaneCode::kTernary:
            return LanesTilesKernel<Tiles, 2>(w, x)(rows, out);
        case LaneCode::kSixteen:
            return LanesTilesKernel<Tiles, 4>(w, x)(rows, out);
    }
}

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
