// SPDX-License-Identifier: Apache-2.0
// Whole conversions: a generated checkpoint, its GGUF file, and the model that its makers would run, computed
// from the checkpoint's numbers by code that shares nothing with the converter or the engine.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "inference/convert.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/tokenizer.h"
#include "tests/inference/agreement.h"
#include "tests/inference/convert/decode.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"
#include "tests/support/tiny_checkpoint.h"

namespace onebit::test {
namespace {

using enum CheckpointStorage;

struct Case {
    const char* name;
    const char* className;
    CheckpointStorage storage;
    const char* type;
    bool tiedHead = true;
    std::size_t shards = 1;
};

void PrintTo(const Case& c, std::ostream* stream) {
    *stream << c.name;
}

TinyCheckpointSpec specOf(const Case& c) {
    TinyCheckpointSpec spec;
    spec.className = c.className;
    spec.storage = c.storage;
    spec.tiedHead = c.tiedHead;
    spec.seed = 11 + c.shards;
    return spec;
}

/// One conversion into a folder of its own.
class Converted {
  public:
    Converted(const TinyCheckpoint& checkpoint, const std::string& type, std::size_t shards = 1) {
        checkpoint.write(m_folder.path() / "Tiny Model", shards);
        ConversionOptions options;
        options.type = type;
        m_report = convertModel(m_folder.path() / "Tiny Model", path(), options);
        if (m_report) m_file = gguf::File::open(path()).value();
    }

    std::filesystem::path path() const { return m_folder.path() / "out.gguf"; }
    std::filesystem::path folder() const { return m_folder.path(); }
    const Result<ConversionReport>& report() const { return m_report; }
    const gguf::File& file() const { return *m_file; }

    std::vector<double> tensor(const std::string& name) const {
        const gguf::TensorInfo* found = m_file->findTensor(name);
        if (found == nullptr) throw std::runtime_error("no tensor " + name);
        std::size_t count = 1;
        for (const std::uint64_t dim : found->dims)
            count *= static_cast<std::size_t>(dim);
        return decodeTensor(found->type, m_file->bytes().subspan(static_cast<std::size_t>(found->offset)),
                            count);
    }

  private:
    TemporaryFolder m_folder;
    Result<ConversionReport> m_report;
    std::shared_ptr<const gguf::File> m_file;
};

/// The rows of a rotated projection in the order that pairs neighbours: first of the first half, first of the
/// second half, second of the first half ...
std::vector<double> withNeighboursPaired(const std::vector<double>& rows, std::size_t cols,
                                         std::size_t headDim) {
    std::vector<double> result;
    for (std::size_t head = 0; head < rows.size(); head += headDim * cols) {
        for (std::size_t i = 0; i < headDim / 2; ++i) {
            for (const std::size_t row : {i, i + headDim / 2}) {
                const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(head + row * cols);
                result.insert(result.end(), begin, begin + static_cast<std::ptrdiff_t>(cols));
            }
        }
    }
    return result;
}

class Conversion : public testing::TestWithParam<Case> {
  protected:
    Conversion()
        : m_checkpoint(buildTinyCheckpoint(specOf(GetParam()))),
          m_converted(m_checkpoint, GetParam().type, GetParam().shards) {}

