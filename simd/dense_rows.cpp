// SPDX-License-Identifier: Apache-2.0
#include "simd/dense_rows.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/dense_rows.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/dense_blocks-inl.h"
#include "simd/dense_tile-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

template <typename Weights>
HWY_INLINE void plainRow(const std::uint8_t* row, std::size_t cols, float* out) {
    const DF32 d;
    std::size_t col = 0;
    for (; col + kVectorFloats <= cols; col += kVectorFloats)
        hn::StoreU(Weights::load(row, col), d, out + col);
    if (col < cols) hn::StoreN(Weights::loadSome(row, col, cols - col), d, out + col, cols - col);
}

template <typename Blocks>
HWY_INLINE void blockRow(const std::uint8_t* row, std::size_t cols, float* out) {
    for (std::size_t block = 0; block < cols / Blocks::kBlockCols; ++block)
        Blocks::decode(row + block * Blocks::kBlockBytes, out + block * Blocks::kBlockCols);
}

void floatsOfRow(const DenseMatrix& w, std::size_t row, float* out) {
    const std::uint8_t* bytes = static_cast<const std::uint8_t*>(w.data) + row * w.rowBytes;
    switch (w.type) {
        case DenseType::kF32:
            return plainRow<FloatWeights>(bytes, w.cols, out);
        case DenseType::kF16:
            return plainRow<HalfWeights>(bytes, w.cols, out);
        case DenseType::kBf16:
            return plainRow<Bfloat16Weights>(bytes, w.cols, out);
        case DenseType::kQ4_0:
            return blockRow<Q4Blocks>(bytes, w.cols, out);
        case DenseType::kQ4_K:
            return blockRow<Q4KBlocks>(bytes, w.cols, out);
        case DenseType::kQ8_0:
            return blockRow<Q8Blocks>(bytes, w.cols, out);
        case DenseType::kQ6_K:
            return blockRow<Q6Blocks>(bytes, w.cols, out);
    }
}

/// The largest absolute value; NaN where one is not finite.
HWY_INLINE float largestOf(const float* row, std::size_t cols) {
    const DF32 d;
    VF32 largest = hn::Zero(d);
    auto finite = hn::IsFinite(largest);
    for (std::size_t c = 0; c < cols; c += kVectorFloats) {
        const VF32 values = hn::LoadU(d, row + c);
        finite = hn::And(finite, hn::IsFinite(values));
        largest = hn::Max(largest, hn::Abs(values));
    }
    return hn::AllTrue(d, finite) ? hn::ReduceMax(d, largest) : std::nanf("");
}

bool sixteenLevelsOfRow(const float* row, std::size_t cols, const float* dither, const float* otherDither,
                        std::uint8_t* codes, SixteenLevels& facts) {
    const DF32 d;
    const hn::Rebind<std::uint8_t, DI32> dCodes;
    const float largest = largestOf(row, cols);
    facts.step = largest / 7.5F;
    if (largest != 0 && (!std::isnormal(facts.step) || !std::isfinite(1 / facts.step))) return false;
    const VF32 perStep = hn::Set(d, largest == 0 ? 0.0F : 1 / facts.step);
    const VF32 middle = hn::Set(d, 7.5F);
    VF32 squares = hn::Zero(d);
    VF32 dithered = hn::Zero(d);
    for (std::size_t c = 0; c < cols; c += kVectorFloats) {
        const VF32 steps = hn::Mul(hn::LoadU(d, row + c), perStep);
        const VF32 shift = hn::LoadU(d, dither + c);
        // Not fused, and in this order, or codes would differ between targets.
        const VF32 level = hn::Add(hn::Add(hn::Add(steps, shift), middle), hn::Set(d, 0.5F));
        const VF32 inRange = hn::Min(hn::Max(level, hn::Zero(d)), hn::Set(d, 15.0F));
        const VI32 code = hn::ConvertTo(DI32(), inRange);
        hn::StoreU(hn::DemoteTo(dCodes, code), dCodes, codes + c);
        const VF32 rounded = hn::Sub(hn::Sub(hn::ConvertTo(d, code), middle), shift);
        dithered = hn::MulAdd(rounded, hn::LoadU(d, otherDither + c), dithered);
        squares = hn::MulAdd(steps, steps, squares);
    }
    facts.length = facts.step * std::sqrt(hn::ReduceSum(d, squares));
    facts.dithered = facts.step * hn::ReduceSum(d, dithered);
    return true;
}

#else

void floatsOfRow(const DenseMatrix& w, std::size_t row, float* out) {
    reference::denseRow(w, row, out);
}

bool sixteenLevelsOfRow(const float* row, std::size_t cols, const float* dither, const float* otherDither,
                        std::uint8_t* codes, SixteenLevels& facts) {
    return reference::roundToSixteenLevels(row, cols, dither, otherDither, codes, facts);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(floatsOfRow);
HWY_EXPORT(sixteenLevelsOfRow);

void denseRow(const DenseMatrix& w, std::size_t row, float* out) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(floatsOfRow)(w, row, out);
}

bool roundToSixteenLevels(const float* row, std::size_t cols, const float* dither, const float* otherDither,
                          std::uint8_t* codes, SixteenLevels& facts) {
    selectTargetOnce();
    return HWY_DYNAMIC_DISPATCH(sixteenLevelsOfRow)(row, cols, dither, otherDither, codes, facts);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
