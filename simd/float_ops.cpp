// SPDX-License-Identifier: Apache-2.0
#include "simd/float_ops.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "simd/reference.h"
#include "simd/target_selection.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/float_ops.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/exp-inl.h"
#include "simd/ordered_sums-inl.h"
#include "simd/softmax-inl.h"
#include "simd/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if ONEBIT_SIMD_HAS_FIXED_VECTORS

/// How an element-wise operation reads and writes its vectors, whole ones and the part that is left at the
/// end.
struct WholeVector {
    HWY_INLINE VF32 load(const float* from) const { return hn::LoadU(DF32(), from); }
    HWY_INLINE void store(VF32 value, float* to) const { hn::StoreU(value, DF32(), to); }
};
struct PartVector {
    std::size_t count;
    HWY_INLINE VF32 load(const float* from) const { return hn::LoadN(DF32(), from, count); }
    HWY_INLINE void store(VF32 value, float* to) const { hn::StoreN(value, DF32(), to, count); }
};
/// Calls operation(access, i) for every vector of n floats, so that an operation is written down once.
template <typename Operation>
HWY_INLINE void forEachVector(std::size_t n, const Operation& operation) {
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats)
        operation(WholeVector{}, i);
    if (i < n) operation(PartVector{n - i}, i);
}

struct Normalize {
    const float* x;
    const float* weight;
    const float* bias;
    float* y;
    float inverse;

    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        VF32 value = hn::Mul(access.load(x + i), hn::Set(DF32(), inverse));
        if (weight != nullptr) value = hn::Mul(value, access.load(weight + i));
        if (bias != nullptr) value = hn::Add(value, access.load(bias + i));
        access.store(value, y + i);
    }
};

void rmsNormOf(const float* x, const float* weight, const float* bias, float epsilon, float* y,
               std::size_t n) {
    const float inverse = 1.0F / std::sqrt(orderedSum(x, n, Square()) / static_cast<float>(n) + epsilon);
    forEachVector(n, Normalize{x, weight, bias, y, inverse});
}

struct Add {
    const float* x;
    float* y;
    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        access.store(hn::Add(access.load(y + i), access.load(x + i)), y + i);
    }
};

void addOf(const float* x, float* y, std::size_t n) {
    forEachVector(n, Add{x, y});
}

struct MultiplyAdd {
    const float* weight;
    const float* x;
    float* y;
    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        access.store(addProduct(access.load(weight + i), access.load(x + i), access.load(y + i)), y + i);
    }
};

void multiplyAddOf(const float* weight, const float* x, float* y, std::size_t n) {
    forEachVector(n, MultiplyAdd{weight, x, y});
}

struct Scale {
    float factor;
    float* y;
    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        access.store(hn::Mul(access.load(y + i), hn::Set(DF32(), factor)), y + i);
    }
};

void scaleOf(float factor, float* y, std::size_t n) {
    forEachVector(n, Scale{factor, y});
}

struct SiluMultiply {
    float* gate;
    const float* up;
    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        const DF32 d;
        const VF32 value = access.load(gate + i);
        const VF32 divisor = hn::Add(hn::Set(d, 1.0F), exponential(hn::Neg(value)));
        access.store(hn::Mul(hn::Div(value, divisor), access.load(up + i)), gate + i);
    }
};

void siluMultiplyOf(float* gate, const float* up, std::size_t n) {
    forEachVector(n, SiluMultiply{gate, up});
}

struct SquaredReluMultiply {
    float* gate;
    const float* up;
    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        const VF32 positive = hn::Max(access.load(gate + i), hn::Zero(DF32()));
        access.store(hn::Mul(hn::Mul(positive, positive), access.load(up + i)), gate + i);
    }
};

void squaredReluMultiplyOf(float* gate, const float* up, std::size_t n) {
    forEachVector(n, SquaredReluMultiply{gate, up});
}

void softmaxRow(float* x, std::size_t n) {
    softmaxOf(x, n);
}

std::size_t argMaxOf(const float* x, std::size_t n) {
    const DF32 d;
    const float largest = largestOf(x, n);
    const VF32 wanted = hn::Set(d, largest);
    std::size_t i = 0;
    for (; i + kVectorFloats <= n; i += kVectorFloats) {
        const std::ptrdiff_t found = hn::FindFirstTrue(d, hn::Eq(hn::LoadU(d, x + i), wanted));
        if (found >= 0) return i + static_cast<std::size_t>(found);
    }
    for (; i < n; ++i) {
        if (x[i] == largest) return i;
    }
    return 0;  // Nothing but NaN.
}

