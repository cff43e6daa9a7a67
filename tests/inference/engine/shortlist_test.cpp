// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/shortlist.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "inference/weights/dense_rows.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/seeded_random.h"
#include "tests/support/weight_codecs.h"

namespace onebit::test {
namespace {

constexpr std::size_t kRows = 4096 + 5;
constexpr std::size_t kCols = 1024;

/// A matrix in a format of model files.
struct Stored {
    Stored(std::vector<float> weights, WeightFormat format, simd::DenseType type)
        : bytes(weightCodec(format).encode(weights)) {
        const simd::DenseMatrix view{weights.size() / kCols, kCols, type, bytes.data(),
                                     denseRowBytes(type, kCols)};
        matrix = WeightMatrix(view, ActivationForm::kFloat);
    }

    std::vector<std::byte> bytes;
    WeightMatrix matrix;
};

Stored asFloats(std::vector<float> weights) {
    return {std::move(weights), WeightFormat::kF32, simd::DenseType::kF32};
}

std::vector<float> randomWeights(SeededRandom& random) {
    return random.normals(kRows * kCols, 0, 0.3);
}

/// Inputs of every kind that norms give: even, with outliers, of one value, of few.
std::vector<std::vector<float>> inputs(SeededRandom& random) {
    std::vector<std::vector<float>> all{random.normals(kCols, 0, 1), random.normals(kCols, 0.5, 2)};
    all.push_back(random.normals(kCols, 0, 1));
    all.back()[17] = 60;
    all.back()[200] = -45;
    all.emplace_back(kCols, 0.25F);
    all.emplace_back(kCols, 0.0F);
    all.back()[3] = -2;
    return all;
}

class ShortlistTest : public testing::Test {
  protected:
    Shortlist shortlistOf(const Stored& stored) {
        auto made = Shortlist::make(stored.matrix, m_pool);
        EXPECT_TRUE(made.has_value() && made->has_value());
        return std::move(**made);
    }

    std::vector<float> whole(const Stored& stored, std::span<const float> input) {
        std::vector<float> out(input.size() / kCols * kRows);
        m_x.set({input.size() / kCols, kCols, input.data()});
        const Product product{&stored.matrix, {out.data(), kRows}};
        multiply({&product, 1}, m_x, m_compute);
        return out;
    }

    /// Empty where the shortlist gives up.
    std::vector<float> listed(const Shortlist& shortlist, const Stored& stored, std::span<const float> input,
                              const Shortlist::Wanted& wanted) {
        std::vector<float> out(input.size() / kCols * kRows);
        const simd::FloatActivations x{input.size() / kCols, kCols, input.data()};
        if (!shortlist.multiply(stored.matrix, x, wanted, m_pool, out.data())) out.clear();
        return out;
    }

