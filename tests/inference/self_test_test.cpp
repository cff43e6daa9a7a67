// SPDX-License-Identifier: Apache-2.0
// What loading finds out by running a model: broken kernels, models that say nothing, weights in an order
// that the file does not tell.
#include "inference/runtime/self_test.h"

#include <gtest/gtest.h>

#include <optional>

#include "inference/weights/i2_s_order.h"
#include "inference/weights/product_check.h"
#include "inference/weights/weight_format.h"
#include "tests/inference/agreement.h"
#include "tests/inference/error_expectations.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

constexpr std::size_t kPlanes = 4;
using Codes = std::vector<unsigned>;  // row-major, 0 to 2

/// The codes of an I2_S tensor in the published order, read from that order's definition.
Codes codesOf(const TinyTensor& tensor) {
    const std::size_t count = tensor.rows() * tensor.cols();
    Codes codes(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto byte = std::to_integer<unsigned>(tensor.bytes[i / 128 * 32 + i % 32]);
        codes[i] = byte >> (6 - 2 * (i % 128 / 32)) & 3U;
    }
    return codes;
}

/// Places code i of the tensor in plane `planeOf(i)` of byte `byteOf(i)`; the scale stays where it is.
template <typename ByteOf, typename PlaneOf>
void reorder(TinyTensor& tensor, const ByteOf& byteOf, const PlaneOf& planeOf) {
    const Codes codes = codesOf(tensor);
    std::fill_n(tensor.bytes.begin(), codes.size() / kPlanes, std::byte{0});
    for (std::size_t i = 0; i < codes.size(); ++i)
        tensor.bytes[byteOf(i)] |= static_cast<std::byte>(codes[i] << (6 - 2 * planeOf(i)));
}

/// As quantisers on ARM wrote it: 64 weights in 16 bytes.
void toHalfBlocks(TinyTensor& tensor) {
    reorder(
        tensor, [](std::size_t i) { return i / 64 * 16 + i % 16; },
        [](std::size_t i) { return i % 64 / 16; });
}

/// As some builds for x86 wrote it: a byte holds one column of four rows.
void toFours(TinyTensor& tensor) {
    const std::size_t cols = tensor.cols();
    reorder(
        tensor, [=](std::size_t i) { return i / cols / 4 * cols + i % cols; },
        [=](std::size_t i) { return i / cols % 4; });
}

TinyModel reordered(TinyModel model, void (*order)(TinyTensor&)) {
    for (auto& [name, tensor] : model.tensors) {
        if (tensor.format == WeightFormat::kI2_S) order(tensor);
    }
    return model;
}

/// A model that knows the self-test's text by heart and nothing else: the head's row of each token points to
/// where the reference's hidden state is when that token comes next.
TinyModel modelThatKnowsTheText() {
    TinyModelSpec spec = tinySpec("llama", WeightFormat::kI2_S);
    spec.modelDim = 256;
    spec.headDim = 64;
    spec.ffnDim = 512;
    spec.head = WeightFormat::kF32;
    TinyModel model = buildTinyModel(spec);
    const TemporaryFolder folder;
    const auto vocabulary = loadVocabulary(folder.write("model.gguf", model.file()));
    if (!vocabulary) return model;
    const std::vector<Token> tokens = (*vocabulary)->tokenize(selfTestText(), {.addBos = true}).value();

    std::vector<float> head(model.tensor("output.weight").rows() * spec.modelDim);
    FloatReference reference(model);
    constexpr double kLogit = 12;
    for (std::size_t i = 1; i < std::min<std::size_t>(tokens.size(), 20); ++i) {
        const Vector state = reference.headInput(std::span(tokens).first(i));
        double squares = 0;
        for (const double value : state)
            squares += value * value;
        float* row = head.data() + static_cast<std::size_t>(tokens[i]) * spec.modelDim;
        for (std::size_t c = 0; c < state.size(); ++c)
            row[c] += static_cast<float>(kLogit * state[c] / squares);
    }
    model.tensors["output.weight"].bytes = weightCodec(WeightFormat::kF32).encode(head);
    return model;
}

