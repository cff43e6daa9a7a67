// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/weight_format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inference/weights/lanes_from_file.h"
#include "tests/inference/engine_fixture.h"
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
        if (codec.ggufType == format.ggufType && codec.name == format.name) return &codec;
    }
    return nullptr;
}

Rounding roundingOf(ActivationForm form) {
    switch (form) {
        case ActivationForm::kFloat:
            return Rounding::kNone;
        case ActivationForm::kInt8PerToken:
        case ActivationForm::kInt8HalfBlocks:
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

    void expectProducts(const WeightMatrix& matrix, std::uint32_t threads) {
        ThreadPool pool(threads);
        Compute compute{pool};
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

TEST_P(Formats, TakeTheMemoryThatTheTableSays) {
    const std::uint64_t blocks = kRows * kCols / GetParam().blockWeights;
    const std::uint64_t tensorScale = GetParam().trailerBytes == 0 ? 0 : sizeof(float);
    EXPECT_EQ(prepared(1).bytes(), blocks * GetParam().preparedBytes + tensorScale);
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

/// Codes that no encoder writes, and scales that are no numbers, are read as the format defines them.
TEST_P(Formats, DequantizeAnyBytes) {
    SeededRandom random(5);
    std::vector<std::byte> bytes(m_bytes.size());
    for (std::byte& byte : bytes)
        byte = static_cast<std::byte>(random.bits());
    const std::vector<double> expected = codecOf(GetParam())->decode(bytes, kRows * kCols);
    ThreadPool pool(1);
    const auto matrix = GetParam().prepare({bytes, kRows, kCols}, pool);
    ASSERT_TRUE(matrix.has_value());
    std::vector<float> fromFile(kCols);
    std::vector<float> fromMatrix(kCols);
    for (std::size_t row = 0; row < kRows; ++row) {
        GetParam().dequantizeRow({bytes, kRows, kCols}, row, fromFile.data());
        matrix->dequantizeRow(row, fromMatrix.data());
        for (std::size_t c = 0; c < kCols; ++c) {
            const auto weight = static_cast<float>(expected[row * kCols + c]);
            if (std::isnan(weight)) {
                ASSERT_TRUE(std::isnan(fromFile[c]) && std::isnan(fromMatrix[c])) << row << ", " << c;
            } else {
                ASSERT_FLOAT_EQ(fromFile[c], weight) << row << ", " << c;
                ASSERT_FLOAT_EQ(fromMatrix[c], weight) << row << ", " << c;
            }
        }
    }
}

TEST_P(Formats, MultiplyAsTheirDequantizedWeightsDo) {
    const WeightMatrix matrix = prepared(2);
    ASSERT_EQ(matrix.form(), GetParam().activations);
    for (const std::uint32_t threads : {1U, 3U})
        expectProducts(matrix, threads);
}

/// The kernels that `matrix` may be made ready for; none where there is nothing to choose.
std::vector<WeightKernel> kernelsOf(const WeightMatrix& matrix) {
    const auto family = matrix.family();
    if (!family) return {};
    const auto kernels = kernelFamily(*family).kernels;
    return {kernels.begin(), kernels.end()};
}

TEST_P(Formats, HaveKernelsToChooseFromWhereAScaleSpansAGroup) {
    const bool chooses = GetParam().activations != ActivationForm::kFloat &&
                         !GetParam().name.ends_with("g32") && GetParam().name != "Q2_0";
    const WeightMatrix matrix = prepared(1);
    ASSERT_EQ(matrix.family().has_value(), chooses);
    if (!chooses) return;
    // What people are told of a family.
    const std::string_view formats = kernelFamily(*matrix.family()).formats;
    const std::string_view name = GetParam().name == "Q1_0 g128" ? "Q1_0" : GetParam().name;
    EXPECT_NE(formats.find(name), std::string_view::npos) << formats;
}

/// For every kernel the weights are the same to the last bit, and its products are right.
TEST_P(Formats, StayTheSameWeightsForEveryKernel) {
    const WeightMatrix rows = prepared(1);
    std::vector<float> before(kCols);
    std::vector<float> after(kCols);
    for (const WeightKernel kernel : kernelsOf(rows)) {
        SCOPED_TRACE(weightKernelName(kernel));
        WeightMatrix matrix = prepared(1);
        ThreadPool pool(3);
        ASSERT_TRUE(matrix.useKernel(kernel, pool).has_value());
        EXPECT_EQ(std::holds_alternative<simd::LanesMatrix>(matrix.view()), kernel == WeightKernel::kLanes);
        EXPECT_EQ(matrix.kernel(), kernel);
        EXPECT_EQ(matrix.family(), rows.family());
        ASSERT_EQ(matrix.rows(), kRows);
        for (std::size_t row = 0; row < kRows; ++row) {
            rows.dequantizeRow(row, before.data());
            matrix.dequantizeRow(row, after.data());
            ASSERT_EQ(before, after) << "row " << row;
        }
        for (const std::uint32_t threads : {1U, 3U})
            expectProducts(matrix, threads);
    }
}

/// Bytes of the words and of the scales behind them.
std::span<const std::uint8_t> wordsOf(const simd::LanesMatrix& w) {
    return {w.words, simd::laneWordBytes(w.code, w.rows, w.cols)};
}
std::span<const std::uint16_t> scalesOf(const simd::LanesMatrix& w) {
    return {w.scales, simd::laneScaleCount(w.rows, w.cols, w.scaleGroup)};
}

/// A few rows at a time, by several threads, as the loader does it: nothing differs from all rows at once.
TEST_P(Formats, GoIntoLanesAFewRowsAtATime) {
    const FormatRow& format = GetParam();
    const std::vector<WeightKernel> kernels = kernelsOf(prepared(1));
    if (!rowsStandAlone(format) || std::ranges::count(kernels, WeightKernel::kLanes) == 0) return;
    // Several steps, the last of them short, and the last tile too.
    constexpr std::size_t kManyRows = 2005;
    std::vector<std::byte> bytes;
    for (std::size_t row = 0; row < kManyRows; ++row) {
        const StoredTensor one = rowsOf(format, stored(), {row % kRows, row % kRows + 1});
        bytes.insert(bytes.end(), one.bytes.begin(), one.bytes.end());
    }
    const StoredTensor tensor{bytes, kManyRows, kCols};
    ThreadPool pool(3);
    auto whole = format.prepare(tensor, pool);
    ASSERT_TRUE(whole && whole->useKernel(WeightKernel::kLanes, pool));
    const auto sample = format.prepare(rowsOf(format, tensor, {0, simd::kLaneRows}), pool);
    ASSERT_TRUE(sample);
    const auto stepwise = prepareInLanes(format, tensor, *sample, pool);
    ASSERT_TRUE(stepwise);
    EXPECT_EQ(stepwise->form(), whole->form());
    EXPECT_EQ(stepwise->kernel(), WeightKernel::kLanes);
    const auto& expected = std::get<simd::LanesMatrix>(whole->view());
    const auto& made = std::get<simd::LanesMatrix>(stepwise->view());
    EXPECT_EQ(made.rows, kManyRows);
    EXPECT_EQ(made.code, expected.code);
    EXPECT_EQ(made.scaleGroup, expected.scaleGroup);
    EXPECT_EQ(made.scale, expected.scale);
    EXPECT_TRUE(std::ranges::equal(wordsOf(made), wordsOf(expected)));
    EXPECT_TRUE(std::ranges::equal(scalesOf(made), scalesOf(expected)));
}

TEST_P(Formats, TakeASeparateScaleWithEveryKernel) {
    for (const WeightKernel kernel : kernelsOf(prepared(1))) {
        SCOPED_TRACE(weightKernelName(kernel));
        WeightMatrix matrix = prepared(1);
        const bool ternary = matrix.family() != KernelFamily::kBinary;
        ThreadPool pool(1);
        ASSERT_TRUE(matrix.useKernel(kernel, pool).has_value());
        ASSERT_EQ(matrix.multiplyScales(0.5F), ternary);
        std::vector<float> row(kCols);
        matrix.dequantizeRow(7, row.data());
        for (std::size_t c = 0; c < kCols; ++c)
            ASSERT_FLOAT_EQ(row[c], static_cast<float>(m_decoded[7 * kCols + c] * (ternary ? 0.5 : 1.0)));
    }
}

class BinaryFormats : public Formats {};

TEST_P(BinaryFormats, HaveNothingToChooseForBinaryActivations) {
    WeightMatrix matrix = prepared(1);
    matrix.setForm(ActivationForm::kBinary);
    ThreadPool pool(1);
    EXPECT_FALSE(matrix.family());
    ASSERT_TRUE(matrix.useKernel(WeightKernel::kLanes, pool).has_value());
    EXPECT_TRUE(std::holds_alternative<simd::BinaryMatrix>(matrix.view()));
}

TEST_P(BinaryFormats, MultiplyBinaryActivations) {
    WeightMatrix matrix = prepared(1);
    ASSERT_TRUE(std::holds_alternative<simd::BinaryMatrix>(matrix.view()));
    for (const ActivationForm form : {ActivationForm::kBinary, ActivationForm::kTwoBinary}) {
        matrix.setForm(form);
        expectProducts(matrix, 2);
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
    expectProducts(second, 1);
}

/// Formats may share a name but not the name and the type.
std::string nameOf(const testing::TestParamInfo<FormatRow>& info) {
    return testNameOf(std::string(info.param.name) + " type " + std::to_string(info.param.ggufType));
}

INSTANTIATE_TEST_SUITE_P(Table, Formats, testing::ValuesIn(weightFormats().begin(), weightFormats().end()),
                         nameOf);

std::vector<FormatRow> binaryFormats() {
    ThreadPool pool(1);
    std::vector<FormatRow> rows;
    for (const FormatRow& format : weightFormats()) {
        const std::vector<std::byte> zeros(bytesForTensor(format, 1, kCols).value_or(0));
        const auto matrix = format.prepare({zeros, 1, kCols}, pool);
        if (matrix && std::holds_alternative<simd::BinaryMatrix>(matrix->view())) rows.push_back(format);
    }
    return rows;
}

INSTANTIATE_TEST_SUITE_P(Table, BinaryFormats, testing::ValuesIn(binaryFormats()), nameOf);

constexpr std::uint64_t kAlignment = 32;

TensorPlace placeFor(const FormatRow& format, std::uint64_t rows, std::uint64_t cols, std::uint64_t padding) {
    return {format.ggufType, rows, cols, bytesForTensor(format, rows, cols).value_or(0) + padding,
            kAlignment};
}

TEST(WeightFormatTable, FindsEveryFormatWhateverThePaddingAfterIt) {
    std::set<std::pair<std::uint32_t, std::string_view>> rows;
    for (const FormatRow& format : weightFormats()) {
        EXPECT_TRUE(rows.emplace(format.ggufType, format.name).second) << format.name;
        EXPECT_EQ(format.colsMultiple % format.blockWeights, 0U);
        for (std::uint64_t padding = 0; padding < kAlignment; ++padding)
            EXPECT_EQ(findWeightFormat(placeFor(format, kRows, kCols, padding)), &format) << format.name;
    }
}

TEST(WeightFormatTable, TellsFormatsOfTheSameTypeApartOnlyWhereTheirBytesDo) {
    for (const std::uint32_t type : {40U, 42U}) {
        std::vector<const FormatRow*> sharing;
        for (const FormatRow& format : weightFormats()) {
            if (format.ggufType == type) sharing.push_back(&format);
        }
        ASSERT_EQ(sharing.size(), 2U);
        for (std::uint64_t rows = 1; rows < 300; ++rows) {
            for (const FormatRow* format : sharing) {
                // As a writer pads: to the alignment, and the last tensor perhaps not at all.
                const std::uint64_t bytes = bytesForTensor(*format, rows, 128).value_or(0);
                const std::uint64_t padded = (bytes + kAlignment - 1) / kAlignment * kAlignment - bytes;
                const std::uint64_t other =
                    bytesForTensor(format == sharing[0] ? *sharing[1] : *sharing[0], rows, 128).value_or(0);
                for (const std::uint64_t padding : {padded, std::uint64_t{0}}) {
                    const bool both = other <= bytes + padding && bytes + padding - other < kAlignment;
                    EXPECT_EQ(findWeightFormat(placeFor(*format, rows, 128, padding)),
                              both ? nullptr : format)
                        << format->name << ", rows " << rows << ", padding " << padding;
                }
            }
        }
    }
}

TEST(WeightFormatTable, DoesNotGuessWhatFillsAPlaceThatNoFormatFits) {
    // NVFP4, which other programs store under the type of early Q1_0 files: 36 bytes for 64 weights.
    const TensorPlace nvfp4{40, kRows, kCols, kRows * kCols / 64 * 36, kAlignment};
    EXPECT_EQ(findWeightFormat(nvfp4), nullptr);
    EXPECT_EQ(describeUnknownFormat(nvfp4),
              "is stored as type 40, and its 30240 bytes do not tell whether that is Q1_0 g32 or Q1_0 g128");
    // A gap after the tensor as large as the alignment.
    const TensorPlace gap{42, kRows, kCols, kRows * kCols / 64 * 18 + kAlignment, kAlignment};
    EXPECT_EQ(findWeightFormat(gap), nullptr);
    // Too little even for the standard format: the caller says how much is missing.
    const FormatRow* truncated = findWeightFormat({42, kRows, kCols, 100, kAlignment});
    ASSERT_NE(truncated, nullptr);
    EXPECT_EQ(truncated->name, "Q2_0");
}

TEST(WeightFormatTable, NamesWhatItDoesNotKnowAndSaysWhatItDoes) {
    const TensorPlace q5{13, kRows, kCols, 1U << 20, kAlignment};
    EXPECT_EQ(findWeightFormat(q5), nullptr);
    const std::string text = describeUnknownFormat(q5);
    EXPECT_TRUE(text.starts_with("is stored as Q5_K, which is not one of F32, F16, ")) << text;
    for (const FormatRow& format : weightFormats()) {
        EXPECT_NE(text.find(format.name), std::string::npos) << format.name;
        EXPECT_NE(weightFormatName(format.ggufType).find(format.name), std::string::npos);
    }
    EXPECT_EQ(weightFormatName(42), "Q2_0 or Q2_0 g128");
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
    Compute compute{pool};
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
