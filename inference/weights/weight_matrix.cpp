// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/weight_matrix.h"

#include <algorithm>
#include <cassert>
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

std::uint64_t viewBytes(const simd::LanesMatrix& w) {
    return simd::laneWordBytes(w.code, w.rows, w.cols) +
           simd::laneScaleCount(w.rows, w.cols, w.scaleGroup) * sizeof(std::uint16_t);
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

void dequantize(const simd::LanesMatrix& w, std::size_t row, float* out) {
    float scale = w.scale;
    for (std::size_t c = 0; c < w.cols; ++c) {
        if (c % simd::kGroupSize == 0) scale = simd::laneScale(w, row, c);
        out[c] = static_cast<float>(simd::laneWeight(w, row, c)) * scale;
    }
}

/// The description of `rows` rows in lanes with the weights of a matrix by rows; its pointers are null.
simd::LanesMatrix lanesLike(const simd::BinaryMatrix& w, std::size_t rows) {
    return {rows, w.cols, simd::LaneCode::kBinary, nullptr, nullptr, w.scaleGroup};
}
simd::LanesMatrix lanesLike(const simd::TernaryMatrix& w, std::size_t rows) {
    simd::LanesMatrix lanes{rows, w.cols, simd::LaneCode::kTernary, nullptr, nullptr, w.scaleGroup};
    if (w.scaleGroup == 0) lanes.scale = w.scales[0];
    return lanes;
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

std::optional<KernelFamily> WeightMatrix::family() const {
    const bool takesInt8 = m_form == ActivationForm::kInt8PerGroup ||
                           m_form == ActivationForm::kInt8PerToken ||
                           m_form == ActivationForm::kInt8HalfBlocks;
    if (!takesInt8) return std::nullopt;
    if (const auto* binary = std::get_if<simd::BinaryMatrix>(&m_view)) {
        return binary->scaleGroup == simd::kGroupSize ? std::optional(KernelFamily::kBinary) : std::nullopt;
    }
    if (const auto* ternary = std::get_if<simd::TernaryMatrix>(&m_view)) {
        if (ternary->scaleGroup == 0) return KernelFamily::kTernary;
        const bool wholeGroups = ternary->scaleGroup % simd::kGroupSize == 0;
        return wholeGroups ? std::optional(KernelFamily::kTernaryGroups) : std::nullopt;
    }
    const auto* lanes = std::get_if<simd::LanesMatrix>(&m_view);
    if (lanes == nullptr || lanes->code == simd::LaneCode::kSixteen) return std::nullopt;
    if (lanes->code == simd::LaneCode::kBinary) return KernelFamily::kBinary;
    return lanes->scaleGroup == 0 ? KernelFamily::kTernary : KernelFamily::kTernaryGroups;
}

Result<void> WeightMatrix::useKernel(WeightKernel kernel, ThreadPool& pool) {
    constexpr std::size_t kRowsPerChunk = 4 * simd::kLaneRows;
    const std::optional<KernelFamily> served = family();
    if (!served) return {};
    assert(serves(kernel, *served) && m_kernel != WeightKernel::kLanes);
    m_kernel = kernel;
    if (kernel != WeightKernel::kLanes) return {};
    Result<WeightMatrix> lanes = unfilledLanes(*this, rows());
    if (!lanes) return tl::unexpected(lanes.error());
    pool.parallelFor(rows(), kRowsPerChunk, [&](simd::RowRange range, std::size_t /*worker*/) {
        lanes->setLanesOf(*this, range, 0);
    });
    *this = std::move(*lanes);
    return {};
}

Result<WeightMatrix> WeightMatrix::unfilledLanes(const WeightMatrix& sample, std::size_t rows) {
    const auto* binary = std::get_if<simd::BinaryMatrix>(&sample.m_view);
    simd::LanesMatrix lanes = binary != nullptr
                                  ? lanesLike(*binary, rows)
                                  : lanesLike(std::get<simd::TernaryMatrix>(sample.m_view), rows);
    // The scales lie behind the words.
    const std::size_t wordBytes = simd::laneWordBytes(lanes.code, lanes.rows, lanes.cols);
    const std::size_t scales = simd::laneScaleCount(lanes.rows, lanes.cols, lanes.scaleGroup);
    Result<PageBuffer> memory =
        PageBuffer::allocate(wordBytes + scales * sizeof(std::uint16_t), PageBuffer::Use::kDense);
    if (!memory) return tl::unexpected(memory.error());
    lanes.words = reinterpret_cast<const std::uint8_t*>(memory->data());
    lanes.scales = reinterpret_cast<const std::uint16_t*>(memory->data() + wordBytes);
    WeightMatrix matrix;
    matrix.m_view = lanes;
    matrix.m_form = sample.m_form;
    matrix.m_kernel = WeightKernel::kLanes;
    matrix.m_storage = std::move(*memory);
    return matrix;
}

void WeightMatrix::setLanesOf(const WeightMatrix& part, simd::RowRange range, std::size_t first) {
    const auto& lanes = std::get<simd::LanesMatrix>(m_view);
    auto* words = reinterpret_cast<std::uint8_t*>(m_storage.data());
    auto* scales = reinterpret_cast<std::uint16_t*>(m_storage.data() +
                                                    simd::laneWordBytes(lanes.code, lanes.rows, lanes.cols));
    words += simd::laneWordBytes(lanes.code, first, lanes.cols);
    scales += simd::laneScaleCount(first, lanes.cols, lanes.scaleGroup);
    if (const auto* binary = std::get_if<simd::BinaryMatrix>(&part.m_view)) {
        simd::arrangeInLanes(*binary, range, words, scales);
    } else {
        simd::arrangeInLanes(std::get<simd::TernaryMatrix>(part.m_view), range, words, scales);
    }
}

bool WeightMatrix::multiplyScales(float factor) {
    auto* lanes = std::get_if<simd::LanesMatrix>(&m_view);
    const bool ternaryLanes = lanes != nullptr && lanes->code == simd::LaneCode::kTernary;
    if (!ternaryLanes && !std::holds_alternative<simd::TernaryMatrix>(m_view)) return false;
    if (ternaryLanes) lanes->scale *= factor;
    for (float& scale : m_scales)
        scale *= factor;
    return true;
}

void WeightMatrix::dequantizeRow(std::size_t row, float* out) const {
    std::visit([&](const auto& view) { dequantize(view, row, out); }, m_view);
}

}  // namespace onebit
