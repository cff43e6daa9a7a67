#include "inference/weights/weight_format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "tests/support/reference_math.h"
#include "tests/support/seeded_random.h"
#include "tests/support/weight_codecs.h"

namespace onebit {

void PrintTo(const WeightFormat& format, std::ostream* stream) {
    *stream << format.name;
}

namespace test {
namespace {

using FormatRow = onebit::WeightFormat;  // tests/support has a WeightFormat too

constexpr std::size_t kRows = 70;  // not a multiple of any tile or chunk
constexpr std::size_t kCols = 768;
constexpr std::size_t kTokens = 3;

const WeightCodec* codecOf(const FormatRow& format) {
    for (const WeightCodec& codec : weightCodecs()) {
        if (codec.ggufType == format.ggufType) return &codec;
    }
    return nullptr;
}

Rounding roundingOf(ActivationForm form) {
    switch (form) {
        case ActivationForm::kFloat:
            return Rounding::kNone;
        case ActivationForm::kInt8PerToken:
            return Rounding::kInt8PerToken;
        case ActivationForm::kInt8PerGroup:
            return Rounding::kInt8PerGroup;
        case ActivationForm::kBinary:
            return Rounding::kOnePlane;
        case ActivationForm::kTwoBinary:
            return Rounding::kTwoPlanes;
    }
    return Rounding::kNone;
}

/// One tensor of random weights in a format, as a file holds it.
class Formats : public testing::TestWithParam<FormatRow> {
  protected:
    void SetUp() override {
        const WeightCodec* codec = codecOf(GetParam());
        ASSERT_NE(codec, nullptr) << "tests/support has no codec for " << GetParam().name;
        m_bytes = codec->encode(SeededRandom(3).normals(kRows * kCols, 0, 0.05));
        m_decoded = codec->decode(m_bytes, kRows * kCols);
        m_input = SeededRandom(4).normals(kTokens * kCols, 0, 1);
    }

    StoredTensor stored() const { return {m_bytes, kRows, kCols}; }

    WeightMatrix prepared(std::uint32_t threads) const {
        ThreadPool pool(threads);
        auto matrix = GetParam().prepare(stored(), pool);
        EXPECT_TRUE(matrix.has_value());
        return matrix ? std::move(*matrix) : WeightMatrix();
    }

    void expectProducts(const WeightMatrix& matrix, BinaryKernel kernel, std::uint32_t threads) {
        ThreadPool pool(threads);
        Compute compute{pool, kernel};
        Activations activations;
        activations.set({kTokens, kCols, m_input.data()});
        std::vector<float> y(kTokens * (kRows + 5), -1.0F);
        const Product product{&matrix, {y.data(), kRows + 5}};
        multiply({&product, 1}, activations, compute);
        for (std::size_t token = 0; token < kTokens; ++token) {
            const Vector x =
                rounded(Vector(m_input.begin() + static_cast<std::ptrdiff_t>(token * kCols),
                               m_input.begin() + static_cast<std::ptrdiff_t>((token + 1) * kCols)),
                        roundingOf(matrix.form()));
            for (std::size_t row = 0; row < kRows; ++row) {
                double expected = 0;
                double size = 0;
                for (std::size_t c = 0; c < kCols; ++c) {
                    expected += m_decoded[row * kCols + c] * x[c];
                    size += std::fabs(m_decoded[row * kCols + c] * x[c]);
                }
                // Float sums of float products, in any order.
                ASSERT_NEAR(y[token * (kRows + 5) + row], expected, 1e-5 * size) << "row " << row;
            }
            for (std::size_t row = kRows; row < kRows + 5; ++row)
                ASSERT_EQ(y[token * (kRows + 5) + row], -1.0F);
        }
    }

