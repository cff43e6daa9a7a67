// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/matrix.h"
#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

float withoutNan(float value) {
    return std::isnan(value) ? 0.0F : value;
}

float scaleFor(const float* x, std::size_t n) {
    float largest = 0;
    for (std::size_t i = 0; i < n; ++i)
        largest = std::max(largest, std::fabs(withoutNan(x[i])));
    return std::min(largest, std::numeric_limits<float>::max()) / 127.0F;
}

std::int8_t rounded(float value, float scale) {
    if (scale == 0.0F) return 0;
    return static_cast<std::int8_t>(std::nearbyint(std::clamp(withoutNan(value) / scale, -127.0F, 127.0F)));
}

void roundGroup(const float* x, float scale, std::int8_t* values, std::int32_t* sum) {
    *sum = 0;
    for (std::size_t i = 0; i < kGroupSize; ++i) {
        values[i] = rounded(x[i], scale);
        *sum += values[i];
    }
}

/// Mean of the absolute values in the order that the contract states: sixteen interleaved sums, then halves.
float meanAbsolute(const std::vector<float>& x) {
    std::array<float, 16> sums{};
    for (std::size_t i = 0; i < x.size(); ++i)
        sums[i % 16] += std::fabs(x[i]);
    for (std::size_t half = 8; half > 0; half /= 2) {
        for (std::size_t i = 0; i < half; ++i)
            sums[i] += sums[i + half];
    }
    return sums[0] / static_cast<float>(x.size());
}

}  // namespace

void quantizeInt8PerToken(const float* x, std::size_t cols, std::int8_t* values, float* scale,
                          std::int32_t* sums) {
    *scale = scaleFor(x, cols);
    for (std::size_t group = 0; group < cols / kGroupSize; ++group) {
        roundGroup(x + group * kGroupSize, *scale, values + group * kGroupSize, sums + group);
    }
}

void quantizeInt8PerGroup(const float* x, std::size_t cols, std::int8_t* values, float* scales,
                          std::int32_t* sums) {
    for (std::size_t group = 0; group < cols / kGroupSize; ++group) {
        scales[group] = scaleFor(x + group * kGroupSize, kGroupSize);
        roundGroup(x + group * kGroupSize, scales[group], values + group * kGroupSize, sums + group);
    }
}

void quantizeBinary(const float* x, std::size_t cols, std::size_t planes, std::uint8_t* bits, float* scales) {
    std::vector<float> left(cols);
    std::transform(x, x + cols, left.begin(), withoutNan);
    std::fill_n(bits, planes * cols / 8, std::uint8_t{0});
    for (std::size_t plane = 0; plane < planes; ++plane) {
        scales[plane] = meanAbsolute(left);
        for (std::size_t i = 0; i < cols; ++i) {
            const bool positive = left[i] >= 0;
            std::uint8_t& byte = bits[(plane * cols + i) / 8];
            byte = static_cast<std::uint8_t>(byte | static_cast<int>(positive) << (i % 8));
            left[i] -= positive ? scales[plane] : -scales[plane];
        }
    }
}

void splitBitPlanes(const std::int8_t* values, std::size_t cols, std::uint8_t* planes) {
    std::fill_n(planes, cols, std::uint8_t{0});
    for (std::size_t i = 0; i < cols; ++i) {
        std::uint8_t* group = planes + i / kGroupSize * kGroupSize;
        const std::size_t inGroup = i % kGroupSize;
        for (std::size_t bit = 0; bit < 8; ++bit) {
            const int value = static_cast<std::uint8_t>(values[i]) >> bit & 1;
            std::uint8_t& byte = group[bit * 16 + inGroup / 8];
            byte = static_cast<std::uint8_t>(byte | value << (inGroup % 8));
        }
    }
}

bool roundToSixteenLevels(const float* row, std::size_t cols, const float* dither, const float* otherDither,
                          std::uint8_t* codes, SixteenLevels& facts) {
    float largest = 0;
    double squares = 0;
    for (std::size_t c = 0; c < cols; ++c) {
        if (!std::isfinite(row[c])) return false;
        largest = std::max(largest, std::fabs(row[c]));
        squares += static_cast<double>(row[c]) * static_cast<double>(row[c]);
    }
    facts.step = largest / 7.5F;
    if (largest > 0 && (!std::isnormal(facts.step) || !std::isfinite(1 / facts.step))) return false;
    const float perStep = largest > 0 ? 1 / facts.step : 0;
    double dithered = 0;
    for (std::size_t c = 0; c < cols; ++c) {
        const float level = row[c] * perStep + dither[c] + 7.5F + 0.5F;
        codes[c] = static_cast<std::uint8_t>(std::clamp(level, 0.0F, 15.0F));
        const float rounded = static_cast<float>(codes[c]) - 7.5F - dither[c];
        dithered += static_cast<double>(rounded) * static_cast<double>(otherDither[c]);
    }
    facts.length = static_cast<float>(std::sqrt(squares));
    facts.dithered = static_cast<float>(dithered * static_cast<double>(facts.step));
    return true;
}

}  // namespace onebit::simd::reference