    TinyCheckpoint m_checkpoint;
    Converted m_converted;
};

TEST_P(Conversion, KeepsEveryNumberOfTheCheckpoint) {
    ASSERT_TRUE(m_converted.report().has_value()) << m_converted.report().error().detail;
    // A scale in half precision is off by at most 2^-11 of itself; I2_S keeps it as it is.
    const bool exactScale = std::string(GetParam().type) == "I2_S";
    const double tolerance = exactScale ? 0 : std::ldexp(1.0, -11);
    EXPECT_EQ(m_converted.file().tensors().size(), m_checkpoint.expected.tensors.size());
    for (const auto& [name, tensor] : m_checkpoint.expected.tensors) {
        std::vector<double> expected = tensor.decoded();
        const bool rotated = name.ends_with("attn_q.weight") || name.ends_with("attn_k.weight");
        const std::string_view className = GetParam().className;
        if (rotated && (className == "LlamaForCausalLM" || className == "MiniCPMForCausalLM"))
            expected = withNeighboursPaired(expected, tensor.cols(), m_checkpoint.spec.headDim);
        const std::vector<double> actual = m_converted.tensor(name);
        ASSERT_EQ(actual.size(), expected.size()) << name;
        for (std::size_t i = 0; i < expected.size(); ++i)
            ASSERT_NEAR(actual[i], expected[i], tolerance * std::fabs(expected[i])) << name << " at " << i;
    }
}

TEST_P(Conversion, RunsAsItsMakersModelDoes) {
    ASSERT_TRUE(m_converted.report().has_value()) << m_converted.report().error().detail;
    const auto model = loadModel(m_converted.path(), {});
    ASSERT_TRUE(model.has_value()) << model.error().detail;
    const auto session = openSession(*model, {});
    ASSERT_NE(session, nullptr);
    FloatReference reference(m_checkpoint.expected);
    const std::vector<Token> prompt = tinyPrompt(m_checkpoint.expected, 12, 3);
    // The bounds of prompts with activations rounded to int8: see logits_test.cpp.
    expectAgreement(reference.logits(prompt), session->logits(prompt), 0.999, 0.5);
}

constexpr Case kCases[] = {
    {"BitnetB158Packed", "BitNetForCausalLM", kAutoBitLinear, "I2_S"},
    {"BitnetB158PackedTq20", "BitNetForCausalLM", kAutoBitLinear, "TQ2_0"},
    {"BitnetB158Latent", "BitNetForCausalLM", kLatentBf16, "TQ1_0"},
    {"BitnetLatent", "BitnetForCausalLM", kLatentF32, "I2_S"},
    {"BitnetLatentTq20", "BitnetForCausalLM", kLatentF32, "TQ2_0"},
    {"LlamaPacked", "LlamaForCausalLM", kBitLinear, "I2_S", false},
    {"LlamaPackedSharded", "LlamaForCausalLM", kBitLinear, "TQ2_0", false, 3},
    {"LlamaTernaryFloats", "LlamaForCausalLM", kTernaryF16, "I2_S"},
    {"LlamaTernaryFloatsTq10", "LlamaForCausalLM", kTernaryF16, "TQ1_0", false},
    {"LlamaBinary", "LlamaForCausalLM", kBinaryBf16, "Q1_0"},
    {"MiniCpmTernary", "MiniCPMForCausalLM", kTernaryF16, "TQ2_0", false},
    {"Qwen3Binary", "Qwen3ForCausalLM", kBinaryBf16, "Q1_0", true, 2},
    {"Qwen3Ternary", "Qwen3ForCausalLM", kTernaryF16, "TQ2_0", false},
    {"Qwen3Latent", "Qwen3ForCausalLM", kLatentBf16, "I2_S"},
};

INSTANTIATE_TEST_SUITE_P(Checkpoints, Conversion, testing::ValuesIn(kCases),
                         [](const auto& info) { return std::string(info.param.name); });

TinyCheckpoint llamaCheckpoint() {
    return buildTinyCheckpoint(specOf({"", "LlamaForCausalLM", kBitLinear, "", false}));
}

TEST(ConversionReport, SaysWhatWasMade) {
    const TinyCheckpoint checkpoint = llamaCheckpoint();
    const Converted converted(checkpoint, "");
    ASSERT_TRUE(converted.report().has_value()) << converted.report().error().detail;
    EXPECT_EQ(converted.report()->type, "I2_S");
    EXPECT_EQ(converted.report()->architecture, "llama");
    EXPECT_EQ(converted.report()->tensorCount, checkpoint.expected.tensors.size());
    EXPECT_EQ(converted.report()->fileBytes, std::filesystem::file_size(converted.path()));
    EXPECT_EQ(converted.report()->roundingError, 0);
    EXPECT_EQ(converted.report()->float16Projections, 0U);
    EXPECT_EQ(converted.file().string("general.name"), "Tiny Model");
    EXPECT_EQ(converted.file().unsignedInteger("llama.attention.key_length"), 64U);
    EXPECT_EQ(converted.file().string("tokenizer.chat_template"), "{{ messages }}");
}

TEST(ConversionReport, TellsWhatQuantisingLatentWeightsChanged) {
    const Converted latent(buildTinyCheckpoint(specOf({"", "Qwen3ForCausalLM", kLatentF32, ""})), "I2_S");
    ASSERT_TRUE(latent.report().has_value());
    // The part of a normal distribution's deviation that three levels at its mean magnitude leave over:
    // E[(x - m c(x))^2] with m = sqrt(2/pi), c = -1, 0, 1 beyond m/2, is 0.262 of the variance.
    EXPECT_NEAR(latent.report()->roundingError, std::sqrt(0.262), 0.02);
    const Converted ternary(buildTinyCheckpoint(specOf({"", "Qwen3ForCausalLM", kTernaryF16, ""})), "Q1_0");
    ASSERT_TRUE(ternary.report().has_value());
    EXPECT_GT(ternary.report()->roundingError, 0.3);  // a quarter of the weights are zero and cannot be
}

TEST(ConversionFallback, RowsThatFitNoBlockBecomeTernaryHalves) {
    TinyCheckpointSpec spec = specOf({"", "BitnetForCausalLM", kLatentF32, ""});
    spec.ffnDim = 480;
    const TinyCheckpoint checkpoint = buildTinyCheckpoint(spec);
    const Converted converted(checkpoint, "TQ2_0");
    ASSERT_TRUE(converted.report().has_value()) << converted.report().error().detail;
    EXPECT_EQ(converted.report()->float16Projections, 2U);  // ffn_down of both layers
    const std::string name = "blk.1.ffn_down.weight";
    const std::vector<double> expected = checkpoint.expected.tensor(name).decoded();
    const std::vector<double> actual = converted.tensor(name);
    for (std::size_t i = 0; i < expected.size(); ++i)
        ASSERT_NEAR(actual[i], expected[i], std::ldexp(std::fabs(expected[i]), -11)) << i;
    EXPECT_TRUE(loadModel(converted.path(), {}).has_value());
}

TEST(ConversionRope, Llama3ScalingBecomesDivisorsOfTheFrequencies) {
    TinyCheckpointSpec spec = specOf({"", "LlamaForCausalLM", kBitLinear, "", false});
    spec.ropeScaling = R"({"rope_type":"llama3","factor":8.0,"low_freq_factor":1.0,"high_freq_factor":4.0,
                           "original_max_position_embeddings":8192})";
    const Converted converted(buildTinyCheckpoint(spec), "I2_S");
    ASSERT_TRUE(converted.report().has_value()) << converted.report().error().detail;
    const std::vector<double> divisors = converted.tensor("rope_freqs.weight");
    ASSERT_EQ(divisors.size(), 32U);
    EXPECT_EQ(divisors.front(), 1.0);  // a wave of 2 pi positions stays
    EXPECT_EQ(divisors.back(), 8.0);   // one of 2 pi 20000^(62/64) = 92,000 is stretched whole
    // Pair 20: 2 pi 20000^(40/64) = 3063.5 positions; (8192/3063.5 - 1) / 3 = 0.5580 of it stays.
    EXPECT_NEAR(divisors[20], 1 / (0.4420 / 8 + 0.5580), 2e-3);
    EXPECT_TRUE(loadModel(converted.path(), {}).has_value());
}