    ThreadPool m_pool{2};
    Activations m_x;
    Compute m_compute{m_pool};
};

/// Rows in the order of their values.
std::vector<std::size_t> ranking(std::span<const float> values) {
    std::vector<std::size_t> rows(values.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    return rows;
}

/// The `best` largest are bit for bit those of the whole product, and nothing else comes near them.
void expectExact(std::span<const float> listed, std::span<const float> whole, std::size_t best) {
    ASSERT_EQ(listed.size(), whole.size());
    const std::vector<std::size_t> rows = ranking(whole);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i < best) {
            ASSERT_EQ(listed[rows[i]], whole[rows[i]]) << "number " << i;
        } else if (listed[rows[i]] != whole[rows[i]]) {
            ASSERT_LT(listed[rows[i]], whole[rows[best - 1]]) << "number " << i;
        }
    }
}

TEST_F(ShortlistTest, GivesTheLargestProductsBitForBitInEveryFormatAndOnEveryTarget) {
    const struct {
        WeightFormat format;
        simd::DenseType type;
    } formats[] = {{WeightFormat::kF32, simd::DenseType::kF32},
                   {WeightFormat::kF16, simd::DenseType::kF16},
                   {WeightFormat::kBf16, simd::DenseType::kBf16},
                   {WeightFormat::kQ8_0, simd::DenseType::kQ8_0},
                   {WeightFormat::kQ6_K, simd::DenseType::kQ6_K}};
    SeededRandom random(1);
    for (const auto& [format, type] : formats) {
        const Stored stored(randomWeights(random), format, type);
        const Shortlist shortlist = shortlistOf(stored);
        const std::vector<float> input = random.normals(kCols, 0, 1);
        for (const std::string& target : runnableTargets()) {
            SCOPED_TRACE(std::string(weightCodec(format).name) + " on " + target);
            const ForcedTarget forced(target);
            const std::vector<float> expected = whole(stored, input);
            for (const std::size_t best : {std::size_t{1}, std::size_t{20}}) {
                const auto actual = listed(shortlist, stored, input, {best, {}, kRows});
                ASSERT_NO_FATAL_FAILURE(expectExact(actual, expected, best));
            }
        }
    }
}

TEST_F(ShortlistTest, KeepsEveryEstimateWithinItsMargin) {
    SeededRandom random(2);
    std::vector<float> weights = randomWeights(random);
    // Rows of one weight, of few levels, very small and very large ones.
    std::fill_n(weights.begin(), kCols, 0.0F);
    std::fill_n(weights.begin() + kCols, kCols, 0.7F);
    for (std::size_t i = 0; i < kCols; ++i) {
        weights[2 * kCols + i] *= 1e-20F;
        weights[3 * kCols + i] *= 1e20F;
        weights[4 * kCols + i] = i == 9 ? 40.0F : weights[4 * kCols + i];
    }
    const Stored stored = asFloats(weights);
    const Shortlist shortlist = shortlistOf(stored);
    double widest = 0;
    for (const std::vector<float>& input : inputs(random)) {
        const std::vector<float> exact = whole(stored, input);
        const std::vector<Shortlist::Estimate> estimates = shortlist.estimates(input.data(), m_pool);
        for (std::size_t row = 0; row < kRows; ++row) {
            const auto margin = static_cast<double>(estimates[row].margin);
            const double error =
                std::fabs(static_cast<double>(estimates[row].product) - static_cast<double>(exact[row]));
            ASSERT_LE(error, margin) << "row " << row;
            if (margin > 0) widest = std::max(widest, error / margin);
        }
    }
    // Errors as wide as their bound would mean that the bound is too narrow elsewhere.
    EXPECT_LT(widest, 0.7);
    EXPECT_GT(widest, 0.1);
}

TEST_F(ShortlistTest, ComputesTheRowsThatAreNamed) {
    SeededRandom random(3);
    const Stored stored = asFloats(randomWeights(random));
    const Shortlist shortlist = shortlistOf(stored);
    const std::vector<float> input = random.normals(kCols, 0, 1);
    const std::vector<float> expected = whole(stored, input);
    const std::vector<std::int32_t> named{0, 7, 7, 4000, static_cast<std::int32_t>(kRows) - 1};
    const auto actual = listed(shortlist, stored, input, {5, named, kRows});
    ASSERT_NO_FATAL_FAILURE(expectExact(actual, expected, 5));
    for (const std::int32_t row : named)
        EXPECT_EQ(actual[static_cast<std::size_t>(row)], expected[static_cast<std::size_t>(row)]);
}

TEST_F(ShortlistTest, GivesForSeveralInputsWhatItGivesForEach) {
    SeededRandom random(4);
    const Stored stored = asFloats(randomWeights(random));
    const Shortlist shortlist = shortlistOf(stored);
    const std::vector<float> together = random.normals(5 * kCols, 0, 1);
    const auto actual = listed(shortlist, stored, together, {20, {}, kRows});
    ASSERT_EQ(actual.size(), 5 * kRows);
    for (std::size_t i = 0; i < 5; ++i) {
        const auto one = std::span(together).subspan(i * kCols, kCols);
        const auto alone = listed(shortlist, stored, one, {20, {}, kRows});
        ASSERT_TRUE(
            std::equal(alone.begin(), alone.end(), actual.begin() + static_cast<std::ptrdiff_t>(i * kRows)));
        ASSERT_NO_FATAL_FAILURE(expectExact(alone, whole(stored, one), 20));
    }
}

TEST_F(ShortlistTest, LeavesRowsBeyondTheVocabularyOut) {
    SeededRandom random(5);
    std::vector<float> weights = randomWeights(random);
    const std::vector<float> input = random.normals(kCols, 0, 1);
    // The last row would win by far.
    for (std::size_t i = 0; i < kCols; ++i)
        weights[(kRows - 1) * kCols + i] = input[i];
    const Stored stored = asFloats(weights);
    const auto actual = listed(shortlistOf(stored), stored, input, {3, {}, kRows - 1});
    const auto expected = whole(stored, input);
    ASSERT_NO_FATAL_FAILURE(
        expectExact(std::span(actual).first(kRows - 1), std::span(expected).first(kRows - 1), 3));
    EXPECT_EQ(actual.back(), 0.0F);
}

TEST_F(ShortlistTest, GivesUpWhereTooManyRowsCouldBeAmongTheLargest) {
    SeededRandom random(6);
    std::vector<float> weights(kRows * kCols);
    const std::vector<float> row = random.normals(kCols, 0, 1);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = row[i % kCols];
    const Stored stored = asFloats(weights);
    const Shortlist shortlist = shortlistOf(stored);
    EXPECT_TRUE(listed(shortlist, stored, row, {1, {}, kRows}).empty());
    const std::vector<float> nothing(kCols, 0.0F);
    EXPECT_TRUE(listed(shortlist, stored, nothing, {1, {}, kRows}).empty());
}

TEST_F(ShortlistTest, LeavesInputsThatAreNotFiniteToTheWholeProduct) {
    SeededRandom random(7);
    const Stored stored = asFloats(randomWeights(random));
    const Shortlist shortlist = shortlistOf(stored);
    for (const float wrong :
         {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        std::vector<float> input = random.normals(kCols, 0, 1);
        input[100] = wrong;
        EXPECT_TRUE(listed(shortlist, stored, input, {1, {}, kRows}).empty());
    }
}

TEST_F(ShortlistTest, IsNotMadeOfWhatDoesNotSuit) {
    SeededRandom random(8);
    const auto isMade = [&](const Stored& stored) {
        const auto made = Shortlist::make(stored.matrix, m_pool);
        return made.has_value() && made->has_value();
    };
    std::vector<float> weights = randomWeights(random);
    EXPECT_TRUE(isMade(asFloats(weights)));
    EXPECT_FALSE(isMade({weights, WeightFormat::kQ4_K, simd::DenseType::kQ4_K}));
    EXPECT_FALSE(isMade(asFloats({weights.begin(), weights.begin() + 4095 * kCols})));
    for (const float wrong :
         {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        std::vector<float> broken = weights;
        broken[1234567] = wrong;
        EXPECT_FALSE(isMade(asFloats(broken)));
    }
}

}  // namespace
}  // namespace onebit::test
