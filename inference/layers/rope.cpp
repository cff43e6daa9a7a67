// SPDX-License-Identifier: Apache-2.0
#include "inference/layers/rope.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "simd/float_ops.h"

namespace onebit {
namespace {

/// The pair, as a fraction, whose wave turns `rotations` times within the original context.
double pairOfRotations(const RopeConfig& rope, double rotations) {
    const double wavelengths = rope.originalContext / (rotations * 2.0 * std::numbers::pi);
    return static_cast<double>(rope.rotaryDim) * std::log(wavelengths) / (2.0 * std::log(rope.theta));
}

/// YaRN (https://arxiv.org/abs/2309.00071, section 3.2): pairs that turn often keep their frequency, pairs
/// that turn less than once in the original context are stretched, and a ramp lies between.
void applyYarn(const RopeConfig& rope, std::vector<double>& frequencies) {
    const double last = static_cast<double>(rope.rotaryDim) - 1.0;
    const double low = std::clamp(std::floor(pairOfRotations(rope, rope.yarnBetaFast)), 0.0, last);
    const double high = std::clamp(std::ceil(pairOfRotations(rope, rope.yarnBetaSlow)), 0.0, last);
    const double width = std::max(high - low, 1e-3);
    for (std::size_t pair = 0; pair < frequencies.size(); ++pair) {
        const double stretched = std::clamp((static_cast<double>(pair) - low) / width, 0.0, 1.0);
        frequencies[pair] *= stretched / rope.factor + (1.0 - stretched);
    }
}

/// The same section: attention is sharpened by sqrt(1/t) = 0.1 ln(s) + 1, put into the rotation.
double yarnMagnitude(const RopeConfig& rope) {
    return rope.attentionFactor * (0.1 * std::log(rope.factor) + 1.0);
}

}  // namespace

Rope::Rope(const RopeConfig& config, std::span<const float> factors) : m_interleaved(config.interleaved) {
    const std::size_t pairCount = config.rotaryDim / 2;
    for (std::size_t pair = 0; pair < pairCount; ++pair) {
        const double exponent = -2.0 * static_cast<double>(pair) / static_cast<double>(config.rotaryDim);
        m_frequencies.push_back(std::pow(static_cast<double>(config.theta), exponent));
    }
    if (config.scaling == RopeConfig::Scaling::kLinear) {
        for (double& frequency : m_frequencies)
            frequency /= config.factor;
    } else if (config.scaling == RopeConfig::Scaling::kYarn) {
        applyYarn(config, m_frequencies);
        m_magnitude = yarnMagnitude(config);
    } else if (config.scaling == RopeConfig::Scaling::kLongRope) {
        m_magnitude = static_cast<double>(config.attentionFactor);
    }
    for (std::size_t pair = 0; pair < std::min(pairCount, factors.size()); ++pair) {
        m_frequencies[pair] /= static_cast<double>(factors[pair]);
    }
}

void Rope::fill(std::size_t position, std::size_t tokens, float* cosines, float* sines) const {
    for (std::size_t token = 0; token < tokens; ++token) {
        const auto at = static_cast<double>(position + token);
        for (const double frequency : m_frequencies) {
            *cosines++ = static_cast<float>(m_magnitude * std::cos(at * frequency));
            *sines++ = static_cast<float>(m_magnitude * std::sin(at * frequency));
        }
    }
}

void Rope::rotate(float* head, const float* cosines, const float* sines) const {
    if (m_interleaved) {
        simd::ropeInterleaved(head, cosines, sines, rotaryDim());
    } else {
        simd::ropeHalves(head, cosines, sines, rotaryDim());
    }
}

}  // namespace onebit
