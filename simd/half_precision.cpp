// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "simd/float_ops.h"
#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/half_precision.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/halves-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

HWY_INLINE hn::Vec<D16Bits> toHalves(VF32 values) {
    const hn::Rebind<hwy::float16_t, DF32> dHalf;
    return hn::BitCast(D16Bits(), hn::DemoteTo(dHalf, values));
}

void floatToHalfOf(const float* x, std::uint16_t* y, std::size_t n) {
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats) {
        hn::StoreU(toHalves(hn::LoadU(DF32(), x + i)), D16Bits(), y + i);
    }
    if (i < n) hn::StoreN(toHalves(hn::LoadN(DF32(), x + i, n - i)), D16Bits(), y + i, n - i);
}

void halfToFloatOf(const std::uint16_t* x, float* y, std::size_t n) {
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats) {
        hn::StoreU(fromHalves(hn::LoadU(D16Bits(), x + i)), DF32(), y + i);
    }
    if (i < n) hn::StoreN(fromHalves(hn::LoadN(D16Bits(), x + i, n - i)), DF32(), y + i, n - i);
}

#else

void floatToHalfOf(const float* x, std::uint16_t* y, std::size_t n) {
    reference::floatToHalf(x, y, n);
}
void halfToFloatOf(const std::uint16_t* x, float* y, std::size_t n) {
    reference::halfToFloat(x, y, n);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(floatToHalfOf);
HWY_EXPORT(halfToFloatOf);

void floatToHalf(const float* x, std::uint16_t* y, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(floatToHalfOf)(x, y, n);
}

void halfToFloat(const std::uint16_t* x, float* y, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(halfToFloatOf)(x, y, n);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