    std::vector<std::byte> m_bytes;
    std::vector<double> m_decoded;
    std::vector<float> m_input;
};

TEST_P(Formats, TakeTheBytesThatTheTableSays) {
    EXPECT_EQ(bytesForTensor(GetParam(), kRows, kCols), m_bytes.size());
    EXPECT_FALSE(bytesForTensor(GetParam(), 0, kCols));
    EXPECT_FALSE(bytesForTensor(GetParam(), kRows, 0));
    constexpr std::uint64_t kHuge = std::uint64_t{1} << 62;
    EXPECT_FALSE(bytesForTensor(GetParam(), kHuge, kCols));
    EXPECT_FALSE(bytesForTensor(GetParam(), 1U << 20, kHuge));
    if (GetParam().colsMultiple > 1) {
        EXPECT_FALSE(bytesForTensor(GetParam(), kRows, kCols + 1));
    }
}

TEST_P(Formats, DequantizeTheSameFromTheFileAndFromTheComputeLayout) {
    for (const std::uint32_t threads : {1U, 3U}) {
        const WeightMatrix matrix = prepared(threads);
        ASSERT_EQ(matrix.rows(), kRows);
        ASSERT_EQ(matrix.cols(), kCols);
        std::vector<float> fromFile(kCols);
        std::vector<float> fromMatrix(kCols);
        for (std::size_t row = 0; row < kRows; ++row) {
            GetParam().dequantizeRow(stored(), row, fromFile.data());
            matrix.dequantizeRow(row, fromMatrix.data());
            for (std::size_t c = 0; c < kCols; ++c) {
                ASSERT_EQ(fromFile[c], fromMatrix[c]) << row << ", " << c;
                ASSERT_FLOAT_EQ(fromFile[c], static_cast<float>(m_decoded[row * kCols + c]))
                    << row << ", " << c;
            }
        }
    }
}

TEST_P(Formats, MultiplyAsTheirDequantizedWeightsDo) {
    const WeightMatrix matrix = prepared(2);
    ASSERT_EQ(matrix.form(), GetParam().activations);
    for (const std::uint32_t threads : {1U, 3U}) {
        expectProducts(matrix, BinaryKernel::kInt8Dot, threads);
        expectProducts(matrix, BinaryKernel::kBitPlanes, threads);
    }
}

class BinaryFormats : public Formats {};

TEST_P(BinaryFormats, MultiplyBinaryActivations) {
    WeightMatrix matrix = prepared(1);
    ASSERT_TRUE(std::holds_alternative<simd::BinaryMatrix>(matrix.view()));
    for (const ActivationForm form : {ActivationForm::kBinary, ActivationForm::kTwoBinary}) {
        matrix.setForm(form);
        expectProducts(matrix, BinaryKernel::kInt8Dot, 2);
    }
}

TEST_P(Formats, TakeASeparateScaleOnlyWhereTheWeightsAreTernary) {
    WeightMatrix matrix = prepared(1);
    const bool ternary = std::holds_alternative<simd::TernaryMatrix>(matrix.view());
    EXPECT_EQ(matrix.multiplyScales(0.5F), ternary);
    std::vector<float> row(kCols);
    matrix.dequantizeRow(7, row.data());
    for (std::size_t c = 0; c < kCols; ++c) {
        ASSERT_FLOAT_EQ(row[c], static_cast<float>(m_decoded[7 * kCols + c] * (ternary ? 0.5 : 1.0)));
    }
}

TEST_P(Formats, SurviveBeingMoved) {
    WeightMatrix first = prepared(1);
    WeightMatrix second = std::move(first);
    first = WeightMatrix();
    EXPECT_TRUE(first.empty());
    expectProducts(second, BinaryKernel::kInt8Dot, 1);
}

INSTANTIATE_TEST_SUITE_P(Table, Formats, testing::ValuesIn(weightFormats().begin(), weightFormats().end()),
                         [](const auto& info) { return std::string(info.param.name); });

std::vector<FormatRow> binaryFormats() {
    std::vector<FormatRow> rows;
    for (const FormatRow& format : weightFormats()) {
        if (format.activations == ActivationForm::kInt8PerGroup) rows.push_back(format);
    }
    return rows;
}

INSTANTIATE_TEST_SUITE_P(Table, BinaryFormats, testing::ValuesIn(binaryFormats()),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(WeightFormatTable, HasEachTypeOnceAndFindsIt) {
    std::set<std::uint32_t> types;
    for (const FormatRow& format : weightFormats()) {
        EXPECT_TRUE(types.insert(format.ggufType).second) << format.name;
        EXPECT_EQ(findWeightFormat(format.ggufType), &format);
        EXPECT_EQ(weightFormatName(format.ggufType), format.name);
        EXPECT_EQ(format.colsMultiple % format.blockWeights, 0U);
    }
    EXPECT_EQ(findWeightFormat(12), nullptr);
    EXPECT_EQ(weightFormatName(12), "Q4_K");
    EXPECT_EQ(weightFormatName(9999), "type 9999");
}

TEST(Multiply, ComputesSeveralMatricesOfOneInputAtOnce) {
    const std::vector<float> x(256, 1.0F);
    std::vector<std::vector<float>> weights;
    std::vector<WeightMatrix> matrices;
    std::vector<std::vector<float>> outputs;
    for (const std::size_t rows : {5U, 1U, 40U}) {
        weights.emplace_back(rows * 256, static_cast<float>(rows));
        matrices.emplace_back(
            simd::DenseMatrix{rows, 256, simd::DenseType::kF32, weights.back().data(), 1024},
            ActivationForm::kFloat);
        outputs.emplace_back(rows, -1.0F);
    }
    std::vector<Product> products;
    for (std::size_t i = 0; i < 3; ++i)
        products.push_back({&matrices[i], {outputs[i].data(), outputs[i].size()}});
    ThreadPool pool(3);
    Compute compute{pool, BinaryKernel::kInt8Dot};
    Activations activations;
    activations.set({1, 256, x.data()});
    multiply(products, activations, compute);
    for (const std::vector<float>& output : outputs) {
        for (const float y : output)
            EXPECT_EQ(y, 256.0F * static_cast<float>(output.size()));
    }
}

}  // namespace
}  // namespace test
}  // namespace onebit
