// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "simd/products.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/bit_planes.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/half_scales-inl.h"
#include "simd/int8_step-inl.h"
#include "simd/popcount-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Bytes of one group of weights and of one plane of activations.
inline constexpr std::size_t kPlaneBytes = kGroupSize / 8;
/// Vectors that hold the eight planes of a group.
inline constexpr std::size_t kPlaneVectors = 8 * kPlaneBytes / kVectorBytes;

/// What a set bit of each plane is worth, a byte for each byte of the eight planes. The last is the sign's.
struct PlaneWeights {
    HWY_ALIGN std::int8_t values[8 * kPlaneBytes];

    constexpr PlaneWeights() : values{} {
        for (std::size_t i = 0; i < sizeof values; ++i) {
            values[i] = static_cast<std::int8_t>(i / kPlaneBytes == 7 ? -128 : 1 << (i / kPlaneBytes));
        }
    }
};
inline constexpr PlaneWeights kPlaneWeights{};

/// Blocks of 16 bytes in a vector.
inline constexpr std::size_t kBlocks = kVectorBytes / kPlaneBytes;

/// Every block becomes the sum of all of them. Blocks hold different planes, whose sums are large and cancel:
/// they have to meet as integers, or the roundings would be those of the planes and not of the products.
template <class V>
HWY_INLINE V sumOfBlocks(V sum) {
    if constexpr (kBlocks >= 2) sum = hn::Add(sum, hn::SwapAdjacentBlocks(sum));
    if constexpr (kBlocks >= 4) sum = hn::Add(sum, hn::ReverseBlocks(hn::DFromV<V>(), sum));
    return sum;
}

/// Bits set in w & plane, counted by byte, times the planes' worth, is the sum of the activations that meet a
/// set bit; twice that less the sum of all of them is the dot product with weights of +1 and -1.
struct BitPlanesKernel {
    const BinaryMatrix& w;
    const Int8Activations& x;
    const std::uint8_t* planes;
    Output out;

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void tile(std::size_t row, std::size_t token) const {
        const DF32 d;
        const std::size_t groups = w.cols / kGroupSize;
        const std::size_t rowBytes = groups * kPlaneBytes;
        const std::uint8_t* bits = w.bits + row * rowBytes;
        HalfScales<kRows> scales(w, row);

        VF32 total[kTokens][kRows];
        clear(total);
        for (std::size_t group = 0; group < groups; ++group) {
            if (group % HalfScales<kRows>::kWindow == 0) scales.moveTo(group);
            if constexpr (kTokens == 1) prefetchInOrder<kRows>(bits, group * kPlaneBytes, kPlaneBytes);
            VI32 sum[kTokens][kRows];
            countGroup(bits + group * kPlaneBytes, rowBytes, planes + token * x.cols + group * kGroupSize,
                       sum);
            for (std::size_t t = 0; t < kTokens; ++t) {
                const VI32 all = inFirstLane(x.sums[(token + t) * groups + group]);
                const VF32 valueScale =
                    hn::Set(d, (x.perToken ? 1.0F : x.scales[(token + t) * groups + group]) / kBlocks);
                for (std::size_t r = 0; r < kRows; ++r) {
                    const VI32 dot = sumOfBlocks(hn::Sub(hn::Add(sum[t][r], sum[t][r]), all));
                    const VF32 scaled = hn::Mul(hn::ConvertTo(d, dot), valueScale);
                    total[t][r] = hn::MulAdd(scaled, hn::Set(d, *scales.at(r, group)), total[t][r]);
                }
            }
        }
        for (std::size_t t = 0; t < kTokens; ++t) {
            const float scale = x.perToken ? x.scales[token + t] : 1.0F;
            storeSums(total[t], scale, out.data + (token + t) * out.stride + row);
        }
    }

    template <std::size_t kRows, std::size_t kTokens>
    HWY_INLINE void countGroup(const std::uint8_t* bits, std::size_t rowBytes, const std::uint8_t* group,
                               VI32 (&sum)[kTokens][kRows]) const {
        const DU8 d8;
        VU8 weights[kRows];
        for (std::size_t r = 0; r < kRows; ++r)
            weights[r] = hn::LoadDup128(d8, bits + r * rowBytes);
        for (std::size_t t = 0; t < kTokens; ++t) {
            VStep partial[kRows];
            for (std::size_t r = 0; r < kRows; ++r)
                partial[r] = beginGroup(hn::Zero(DI32()));
            for (std::size_t v = 0; v < kPlaneVectors; ++v) {
                const VU8 plane = hn::LoadU(d8, group + t * x.cols + v * kVectorBytes);
                const VI8 worth = hn::Load(DI8(), kPlaneWeights.values + v * kVectorBytes);
                for (std::size_t r = 0; r < kRows; ++r) {
                    partial[r] = step(countInBytes(hn::And(weights[r], plane)), worth, partial[r]);
                }
            }
            for (std::size_t r = 0; r < kRows; ++r)
                sum[t][r] = endGroup(partial[r], hn::Zero(DI32()));
        }
    }
};

void bitPlanesRows(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
                   Output out) {
    forEachTile(rows, x.tokens, BitPlanesKernel{w, x, planes, out});
}

#else

void bitPlanesRows(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
                   Output out) {
    reference::bitPlanes(w, x, planes, rows, out);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(bitPlanesRows);

void bitPlanes(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
               Output out) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(bitPlanesRows)(w, x, planes, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
