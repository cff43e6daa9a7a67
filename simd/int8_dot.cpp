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
#include "simd/int8_step-inl.h"
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

/// sum[t][r] += dot product of codes and activations over one group.
template <typename Codes, std::size_t kRows, std::size_t kTokens>
HWY_INLINE void addGroup(const std::uint8_t* weights, std::size_t rowBytes, const std::int8_t* values,
                         std::size_t cols, VI32 (&sum)[kTokens][kRows]) {
    VStep partial[kTokens][kRows];
    for (std::size_t t = 0; t < kTokens; ++t) {
        for (std::size_t r = 0; r < kRows; ++r)
            partial[t][r] = beginGroup(sum[t][r]);
    }
    HWY_UNROLL(8)
    for (std::size_t chunk = 0; chunk < kChunks; ++chunk) {
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
                if constexpr (kTokens == 1) {
                    for (std::size_t r = 0; r < kRows; ++r)
                        prefetchNextTile(groupWeights + r * rowBytes, rowBytes);
                }
                addGroup<Codes>(groupWeights, rowBytes, values + g * kGroupSize, x.cols, sum);
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
    int8Dot<BinaryMatrix, BinaryCodes, BinaryScales>(w, w.bits, x, rows, out);
}

void int8DotTernaryRows(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    if (w.order == PlaneOrder::kLowFirst) {
        int8Dot<TernaryMatrix, TernaryCodes<PlaneOrder::kLowFirst>, TernaryScales>(w, w.codes, x, rows, out);
    } else {
        int8Dot<TernaryMatrix, TernaryCodes<PlaneOrder::kHighFirst>, TernaryScales>(w, w.codes, x, rows, out);
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