const TinyModel& knowingModel() {
    static const TinyModel kModel = modelThatKnowsTheText();
    return kModel;
}

TEST(I2sOrder, ThePublishedOneIsTakenWithoutAWord) {
    const auto model = loadFromBytes(knowingModel().file());
    ASSERT_NE(model, nullptr);
    EXPECT_EQ(model->info().warning, "");
}

/// Found, said, and computed as in the published order: the integers are the same, their float sums differ in
/// the last digit, and where that turns a rounding, a little more (see logits_test.cpp).
TEST(I2sOrder, BlocksOf64AreFoundAndComputedAsSuch) {
    const auto expected = openSession(loadFromBytes(knowingModel().file()), {.threads = 1});
    const auto model = loadFromBytes(reordered(knowingModel(), toHalfBlocks).file());
    ASSERT_NE(model, nullptr);
    EXPECT_NE(model->info().warning.find("blocks of 64"), std::string::npos) << model->info().warning;
    const auto session = openSession(model, {.threads = 2});
    ASSERT_TRUE(expected != nullptr && session != nullptr);
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const std::vector<Token> prompt = tinyPrompt(knowingModel(), 30, seed);
        const auto published = expected->logits(prompt);
        ASSERT_TRUE(published.has_value());
        expectAgreement({published->begin(), published->end()}, session->logits(prompt), 0.999, 0.5);
    }
}

TEST(I2sOrder, FourRowsAtATimeAreRefused) {
    const Error error = errorOf(reordered(knowingModel(), toFours).file());
    expectError(error, ErrorCode::kMalformed);
    EXPECT_NE(error.detail.find("four rows"), std::string::npos) << error.detail;
}

/// Random weights foretell nothing in any order: such a model is not refused, but one is told.
TEST(I2sOrder, AModelThatForetellsNothingIsMarked) {
    const auto model = loadFromBytes(buildTinyModel(tinySpec("bitnet", WeightFormat::kI2_S)).file());
    ASSERT_NE(model, nullptr);
    EXPECT_NE(model->info().warning.find("cannot foretell"), std::string::npos) << model->info().warning;
}

/// Rows of one size each, as trained matrices have them.
TinyTensor unequalRows(std::size_t rows, std::size_t cols) {
    SeededRandom random(5);
    std::vector<float> weights;
    for (std::size_t row = 0; row < rows; ++row) {
        const double size = 0.5 + random.uniform();
        for (const float value : random.normals(cols, 0, size))
            weights.push_back(value);
    }
    return {{cols, rows}, WeightFormat::kI2_S, weightCodec(WeightFormat::kI2_S).encode(weights)};
}

/// The engine's form of a tensor whose type and size say what it is, for a kernel of its family or the usual
/// one.
WeightMatrix prepared(std::uint32_t ggufType, std::span<const std::byte> bytes, std::size_t rows,
                      std::size_t cols, std::optional<WeightKernel> kernel = std::nullopt) {
    ThreadPool pool(1);
    for (const onebit::WeightFormat& format : weightFormats()) {
        if (format.ggufType != ggufType || bytesForTensor(format, rows, cols) != bytes.size()) continue;
        WeightMatrix matrix = std::move(*format.prepare({bytes, rows, cols}, pool));
        const auto family = matrix.family();
        if (family) {
            const WeightKernel usual = kernelFamily(*family).kernels.front();
            EXPECT_TRUE(matrix.useKernel(kernel.value_or(usual), pool).has_value());
        }
        return matrix;
    }
    ADD_FAILURE() << "no format of type " << ggufType;
    return {};
}

WeightMatrix matrixOf(const TinyTensor& tensor, std::optional<WeightKernel> kernel = std::nullopt) {
    return prepared(weightCodec(tensor.format).ggufType, tensor.bytes, tensor.rows(), tensor.cols(), kernel);
}