/// (a, b) turned by the angle: (a cos - b sin, b cos + a sin).
HWY_INLINE void rotate(VF32& a, VF32& b, VF32 cosine, VF32 sine) {
    const VF32 turnedA = hn::Sub(hn::Mul(a, cosine), hn::Mul(b, sine));
    b = hn::Add(hn::Mul(b, cosine), hn::Mul(a, sine));
    a = turnedA;
}

struct RotateHalves {
    float* head;
    const float* cosines;
    const float* sines;
    std::size_t half;
    template <typename Access>
    HWY_INLINE void operator()(Access access, std::size_t i) const {
        VF32 a = access.load(head + i);
        VF32 b = access.load(head + half + i);
        rotate(a, b, access.load(cosines + i), access.load(sines + i));
        access.store(a, head + i);
        access.store(b, head + half + i);
    }
};

void ropeHalvesOf(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    const std::size_t half = rotaryDim / 2;
    forEachVector(half, RotateHalves{head, cosines, sines, half});
}

void ropeInterleavedOf(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    const DF32 d;
    const std::size_t pairs = rotaryDim / 2;
    std::size_t i = 0;
    for (; i + kVectorFloats <= pairs; i += kVectorFloats) {
        VF32 a;
        VF32 b;
        hn::LoadInterleaved2(d, head + 2 * i, a, b);
        rotate(a, b, hn::LoadU(d, cosines + i), hn::LoadU(d, sines + i));
        hn::StoreInterleaved2(a, b, d, head + 2 * i);
    }
    for (; i < pairs; ++i) {
        const float a = head[2 * i];
        const float b = head[2 * i + 1];
        head[2 * i] = a * cosines[i] - b * sines[i];
        head[2 * i + 1] = b * cosines[i] + a * sines[i];
    }
}

#else

void rmsNormOf(const float* x, const float* weight, const float* bias, float epsilon, float* y,
               std::size_t n) {
    reference::rmsNorm(x, weight, bias, epsilon, y, n);
}
void addOf(const float* x, float* y, std::size_t n) {
    reference::add(x, y, n);
}
void multiplyAddOf(const float* weight, const float* x, float* y, std::size_t n) {
    reference::multiplyAdd(weight, x, y, n);
}
void scaleOf(float factor, float* y, std::size_t n) {
    reference::scale(factor, y, n);
}
void siluMultiplyOf(float* gate, const float* up, std::size_t n) {
    reference::siluMultiply(gate, up, n);
}
void squaredReluMultiplyOf(float* gate, const float* up, std::size_t n) {
    reference::squaredReluMultiply(gate, up, n);
}
void softmaxRow(float* x, std::size_t n) {
    reference::softmax(x, n);
}
std::size_t argMaxOf(const float* x, std::size_t n) {
    return reference::argMax(x, n);
}
void ropeHalvesOf(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    reference::ropeHalves(head, cosines, sines, rotaryDim);
}
void ropeInterleavedOf(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    reference::ropeInterleaved(head, cosines, sines, rotaryDim);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(rmsNormOf);
HWY_EXPORT(addOf);
HWY_EXPORT(multiplyAddOf);
HWY_EXPORT(scaleOf);
HWY_EXPORT(siluMultiplyOf);
HWY_EXPORT(squaredReluMultiplyOf);
HWY_EXPORT(softmaxRow);
HWY_EXPORT(argMaxOf);
HWY_EXPORT(ropeHalvesOf);
HWY_EXPORT(ropeInterleavedOf);

void rmsNorm(const float* x, const float* weight, const float* bias, float epsilon, float* y, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(rmsNormOf)(x, weight, bias, epsilon, y, n);
}

void add(const float* x, float* y, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(addOf)(x, y, n);
}

void multiplyAdd(const float* weight, const float* x, float* y, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(multiplyAddOf)(weight, x, y, n);
}

void scale(float factor, float* y, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(scaleOf)(factor, y, n);
}

void siluMultiply(float* gate, const float* up, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(siluMultiplyOf)(gate, up, n);
}

void squaredReluMultiply(float* gate, const float* up, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(squaredReluMultiplyOf)(gate, up, n);
}

void softmax(float* x, std::size_t n) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(softmaxRow)(x, n);
}

std::size_t argMax(const float* x, std::size_t n) {
    selectTargetOnce();
    return HWY_DYNAMIC_DISPATCH(argMaxOf)(x, n);
}

void ropeHalves(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(ropeHalvesOf)(head, cosines, sines, rotaryDim);
}

void ropeInterleaved(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    selectTargetOnce();
    HWY_DYNAMIC_DISPATCH(ropeInterleavedOf)(head, cosines, sines, rotaryDim);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE
