// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/product_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "inference/weights/twin_products.h"
#include "simd/reference.h"

namespace onebit {
namespace {

constexpr double kFloatRounding = 0x1p-24;
constexpr std::size_t kRowsCompared = 4;
/// Weights that the twins multiply for one product, if one row is not more.
constexpr std::size_t kWorkCompared = 1U << 15;

/// Scales on the way of a row: of the weights, or of the activations where those have more.
std::size_t scalesOf(const WeightMatrix& w) {
    std::size_t group = simd::kGroupSize;
    if (const auto* ternary = std::get_if<simd::TernaryMatrix>(&w.view());
        ternary && ternary->scaleGroup != 0)
        group = std::min(group, ternary->scaleGroup);
    if (const auto* lanes = std::get_if<simd::LanesMatrix>(&w.view()); lanes && lanes->scaleGroup != 0)
        group = std::min<std::size_t>(group, lanes->scaleGroup);
    if (const auto* binary = std::get_if<simd::BinaryMatrix>(&w.view()))
        group = std::min(group, binary->scaleGroup);
    return w.cols() / group;
}

double roundingsOf(const WeightMatrix& w) {
    if (std::holds_alternative<simd::DenseMatrix>(w.view())) return static_cast<double>(w.cols()) / 4 + 8;
    return 2 * static_cast<double>(scalesOf(w)) + 8;
}

/// The sizes of a row's terms. Weights that are a code less an offset are summed as two terms, which may be
/// as large as the largest weights of their row and cancel.
void toTermSizes(const WeightMatrix& w, std::span<float> row) {
    for (float& weight : row)
        weight = std::fabs(weight);
    const auto* dense = std::get_if<simd::DenseMatrix>(&w.view());
    const bool hasOffsets =
        dense != nullptr && (dense->type == simd::DenseType::kQ4_0 || dense->type == simd::DenseType::kQ4_K);
    if (!hasOffsets) return;
    const float largest = *std::max_element(row.begin(), row.end());
    std::fill(row.begin(), row.end(), 2 * largest);
}

}  // namespace

void ProductCheck::compare(std::span<const Product> products, Activations& x, Compute& compute) {
    const WeightMatrix* before = nullptr;
    for (const Product& product : products) {
        const WeightMatrix& w = *product.weights;
        m_expected.resize(std::max(m_expected.size(), x.floats().tokens * w.rows()));
        if (before == nullptr || before->form() != w.form()) {
            compareInput(w, x, compute);
            setSizes(w, x, compute);
        }
        before = &w;
        for (const std::size_t row : rowsToCompare(w, x.floats().tokens))
            compareRow(product, row, x, compute);
    }
}

std::set<std::size_t> ProductCheck::rowsToCompare(const WeightMatrix& w, std::size_t tokens) {
    const std::size_t affordable = kWorkCompared / (w.cols() * std::max<std::size_t>(1, tokens));
    const std::size_t count = std::clamp<std::size_t>(affordable, 1, kRowsCompared);
    const std::size_t last = w.rows() - 1;
    const std::size_t first = m_random() % kRowsCompared;
    std::set<std::size_t> rows;
    for (std::size_t i = first; i < first + count; ++i)
        rows.insert(last * (i % kRowsCompared) / (kRowsCompared - 1));
    return rows;
}

void ProductCheck::setSizes(const WeightMatrix& w, Activations& x, Compute& compute) {
    const std::size_t cols = w.cols();
    const std::size_t tokens = x.floats().tokens;
    m_sizes.resize(tokens * cols);
    if (w.form() == ActivationForm::kFloat) {
        std::transform(x.floats().values, x.floats().values + tokens * cols, m_sizes.begin(),
                       [](float value) { return std::fabs(value); });
        return;
    }
    if (w.form() == ActivationForm::kBinary || w.form() == ActivationForm::kTwoBinary) {
        const simd::BinaryActivations& binary =
            x.binary(w.form() == ActivationForm::kBinary ? 1 : 2, compute.pool);
        for (std::size_t token = 0; token < tokens; ++token) {
            const float* scales = binary.scales + token * binary.planes;
            const float scale = std::accumulate(scales, scales + binary.planes, 0.0F);
            std::fill_n(m_sizes.begin() + static_cast<std::ptrdiff_t>(token * cols), cols, std::fabs(scale));
        }
        return;
    }
    const simd::Int8Activations& int8 = x.int8(w.form(), compute.pool);
    const std::size_t span = int8.perToken ? cols : simd::kGroupSize;  // values that share a scale
    for (std::size_t i = 0; i < tokens * cols; ++i)
        m_sizes[i] = static_cast<float>(std::abs(int8.values[i])) * int8.scales[i / span];
}

void ProductCheck::compareInput(const WeightMatrix& w, Activations& x, Compute& compute) {
    const bool perToken = w.form() == ActivationForm::kInt8PerToken;
    if (!perToken && w.form() != ActivationForm::kInt8PerGroup) return;
    const std::size_t cols = w.cols();
    std::vector<std::int8_t> values(cols);
    std::vector<float> scales(cols / simd::kGroupSize);
    std::vector<std::int32_t> sums(cols / simd::kGroupSize);
    const auto quantize =
        perToken ? simd::reference::quantizeInt8PerToken : simd::reference::quantizeInt8PerGroup;
    quantize(x.floats().values, cols, values.data(), scales.data(), sums.data());
    const simd::Int8Activations& actual = x.int8(w.form(), compute.pool);
    const bool same = std::equal(values.begin(), values.end(), actual.values) &&
                      std::equal(sums.begin(), sums.end(), actual.sums);
    if (!same && m_disagreement.empty()) m_disagreement = "activations are rounded differently";
}

void ProductCheck::compareRow(const Product& product, std::size_t row, Activations& x, Compute& compute) {
    const WeightMatrix& w = *product.weights;
    multiplyRowsByTwins(w, x, compute, {row, row + 1}, {m_expected.data(), w.rows()});
    m_row.resize(std::max(m_row.size(), w.cols()));
    w.dequantizeRow(row, m_row.data());
    toTermSizes(w, std::span(m_row).first(w.cols()));
    const auto cols = static_cast<std::ptrdiff_t>(w.cols());
    for (std::size_t token = 0; token < x.floats().tokens; ++token) {
        const double terms =
            std::inner_product(m_row.begin(), m_row.begin() + cols,
                               m_sizes.begin() + static_cast<std::ptrdiff_t>(token) * cols, 0.0);
        const double expected = static_cast<double>(m_expected[token * w.rows() + row]);
        const double actual = static_cast<double>(product.out.data[token * product.out.stride + row]);
        ++m_comparisons;
        // Numbers beyond a float are the concern of whoever looks at the logits.
        if (!std::isfinite(terms) || !std::isfinite(expected)) continue;
        if (!(std::fabs(actual - expected) <= roundingsOf(w) * kFloatRounding * terms))
            disagree(product, row, expected, actual);
    }
}

void ProductCheck::disagree(const Product& product, std::size_t row, double expected, double actual) {
    if (!m_disagreement.empty()) return;
    m_disagreement = kernelName(*product.weights) + " gives " + std::to_string(actual) + " for row " +
                     std::to_string(row) + ", which is " + std::to_string(expected);
}

}  // namespace onebit
