// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_math.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace onebit::test {
namespace {

void roundToInt8(std::span<double> x) {
    double largest = 0;
    for (const double value : x)
        largest = std::max(largest, std::fabs(value));
    if (largest == 0) return;
    const double scale = largest / 127;
    for (double& value : x)
        value = std::nearbyint(value / scale) * scale;
}

double meanMagnitude(const Vector& x) {
    double sum = 0;
    for (const double value : x)
        sum += std::fabs(value);
    return sum / static_cast<double>(x.size());
}

Vector roundedToSigns(const Vector& x, int planes) {
    Vector rest = x;
    Vector result(x.size());
    for (int plane = 0; plane < planes; ++plane) {
        const double scale = meanMagnitude(rest);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double value = rest[i] >= 0 ? scale : -scale;
            result[i] += value;
            rest[i] -= value;
        }
    }
    return result;
}

}  // namespace

Vector rounded(const Vector& x, Rounding rounding) {
    constexpr std::size_t kGroup = 128;
    Vector result = x;
    switch (rounding) {
        case Rounding::kNone:
            break;
        case Rounding::kInt8PerToken:
            roundToInt8(result);
            break;
        case Rounding::kInt8PerGroup:
            for (std::size_t begin = 0; begin < x.size(); begin += kGroup) {
                roundToInt8(std::span(result).subspan(begin, kGroup));
            }
            break;
        case Rounding::kOnePlane:
            return roundedToSigns(x, 1);
        case Rounding::kTwoPlanes:
            return roundedToSigns(x, 2);
    }
    return result;
}

Vector normalized(const Vector& x, double epsilon) {
    double squares = 0;
    for (const double value : x)
        squares += value * value;
    const double factor = 1 / std::sqrt(squares / static_cast<double>(x.size()) + epsilon);
    Vector result = x;
    for (double& value : result)
        value *= factor;
    return result;
}

Vector rmsNorm(const Vector& x, const Vector& weight, const Vector& bias, double epsilon) {
    Vector result = normalized(x, epsilon);
    for (std::size_t i = 0; i < x.size(); ++i) {
        result[i] = result[i] * weight.at(i) + (bias.empty() ? 0 : bias.at(i));
    }
    return result;
}

Vector softmax(const Vector& x) {
    const double largest = *std::ranges::max_element(x);
    Vector result(x.size());
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += result[i] = std::exp(x[i] - largest);
    for (double& value : result)
        value /= sum;
    return result;
}

double silu(double x) {
    return x / (1 + std::exp(-x));
}

double squaredRelu(double x) {
    return x > 0 ? x * x : 0;
}

ReferenceProjection::ReferenceProjection(const TinyTensor& tensor, Rounding rounding, double scale)
    : m_rows(tensor.rows()), m_cols(tensor.cols()), m_weights(tensor.decoded()), m_rounding(rounding) {
    for (double& weight : m_weights)
        weight *= scale;
}

Vector ReferenceProjection::operator()(const Vector& x) const {
    const Vector input = rounded(x, m_rounding);
    if (input.size() != m_cols) throw std::logic_error("a product of vectors of different lengths");
    Vector result(m_rows);
    for (std::size_t r = 0; r < m_rows; ++r) {
        const std::span<const double> weights = row(r);
        double sum = 0;
        for (std::size_t c = 0; c < m_cols; ++c)
            sum += weights[c] * input[c];
        result[r] = sum;
    }
    return result;
}

}  // namespace onebit::test