TEST(ConversionRope, YarnIsWrittenForTheEngineToRead) {
    TinyCheckpointSpec spec = specOf({"", "Qwen3ForCausalLM", kTernaryF16, ""});
    spec.ropeScaling = R"({"type":"yarn","factor":4.0,"original_max_position_embeddings":24})";
    TinyCheckpoint checkpoint = buildTinyCheckpoint(spec);
    const Converted converted(checkpoint, "I2_S");
    ASSERT_TRUE(converted.report().has_value()) << converted.report().error().detail;
    checkpoint.expected.spec.scaling = RopeScaling::kYarn;
    checkpoint.expected.spec.scalingFactor = 4;
    checkpoint.expected.spec.originalContext = 24;
    const auto model = loadModel(converted.path(), {});
    ASSERT_TRUE(model.has_value()) << model.error().detail;
    const auto session = openSession(*model, {});
    FloatReference reference(checkpoint.expected);
    const std::vector<Token> prompt = tinyPrompt(checkpoint.expected, 40, 5);
    expectAgreement(reference.logits(prompt), session->logits(prompt), 0.999, 0.5);
}

TEST(ConversionTarget, AStopLeavesNothingBehind) {
    const TemporaryFolder folder;
    llamaCheckpoint().write(folder.path() / "model");
    StopFlag stop;
    ConversionOptions options;
    options.stop = &stop;
    options.progress = [&stop](float) { stop.request(); };
    stop.request();
    const auto report = convertModel(folder.path() / "model", folder.path() / "out.gguf", options);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    EXPECT_TRUE(report->stopped);
    std::size_t entries = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++entries;
    EXPECT_EQ(entries, 1U);
}

TEST(ConversionTarget, ProgressGrowsToOne) {
    const TemporaryFolder folder;
    llamaCheckpoint().write(folder.path() / "model");
    std::vector<float> seen;
    ConversionOptions options;
    options.progress = [&seen](float share) { seen.push_back(share); };
    ASSERT_TRUE(convertModel(folder.path() / "model", folder.path() / "out.gguf", options).has_value());
    ASSERT_FALSE(seen.empty());
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.back(), 1.0F);
}

