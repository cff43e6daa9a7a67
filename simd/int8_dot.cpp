// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "simd/products.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/int8_dot.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/half_scales-inl.h"
#include "simd/int8_codes-inl.h"
#include "simd/int8_parts-inl.h"
#include "simd/int8_step-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Where one scale ends and the next one begins, and what it is.
template <std::size_t kRows>
class TernaryScales {
  public:
    HWY_INLINE TernaryScales(const TernaryMatrix& w, std::size_t row)
        : m_groupsEach(w.scaleGroup / kGroupSize),
          m_perRow(w.scaleGroup == 0 ? 0 : w.cols / w.scaleGroup),
          m_first(w.scales + row * m_perRow) {}

    HWY_INLINE void moveTo(std::size_t group) { m_index = m_groupsEach == 0 ? 0 : group / m_groupsEach; }
    HWY_INLINE std::size_t groupsEach(std::size_t groups) const {
        return m_groupsEach == 0 ? groups : m_groupsEach;
    }
    HWY_INLINE float at(std::size_t r) const { return m_first[r * m_perRow + m_index]; }

  private:
    std::size_t m_groupsEach;
    std::size_t m_perRow;
    const float* m_first;
    std::size_t m_index = 0;
};

template <std::size_t kRows>
class BinaryScales {
  public:
    HWY_INLINE BinaryScales(const BinaryMatrix& w, std::size_t row) : m_scales(w, row) {}

    HWY_INLINE void moveTo(std::size_t group) {
        if (group % HalfScales<kRows>::kWindow == 0) m_scales.moveTo(group);
        m_group = group;
    }
    HWY_INLINE std::size_t groupsEach(std::size_t /*groups*/) const { return 1; }
    HWY_INLINE float at(std::size_t r) const { return *m_scales.at(r, m_group); }

  private:
    HalfScales<kRows> m_scales;
    std::size_t m_group = 0;
};

/// Weights that are codes less 1: w . x = codes . x - sum(x). The integers of all groups that share one scale
/// are added before anything is rounded.
template <typename Matrix, typename Codes, template <std::size_t> typename Scales, bool kPerToken>
struct Int8Kernel {
    const Matrix& w;
    const std::uint8_t* codes;
    const Int8Activations& x;
    Output out;

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void tile(std::size_t row, std::size_t token) const {
        const std::size_t groups = w.cols / kGroupSize;
        const std::size_t rowBytes = groups * Codes::kGroupBytes;
        const std::uint8_t* weights = codes + row * rowBytes;
        const std::int8_t* values = x.values + token * x.cols;
        const std::int32_t* sums = x.sums + token * groups;
        Scales<kRows> scales(w, row);
        const std::size_t span = kPerToken ? scales.groupsEach(groups) : 1;

        VF32 total[kTokens][kRows];
        clear(total);
        for (std::size_t group = 0; group < groups; group += span) {
            VI32 sum[kTokens][kRows];
            for (std::size_t t = 0; t < kTokens; ++t) {
                std::int32_t valueSum = 0;
                for (std::size_t g = group; g < group + span; ++g)
                    valueSum -= sums[t * groups + g];
                const VI32 start = inFirstLane(valueSum);
                for (std::size_t r = 0; r < kRows; ++r)
                    sum[t][r] = start;
            }
            for (std::size_t g = group; g < group + span; ++g) {
                const std::uint8_t* groupWeights = weights + g * Codes::kGroupBytes;
                if constexpr (kTokens == 1)
                    prefetchInOrder<kRows>(weights, g * Codes::kGroupBytes, Codes::kGroupBytes);
                addChunks<Codes, kChunks>(groupWeights, rowBytes, 0, values + g * kGroupSize, x.cols, sum);
            }
            scales.moveTo(group);
            addScaled<kRows, kTokens>(scales, token, group, sum, total);
        }
        for (std::size_t t = 0; t < kTokens; ++t) {
            const float scale = kPerToken ? x.scales[token + t] : 1.0F;
            storeSums(total[t], scale, out.data + (token + t) * out.stride + row);
        }
    }

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void addScaled(const Scales<kRows>& scales, std::size_t token, std::size_t group,
                              const VI32 (&sum)[kTokens][kRows], VF32 (&total)[kTokens][kRows]) const {
        const DF32 d;
        const std::size_t groups = w.cols / kGroupSize;
        for (std::size_t r = 0; r < kRows; ++r) {
            const VF32 weightScale = hn::Set(d, scales.at(r));
            for (std::size_t t = 0; t < kTokens; ++t) {
                VF32 dot = hn::ConvertTo(d, sum[t][r]);
                if constexpr (!kPerToken)
                    dot = hn::Mul(dot, hn::Set(d, x.scales[(token + t) * groups + group]));
                total[t][r] = hn::MulAdd(dot, weightScale, total[t][r]);
            }
        }
    }
};

template <typename Matrix, typename Codes, template <std::size_t> typename Scales>
HWY_INLINE void int8Dot(const Matrix& w, const std::uint8_t* codes, const Int8Activations& x, RowRange rows,
                        Output out) {
    if (x.perToken) {
        forEachTile(rows, x.tokens, Int8Kernel<Matrix, Codes, Scales, true>{w, codes, x, out});
    } else {
        forEachTile(rows, x.tokens, Int8Kernel<Matrix, Codes, Scales, false>{w, codes, x, out});
    }
}

void int8DotBinaryRows(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    if (w.scaleGroup == kGroupSize) {
        int8Dot<BinaryMatrix, BinaryCodes, BinaryScales>(w, w.bits, x, rows, out);
    } else {
        using Kernel = Int8PartsKernel<BinaryMatrix, BinaryCodes, SmallGroupScales, kSmallScaleGroup>;
        forEachTile(rows, x.tokens, Kernel{w, w.bits, x, out});
    }
}

template <PlaneOrder kOrder>
HWY_INLINE void ternaryRows(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    constexpr std::size_t kHalfGroup = kGroupSize / 2;
    if (w.scaleGroup == kHalfGroup) {
        using Kernel = Int8PartsKernel<TernaryMatrix, TernaryCodes<kOrder>, HalfGroupScales, kHalfGroup>;
        forEachTile(rows, x.tokens, Kernel{w, w.codes, x, out});
    } else {
        int8Dot<TernaryMatrix, TernaryCodes<kOrder>, TernaryScales>(w, w.codes, x, rows, out);
    }
}

void int8DotTernaryRows(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    if (w.order == PlaneOrder::kLowFirst) {
        ternaryRows<PlaneOrder::kLowFirst>(w, x, rows, out);
    } else {
        ternaryRows<PlaneOrder::kHighFirst>(w, x, rows, out);
    }
}

#else

void int8DotBinaryRows(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    reference::int8DotBinary(w, x, rows, out);
}

void int8DotTernaryRows(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    reference::int8DotTernary(w, x, rows, out);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(int8DotBinaryRows);
HWY_EXPORT(int8DotTernaryRows);

void int8DotBinary(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(int8DotBinaryRows)(w, x, rows, out);
}

void int8DotTernary(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(int8DotTernaryRows)(w, x, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
