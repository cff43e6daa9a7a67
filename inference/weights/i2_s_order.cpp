// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/i2_s_order.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace onebit {
namespace {

constexpr std::size_t kTogether = 4;     // rows, and planes of a byte
constexpr std::size_t kMostRows = 4096;  // enough to tell, quick enough for large matrices

/// Variance of shares that were each counted over `count` weights, over what chance alone would make it.
double spreadOf(const std::vector<double>& shares, double count) {
    double mean = 0;
    for (const double share : shares)
        mean += share / static_cast<double>(shares.size());
    double variance = 0;
    for (const double share : shares)
        variance += (share - mean) * (share - mean) / static_cast<double>(shares.size() - 1);
    const double chance = mean * (1 - mean) / count;
    return chance > 0 ? variance / chance : 1;
}

}  // namespace

bool isI2S(const WeightMatrix& weights) {
    // No other ternary format has one scale for a whole tensor.
    return weights.family() == KernelFamily::kTernary;
}

bool RowSpread::looksLikeFours() const {
    if (rows == 0) return false;
    // A mixture of four rows has a quarter of their excess; the middle of the two is twice. Chance moves a
    // variance of n values by sqrt(2/n) of itself.
    const double excess = inFours - 1;
    return excess > 2 * (inBlocks - 1) && excess > 6 * std::sqrt(2.0 / static_cast<double>(rows));
}

RowSpread rowSpread(const WeightMatrix& weights) {
    const std::size_t cols = weights.cols();
    const std::size_t fours = std::min(weights.rows(), kMostRows) / kTogether;
    if (fours < 2) return {};
    std::vector<double> inBlocks;
    std::vector<double> inFours;
    std::vector<float> values(cols);
    for (std::size_t four = 0; four < fours; ++four) {
        std::array<double, kTogether> ofRow{};
        std::array<double, kTogether> ofPlane{};
        for (std::size_t row = 0; row < kTogether; ++row) {
            weights.dequantizeRow(four * kTogether + row, values.data());
            for (std::size_t col = 0; col < cols; ++col) {
                // Of a block of 128, a quarter lies in each plane of its bytes.
                const std::size_t plane = col % simd::kGroupSize / (simd::kGroupSize / kTogether);
                const bool zero = values[col] == 0;
                ofRow[row] += zero ? 1 : 0;
                ofPlane[plane] += zero ? 1 : 0;
            }
        }
        for (std::size_t i = 0; i < kTogether; ++i) {
            inBlocks.push_back(ofRow[i] / static_cast<double>(cols));
            inFours.push_back(ofPlane[i] / static_cast<double>(cols));
        }
    }
    const auto count = static_cast<double>(cols);
    return {spreadOf(inBlocks, count), spreadOf(inFours, count), inBlocks.size()};
}

}  // namespace onebit
