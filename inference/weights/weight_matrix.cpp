#include "inference/weights/weight_matrix.h"

#include <algorithm>
#include <utility>

#include "inference/base/half.h"
#include "inference/weights/dense_rows.h"

namespace onebit {
namespace {

std::uint64_t viewBytes(const simd::DenseMatrix& w) {
    return std::uint64_t{w.rows} * w.rowBytes;
}
std::uint64_t viewBytes(const simd::BinaryMatrix& w) {
    return std::uint64_t{w.rows} * (w.cols / 8 + w.cols / w.scaleGroup * sizeof(std::uint16_t));
}
std::uint64_t viewBytes(const simd::TernaryMatrix& w) {
    const std::uint64_t scales = w.scaleGroup == 0 ? 1 : std::uint64_t{w.rows} * (w.cols / w.scaleGroup);
    return std::uint64_t{w.rows} * (w.cols / 4) + scales * sizeof(float);
}

void dequantize(const simd::DenseMatrix& w, std::size_t row, float* out) {
    dequantizeDenseRow(w.type, static_cast<const std::byte*>(w.data) + row * w.rowBytes, w.cols, out);
}

void dequantize(const simd::BinaryMatrix& w, std::size_t row, float* out) {
    const std::uint8_t* bits = w.bits + row * (w.cols / 8);
    const std::uint16_t* scales = w.scales + row * (w.cols / w.scaleGroup);
    for (std::size_t c = 0; c < w.cols; ++c) {
        const float scale = floatFromHalf(scales[c / w.scaleGroup]);
        out[c] = (bits[c / 8] >> (c % 8) & 1) != 0 ? scale : -scale;
    }
}

void dequantize(const simd::TernaryMatrix& w, std::size_t row, float* out) {
    constexpr std::size_t kQuarter = simd::kGroupSize / 4;
    const std::uint8_t* codes = w.codes + row * (w.cols / 4);
    for (std::size_t c = 0; c < w.cols; ++c) {
        const std::size_t quarter = c % simd::kGroupSize / kQuarter;
        const std::size_t shift = 2 * (w.order == simd::PlaneOrder::kLowFirst ? quarter : 3 - quarter);
        const int code = codes[c / simd::kGroupSize * kQuarter + c % kQuarter] >> shift & 3;
        const std::size_t group = w.scaleGroup == 0 ? 0 : row * (w.cols / w.scaleGroup) + c / w.scaleGroup;
        out[c] = static_cast<float>(code - 1) * w.scales[group];
    }
}

}  // namespace

WeightMatrix::WeightMatrix(simd::TernaryMatrix view, PageBuffer storage, std::vector<float> scales,
                           ActivationForm form)
    : m_form(form), m_storage(std::move(storage)), m_scales(std::move(scales)) {
    view.scales = m_scales.data();  // a vector's memory stays where it is when the vector is moved
    m_view = view;
}

std::size_t WeightMatrix::rows() const {
    return std::visit([](const auto& view) { return view.rows; }, m_view);
}

std::size_t WeightMatrix::cols() const {
    return std::visit([](const auto& view) { return view.cols; }, m_view);
}

std::uint64_t WeightMatrix::bytes() const {
    return std::visit([](const auto& view) { return viewBytes(view); }, m_view);
}

bool WeightMatrix::multiplyScales(float factor) {
    if (!std::holds_alternative<simd::TernaryMatrix>(m_view)) return false;
    for (float& scale : m_scales)
        scale *= factor;
    return true;
}

void WeightMatrix::dequantizeRow(std::size_t row, float* out) const {
    std::visit([&](const auto& view) { dequantize(view, row, out); }, m_view);
}

}  // namespace onebit