TEST(RowSpread, TellsFoursFromBlocksForEveryKernel) {
    const TinyTensor tensor = unequalRows(256, 512);
    TinyTensor halves = tensor;
    toHalfBlocks(halves);
    TinyTensor fours = tensor;
    toFours(fours);
    for (const WeightKernel kernel : kernelFamily(KernelFamily::kTernary).kernels) {
        SCOPED_TRACE(weightKernelName(kernel));
        EXPECT_TRUE(isI2S(matrixOf(tensor, kernel)));
        const RowSpread published = rowSpread(matrixOf(tensor, kernel));
        EXPECT_GT(published.inBlocks, 2 * published.inFours);
        EXPECT_FALSE(published.looksLikeFours());
        EXPECT_FALSE(rowSpread(matrixOf(halves, kernel)).looksLikeFours());
        EXPECT_TRUE(rowSpread(matrixOf(fours, kernel)).looksLikeFours());
    }
}

TEST(RowSpread, RowsThatAreAlikeTellNothing) {
    SeededRandom random(6);
    TinyTensor tensor{{512, 256},
                      WeightFormat::kI2_S,
                      weightCodec(WeightFormat::kI2_S).encode(random.normals(512 * 256, 0, 1))};
    EXPECT_FALSE(rowSpread(matrixOf(tensor)).looksLikeFours());
    toFours(tensor);
    EXPECT_FALSE(rowSpread(matrixOf(tensor)).looksLikeFours());
}

/// A head whose likeliest token is the same whatever it is given.
TEST(DegenerateModel, ThatRepeatsOneTokenForEverIsRefused) {
    TinyModelSpec spec = tinySpec("llama", WeightFormat::kF16);
    TinyModel model = buildTinyModel(spec);
    const TinyTensor& norm = model.tensor("output_norm.weight");
    // All hidden states get a large common part: the embedding's first value, which no block outweighs.
    Vector embedding = model.tensor("token_embd.weight").decoded();
    for (std::size_t i = 0; i < embedding.size(); i += spec.modelDim)
        embedding[i] = 1000;
    const std::vector<float> rows(embedding.begin(), embedding.end());
    model.tensors["token_embd.weight"].bytes = weightCodec(WeightFormat::kF16).encode(rows);
    ASSERT_EQ(norm.cols(), spec.modelDim);
    const Error error = errorOf(model.file());
    expectError(error, ErrorCode::kMalformed);
    EXPECT_NE(error.detail.find("same token"), std::string::npos) << error.detail;
}

TEST(DegenerateModel, WithConstantLogitsIsRefused) {
    TinyModel model = buildTinyModel(tinySpec("llama", WeightFormat::kF16));
    auto& head = model.tensors["output.weight"].bytes;
    std::fill(head.begin(), head.end(), std::byte{0});
    const Error error = errorOf(model.file());
    expectError(error, ErrorCode::kMalformed);
    EXPECT_NE(error.detail.find("same"), std::string::npos) << error.detail;
}

/// One product of each format, computed by the kernels of every target and shown to the check.
class Checked : public testing::Test {
  protected:
    static constexpr std::size_t kRows = 37;
    static constexpr std::size_t kCols = 256;
    static constexpr std::size_t kTokens = 3;

    Checked() : m_input(SeededRandom(3).normals(kTokens * kCols, 0, 1)), m_out(kTokens * kRows) {
        m_activations.set({kTokens, kCols, m_input.data()});
    }

    WeightMatrix matrix(const WeightCodec& codec, std::optional<WeightKernel> kernel = std::nullopt) {
        m_bytes = codec.encode(SeededRandom(4).normals(kRows * kCols, 0, 0.1));
        return prepared(codec.ggufType, m_bytes, kRows, kCols, kernel);
    }

    /// What the check says of a result; `spoil` may change it before.
    template <typename Spoil>
    std::string verdict(const WeightMatrix& weights, const Spoil& spoil) {
        Compute compute{m_pool};
        const Product product{&weights, {m_out.data(), kRows}};
        multiply({&product, 1}, m_activations, compute);
        spoil(m_out);
        ProductCheck check;
        check.compare({&product, 1}, m_activations, compute);
        EXPECT_EQ(check.comparisons(), 4 * kTokens);
        return check.disagreement();
    }

    ThreadPool m_pool{1};
    std::vector<float> m_input;
    std::vector<float> m_out;
    std::vector<std::byte> m_bytes;
    Activations m_activations;
};

