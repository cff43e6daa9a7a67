#include "inference/weights/i2_s_order.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace onebit {
namespace {

constexpr std::size_t kTogether = 4;     // rows, and planes of a byte
constexpr std::size_t kMostRows = 4096;  // enough to tell, quick enough for large matrices
constexpr std::uint8_t kZeroCode = 1;

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
    const auto* ternary = std::get_if<simd::TernaryMatrix>(&weights.view());
    return ternary != nullptr && ternary->order == simd::PlaneOrder::kHighFirst && ternary->scaleGroup == 0;
}

bool RowSpread::looksLikeFours() const {
    if (rows == 0) return false;
    // A mixture of four rows has a quarter of their excess; the middle of the two is twice. Chance moves a
    // variance of n values by sqrt(2/n) of itself.
    const double excess = inFours - 1;
    return excess > 2 * (inBlocks - 1) && excess > 6 * std::sqrt(2.0 / static_cast<double>(rows));
}

RowSpread rowSpread(const WeightMatrix& weights) {
    const auto& w = std::get<simd::TernaryMatrix>(weights.view());
    const std::size_t rowBytes = w.cols / kTogether;
    const std::size_t fours = std::min(w.rows, kMostRows) / kTogether;
    if (fours < 2) return {};
    std::vector<double> inBlocks;
    std::vector<double> inFours;
    for (std::size_t four = 0; four < fours; ++four) {
        std::array<double, kTogether> ofRow{};
        std::array<double, kTogether> ofPlane{};
        const std::uint8_t* codes = w.codes + four * kTogether * rowBytes;
        for (std::size_t i = 0; i < kTogether * rowBytes; ++i) {
            for (std::size_t plane = 0; plane < kTogether; ++plane) {
                const bool zero = (codes[i] >> (2 * plane) & 3) == kZeroCode;
                ofRow[i / rowBytes] += zero ? 1 : 0;
                ofPlane[plane] += zero ? 1 : 0;
            }
        }
        for (std::size_t i = 0; i < kTogether; ++i) {
            inBlocks.push_back(ofRow[i] / static_cast<double>(w.cols));
            inFours.push_back(ofPlane[i] / static_cast<double>(w.cols));
        }
    }
    const auto count = static_cast<double>(w.cols);
    return {spreadOf(inBlocks, count), spreadOf(inFours, count), inBlocks.size()};
}

}  // namespace onebit
