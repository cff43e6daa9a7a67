// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The float operations of a transformer. Each has a scalar twin of the same name in simd/reference.h; they
/// agree within the bounds that tests/simd states. All targets with vectors give the same bits: where a model
/// goes on with signs, the last bit of a sum can decide one. Pointers need no alignment. Inputs and outputs
/// may be the same array where it says "in place".
namespace onebit::simd {

/// y = x / sqrt(mean(x^2) + epsilon) * weight + bias. `weight` or `bias` may be null (1 and 0). In place.
void rmsNorm(const float* x, const float* weight, const float* bias, float epsilon, float* y, std::size_t n);

/// y += x
void add(const float* x, float* y, std::size_t n);

/// y += weight * x, element by element
void multiplyAdd(const float* weight, const float* x, float* y, std::size_t n);

/// y *= scale
void scale(float factor, float* y, std::size_t n);

/// gate = silu(gate) * up, where silu(v) = v / (1 + exp(-v))
void siluMultiply(float* gate, const float* up, std::size_t n);

/// gate = max(gate, 0)^2 * up
void squaredReluMultiply(float* gate, const float* up, std::size_t n);

/// In-place softmax. Finite for every finite input. n > 0.
void softmax(float* x, std::size_t n);

/// Largest element's index, the first of equals; NaN is never the largest. n > 0.
std::size_t argMax(const float* x, std::size_t n);

/// Rotary position embedding, in place, on the first `rotaryDim` values of one head. `cosines` and `sines`
/// hold rotaryDim/2 values for the position. Pairs are (i, i + rotaryDim/2).
void ropeHalves(float* head, const float* cosines, const float* sines, std::size_t rotaryDim);

/// The same with the pairs (2i, 2i + 1).
void ropeInterleaved(float* head, const float* cosines, const float* sines, std::size_t rotaryDim);

/// Rounds to IEEE half precision, ties to even.
void floatToHalf(const float* x, std::uint16_t* y, std::size_t n);
void halfToFloat(const std::uint16_t* x, float* y, std::size_t n);

}  // namespace onebit::simd
