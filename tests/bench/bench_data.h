// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/matrix.h"

/// Operands of any shape. Speed does not depend on the numbers, so they are cheap ones.
namespace onebit::bench {

struct BinaryData {
    /// `group` as BinaryMatrix::scaleGroup.
    BinaryData(std::size_t rowCount, std::size_t colCount, std::size_t group);
    simd::BinaryMatrix view() const { return {rows, cols, bits.data(), scales.data(), scaleGroup}; }
    std::size_t bytes() const { return bits.size() + 2 * scales.size(); }

    std::size_t rows;
    std::size_t cols;
    std::size_t scaleGroup;
    std::vector<std::uint8_t> bits;
    std::vector<std::uint16_t> scales;
};

struct TernaryData {
    /// `group` as TernaryMatrix::scaleGroup.
    TernaryData(std::size_t rowCount, std::size_t colCount, std::size_t group);
    simd::TernaryMatrix view() const {
        return {rows, cols, codes.data(), simd::PlaneOrder::kLowFirst, scales.data(), scaleGroup};
    }
    std::size_t bytes() const { return codes.size() + 4 * scales.size(); }

    std::size_t rows;
    std::size_t cols;
    std::size_t scaleGroup;
    std::vector<std::uint8_t> codes;
    std::vector<float> scales;
};

struct DenseData {
    DenseData(simd::DenseType denseType, std::size_t rowCount, std::size_t colCount);
    simd::DenseMatrix view() const { return {rows, cols, type, data.data(), rowBytes}; }
    std::size_t bytes() const { return data.size(); }

    simd::DenseType type;
    std::size_t rows;
    std::size_t cols;
    std::size_t rowBytes;
    std::vector<std::uint8_t> data;
};

/// Float activations and every form that the kernels take them in.
struct ActivationData {
    ActivationData(std::size_t tokenCount, std::size_t colCount, bool oneScaleEach);
    simd::Int8Activations int8() const {
        return {tokens, cols, values.data(), scales.data(), sums.data(), perToken};
    }
    simd::BinaryActivations signs() const { return {tokens, cols, 1, bits.data(), signScales.data()}; }
    simd::FloatActivations floats() const { return {tokens, cols, x.data()}; }

    std::size_t tokens;
    std::size_t cols;
    bool perToken;
    std::vector<float> x;
    std::vector<std::int8_t> values;
    std::vector<float> scales;
    std::vector<std::int32_t> sums;
    std::vector<std::uint8_t> planes;
    std::vector<std::uint8_t> bits;
    std::vector<float> signScales;
};

}  // namespace onebit::bench