TEST(ConversionTarget, OnlyModelsAndEmptyFilesAreReplaced) {
    const TemporaryFolder folder;
    llamaCheckpoint().write(folder.path() / "model");
    const std::string_view letter = "Dear Sir";
    const auto existing = folder.write("letter.txt", std::as_bytes(std::span(letter)));
    const auto refused = convertModel(folder.path() / "model", existing, {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(std::filesystem::file_size(existing), letter.size());
    const auto out = folder.write("out.gguf", {});
    ASSERT_TRUE(convertModel(folder.path() / "model", out, {}).has_value());
    EXPECT_TRUE(convertModel(folder.path() / "model", out, {}).has_value());
}

TEST(ConversionRefusal, ChangedCheckpointsAreRefusedByName) {
    struct Damage {
        const char* what;
        ErrorCode code;
        const char* detail;
        void (*change)(TinyCheckpoint&);
    };
    const Damage damages[] = {
        {"a missing tensor", ErrorCode::kMissingTensor, "model.layers.1.mlp.up_proj.weight",
         [](TinyCheckpoint& c) {
             std::erase_if(c.weights.tensors,
                           [](const auto& t) { return t.name == "model.layers.1.mlp.up_proj.weight"; });
         }},
        {"a bias", ErrorCode::kUnsupportedWeights, "q_proj.bias",
         [](TinyCheckpoint& c) {
             c.weights.tensors.push_back(
                 {"model.layers.0.self_attn.q_proj.bias", "F32", {1}, std::vector<std::byte>(4)});
         }},
        {"a missing scale", ErrorCode::kUnsupportedWeights, "packed",
         [](TinyCheckpoint& c) {
             std::erase_if(c.weights.tensors,
                           [](const auto& t) { return t.name.ends_with("o_proj.weight_scale"); });
         }},
        {"a code of 3", ErrorCode::kMalformed, "none of -1, 0 and 1",
         [](TinyCheckpoint& c) {
             c.weights.find("model.layers.0.mlp.up_proj.weight")->data[5] = std::byte{0xFF};
         }},
        {"a scale that is not finite", ErrorCode::kMalformed, "weight_scale",
         [](TinyCheckpoint& c) {
             c.weights.find("model.layers.0.mlp.up_proj.weight_scale")->data = {std::byte{0}, std::byte{0}};
         }},
        {"a norm that is not finite", ErrorCode::kMalformed, "model.norm.weight",
         [](TinyCheckpoint& c) {
             auto& data = c.weights.find("model.norm.weight")->data;
             data[6] = std::byte{0xC0};
             data[7] = std::byte{0x7F};
         }},
        {"a wrong shape", ErrorCode::kWrongShape, "lm_head.weight",
         [](TinyCheckpoint& c) { std::ranges::reverse(c.weights.find("lm_head.weight")->shape); }},
        {"no tokenizer", ErrorCode::kMissingMetadata, "tokenizer.json",
         [](TinyCheckpoint& c) { c.tokenizer.clear(); }},
    };
    for (const Damage& damage : damages) {
        TinyCheckpoint checkpoint = llamaCheckpoint();
        damage.change(checkpoint);
        const Converted converted(checkpoint, "I2_S");
        ASSERT_FALSE(converted.report().has_value()) << damage.what;
        EXPECT_EQ(converted.report().error().code, damage.code)
            << damage.what << ": " << converted.report().error().detail;
        EXPECT_NE(converted.report().error().detail.find(damage.detail), std::string::npos)
            << damage.what << ": " << converted.report().error().detail;
        EXPECT_FALSE(std::filesystem::exists(converted.path())) << damage.what;
    }
}

TEST(ConversionRefusal, AFolderIsNamedWithTheCommandThatConvertsIt) {
    const TemporaryFolder folder;
    llamaCheckpoint().write(folder.path() / "Tiny Model");
    const auto model = loadModel(folder.path() / "Tiny Model", {});
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().code, ErrorCode::kNotConverted);
    EXPECT_EQ(model.error().detail,
              "onebit-cli convert '" + (folder.path() / "Tiny Model").string() + "' 'Tiny Model.gguf'");
    EXPECT_EQ(loadModel(folder.path(), {}).error().code, ErrorCode::kFileUnreadable);
}

}  // namespace
}  // namespace onebit::test
