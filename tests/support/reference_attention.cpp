// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_attention.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onebit::test {
namespace {

/// The pair whose wavelength fits `rotations` times into the original context (arXiv:2309.00071,
/// section 3.2).
double yarnPair(const TinyModelSpec& spec, double rotations) {
    const double length = spec.originalContext;
    return spec.rotary() * std::log(length / (rotations * 2 * std::numbers::pi)) /
           (2 * std::log(spec.ropeBase));
}

/// How much of a pair is interpolated: 0 for the fast ones, 1 for the slow ones.
double yarnShare(const TinyModelSpec& spec, double pair) {
    constexpr double kFastRotations = 32;
    constexpr double kSlowRotations = 1;
    const double last = spec.rotary() - 1.0;
    const double low = std::max(0.0, std::floor(yarnPair(spec, kFastRotations)));
    const double high = std::min(last, std::ceil(yarnPair(spec, kSlowRotations)));
    return std::clamp((pair - low) / std::max(0.001, high - low), 0.0, 1.0);
}

/// Ding et al. 2024, arXiv:2402.13753, as Phi-3's and MiniCPM's own code have it: sqrt(1 + ln s / ln L) for a
/// context of s times the original length L.
double longRopeMagnitude(const TinyModelSpec& spec) {
    const double original = spec.originalContext == 0 ? spec.contextLength : spec.originalContext;
    const double stretch = spec.contextLength / original;
    return stretch <= 1 ? 1 : std::sqrt(1 + std::log(stretch) / std::log(original));
}

/// The number of eight significant bits beside x that is not less, or not greater.
double toEightBits(double x, bool up) {
    int exponent = 0;
    const double mantissa = std::frexp(x, &exponent) * 256;
    return std::ldexp(up ? std::ceil(mantissa) : std::floor(mantissa), exponent - 8);
}

}  // namespace

Vector inGroups(const Vector& heads, std::size_t headDim, int bits) {
    Vector result = heads;
    for (std::size_t i = 0; i < heads.size();) {
        const std::size_t end = std::min(i + 32 - i % headDim % 32, i - i % headDim + headDim);
        const auto [least, most] = std::minmax_element(&heads[i], heads.data() + end);
        const double offset = bits == 8 ? 0 : toEightBits(*least, false);
        const double range = bits == 8 ? std::max(-*least, *most) / 127 : (*most - offset) / 15;
        const double step = toEightBits(range, true);
        for (; i < end; ++i)
            result[i] = step == 0 ? offset : offset + step * std::nearbyint((heads[i] - offset) / step);
    }
    return result;
}

ReferenceRope::ReferenceRope(const TinyModelSpec& spec, const Vector& factors)
    : m_interleaved(spec.isLlamaLike()), m_headDim(spec.headDim), m_frequencies(spec.rotary() / 2) {
    for (std::size_t i = 0; i < m_frequencies.size(); ++i) {
        const auto pair = static_cast<double>(i);
        double frequency = std::pow(spec.ropeBase, -2 * pair / spec.rotary());
        if (!factors.empty()) frequency /= factors.at(i);
        const double slowed = frequency / spec.scalingFactor;
        if (spec.scaling == RopeScaling::kLinear) frequency = slowed;
        if (spec.scaling == RopeScaling::kYarn) {
            const double share = yarnShare(spec, pair);
            frequency = slowed * share + frequency * (1 - share);
        }
        m_frequencies[i] = frequency;
    }
    if (spec.scaling == RopeScaling::kLongRope) m_magnitude = longRopeMagnitude(spec);
    // Section 3.4 of the paper: softer attention over the longer context, put into both queries and keys.
    if (spec.scaling == RopeScaling::kYarn) m_magnitude = 1 + 0.1 * std::log(spec.scalingFactor);
}

void ReferenceRope::apply(Vector& heads, std::size_t position) const {
    const std::size_t pairs = m_frequencies.size();
    for (std::size_t head = 0; head < heads.size(); head += m_headDim) {
        for (std::size_t i = 0; i < pairs; ++i) {
            double& a = heads.at(head + (m_interleaved ? 2 * i : i));
            double& b = heads.at(head + (m_interleaved ? 2 * i + 1 : i + pairs));
            const double angle = static_cast<double>(position) * m_frequencies[i];
            const double cosine = std::cos(angle) * m_magnitude;
            const double sine = std::sin(angle) * m_magnitude;
            const double turned = a * cosine - b * sine;
            b = a * sine + b * cosine;
            a = turned;
        }
    }
}

Vector attend(const TinyModelSpec& spec, const Vector& query, const ReferenceCache& cache) {
    Vector output(spec.attentionDim());
    for (std::size_t head = 0; head < spec.heads; ++head) {
        const std::size_t kvOffset = head / (spec.heads / spec.kvHeads) * spec.headDim;
        const std::size_t offset = head * spec.headDim;
        Vector scores;
        for (const Vector& key : cache.keys) {
            double dot = 0;
            for (std::size_t i = 0; i < spec.headDim; ++i)
                dot += query.at(offset + i) * key.at(kvOffset + i);
            scores.push_back(dot / std::sqrt(static_cast<double>(spec.headDim)));
        }
        const Vector shares = softmax(scores);
        for (std::size_t position = 0; position < shares.size(); ++position) {
            for (std::size_t i = 0; i < spec.headDim; ++i) {
                output[offset + i] += shares[position] * cache.values[position].at(kvOffset + i);
            }
        }
    }
    return output;
}

}  // namespace onebit::test
