// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/shortlist.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <utility>

#include "simd/products.h"

namespace onebit {
namespace {

/// Below this the whole product costs too little to be worth a copy.
constexpr std::size_t kLeastRows = 4096;
/// Of fewer bits, the whole product reads hardly more than the copy has.
constexpr double kLeastBits = 5;
/// The whole product is quicker when more than one row in this many has to be exact.
constexpr std::size_t kMostExact = 4;
constexpr std::size_t kTilesPerChunk = 8;
constexpr std::size_t kExactRowsPerChunk = 8;

/// The largest input in steps; with the dither it becomes 127 at most.
constexpr float kLargestInput = 126.5F;

/// Standard deviation of an even error of half a unit at most.
const double kDeviationOfRounding = 1 / std::sqrt(12.0);

double lengthOf(const float* values, std::size_t count) {
    double squares = 0;
    for (std::size_t i = 0; i < count; ++i)
        squares += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    return std::sqrt(squares);
}

/// The same on every machine: mt19937's numbers are part of the standard.
std::vector<float> ditherOf(std::size_t cols, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<float> dither(cols);
    for (float& part : dither)
        part = static_cast<float>(static_cast<double>(random()) * 0x1p-32 - 0.5);
    return dither;
}

/// The step that puts the largest of `values` at `most` steps; 0 where all are zero, nothing where one is not
/// finite or where they are too small to have steps.
std::optional<float> stepOf(const float* values, std::size_t count, float most) {
    float largest = 0;
    bool finite = true;
    for (std::size_t i = 0; i < count; ++i) {
        largest = std::max(largest, std::fabs(values[i]));
        finite = finite && std::isfinite(values[i]);
    }
    if (!finite) return std::nullopt;
    if (largest == 0) return 0.0F;
    const float step = largest / most;
    if (!std::isnormal(step) || !std::isfinite(1 / step)) return std::nullopt;
    return step;
}

/// The rows with the `count` largest values.
std::vector<std::uint32_t> largestOf(std::span<const float> values, std::size_t count) {
    const auto larger = [&](std::uint32_t a, std::uint32_t b) { return values[a] > values[b]; };
    std::vector<std::uint32_t> best;  // a heap with the smallest of them in front
    for (std::uint32_t row = 0; row < values.size(); ++row) {
        if (best.size() == count) {
            if (!(values[row] > values[best.front()])) continue;
            std::pop_heap(best.begin(), best.end(), larger);
            best.pop_back();
        }
        best.push_back(row);
        std::push_heap(best.begin(), best.end(), larger);
    }
    return best;
}

}  // namespace

/// The inputs in int8, x ~ step * (value - dither), and what the margins need of them.
struct Shortlist::Inputs {
    simd::FloatActivations floats;
    std::vector<std::int8_t> values;
    std::vector<float> steps;         ///< a token
    std::vector<std::int32_t> sums;   ///< a group
    std::vector<float> weightDither;  ///< a token: product of the rounded input with the weights' dither
    std::vector<float> lengths;       ///< a token, of the rounded input; infinite where it cannot be rounded

