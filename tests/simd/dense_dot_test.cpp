// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "simd/dense_rows.h"
#include "simd/matrix.h"
#include "simd/products.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/simd/matrices.h"
#include "tests/simd/product_check.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

struct DenseFormat {
    const char* name;
    DenseType type;
    std::size_t blockCols;
    std::size_t blockBytes;
    /// Where a block keeps its half-precision scale, and its scale of minima; blockBytes where it has none.
    std::size_t scaleAt;
    std::size_t minimaScaleAt;
};

constexpr DenseFormat kFormats[] = {
    {"F32", DenseType::kF32, 1, 4, 4, 4},           {"F16", DenseType::kF16, 1, 2, 2, 2},
    {"BF16", DenseType::kBf16, 1, 2, 2, 2},         {"Q4_0", DenseType::kQ4_0, 32, 18, 0, 18},
    {"Q4_K", DenseType::kQ4_K, 256, 144, 0, 2},     {"Q8_0", DenseType::kQ8_0, 32, 34, 0, 34},
    {"Q6_K", DenseType::kQ6_K, 256, 210, 208, 210},
};

/// Small whole numbers and power-of-two scales add up exactly in floats; anything else rounds.
enum class Values { kWhole, kAny };

struct DenseWeights {
    DenseWeights(const DenseFormat& format, std::size_t rowCount, std::size_t colCount, Values kind,
                 SeededRandom& random)
        : type(format.type),
          rows(rowCount),
          cols(colCount),
          rowBytes(colCount / format.blockCols * format.blockBytes +
                   3),  // No row begins where alignment wants.
          bytes(rowCount * rowBytes) {
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t block = 0; block < cols / format.blockCols; ++block) {
                writeBlock(format, bytes.data() + row * rowBytes + block * format.blockBytes, kind, random);
            }
        }
    }

    DenseMatrix view() const { return {rows, cols, type, bytes.data(), rowBytes}; }

    /// Makes weights that are differences into sums of the same terms.
    void negateMinima(const DenseFormat& format) {
        if (format.minimaScaleAt == format.blockBytes) return;
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t block = 0; block < cols / format.blockCols; ++block) {
                // The upper byte of a little-endian half has the sign.
                bytes[row * rowBytes + block * format.blockBytes + format.minimaScaleAt + 1] ^= 0x80;
            }
        }
    }

    DenseType type;
    std::size_t rows;
    std::size_t cols;
    std::size_t rowBytes;
    Unaligned<std::uint8_t> bytes;

  private:
    static float value(Values kind, SeededRandom& random) {
        if (kind == Values::kWhole) return static_cast<float>(static_cast<int>(random.below(17)) - 8);
        return static_cast<float>(random.normal());
    }

    static void writeBlock(const DenseFormat& format, std::uint8_t* block, Values kind,
                           SeededRandom& random) {
        const float number = value(kind, random);
        const std::uint16_t half = halfOf(number);
        std::uint32_t bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        const auto upper = static_cast<std::uint16_t>(bits >> 16U);
        switch (format.type) {
            case DenseType::kF32:
                std::memcpy(block, &number, sizeof number);
                return;
            case DenseType::kF16:
                std::memcpy(block, &half, sizeof half);
                return;
            case DenseType::kBf16:
                std::memcpy(block, &upper, sizeof upper);
                return;
            case DenseType::kQ4_0:
            case DenseType::kQ4_K:
            case DenseType::kQ8_0:
            case DenseType::kQ6_K:
                break;
        }
        for (std::size_t i = 0; i < format.blockBytes; ++i)
            block[i] = static_cast<std::uint8_t>(random.bits());
        const std::uint16_t scale = halfOf(kind == Values::kWhole ? 0.5F : 0.01F + std::abs(number));
        std::memcpy(block + format.scaleAt, &scale, sizeof scale);
        if (format.minimaScaleAt < format.blockBytes) {
            std::memcpy(block + format.minimaScaleAt, &scale, sizeof scale);
        }
    }
};

struct DenseInput {
    DenseInput(std::size_t tokenCount, std::size_t colCount, Values kind, SeededRandom& random)
        : tokens(tokenCount), cols(colCount), values(tokenCount * colCount) {
        for (float& value : values) {
            value = kind == Values::kWhole ? static_cast<float>(random.below(3)) - 1.0F
                                           : static_cast<float>(random.normal());
        }
    }
    FloatActivations view() const { return {tokens, cols, values.data()}; }

    std::size_t tokens;
    std::size_t cols;
    Unaligned<float> values;
};

class DenseDotTest : public KernelTest {};

void expectAgrees(const DenseWeights& w, const DenseInput& x, const ProductBound& bound) {
    expectProductsAgree(
        [&](RowRange rows, Output out) { denseDot(w.view(), x.view(), rows, out); },
        [&](RowRange rows, Output out) { reference::denseDot(w.view(), x.view(), rows, out); }, bound);
}

/// The matrix in floats, column by column: the twin's product with the unit vectors as tokens.
std::vector<float> columnsOf(const DenseWeights& w) {
    std::vector<float> columns(w.rows * w.cols);
    std::vector<float> unit(w.cols * w.cols, 0.0F);
    for (std::size_t col = 0; col < w.cols; ++col)
        unit[col * w.cols + col] = 1.0F;
    reference::denseDot(w.view(), {w.cols, w.cols, unit.data()}, {0, w.rows}, {columns.data(), w.rows});
    return columns;
}

