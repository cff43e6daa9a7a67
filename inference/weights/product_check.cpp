#include "inference/weights/product_check.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "inference/weights/twin_products.h"
#include "simd/reference.h"

namespace onebit {
namespace {

constexpr double kFloatRounding = 0x1p-24;
constexpr std::size_t kRowsCompared = 4;

/// Sizes of one token's values as the kernel gets them, the roundings included.
std::vector<double> inputSizes(const WeightMatrix& w, Activations& x, std::size_t token, ThreadPool& pool) {
    const std::size_t cols = w.cols();
    std::vector<double> sizes(cols);
    switch (w.form()) {
        case ActivationForm::kFloat:
            for (std::size_t c = 0; c < cols; ++c)
                sizes[c] = std::fabs(static_cast<double>(x.floats().values[token * cols + c]));
            break;
        case ActivationForm::kBinary:
        case ActivationForm::kTwoBinary: {
            const simd::BinaryActivations& binary =
                x.binary(w.form() == ActivationForm::kBinary ? 1 : 2, pool);
            double scale = 0;
            for (std::size_t plane = 0; plane < binary.planes; ++plane)
                scale += std::fabs(static_cast<double>(binary.scales[token * binary.planes + plane]));
            std::fill(sizes.begin(), sizes.end(), scale);
            break;
        }
        default: {
            const simd::Int8Activations& int8 = x.int8(w.form(), pool);
            const std::size_t groups = cols / simd::kGroupSize;
            for (std::size_t c = 0; c < cols; ++c) {
                const std::size_t scale = int8.perToken ? token : token * groups + c / simd::kGroupSize;
                sizes[c] = std::abs(int8.values[token * cols + c]) * static_cast<double>(int8.scales[scale]);
            }
        }
    }
    return sizes;
}

/// Scales on the way of a row: of the weights, or of the activations where those have more.
std::size_t scalesOf(const WeightMatrix& w) {
    std::size_t group = simd::kGroupSize;
    if (const auto* ternary = std::get_if<simd::TernaryMatrix>(&w.view());
        ternary && ternary->scaleGroup != 0)
        group = std::min(group, ternary->scaleGroup);
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
    for (const Product& product : products) {
        const std::size_t last = product.weights->rows() - 1;
        m_expected.resize(std::max(m_expected.size(), x.floats().tokens * product.weights->rows()));
        compareInput(*product.weights, x, compute);
        std::set<std::size_t> rows;
        for (std::size_t i = 0; i < kRowsCompared; ++i)
            rows.insert(last * i / (kRowsCompared - 1));
        for (const std::size_t row : rows)
            compareRow(product, row, x, compute);
    }
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
    for (std::size_t token = 0; token < x.floats().tokens; ++token) {
        const std::vector<double> sizes = inputSizes(w, x, token, compute.pool);
        double terms = 0;
        for (std::size_t c = 0; c < w.cols(); ++c)
            terms += static_cast<double>(m_row[c]) * sizes[c];
        const double expected = static_cast<double>(m_expected[token * w.rows() + row]);
        const double actual = static_cast<double>(product.out.data[token * product.out.stride + row]);
        ++m_comparisons;
        // Numbers beyond a float are the concern of whoever looks at the logits.
        if (!std::isfinite(terms) || !std::isfinite(expected)) continue;
        if (!(std::fabs(actual - expected) <= roundingsOf(w) * kFloatRounding * terms))
            disagree(product, row, expected, actual, compute);
    }
}

void ProductCheck::disagree(const Product& product, std::size_t row, double expected, double actual,
                            const Compute& compute) {
    if (!m_disagreement.empty()) return;
    m_disagreement = kernelName(*product.weights, compute.binaryKernel) + " gives " + std::to_string(actual) +
                     " for row " + std::to_string(row) + ", which is " + std::to_string(expected);
}

}  // namespace onebit