    simd::Int8Activations view() const {
        return {floats.tokens, floats.cols, values.data(), steps.data(), sums.data(), true};
    }
};

bool Shortlist::suits(double bitsPerWeight, std::size_t rows, std::size_t cols) {
    return rows >= kLeastRows && cols > 0 && cols % simd::kGroupSize == 0 && bitsPerWeight > kLeastBits;
}

bool Shortlist::suits(const WeightMatrix& matrix) {
    const auto* dense = std::get_if<simd::DenseMatrix>(&matrix.view());
    if (dense == nullptr || dense->cols == 0) return false;
    const double bits = 8.0 * static_cast<double>(dense->rowBytes) / static_cast<double>(dense->cols);
    return suits(bits, dense->rows, dense->cols);
}

std::uint64_t Shortlist::bytesFor(std::size_t rows, std::size_t cols) {
    return simd::laneWordBytes(simd::LaneCode::kSixteen, rows, cols) +
           std::uint64_t{rows} * sizeof(simd::SixteenLevels);
}

Result<std::optional<Shortlist>> Shortlist::make(const WeightMatrix& matrix, ThreadPool& pool) {
    if (!suits(matrix)) return std::optional<Shortlist>();
    const auto& dense = std::get<simd::DenseMatrix>(matrix.view());
    Shortlist made;
    made.m_rows = matrix.rows();
    made.m_cols = matrix.cols();
    made.m_weightDither = ditherOf(made.m_cols, 1);
    made.m_inputDither = ditherOf(made.m_cols, 2);
    made.m_facts.resize(made.m_rows);
    const std::size_t tileBytes = simd::laneWordBytes(simd::LaneCode::kSixteen, simd::kLaneRows, made.m_cols);
    const std::size_t tiles = (made.m_rows + simd::kLaneRows - 1) / simd::kLaneRows;
    Result<PageBuffer> words = PageBuffer::allocate(tiles * tileBytes, PageBuffer::Use::kDense);
    if (!words) return tl::unexpected(words.error());
    made.m_words = std::move(*words);
    std::atomic<bool> fits = true;
    pool.parallelFor(tiles, kTilesPerChunk, [&](simd::RowRange range, std::size_t /*worker*/) {
        std::vector<float> row(made.m_cols);
        std::vector<std::uint8_t> codes(simd::kLaneRows * made.m_cols);
        for (std::size_t tile = range.begin; tile < range.end; ++tile) {
            const std::size_t first = tile * simd::kLaneRows;
            for (std::size_t lane = 0; lane < simd::kLaneRows && first + lane < made.m_rows; ++lane) {
                simd::denseRow(dense, first + lane, row.data());
                simd::SixteenLevels& facts = made.m_facts[first + lane];
                if (!simd::roundToSixteenLevels(row.data(), made.m_cols, made.m_weightDither.data(),
                                                made.m_inputDither.data(), codes.data() + lane * made.m_cols,
                                                facts))
                    fits = false;
            }
            auto* to = reinterpret_cast<std::uint8_t*>(made.m_words.data() + tile * tileBytes);
            simd::arrangeSixteenInLanes(codes.data(), made.m_cols, to);
        }
    });
    if (!fits) return std::optional<Shortlist>();
    return std::optional<Shortlist>(std::move(made));
}

simd::LanesMatrix Shortlist::view() const {
    // A level is an odd number of half steps.
    constexpr float kHalfStep = 0.5F;
    return {m_rows,
            m_cols,
            simd::LaneCode::kSixteen,
            reinterpret_cast<const std::uint8_t*>(m_words.data()),
            nullptr,
            0,
            kHalfStep};
}

Shortlist::Inputs Shortlist::round(const simd::FloatActivations& x) const {
    const std::size_t groups = m_cols / simd::kGroupSize;
    Inputs inputs{x, std::vector<std::int8_t>(x.tokens * m_cols), {}, {}, {}, {}};
    std::vector<float> rounded(m_cols);
    for (std::size_t token = 0; token < x.tokens; ++token) {
        const float* from = x.values + token * m_cols;
        std::int8_t* to = inputs.values.data() + token * m_cols;
        const auto step = stepOf(from, m_cols, kLargestInput);
        const float perStep = step.value_or(0) == 0 ? 0 : 1 / *step;
        double dithered = 0;
        for (std::size_t c = 0; c < m_cols && step; ++c) {
            const float value = std::floor(from[c] * perStep + m_inputDither[c] + 0.5F);
            to[c] = static_cast<std::int8_t>(std::clamp(value, -127.0F, 127.0F));
            rounded[c] = (static_cast<float>(to[c]) - m_inputDither[c]) * *step;
            dithered += static_cast<double>(m_weightDither[c]) * static_cast<double>(to[c]);
        }
        for (std::size_t group = 0; group < groups; ++group) {
            const std::int8_t* begin = to + group * simd::kGroupSize;
            inputs.sums.push_back(std::accumulate(begin, begin + simd::kGroupSize, 0));
        }
        inputs.steps.push_back(step.value_or(0));
        inputs.weightDither.push_back(static_cast<float>(dithered) * step.value_or(0));
        inputs.lengths.push_back(step ? static_cast<float>(lengthOf(rounded.data(), m_cols))
                                      : std::numeric_limits<float>::infinity());
    }
    return inputs;
}

float Shortlist::margin(const Inputs& inputs, std::size_t token, std::size_t row) const {
    static const auto kWidth = static_cast<float>(kDeviations * kDeviationOfRounding);
    const simd::SixteenLevels& facts = m_facts[row];
    return kWidth * (facts.step * inputs.lengths[token] + inputs.steps[token] * facts.length);
}

/// (code - 7.5 - weights' dither) * (value - inputs' dither), in steps of both: the kernel gives the product
/// of codes and values, and what the dithers take off is the same for a whole row or a whole input.
void Shortlist::estimate(const Inputs& inputs, std::size_t among, ThreadPool& pool, float* out) const {
    const simd::Int8Activations values = inputs.view();
    const simd::LanesMatrix copy = view();
    const std::size_t grain = kTilesPerChunk * simd::kLaneRows;
    pool.parallelFor(among, grain, [&](simd::RowRange rows, std::size_t /*worker*/) {
        simd::int8DotLanes(copy, values, rows, {out, m_rows});
        for (std::size_t token = 0; token < values.tokens; ++token) {
            float* ofToken = out + token * m_rows;
            const float inputStep = inputs.steps[token];
            for (std::size_t row = rows.begin; row < rows.end; ++row) {
                const simd::SixteenLevels& facts = m_facts[row];
                ofToken[row] =
                    facts.step * (ofToken[row] - inputs.weightDither[token]) - inputStep * facts.dithered;
            }
        }
    });
}

/// Makes the estimates of one input exact where they count.
bool Shortlist::settle(const WeightMatrix& matrix, const Inputs& inputs, std::size_t token,
                       const Wanted& wanted, ThreadPool& pool, float* out) const {
    const auto& dense = std::get<simd::DenseMatrix>(matrix.view());
    const simd::FloatActivations x{1, m_cols, inputs.floats.values + token * m_cols};
    const auto computeExactly = [&](std::span<const std::uint32_t> rows) {
        pool.parallelFor(rows.size(), kExactRowsPerChunk, [&](simd::RowRange range, std::size_t /*worker*/) {
            for (std::size_t i = range.begin; i < range.end; ++i)
                simd::denseDot(dense, x, {rows[i], rows[i] + std::size_t{1}}, {out, m_rows});
        });
    };
    const std::size_t best = std::min(wanted.best, wanted.among);
    std::vector<std::uint32_t> rows = largestOf({out, wanted.among}, best);
    computeExactly(rows);
    // That many rows are at least as large: what cannot reach the least of them is none of the largest.
    float least = out[rows.front()];
    for (const std::uint32_t row : rows)
        least = std::min(least, out[row]);
    std::ranges::sort(rows);
    std::vector<std::uint32_t> others;
    for (std::uint32_t row = 0; row < wanted.among; ++row) {
        if (out[row] + margin(inputs, token, row) < least) continue;
        if (!std::ranges::binary_search(rows, row)) others.push_back(row);
        if (others.size() > wanted.among / kMostExact) return false;
    }
    for (const std::int32_t row : wanted.rows)
        others.push_back(static_cast<std::uint32_t>(row));
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    computeExactly(others);
    return true;
}

bool Shortlist::multiply(const WeightMatrix& matrix, const simd::FloatActivations& x, const Wanted& wanted,
                         ThreadPool& pool, float* out) const {
    const Inputs inputs = round(x);
    if (!std::ranges::all_of(inputs.lengths, [](float length) { return std::isfinite(length); }))
        return false;
    estimate(inputs, wanted.among, pool, out);
    for (std::size_t token = 0; token < x.tokens; ++token) {
        float* ofToken = out + token * m_rows;
        if (!settle(matrix, inputs, token, wanted, pool, ofToken)) return false;
        std::fill(ofToken + wanted.among, ofToken + m_rows, 0.0F);
    }
    return true;
}

std::vector<Shortlist::Estimate> Shortlist::estimates(const float* input, ThreadPool& pool) const {
    const Inputs inputs = round({1, m_cols, input});
    std::vector<float> products(m_rows);
    estimate(inputs, m_rows, pool, products.data());
    std::vector<Estimate> all;
    all.reserve(m_rows);
    for (std::size_t row = 0; row < m_rows; ++row)
        all.push_back({products[row], margin(inputs, 0, row)});
    return all;
}

}  // namespace onebit
