// SPDX-License-Identifier: Apache-2.0
#include "simd/quantize_activations.h"

#include <cstddef>
#include <cstdint>
#include <limits>

#include "simd/matrix.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/quantize_activations.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

HWY_INLINE VF32 loadWithoutNan(const float* from) {
    const VF32 x = hn::LoadU(DF32(), from);
    return hn::IfThenZeroElse(hn::IsNaN(x), x);
}

/// The scale that maps the largest absolute value to 127. Infinities count as the largest finite value.
HWY_INLINE float scaleFor(const float* x, std::size_t n) {
    const DF32 d;
    VF32 largest = hn::Zero(d);
    for (std::size_t i = 0; i < n; i += kVectorFloats) {
        largest = hn::Max(largest, hn::Abs(loadWithoutNan(x + i)));
    }
    const float most = hn::ReduceMax(d, largest);
    constexpr float kFinite = std::numeric_limits<float>::max();
    return (most < kFinite ? most : kFinite) / 127.0F;
}

/// Rounds one group and returns the sum of its values. Divides, as the contract does: a product with 1/scale
/// rounds some halves the other way.
HWY_INLINE std::int32_t roundGroup(const float* x, float scale, std::int8_t* values) {
    const DF32 d;
    const hn::Rebind<std::int8_t, DI32> dBytes;
    const VF32 divisor = hn::Set(d, scale);
    const VF32 limit = hn::Set(d, 127.0F);
    VI32 sum = hn::Zero(DI32());
    for (std::size_t i = 0; i < kGroupSize; i += kVectorFloats) {
        const VF32 quotient = hn::Div(loadWithoutNan(x + i), divisor);
        const VI32 rounded = hn::NearestInt(hn::Min(hn::Max(quotient, hn::Neg(limit)), limit));
        hn::StoreU(hn::DemoteTo(dBytes, rounded), dBytes, values + i);
        sum = hn::Add(sum, rounded);
    }
    return hn::ReduceSum(DI32(), sum);
}

HWY_INLINE void quantizeGroup(const float* x, float scale, std::int8_t* values, std::int32_t* sum) {
    if (scale != 0.0F) {
        *sum = roundGroup(x, scale, values);
        return;
    }
    for (std::size_t i = 0; i < kGroupSize; i += kVectorBytes)
        hn::StoreU(hn::Zero(DI8()), DI8(), values + i);
    *sum = 0;
}

void quantizePerToken(const float* x, std::size_t cols, std::int8_t* values, float* scale,
                      std::int32_t* sums) {
    *scale = scaleFor(x, cols);
    for (std::size_t col = 0; col < cols; col += kGroupSize) {
        quantizeGroup(x + col, *scale, values + col, sums + col / kGroupSize);
    }
}

void quantizePerGroup(const float* x, std::size_t cols, std::int8_t* values, float* scales,
                      std::int32_t* sums) {
    for (std::size_t col = 0; col < cols; col += kGroupSize) {
        const std::size_t group = col / kGroupSize;
        scales[group] = scaleFor(x + col, kGroupSize);
        quantizeGroup(x + col, scales[group], values + col, sums + group);
    }
}

/// What the first `plane` planes leave of a value: value - scale for a set bit, value + scale for a clear
/// one.
HWY_INLINE VF32 leftOver(VF32 value, std::size_t plane, const float* scales) {
    const DF32 d;
    for (std::size_t p = 0; p < plane; ++p) {
        const VF32 scale = hn::Set(d, scales[p]);
        value = hn::Sub(value, hn::IfThenElse(hn::Ge(value, hn::Zero(d)), scale, hn::Neg(scale)));
    }
    return value;
}

/// Mean absolute value of what is left for `plane`. The order of the sum is part of the contract, because the
/// next plane's bits depend on how it rounds: sixteen interleaved sums, then halves.
HWY_INLINE float meanAbsolute(const float* x, std::size_t cols, std::size_t plane, const float* scales) {
    const DF32 d;
    constexpr std::size_t kSums = 16;
    HWY_ALIGN float sums[kSums] = {};
    for (std::size_t first = 0; first < kSums; first += kVectorFloats) {
        VF32 sum = hn::Zero(d);
        for (std::size_t i = first; i < cols; i += kSums) {
            sum = hn::Add(sum, hn::Abs(leftOver(loadWithoutNan(x + i), plane, scales)));
        }
        hn::Store(sum, d, sums + first);
    }
    for (std::size_t half = kSums / 2; half > 0; half /= 2) {
        for (std::size_t i = 0; i < half; ++i)
            sums[i] += sums[i + half];
    }
    return sums[0] / static_cast<float>(cols);
}