/// Sum of |w * x| for each result.
std::vector<double> magnitudes(const std::vector<float>& columns, std::size_t rows, const DenseInput& x) {
    std::vector<double> result;
    for (std::size_t token = 0; token < x.tokens; ++token) {
        for (std::size_t row = 0; row < rows; ++row) {
            double sum = 0;
            for (std::size_t col = 0; col < x.cols; ++col) {
                sum += std::abs(static_cast<double>(columns[col * rows + row]) *
                                static_cast<double>(x.values[token * x.cols + col]));
            }
            result.push_back(sum);
        }
    }
    return result;
}

TEST_P(DenseDotTest, AgreesWithTheTwinForEveryFormatAndTokenCount) {
    SeededRandom random(1);
    for (const DenseFormat& format : kFormats) {
        for (const std::size_t blocks : {1, 3}) {
            const std::size_t cols = format.blockCols == 1 ? 67 * blocks : format.blockCols * blocks;
            const DenseWeights w(format, kTestedRows, cols, Values::kAny, random);
            DenseWeights sums = w;
            sums.negateMinima(format);
            const std::vector<float> columns = columnsOf(sums);
            for (std::size_t tokens = 1; tokens <= kTestedTokens; ++tokens) {
                SCOPED_TRACE(testing::Message()
                             << format.name << ", " << cols << " columns, " << tokens << " tokens");
                const DenseInput x(tokens, cols, Values::kAny, random);
                // A lane of the narrowest target adds a quarter of the columns; scaling a weight rounds
                // twice.
                const ProductBound bound{w.rows, tokens, cols / 4 + 8, magnitudes(columns, w.rows, x)};
                ASSERT_NO_FATAL_FAILURE(expectAgrees(w, x, bound));
            }
        }
    }
}

TEST_P(DenseDotTest, IsExactOnWholeNumbersForEveryFormat) {
    SeededRandom random(2);
    for (const DenseFormat& format : kFormats) {
        for (const std::size_t cols : {256, 1536}) {
            SCOPED_TRACE(testing::Message() << format.name << ", " << cols << " columns");
            const DenseWeights w(format, kTestedRows, cols, Values::kWhole, random);
            const DenseInput x(kTestedTokens, cols, Values::kWhole, random);
            ASSERT_NO_FATAL_FAILURE(expectAgrees(w, x, exactBound(w.rows, x.tokens)));
        }
    }
}

TEST_P(DenseDotTest, PlainFormatsTakeAnyNumberOfColumns) {
    SeededRandom random(3);
    for (const DenseFormat& format : kFormats) {
        if (format.blockCols != 1) continue;
        for (std::size_t cols = 1; cols <= 130; ++cols) {
            SCOPED_TRACE(testing::Message() << format.name << ", " << cols << " columns");
            const DenseWeights w(format, kTestedRows, cols, Values::kWhole, random);
            const DenseInput x(3, cols, Values::kWhole, random);
            ASSERT_NO_FATAL_FAILURE(expectAgrees(w, x, exactBound(w.rows, x.tokens)));
        }
    }
}

TEST_P(DenseDotTest, GivesARowTheSameBitsWhateverIsComputedWithIt) {
    SeededRandom random(4);
    for (const DenseFormat& format : kFormats) {
        const std::size_t cols = format.blockCols == 1 ? 301 : 3 * format.blockCols;
        const DenseWeights w(format, kTestedRows, cols, Values::kAny, random);
        const DenseInput x(kTestedTokens, cols, Values::kAny, random);
        std::vector<float> together(w.rows * x.tokens);
        std::vector<float> alone(together.size());
        denseDot(w.view(), x.view(), {0, w.rows}, {together.data(), w.rows});
        for (std::size_t token = 0; token < x.tokens; ++token) {
            const FloatActivations one{1, cols, x.values.data() + token * cols};
            for (std::size_t row = 0; row < w.rows; ++row)
                denseDot(w.view(), one, {row, row + 1}, {alone.data() + token * w.rows, w.rows});
        }
        EXPECT_EQ(alone, together) << format.name;
    }
}

/// A weight of Q4_K is a difference: it rounds as its terms do.
TEST_P(DenseDotTest, RowsBecomeTheFloatsOfTheTwin) {
    SeededRandom random(11);
    for (const DenseFormat& format : kFormats) {
        for (const std::size_t blocks : {1, 3, 5}) {
            const std::size_t cols = blocks * format.blockCols;
            DenseWeights w(format, 3, cols, Values::kAny, random);
            DenseWeights terms = w;
            terms.negateMinima(format);
            for (std::size_t row = 0; row < w.rows; ++row) {
                std::vector<float> actual(cols + 1, 7.0F);
                std::vector<float> expected(cols);
                std::vector<float> magnitude(cols);
                denseRow(w.view(), row, actual.data());
                reference::denseRow(w.view(), row, expected.data());
                reference::denseRow(terms.view(), row, magnitude.data());
                for (std::size_t col = 0; col < cols; ++col) {
                    const double size = std::max(std::abs(expected[col]), std::abs(magnitude[col]));
                    ASSERT_NEAR(actual[col], expected[col], 3 * kRoundingUnit * size)
                        << format.name << ", row " << row << ", column " << col;
                }
                ASSERT_EQ(actual[cols], 7.0F) << format.name;
            }
        }
    }
}

ONEBIT_ON_EVERY_TARGET(DenseDotTest);

}  // namespace
}  // namespace onebit::simd::test
