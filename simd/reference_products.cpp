// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/matrix.h"
#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

float fromHalf(std::uint16_t half) {
    float result = 0;
    halfToFloat(&half, &result, 1);
    return result;
}

/// Bit `index` of a least-significant-bit-first string of bits.
int bitAt(const std::uint8_t* bits, std::size_t index) {
    return (bits[index / 8] >> (index % 8)) & 1;
}

/// Of the two that there are.
std::size_t scaleGroupOf(const BinaryMatrix& w) {
    return w.scaleGroup == kSmallScaleGroup ? kSmallScaleGroup : kGroupSize;
}

double binaryScale(const BinaryMatrix& w, std::size_t row, std::size_t col) {
    const std::size_t group = scaleGroupOf(w);
    return static_cast<double>(fromHalf(w.scales[row * (w.cols / group) + col / group]));
}

double activationScale(const Int8Activations& x, std::size_t token, std::size_t col) {
    return static_cast<double>(x.perToken ? x.scales[token]
                                          : x.scales[token * (x.cols / kGroupSize) + col / kGroupSize]);
}

double ternaryScale(const TernaryMatrix& w, std::size_t row, std::size_t col) {
    if (w.scaleGroup == 0) return static_cast<double>(w.scales[0]);
    return static_cast<double>(w.scales[row * (w.cols / w.scaleGroup) + col / w.scaleGroup]);
}

/// The code of weight `col` of `row`: which of the block's bytes, then which two of its bits.
int ternaryCode(const TernaryMatrix& w, std::size_t row, std::size_t col) {
    const std::size_t block = col / kGroupSize;
    const std::size_t inBlock = col % kGroupSize;
    const std::uint8_t byte = w.codes[row * (w.cols / 4) + block * (kGroupSize / 4) + inBlock % 32];
    const std::size_t quarter = inBlock / 32;
    const std::size_t shift = w.order == PlaneOrder::kLowFirst ? 2 * quarter : 6 - 2 * quarter;
    return (byte >> shift) & 3;
}

double xnorDot(const BinaryMatrix& w, const BinaryActivations& x, std::size_t row, std::size_t token) {
    double total = 0;
    for (std::size_t plane = 0; plane < x.planes; ++plane) {
        const std::uint8_t* signs = x.bits + (token * x.planes + plane) * (x.cols / 8);
        double planeTotal = 0;
        for (std::size_t first = 0; first < w.cols; first += scaleGroupOf(w)) {
            int dot = 0;
            for (std::size_t i = first; i < first + scaleGroupOf(w); ++i) {
                dot += bitAt(w.bits + row * (w.cols / 8), i) == bitAt(signs, i) ? 1 : -1;
            }
            planeTotal += binaryScale(w, row, first) * dot;
        }
        total += static_cast<double>(x.scales[token * x.planes + plane]) * planeTotal;
    }
    return total;
}

/// Dot product of `count` weights with int8 values that `value(i)` gives, i counted from `firstCol`.
template <typename Value>
std::int32_t signedSum(const std::uint8_t* bits, std::size_t firstCol, std::size_t count, Value value) {
    std::int32_t dot = 0;
    for (std::size_t i = 0; i < count; ++i)
        dot += bitAt(bits, firstCol + i) != 0 ? value(i) : -value(i);
    return dot;
}

/// Weights that share both scales.
std::size_t commonGroup(const TernaryMatrix& w) {
    return w.scaleGroup == 0 ? kGroupSize : std::min(w.scaleGroup, kGroupSize);
}

}  // namespace

void xnorPopcount(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out) {
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            out.data[token * out.stride + row] = static_cast<float>(xnorDot(w, x, row, token));
        }
    }
}

void bitPlanes(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
               Output out) {
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            double total = 0;
            for (std::size_t first = 0; first < w.cols; first += kGroupSize) {
                const std::uint8_t* split = planes + token * x.cols + first;
                const auto value = [split](std::size_t i) {
                    int joined = bitAt(split + std::size_t{7} * 16, i) * -128;
                    for (std::size_t bit = 0; bit < 7; ++bit)
                        joined += bitAt(split + bit * 16, i) << bit;
                    return joined;
                };
                const std::int32_t dot = signedSum(w.bits + row * (w.cols / 8), first, kGroupSize, value);
                total += binaryScale(w, row, first) * activationScale(x, token, first) * dot;
            }
            out.data[token * out.stride + row] = static_cast<float>(total);
        }
    }
}

void int8DotBinary(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            double total = 0;
            for (std::size_t first = 0; first < w.cols; first += scaleGroupOf(w)) {
                const std::int8_t* values = x.values + token * x.cols + first;
                const auto value = [values](std::size_t i) { return static_cast<int>(values[i]); };
                const std::int32_t dot =
                    signedSum(w.bits + row * (w.cols / 8), first, scaleGroupOf(w), value);
                total += binaryScale(w, row, first) * activationScale(x, token, first) * dot;
            }
            out.data[token * out.stride + row] = static_cast<float>(total);
        }
    }
}

/// Weights first, tokens second: the check of a loaded model runs this, and looking weights up takes the
/// time.
void int8DotLanes(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    std::vector<int> weights(w.cols);
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        for (std::size_t col = 0; col < w.cols; ++col)
            weights[col] = laneWeight(w, row, col);
        for (std::size_t token = 0; token < x.tokens; ++token) {
            double total = 0;
            for (std::size_t first = 0; first < w.cols; first += kGroupSize) {
                std::int32_t dot = 0;
                for (std::size_t col = first; col < first + kGroupSize; ++col)
                    dot += weights[col] * x.values[token * x.cols + col];
                total +=
                    static_cast<double>(laneScale(w, row, first)) * activationScale(x, token, first) * dot;
            }
            out.data[token * out.stride + row] = static_cast<float>(total);
        }
    }
}

void int8DotTernary(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            double total = 0;
            for (std::size_t first = 0; first < w.cols; first += commonGroup(w)) {
                std::int32_t dot = 0;
                for (std::size_t col = first; col < first + commonGroup(w); ++col) {
                    dot += (ternaryCode(w, row, col) - 1) * x.values[token * x.cols + col];
                }
                total += ternaryScale(w, row, first) * activationScale(x, token, first) * dot;
            }
            out.data[token * out.stride + row] = static_cast<float>(total);
        }
    }
}

}  // namespace onebit::simd::reference