/// Bits of `plane`, a byte for every eight values.
HWY_INLINE void storeSigns(const float* x, std::size_t cols, std::size_t plane, const float* scales,
                           std::uint8_t* bits) {
    const DF32 d;
    for (std::size_t i = 0; i < cols; i += 16) {
        std::uint64_t word = 0;
        for (std::size_t j = 0; j < 16; j += kVectorFloats) {
            const VF32 value = leftOver(loadWithoutNan(x + i + j), plane, scales);
            std::uint8_t some[8] = {};
            hn::StoreMaskBits(d, hn::Ge(value, hn::Zero(d)), some);
            word |= (static_cast<std::uint64_t>(some[0]) | static_cast<std::uint64_t>(some[1]) << 8U) << j;
        }
        bits[i / 8] = static_cast<std::uint8_t>(word);
        bits[i / 8 + 1] = static_cast<std::uint8_t>(word >> 8U);
    }
}

void quantizeSigns(const float* x, std::size_t cols, std::size_t planes, std::uint8_t* bits, float* scales) {
    for (std::size_t plane = 0; plane < planes; ++plane) {
        scales[plane] = meanAbsolute(x, cols, plane, scales);
        storeSigns(x, cols, plane, scales, bits + plane * (cols / 8));
    }
}

void splitPlanes(const std::int8_t* values, std::size_t cols, std::uint8_t* planes) {
    const DU8 d;
    for (std::size_t col = 0; col < cols; col += kGroupSize) {
        for (std::size_t i = 0; i < kGroupSize; i += kVectorBytes) {
            const VU8 bytes = hn::BitCast(d, hn::LoadU(DI8(), values + col + i));
            for (std::size_t bit = 0; bit < 8; ++bit) {
                const auto set = hn::TestBit(bytes, hn::Set(d, static_cast<std::uint8_t>(1U << bit)));
                hn::StoreMaskBits(d, set, planes + col + bit * (kGroupSize / 8) + i / 8);
            }
        }
    }
}

#else

void quantizePerToken(const float* x, std::size_t cols, std::int8_t* values, float* scale,
                      std::int32_t* sums) {
    reference::quantizeInt8PerToken(x, cols, values, scale, sums);
}
void quantizePerGroup(const float* x, std::size_t cols, std::int8_t* values, float* scales,
                      std::int32_t* sums) {
    reference::quantizeInt8PerGroup(x, cols, values, scales, sums);
}
void quantizeSigns(const float* x, std::size_t cols, std::size_t planes, std::uint8_t* bits, float* scales) {
    reference::quantizeBinary(x, cols, planes, bits, scales);
}
void splitPlanes(const std::int8_t* values, std::size_t cols, std::uint8_t* planes) {
    reference::splitBitPlanes(values, cols, planes);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(quantizePerToken);
HWY_EXPORT(quantizePerGroup);
HWY_EXPORT(quantizeSigns);
HWY_EXPORT(splitPlanes);

void quantizeInt8PerToken(const float* x, std::size_t cols, std::int8_t* values, float* scale,
                          std::int32_t* sums) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(quantizePerToken)(x, cols, values, scale, sums);
}

void quantizeInt8PerGroup(const float* x, std::size_t cols, std::int8_t* values, float* scales,
                          std::int32_t* sums) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(quantizePerGroup)(x, cols, values, scales, sums);
}

void quantizeBinary(const float* x, std::size_t cols, std::size_t planes, std::uint8_t* bits, float* scales) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(quantizeSigns)(x, cols, planes, bits, scales);
}

void splitBitPlanes(const std::int8_t* values, std::size_t cols, std::uint8_t* planes) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(splitPlanes)(values, cols, planes);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
