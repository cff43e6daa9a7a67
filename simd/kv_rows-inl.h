// SPDX-License-Identifier: Apache-2.0
// Included once for each target: no include guard but Highway's toggle.
#if defined(ONEBIT_SIMD_KV_ROWS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef ONEBIT_SIMD_KV_ROWS_INL_H_
#undef ONEBIT_SIMD_KV_ROWS_INL_H_
#else
#define ONEBIT_SIMD_KV_ROWS_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "simd/attention.h"
#include "simd/dense_tile-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// Bytes of a whole group of quantised values, and of what stands before its codes.
inline constexpr std::size_t kQ8Head = 2;
inline constexpr std::size_t kQ8Group = kQ8Head + kKvGroup;
inline constexpr std::size_t kQ4Head = 4;
inline constexpr std::size_t kQ4Half = kKvGroup / 2;
inline constexpr std::size_t kQ4Group = kQ4Head + kQ4Half;

// How kVectorFloats values of a row, or the fewer at its end, become floats: the interface of FloatWeights in
// dense_tile-inl.h. `col` is a multiple of kVectorFloats, so that a vector lies in one group.
static_assert(kKvGroup % kVectorFloats == 0 && kQ4Half % kVectorFloats == 0);

using DU32 = hn::ScalableTag<std::uint32_t>;

struct HalfRows : HalfWeights {
    static constexpr bool kFromMemory = true;
    static constexpr std::size_t kGroupBytes = 2 * kKvGroup;
};

struct Q8Rows {
    static constexpr bool kFromMemory = true;
    static constexpr std::size_t kGroupBytes = kQ8Group;
    using DCodes = hn::Rebind<std::int8_t, DF32>;

    /// Both halves of a 32-bit lane get the bits of the scale; the upper ones make the float.
    static HWY_INLINE VF32 scale(const std::uint8_t* group) {
        std::uint16_t bits = 0;
        std::memcpy(&bits, group, sizeof bits);
        const auto both = hn::BitCast(DU32(), hn::Set(DU16(), bits));
        return hn::BitCast(DF32(), hn::And(both, hn::Set(DU32(), 0xFFFF0000U)));
    }
    static HWY_INLINE VF32 values(const std::uint8_t* group, hn::Vec<DCodes> codes) {
        return hn::Mul(scale(group), hn::ConvertTo(DF32(), hn::PromoteTo(DI32(), codes)));
    }
    static HWY_INLINE VF32 load(const std::uint8_t* row, std::size_t col) {
        const std::uint8_t* group = row + col / kKvGroup * kGroupBytes;
        const auto* codes = reinterpret_cast<const std::int8_t*>(group + kQ8Head) + col % kKvGroup;
        return values(group, hn::LoadU(DCodes(), codes));
    }
    static HWY_INLINE VF32 loadSome(const std::uint8_t* row, std::size_t col, std::size_t count) {
        const std::uint8_t* group = row + col / kKvGroup * kGroupBytes;
        const auto* codes = reinterpret_cast<const std::int8_t*>(group + kQ8Head) + col % kKvGroup;
        return values(group, hn::LoadN(DCodes(), codes, count));
    }
};

struct Q4Rows {
    static constexpr bool kFromMemory = true;
    static constexpr std::size_t kGroupBytes = kQ4Group;
    using DCodes = hn::Rebind<std::uint8_t, DF32>;

    /// `inGroup`: which of the group's values the codes are from.
    static HWY_INLINE VF32 values(const std::uint8_t* group, std::size_t inGroup, hn::Vec<DCodes> codes) {
        std::uint32_t bits = 0;  // the scale above the offset
        std::memcpy(&bits, group, sizeof bits);
        const auto both = hn::Set(DU32(), bits);
        const VF32 scale = hn::BitCast(DF32(), hn::And(both, hn::Set(DU32(), 0xFFFF0000U)));
        const VF32 offset = hn::BitCast(DF32(), hn::ShiftLeft<16>(both));
        const int shift = inGroup < kQ4Half ? 0 : 4;
        const VI32 wide = hn::ShiftRightSame(hn::PromoteTo(DI32(), codes), shift);
        return hn::MulAdd(scale, hn::ConvertTo(DF32(), hn::And(wide, hn::Set(DI32(), 15))), offset);
    }
    static HWY_INLINE VF32 load(const std::uint8_t* row, std::size_t col) {
        const std::uint8_t* group = row + col / kKvGroup * kGroupBytes;
        return values(group, col % kKvGroup, hn::LoadU(DCodes(), group + kQ4Head + col % kQ4Half));
    }
    static HWY_INLINE VF32 loadSome(const std::uint8_t* row, std::size_t col, std::size_t count) {
        const std::uint8_t* group = row + col / kKvGroup * kGroupBytes;
        return values(group, col % kKvGroup, hn::LoadN(DCodes(), group + kQ4Head + col % kQ4Half, count));
    }
};

#endif  // ONEBIT_SIMD_HAS_FIXED_VECTORS
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target guard
