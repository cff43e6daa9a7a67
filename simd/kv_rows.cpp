// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

#include "simd/attention.h"
#include "simd/float_ops.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/kv_rows.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/kv_rows-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// One group on its way into a row. Values past its end are copies of the first, which change neither its
/// least nor its largest value.
struct KvGroup {
    HWY_ALIGN float values[kKvGroup];
    std::size_t count;

    HWY_INLINE KvGroup(const float* x, std::size_t n) : count(n) {
        std::copy_n(x, n, values);
        std::fill(values + n, values + kKvGroup, x[0]);
    }
};

HWY_INLINE bool allFinite(const KvGroup& group) {
    const DF32 d;
    auto finite = hn::IsFinite(hn::Load(d, group.values));
    for (std::size_t i = kVectorFloats; i < kKvGroup; i += kVectorFloats)
        finite = hn::And(finite, hn::IsFinite(hn::Load(d, group.values + i)));
    return hn::AllTrue(d, finite);
}

/// The upper half of a float of at least the size of x, which is not negative.
HWY_INLINE std::uint16_t bfloatUp(float x) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &x, sizeof bits);
    return static_cast<std::uint16_t>((bits + 0xFFFFU) >> 16U);
}

/// The upper half of a float that is not above x.
HWY_INLINE std::uint16_t bfloatDown(float x) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &x, sizeof bits);
    const bool negative = (bits >> 31U) != 0;
    return static_cast<std::uint16_t>((negative ? bits + 0xFFFFU : bits) >> 16U);
}

HWY_INLINE float fromBfloat(std::uint16_t value) {
    const std::uint32_t bits = static_cast<std::uint32_t>(value) << 16U;
    float result = 0;
    std::memcpy(&result, &bits, sizeof result);
    return result;
}

/// codes = round((values - offset) / scale) within [least, most]; zeros past the group's end and for scale 0.
template <typename Code>
HWY_INLINE void roundCodes(const KvGroup& group, float offset, float scale, float least, float most,
                           Code* codes) {
    const DF32 d;
    const hn::Rebind<Code, DI32> dCodes;
    std::memset(codes, 0, kKvGroup);
    if (scale == 0.0F) return;
    for (std::size_t i = 0; i < group.count; i += kVectorFloats) {
        const VF32 above = hn::Sub(hn::Load(d, group.values + i), hn::Set(d, offset));
        const VF32 quotient = hn::Div(above, hn::Set(d, scale));
        const VF32 inRange = hn::Min(hn::Max(quotient, hn::Set(d, least)), hn::Set(d, most));
        hn::StoreU(hn::DemoteTo(dCodes, hn::NearestInt(inRange)), dCodes, codes + i);
    }
    std::memset(codes + group.count, 0, kKvGroup - group.count);
}

constexpr std::uint16_t kBfloatNan = 0x7FC0;

HWY_INLINE std::uint8_t* packQ8(const KvGroup& group, std::uint8_t* to) {
    const DF32 d;
    VF32 largest = hn::Zero(d);
    for (std::size_t i = 0; i < kKvGroup; i += kVectorFloats)
        largest = hn::Max(largest, hn::Abs(hn::Load(d, group.values + i)));
    const bool finite = allFinite(group);
    const std::uint16_t scale = finite ? bfloatUp(hn::ReduceMax(d, largest) / 127.0F) : kBfloatNan;
    std::int8_t codes[kKvGroup];
    roundCodes(group, 0.0F, finite ? fromBfloat(scale) : 0.0F, -127.0F, 127.0F, codes);
    std::memcpy(to, &scale, sizeof scale);
    std::memcpy(to + kQ8Head, codes, group.count);
    return to + kQ8Head + group.count;
}

HWY_INLINE std::uint8_t* packQ4(const KvGroup& group, std::uint8_t* to) {
    const DF32 d;
    VF32 least = hn::Load(d, group.values);
    VF32 largest = least;
    for (std::size_t i = kVectorFloats; i < kKvGroup; i += kVectorFloats) {
        least = hn::Min(least, hn::Load(d, group.values + i));
        largest = hn::Max(largest, hn::Load(d, group.values + i));
    }
    // Adding 0 makes one zero of the two, of which targets prefer different ones.
    const bool whole = allFinite(group);
    const std::uint16_t offset = whole ? bfloatDown(hn::ReduceMin(d, least) + 0.0F) : kBfloatNan;
    const float distance = hn::ReduceMax(d, largest) - fromBfloat(offset) + 0.0F;
    const bool finite = whole && distance <= std::numeric_limits<float>::max();
    const std::uint16_t scale = finite ? bfloatUp(distance / 15.0F) : kBfloatNan;
    std::uint8_t codes[kKvGroup];
    roundCodes(group, fromBfloat(offset), finite ? fromBfloat(scale) : 0.0F, 0.0F, 15.0F, codes);
    std::memcpy(to, &offset, sizeof offset);
    std::memcpy(to + sizeof offset, &scale, sizeof scale);
    const std::size_t bytes = std::min(group.count, kQ4Half);
    for (std::size_t i = 0; i < bytes; ++i)
        to[kQ4Head + i] = static_cast<std::uint8_t>(codes[i] | codes[i + kQ4Half] << 4);
    return to + kQ4Head + bytes;
}

void packRows(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* rows,
              std::size_t stride) {
    for (std::size_t head = 0; head < heads; ++head, x += headDim, rows += stride) {
        std::uint8_t* to = rows;
        for (std::size_t i = 0; i < headDim; i += kKvGroup) {
            const KvGroup group(x + i, std::min(kKvGroup, headDim - i));
            to = format == KvFormat::kQ8 ? packQ8(group, to) : packQ4(group, to);
        }
    }
}

#else

void packRows(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* to,
              std::size_t stride) {
    reference::packKv(format, x, heads, headDim, to, stride);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(packRows);

std::size_t kvRowBytes(KvFormat format, std::size_t headDim) {
    const std::size_t groups = headDim / kKvGroup;
    const std::size_t rest = headDim % kKvGroup;
    switch (format) {
        case KvFormat::kF16:
            return headDim * sizeof(std::uint16_t);
        case KvFormat::kQ8:
            return headDim + (groups + (rest != 0 ? 1 : 0)) * 2;
        case KvFormat::kQ4:
            return groups * (4 + kKvGroup / 2) + (rest != 0 ? 4 + std::min(rest, kKvGroup / 2) : 0);
    }
    return 0;
}

void packKv(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* to,
            std::size_t stride) {
    if (format == KvFormat::kF16) {
        for (std::size_t head = 0; head < heads; ++head)
            floatToHalf(x + head * headDim, reinterpret_cast<std::uint16_t*>(to + head * stride), headDim);
        return;
    }
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(packRows)(format, x, heads, headDim, to, stride);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