TEST_F(Checked, EveryKernelAgreesWithItsTwin) {
    for (const std::string& target : runnableTargets()) {
        const ForcedTarget forced(target);
        for (const WeightCodec& codec : weightCodecs()) {
            SCOPED_TRACE(target + " " + std::string(codec.name));
            const WeightMatrix usual = matrix(codec);
            EXPECT_EQ(verdict(usual, [](auto&) {}), "");
            if (!usual.family()) continue;
            for (const WeightKernel kernel : kernelFamily(*usual.family()).kernels) {
                SCOPED_TRACE(weightKernelName(kernel));
                EXPECT_EQ(verdict(matrix(codec, kernel), [](auto&) {}), "");
            }
        }
    }
}

TEST_F(Checked, AWrongRowIsNoticed) {
    for (const WeightCodec& codec : weightCodecs()) {
        SCOPED_TRACE(codec.name);
        const WeightMatrix weights = matrix(codec);
        // A thousandth of a typical output: a single activation step off.
        EXPECT_NE(verdict(weights, [](auto& out) { out[kRows - 1] += 0.002F; }), "");
        EXPECT_NE(verdict(weights, [](auto& out) { out[2 * kRows] = -out[2 * kRows]; }), "");
        EXPECT_NE(verdict(weights, [](auto& out) { out[0] = std::numeric_limits<float>::quiet_NaN(); }), "");
    }
}

TEST_F(Checked, ALargeProductIsComparedARowAtATimeUntilAllHadTheirTurn) {
    constexpr std::size_t kManyTokens = 128;
    constexpr std::size_t kTimes = 24;
    const WeightMatrix weights = matrix(weightCodecs().front());
    const std::vector<float> input = SeededRandom(5).normals(kManyTokens * kCols, 0, 1);
    m_activations.set({kManyTokens, kCols, input.data()});
    m_out.resize(kManyTokens * kRows);
    Compute compute{m_pool};
    const Product product{&weights, {m_out.data(), kRows}};
    multiply({&product, 1}, m_activations, compute);
    for (const std::size_t row : {std::size_t{0}, kRows / 3, 2 * kRows / 3, kRows - 1}) {
        SCOPED_TRACE(row);
        ProductCheck check;
        const auto compareSeveralTimes = [&] {
            for (std::size_t i = 0; i < kTimes; ++i)
                check.compare({&product, 1}, m_activations, compute);
        };
        compareSeveralTimes();
        EXPECT_EQ(check.comparisons(), kTimes * kManyTokens);
        EXPECT_EQ(check.disagreement(), "");
        float& spoilt = m_out[(kManyTokens - 1) * kRows + row];
        spoilt += 0.1F;
        compareSeveralTimes();
        EXPECT_NE(check.disagreement(), "");
        spoilt -= 0.1F;
    }
}

/// What a model falls back to when its kernels are wrong.
TEST(Twins, ComputeWhatTheReferenceComputes) {
    for (const auto& spec :
         {tinySpec("llama", WeightFormat::kF16), tinySpec("onebit", WeightFormat::kQ1_0)}) {
        SCOPED_TRACE(spec.name);
        const TinyModel tiny = buildTinyModel(spec);
        const auto model = std::const_pointer_cast<LoadedModel>(
            std::dynamic_pointer_cast<const LoadedModel>(loadFromBytes(tiny.file())));
        ASSERT_NE(model, nullptr);
        const std::vector<Token> prompt = tinyPrompt(tiny, 12, 21);
        const auto fast = openSession(model, {.threads = 2})->logits(prompt);
        model->computeByTwins("for a test");
        EXPECT_EQ(model->info().warning, "for a test");
        EXPECT_EQ(model->kernelName(), "scalar twins");
        const auto exact = openSession(model, {.threads = 2})->logits(prompt);
        ASSERT_TRUE(fast.has_value());
        expectAgreement({fast->begin(), fast->end()}, exact, 0.9999, 0.02);
        expectAgreement(FloatReference(tiny).logits(prompt), exact, 0.9999, 0.02);
    }
}

}  // namespace
}  // namespace onebit::test
