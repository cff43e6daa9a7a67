// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_INT8_PARTS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_INT8_PARTS_INL_H_
#undef ONEBIT_SIMD_INT8_PARTS_INL_H_
#else
#define ONEBIT_SIMD_INT8_PARTS_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "simd/half_scales-inl.h"
#include "simd/int8_codes-inl.h"
#include "simd/int8_step-inl.h"
#include "simd/matrix.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// The scales of some rows of a BinaryMatrix with a scale for every kSmallScaleGroup weights.
template <std::size_t kRows>
using SmallGroupScales = HalfScales<kRows, kSmallScaleGroup>;

/// The scales of some rows of a TernaryMatrix with a scale for half a group. The interface is that of
/// HalfScales.
template <std::size_t kRows>
class HalfGroupScales {
  public:
    static constexpr std::size_t kWindow = 64;

    HWY_INLINE HalfGroupScales(const TernaryMatrix& w, std::size_t row)
        : m_perRow(w.cols / (kGroupSize / 2)), m_first(w.scales + row * m_perRow) {}

    HWY_INLINE void moveTo(std::size_t /*part*/) {}
    HWY_INLINE const float* at(std::size_t r, std::size_t part) const {
        return m_first + r * m_perRow + part;
    }

  private:
    std::size_t m_perRow;
    const float* m_first;
};

/// As Int8Kernel, for weights whose scale changes every `kPart` weights inside a group. What codes less 1
/// need, the sum of the activations of each part, is added up on the way: it is shared by the rows of a tile.
template <typename Matrix, typename Codes, template <std::size_t> typename Scales, std::size_t kPart>
struct Int8PartsKernel {
    /// What is added up before it is scaled: one part, or a vector of two.
    static constexpr std::size_t kSpan = kPart < kVectorBytes ? kVectorBytes : kPart;
    static constexpr std::size_t kSpanChunks = kSpan / kVectorBytes;
    static constexpr std::size_t kSpanParts = kSpan / kPart;
    static constexpr std::size_t kGroupParts = kGroupSize / kPart;
    static_assert(kSpanParts <= 2, "a vector holds two parts at most");

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
        Scales<kRows> scales(w, row);

        VF32 total[kTokens][kRows];
        clear(total);
        for (std::size_t group = 0; group < groups; ++group) {
            const std::uint8_t* groupWeights = weights + group * Codes::kGroupBytes;
            if constexpr (kTokens == 1)
                prefetchInOrder<kRows>(weights, group * Codes::kGroupBytes, Codes::kGroupBytes);
            const std::size_t firstPart = group * kGroupParts;
            if (firstPart % Scales<kRows>::kWindow == 0) scales.moveTo(firstPart);
            for (std::size_t span = 0; span < kGroupSize / kSpan; ++span) {
                VI32 sum[kTokens][kRows];
                startSums(values + group * kGroupSize + span * kSpan, sum);
                addChunks<Codes, kSpanChunks>(groupWeights, rowBytes, span * kSpanChunks,
                                              values + group * kGroupSize, x.cols, sum);
                addScaled(scales, firstPart + span * kSpanParts, token, group, sum, total);
            }
        }
        for (std::size_t t = 0; t < kTokens; ++t) {
            const float scale = x.perToken ? x.scales[token + t] : 1.0F;
            storeSums(total[t], scale, out.data + (token + t) * out.stride + row);
        }
    }

    /// sum[t][r] = -(the activations of a span), added up in the lanes that their products go to.
    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void startSums(const std::int8_t* values, VI32 (&sum)[kTokens][kRows]) const {
        const VI32 zero = hn::Zero(DI32());
        for (std::size_t t = 0; t < kTokens; ++t) {
            VStep ones = beginGroup(zero);
            for (std::size_t chunk = 0; chunk < kSpanChunks; ++chunk) {
                const VI8 some = hn::LoadU(DI8(), values + t * x.cols + chunk * kVectorBytes);
                ones = step(hn::Set(DU8(), std::uint8_t{1}), some, ones);
            }
            const VI32 start = hn::Neg(endGroup(ones, zero));
            for (std::size_t r = 0; r < kRows; ++r)
                sum[t][r] = start;
        }
    }

    /// The scales of the parts of one span, each in the lanes of its part.
    static HWY_INLINE VF32 spanScales(const float* first) {
        const DF32 d;
        if constexpr (kSpanParts == 1) {
            return hn::Set(d, first[0]);
        } else {
            const hn::Half<DF32> dHalf;
            return hn::Combine(d, hn::Set(dHalf, first[1]), hn::Set(dHalf, first[0]));
        }
    }

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void addScaled(const Scales<kRows>& scales, std::size_t part, std::size_t token,
                              std::size_t group, const VI32 (&sum)[kTokens][kRows],
                              VF32 (&total)[kTokens][kRows]) const {
        const DF32 d;
        const std::size_t groups = w.cols / kGroupSize;
        for (std::size_t r = 0; r < kRows; ++r) {
            const VF32 weightScale = spanScales(scales.at(r, part));
            for (std::size_t t = 0; t < kTokens; ++t) {
                const float scale = x.perToken ? 1.0F : x.scales[(token + t) * groups + group];
                const VF32 dot = hn::Mul(hn::ConvertTo(d, sum[t][r]), hn::Set(d, scale));
                total[t][r] = hn::MulAdd(dot, weightScale, total[t][r]);
            }
        }
    }
};

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
