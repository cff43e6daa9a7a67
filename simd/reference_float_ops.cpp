// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

float halfBitsToFloat(std::uint16_t half) {
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    const std::uint32_t exponent = half >> 10U & 31U;
    const std::uint32_t mantissa = half & 1023U;
    if (exponent == 31) return std::bit_cast<float>(sign | 0x7F800000U | mantissa << 13U);
    if (exponent != 0) return std::bit_cast<float>(sign | (exponent + 112U) << 23U | mantissa << 13U);
    const float magnitude = std::ldexp(static_cast<float>(mantissa), -24);
    return sign != 0 ? -magnitude : magnitude;
}

std::uint16_t floatToHalfBits(float value) {
    const auto sign = static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(value) >> 16U & 0x8000U);
    if (std::isnan(value)) return static_cast<std::uint16_t>(sign | 0x7E00U);
    const float magnitude = std::fabs(value);
    if (magnitude >= 65520.0F) return static_cast<std::uint16_t>(sign | 0x7C00U);
    // Halves with the same exponent are steps of 2^(exponent - 10) apart, below 2^-14 of 2^-24; counting in
    // steps from 0 gives the bits, also where rounding carries into the next exponent.
    const int exponent = magnitude < 0x1p-14F ? -14 : std::ilogb(magnitude);
    const auto steps = static_cast<std::uint32_t>(std::nearbyint(std::ldexp(magnitude, 10 - exponent)));
    const auto below = static_cast<std::uint32_t>(exponent + 14) << 10U;
    return static_cast<std::uint16_t>(sign | (below + steps));
}

}  // namespace

void rmsNorm(const float* x, const float* weight, const float* bias, float epsilon, float* y, std::size_t n) {
    double squares = 0;
    for (std::size_t i = 0; i < n; ++i)
        squares += static_cast<double>(x[i]) * static_cast<double>(x[i]);
    const double inverse = 1.0 / std::sqrt(squares / static_cast<double>(n) + static_cast<double>(epsilon));
    for (std::size_t i = 0; i < n; ++i) {
        double value = static_cast<double>(x[i]) * inverse;
        if (weight != nullptr) value *= static_cast<double>(weight[i]);
        if (bias != nullptr) value += static_cast<double>(bias[i]);
        y[i] = static_cast<float>(value);
    }
}

void add(const float* x, float* y, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        y[i] += x[i];
}

void multiplyAdd(const float* weight, const float* x, float* y, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        y[i] = static_cast<float>(static_cast<double>(weight[i]) * static_cast<double>(x[i]) +
                                  static_cast<double>(y[i]));
    }
}

void scale(float factor, float* y, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        y[i] *= factor;
}

void siluMultiply(float* gate, const float* up, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto value = static_cast<double>(gate[i]);
        gate[i] = static_cast<float>(value / (1.0 + std::exp(-value)) * static_cast<double>(up[i]));
    }
}

void squaredReluMultiply(float* gate, const float* up, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const float positive = std::max(gate[i], 0.0F);
        gate[i] = positive * positive * up[i];
    }
}

void softmax(float* x, std::size_t n) {
    const auto largest = static_cast<double>(*std::max_element(x, x + n));
    double total = 0;
    for (std::size_t i = 0; i < n; ++i)
        total += std::exp(static_cast<double>(x[i]) - largest);
    for (std::size_t i = 0; i < n; ++i) {
        x[i] = static_cast<float>(std::exp(static_cast<double>(x[i]) - largest) / total);
    }
}

std::size_t argMax(const float* x, std::size_t n) {
    std::size_t best = n;
    for (std::size_t i = 0; i < n; ++i) {
        if (!std::isnan(x[i]) && (best == n || x[i] > x[best])) best = i;
    }
    return best == n ? 0 : best;
}

void ropeHalves(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    const std::size_t half = rotaryDim / 2;
    for (std::size_t i = 0; i < half; ++i) {
        const float a = head[i];
        const float b = head[i + half];
        head[i] = a * cosines[i] - b * sines[i];
        head[i + half] = b * cosines[i] + a * sines[i];
    }
}

void ropeInterleaved(float* head, const float* cosines, const float* sines, std::size_t rotaryDim) {
    for (std::size_t i = 0; i < rotaryDim / 2; ++i) {
        const float a = head[2 * i];
        const float b = head[2 * i + 1];
        head[2 * i] = a * cosines[i] - b * sines[i];
        head[2 * i + 1] = b * cosines[i] + a * sines[i];
    }
}

void floatToHalf(const float* x, std::uint16_t* y, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        y[i] = floatToHalfBits(x[i]);
}

void halfToFloat(const std::uint16_t* x, float* y, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        y[i] = halfBitsToFloat(x[i]);
}

}  // namespace onebit::simd::reference
