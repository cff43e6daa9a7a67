// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <type_traits>
#include <vector>

#include "simd/lanes.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/simd/matrices.h"
#include "tests/simd/product_check.h"
#include "tests/support/seeded_random.h"

/// Weights in the lane layout, and what products with them are held to.
namespace onebit::simd::test {

/// Two whole tiles and three rows of another.
inline constexpr std::size_t kRows = 2 * kLaneRows + 3;

/// Rows in the lane layout, at unaligned addresses.
struct LaneWeights {
    explicit LaneWeights(const BinaryMatrix& from)
        : LaneWeights(from.rows, from.cols, LaneCode::kBinary, kGroupSize) {
        arrangeInLanes(from, {0, from.rows}, words.data(), scales.data());
    }
    explicit LaneWeights(const TernaryMatrix& from)
        : LaneWeights(from.rows, from.cols, LaneCode::kTernary, from.scaleGroup) {
        arrangeInLanes(from, {0, from.rows}, words.data(), scales.data());
        if (from.scaleGroup == 0) scale = from.scales[0];
    }
    LanesMatrix view() const { return {rows, cols, code, words.data(), scales.data(), scaleGroup, scale}; }

    std::size_t rows;
    std::size_t cols;
    LaneCode code;
    std::size_t scaleGroup;
    float scale = 1;
    Unaligned<std::uint8_t> words;
    Unaligned<std::uint16_t> scales;

  private:
    LaneWeights(std::size_t rowCount, std::size_t colCount, LaneCode laneCode, std::size_t group)
        : rows(rowCount),
          cols(colCount),
          code(laneCode),
          scaleGroup(group),
          words(laneWordBytes(code, rows, cols)),
          scales(laneScaleCount(rows, cols, group)) {}
};

/// Ternary weights whose scales half precision can hold, as those of model files.
inline TernaryWeights halfScaled(std::size_t rows, std::size_t cols, PlaneOrder order, std::size_t group,
                                 Scales kind, onebit::test::SeededRandom& random) {
    TernaryWeights w(rows, cols, order, group, kind, random);
    if (group != 0) {
        for (float& scale : w.scales)
            scale = floatOf(halfOf(scale));
    }
    return w;
}

/// What the results are held to: every group adds one rounding of a product and one of a sum; the scales and
/// the result add the rest.
inline ProductBound boundOf(const LanesMatrix& w, const Int8Values& x) {
    const std::size_t groups = w.cols / kGroupSize;
    ProductBound bound{w.rows, x.tokens, 2 * groups + 8, {}};
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = 0; row < w.rows; ++row) {
            double magnitude = 0;
            for (std::size_t group = 0; group < groups; ++group) {
                double absolute = 0;
                for (std::size_t i = 0; i < kGroupSize; ++i)
                    absolute += std::abs(x.values[token * x.cols + group * kGroupSize + i]);
                const float scale = x.scales[x.perToken ? token : token * groups + group];
                magnitude += 2 * absolute * static_cast<double>(scale) *
                             static_cast<double>(laneScale(w, row, group * kGroupSize));
            }
            bound.magnitudes.push_back(magnitude);
        }
    }
    return bound;
}

/// int8DotLanes(), or what has to give the same results.
using LanesProduct = void (*)(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out);

/// The kernel and its own twin against the twin that reads the rows as they were.
template <typename Rows>
void expectAgreement(const Rows& rowsOf, const Int8Values& x, bool exactly,
                     LanesProduct kernel = int8DotLanes) {
    const LaneWeights lanes(rowsOf);
    const ProductBound bound = exactly ? exactBound(lanes.rows, x.tokens) : boundOf(lanes.view(), x);
    const auto expected = [&](RowRange rows, Output out) {
        if constexpr (std::is_same_v<Rows, BinaryMatrix>) {
            reference::int8DotBinary(rowsOf, x.view(), rows, out);
        } else {
            reference::int8DotTernary(rowsOf, x.view(), rows, out);
        }
    };
    expectProductsAgree([&](RowRange rows, Output out) { kernel(lanes.view(), x.view(), rows, out); },
                        expected, bound);
    expectProductsAgree(
        [&](RowRange rows, Output out) { reference::int8DotLanes(lanes.view(), x.view(), rows, out); },
        expected, bound);
}

/// Weights with sixteen levels and one scale: codes by row, and the same in lanes.
struct SixteenLevels {
    SixteenLevels(std::size_t rowCount, std::size_t colCount, onebit::test::SeededRandom& random)
        : rows(rowCount),
          cols(colCount),
          codes((rows + kLaneRows - 1) / kLaneRows * kLaneRows * cols),
          words(laneWordBytes(LaneCode::kSixteen, rows, cols)) {
        for (std::uint8_t& code : codes)
            code = static_cast<std::uint8_t>(random.below(16));
        arrange();
    }
    void arrange() {
        const std::size_t tileBytes = laneWordBytes(LaneCode::kSixteen, kLaneRows, cols);
        for (std::size_t tile = 0; tile * kLaneRows < rows; ++tile) {
            arrangeSixteenInLanes(codes.data() + tile * kLaneRows * cols, cols,
                                  words.data() + tile * tileBytes);
        }
    }
    int weight(std::size_t row, std::size_t col) const { return 2 * codes[row * cols + col] - 15; }
    LanesMatrix view() const { return {rows, cols, LaneCode::kSixteen, words.data(), nullptr, 0, 0.5F}; }

    std::size_t rows;
    std::size_t cols;
    std::vector<std::uint8_t> codes;
    Unaligned<std::uint8_t> words;
};

/// The kernel and its twin against a plain sum of integers.
inline void expectExactSums(const SixteenLevels& w, const Int8Values& x, LanesProduct kernel = int8DotLanes) {
    const auto expected = [&](RowRange rows, Output out) {
        for (std::size_t token = 0; token < x.tokens; ++token) {
            for (std::size_t row = rows.begin; row < rows.end; ++row) {
                std::int64_t sum = 0;
                for (std::size_t col = 0; col < w.cols; ++col)
                    sum += std::int64_t{w.weight(row, col)} * x.values[token * x.cols + col];
                out.data[token * out.stride + row] = static_cast<float>(sum) * 0.5F * x.scales[token];
            }
        }
    };
    const ProductBound bound = exactBound(w.rows, x.tokens);
    expectProductsAgree([&](RowRange rows, Output out) { kernel(w.view(), x.view(), rows, out); }, expected,
                        bound);
    expectProductsAgree(
        [&](RowRange rows, Output out) { reference::int8DotLanes(w.view(), x.view(), rows, out); }, expected,
        bound);
}

}  // namespace onebit::simd::test
