// SPDX-License-Identifier: Apache-2.0
// Damaged and hostile model files: each is refused with the error that says what is wrong, and with a
// sentence.
#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <ostream>
#include <string>

#include "tests/inference/error_expectations.h"

namespace onebit::test {
namespace {

constexpr std::uint64_t kHuge = std::uint64_t{1} << 62U;
constexpr std::uint32_t kUint32Type = static_cast<std::uint32_t>(GgufType::kUint32);
constexpr std::uint32_t kArrayType = static_cast<std::uint32_t>(GgufType::kArray);

const TinyModel& tinyModel() {
    static const TinyModel kModel = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0));
    return kModel;
}

struct Damage {
    const char* name;
    std::function<void(GgufWriter&)> apply;
    ErrorCode expected;
};

void PrintTo(const Damage& damage, std::ostream* stream) {
    *stream << damage.name;
}

ByteSink bytesOf(std::initializer_list<std::uint64_t> values) {
    ByteSink sink;
    for (const std::uint64_t value : values)
        sink.u64(value);
    return sink;
}

/// A string whose length goes far beyond the file.
std::function<void(GgufWriter&)> stringOfLength(std::uint64_t length) {
    return [length](GgufWriter& w) {
        w.addRaw("general.note", static_cast<std::uint32_t>(GgufType::kString), bytesOf({length}).bytes());
    };
}

std::function<void(GgufWriter&)> arrayOf(std::uint32_t elementType, std::uint64_t count) {
    return [=](GgufWriter& w) {
        ByteSink sink;
        sink.u32(elementType);
        sink.u64(count);
        w.addRaw("general.list", kArrayType, sink.bytes());
    };
}

std::function<void(GgufWriter&)> setUint32(const char* key, std::uint32_t value) {
    return [=](GgufWriter& w) {
        w.removeMetadata(key);
        w.addUint32(key, value);
    };
}

std::function<void(GgufWriter&)> setFloat(const char* key, float value) {
    return [=](GgufWriter& w) {
        w.removeMetadata(key);
        w.addFloat(key, value);
    };
}

std::function<void(GgufWriter&)> setString(const char* key, const char* value) {
    return [=](GgufWriter& w) {
        w.removeMetadata(key);
        w.addString(key, value);
    };
}

std::function<void(GgufWriter&)> remove(const char* key) {
    return [=](GgufWriter& w) { w.removeMetadata(key); };
}

std::function<void(GgufWriter&)> setDims(const char* tensor, std::vector<std::uint64_t> dims) {
    return [=](GgufWriter& w) { w.findTensor(tensor)->dims = dims; };
}

std::function<void(GgufWriter&)> setType(const char* tensor, std::uint32_t type) {
    return [=](GgufWriter& w) { w.findTensor(tensor)->type = type; };
}

std::function<void(GgufWriter&)> setOffset(const char* tensor, std::uint64_t offset) {
    return [=](GgufWriter& w) { w.findTensor(tensor)->offset = offset; };
}

std::function<void(GgufWriter&)> addScale(const char* name, float value) {
    return [=](GgufWriter& w) {
        ByteSink sink;
        sink.f32(value);
        w.addTensor({name, {1}, 0, sink.bytes(), {}});
    };
}

std::vector<Damage> headerDamage() {
    using enum ErrorCode;
    return {
        {"version 0", [](GgufWriter& w) { w.version = 0; }, kUnsupportedVersion},
        {"version 1", [](GgufWriter& w) { w.version = 1; }, kUnsupportedVersion},
        {"version 4", [](GgufWriter& w) { w.version = 4; }, kUnsupportedVersion},
        {"big-endian version", [](GgufWriter& w) { w.version = 0x03000000; }, kUnsupportedVersion},
        {"another magic", [](GgufWriter& w) { w.magic = "GGML"; }, kNotGguf},
        {"reversed magic", [](GgufWriter& w) { w.magic = "FUGG"; }, kNotGguf},
        {"huge tensor count", [](GgufWriter& w) { w.tensorCount = kHuge; }, kMalformed},
        {"largest tensor count", [](GgufWriter& w) { w.tensorCount = UINT64_MAX; }, kMalformed},
        {"huge metadata count", [](GgufWriter& w) { w.metadataCount = kHuge; }, kMalformed},
        {"huge string", stringOfLength(kHuge), kMalformed},
        {"largest string", stringOfLength(UINT64_MAX), kMalformed},
        {"huge array of numbers", arrayOf(kUint32Type, kHuge + 1), kMalformed},
        {"array whose bytes overflow", arrayOf(12, (std::uint64_t{1} << 61U) + 1), kMalformed},
        {"huge array of strings", arrayOf(8, kHuge), kMalformed},
        {"array of arrays", arrayOf(9, 1), kMalformed},
        {"array of an unknown type", arrayOf(77, 1), kMalformed},
        {"unknown value type", [](GgufWriter& w) { w.addRaw("general.note", 13, bytesOf({0}).bytes()); },
         kMalformed},
        {"boolean that is neither", [](GgufWriter& w) { w.addRaw("general.flag", 7, {std::byte{2}}); },
         kMalformed},
        {"key twice", [](GgufWriter& w) { w.addString("general.architecture", "qwen3"); }, kMalformed},
        {"alignment 0", setUint32("general.alignment", 0), kMalformed},
        {"alignment 3", setUint32("general.alignment", 3), kMalformed},
        {"huge alignment", setUint32("general.alignment", 0x80000000U), kMalformed},
    };
}

std::vector<Damage> tensorDamage() {
    using enum ErrorCode;
    const char* const q = "blk.0.attn_q.weight";
    const char* const norm = "output_norm.weight";
    return {
        {"no dimensions", setDims(q, {}), kMalformed},
        {"five dimensions", setDims(q, {128, 2, 2, 2, 2}), kMalformed},
        {"a dimension of zero", setDims(q, {128, 0}), kMalformed},
        {"dimensions that overflow", setDims(q, {std::uint64_t{1} << 40U, std::uint64_t{1} << 40U}),
         kMalformed},
        {"dimensions that overflow to zero", setDims(q, {kHuge, 4}), kMalformed},
        {"huge dimensions", setDims(q, {std::uint64_t{1} << 31U, std::uint64_t{1} << 31U}), kWrongShape},
        {"huge vocabulary", setDims("token_embd.weight", {128, std::uint64_t{1} << 40U}), kWrongShape},
        {"one row too many", setDims(q, {128, 257}), kWrongShape},
        {"swapped dimensions", setDims(q, {256, 128}), kWrongShape},
        {"a matrix as a vector", setDims(q, {std::uint64_t{128} * 256}), kWrongShape},
        {"a vector as a matrix", setDims(norm, {64, 2}), kWrongShape},
        {"a shorter norm", setDims(norm, {127}), kWrongShape},
        {"unknown type", setType(q, 99), kUnsupportedWeights},
        {"largest type", setType(q, UINT32_MAX), kUnsupportedWeights},
        {"a type that is not built in", setType(q, 13), kUnsupportedWeights},
        {"a type of two formats for which the bytes are too few", setType(q, 42), kMalformed},
        {"a type of two formats for which the bytes are too many",
         [=](GgufWriter& w) {
             w.findTensor(q)->type = 40;
             w.findTensor(q)->data.resize(3 * w.findTensor(q)->data.size());
         },
         kUnsupportedWeights},
        {"a norm of an unknown type", setType(norm, 99), kUnsupportedWeights},
        {"offset at the file's end", setOffset(q, 1U << 30U), kTruncated},
        {"huge offset", setOffset(q, kHuge), kTruncated},
        {"offset that wraps around", setOffset(q, UINT64_MAX - 31), kTruncated},
        {"misaligned offset", setOffset(q, 33), kMalformed},
        {"two tensors at one place", setOffset(q, 0), kMalformed},
        {"a tensor twice",
         [=](GgufWriter& w) {
             const GgufWriter::Tensor copy = *w.findTensor(norm);
             w.addTensor(copy);
         },
         kMalformed},
        {"a bias of the head",
         [](GgufWriter& w) {
             w.addTensor({"output.bias", {128}, 0, std::vector<std::byte>(512), {}});
         },
         kUnsupportedWeights},
        {"a bias in a layer",
         [](GgufWriter& w) {
             w.addTensor({"blk.0.attn_q.bias", {256}, 0, std::vector<std::byte>(1024), {}});
         },
         kUnsupportedWeights},
        {"a layer beyond the last",
         [=](GgufWriter& w) {
             GgufWriter::Tensor copy = *w.findTensor(q);
             copy.name = "blk.2.attn_q.weight";
             w.addTensor(copy);
         },
         kUnsupportedWeights},
        {"a scale of weights that are not ternary", addScale("blk.0.attn_q.scale", 1.5F),
         kUnsupportedWeights},
        {"a scale of a norm", addScale("blk.0.attn_norm.scale", 1.5F), kUnsupportedWeights},
        {"a tensor without a name", [=](GgufWriter& w) { w.findTensor(norm)->name.clear(); }, kMalformed},
    };
}

std::vector<Damage> configDamage() {
    using enum ErrorCode;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    return {
        {"rotated weights", setUint32("prism.hadamard.version", 1), kUnsupportedWeights},
        {"one part of several",
         [](GgufWriter& w) {
             w.addRaw("split.count", 2, {std::byte{2}, std::byte{0}});
         },
         kMalformed},
        {"no architecture", remove("general.architecture"), kMissingMetadata},
        {"unknown architecture", setString("general.architecture", "gpt9"), kUnknownArchitecture},
        {"architecture of rubbish", setString("general.architecture", "\xFF\x01\n"), kUnknownArchitecture},
        {"architecture that is a number", setUint32("general.architecture", 3), kMissingMetadata},
        {"no block count", remove("qwen3.block_count"), kMissingMetadata},
        {"no head count", remove("qwen3.attention.head_count"), kMissingMetadata},
        {"no epsilon", remove("qwen3.attention.layer_norm_rms_epsilon"), kMissingMetadata},
        {"block count 0", setUint32("qwen3.block_count", 0), kMalformed},
        {"huge block count", setUint32("qwen3.block_count", UINT32_MAX), kMalformed},
        {"one block too many", setUint32("qwen3.block_count", 3), kMissingTensor},
        {"model dimension 0", setUint32("qwen3.embedding_length", 0), kMalformed},
        {"another model dimension", setUint32("qwen3.embedding_length", 256), kWrongShape},
        {"ffn dimension 0", setUint32("qwen3.feed_forward_length", 0), kMalformed},
        {"another ffn dimension", setUint32("qwen3.feed_forward_length", 128), kWrongShape},
        {"no heads", setUint32("qwen3.attention.head_count", 0), kMalformed},
        {"no key/value heads", setUint32("qwen3.attention.head_count_kv", 0), kMalformed},
        {"key/value heads that do not divide", setUint32("qwen3.attention.head_count_kv", 3), kMalformed},
        {"more key/value heads than heads", setUint32("qwen3.attention.head_count_kv", 8), kMalformed},
        {"head dimension 0", setUint32("qwen3.attention.key_length", 0), kMalformed},
        {"huge head dimension", setUint32("qwen3.attention.key_length", UINT32_MAX), kMalformed},
        {"values longer than keys", setUint32("qwen3.attention.value_length", 128), kMalformed},
        {"odd rotary dimension", setUint32("qwen3.rope.dimension_count", 31), kMalformed},
        {"rotary dimension beyond the head", setUint32("qwen3.rope.dimension_count", 128), kMalformed},
        {"context 0", setUint32("qwen3.context_length", 0), kMalformed},
        {"largest context", setUint32("qwen3.context_length", UINT32_MAX), kMalformed},
        {"rope base NaN", setFloat("qwen3.rope.freq_base", nan), kMalformed},
        {"rope base 0", setFloat("qwen3.rope.freq_base", 0), kMalformed},
        {"rope base below 0", setFloat("qwen3.rope.freq_base", -10000), kMalformed},
        {"infinite rope base", setFloat("qwen3.rope.freq_base", infinity), kMalformed},
        {"epsilon NaN", setFloat("qwen3.attention.layer_norm_rms_epsilon", nan), kMalformed},
        {"epsilon below 0", setFloat("qwen3.attention.layer_norm_rms_epsilon", -1e-5F), kMalformed},
        {"unknown rope scaling",
         [](GgufWriter& w) {
             w.addString("qwen3.rope.scaling.type", "spiral");
             w.addFloat("qwen3.rope.scaling.factor", 2);
         },
         kUnknownArchitecture},
        {"longrope without its factors", setString("qwen3.rope.scaling.type", "longrope"), kMissingTensor},
        {"half of the factors of longrope",
         [](GgufWriter& w) {
             w.addTensor({"rope_factors_long.weight", {32}, 0, std::vector<std::byte>(128), {}});
         },
         kMissingTensor},
        {"factors of longrope beside another scaling",
         [](GgufWriter& w) {
             w.addString("qwen3.rope.scaling.type", "linear");
             w.addTensor({"rope_factors_long.weight", {32}, 0, std::vector<std::byte>(128), {}});
         },
         kUnknownArchitecture},
        {"rope scaling factor 0",
         [](GgufWriter& w) {
             w.addString("qwen3.rope.scaling.type", "linear");
             w.addFloat("qwen3.rope.scaling.factor", 0);
         },
         kMalformed},
    };
}

std::vector<Damage> vocabularyDamage() {
    using enum ErrorCode;
    return {
        {"no tokenizer", remove("tokenizer.ggml.model"), kMissingMetadata},
        {"unknown tokenizer", setString("tokenizer.ggml.model", "words"), kUnsupportedTokenizer},
        {"unknown pre-tokenizer", setString("tokenizer.ggml.pre", "sideways"), kUnsupportedTokenizer},
        {"no tokens", remove("tokenizer.ggml.tokens"), kMissingMetadata},
        {"tokens that are numbers", setUint32("tokenizer.ggml.tokens", 5), kMissingMetadata},
        {"no merges", remove("tokenizer.ggml.merges"), kMissingMetadata},
        {"end token beyond the vocabulary", setUint32("tokenizer.ggml.eos_token_id", 100000), kMalformed},
        {"largest end token", setUint32("tokenizer.ggml.eos_token_id", UINT32_MAX), kMalformed},
        {"kinds of another number",
         [](GgufWriter& w) {
             w.removeMetadata("tokenizer.ggml.token_type");
             w.addIntegers("tokenizer.ggml.token_type", std::vector<std::int32_t>{1, 1, 1});
         },
         kMalformed},
        {"a merge of one part",
         [](GgufWriter& w) {
             w.removeMetadata("tokenizer.ggml.merges");
             w.addStrings("tokenizer.ggml.merges", std::vector<std::string>{"nothing"});
         },
         kMalformed},
        {"more tokens than embeddings",
         [](GgufWriter& w) {
             TinyVocabulary vocabulary = tinyModel().vocabulary;
             vocabulary.tokens.emplace_back("one too many");
             vocabulary.kinds.push_back(1);
             std::erase_if(w.metadata(), [](const auto& pair) { return pair.key.starts_with("tokenizer."); });
             vocabulary.writeTo(w);
         },
         kWrongShape},
    };
}

class DamagedFile : public testing::TestWithParam<Damage> {};

TEST_P(DamagedFile, IsRefusedWithItsReason) {
    GgufWriter writer = tinyModel().writer();
    GetParam().apply(writer);
    expectError(errorOf(writer.bytes()), GetParam().expected);
}

std::string damageName(const testing::TestParamInfo<Damage>& info) {
    return testNameOf(info.param.name);
}

INSTANTIATE_TEST_SUITE_P(Header, DamagedFile, testing::ValuesIn(headerDamage()), damageName);
INSTANTIATE_TEST_SUITE_P(Tensors, DamagedFile, testing::ValuesIn(tensorDamage()), damageName);
INSTANTIATE_TEST_SUITE_P(Config, DamagedFile, testing::ValuesIn(configDamage()), damageName);
INSTANTIATE_TEST_SUITE_P(Vocabulary, DamagedFile, testing::ValuesIn(vocabularyDamage()), damageName);

TEST(UndamagedFile, IsAccepted) {
    EXPECT_NE(loadFromBytes(tinyModel().file()), nullptr);
    GgufWriter writer = tinyModel().writer();
    writer.version = 2;
    EXPECT_NE(loadFromBytes(writer.bytes()), nullptr);
    writer.addUint32("general.alignment", 4096);
    writer.alignment = 4096;
    EXPECT_NE(loadFromBytes(writer.bytes()), nullptr);
}

TEST(IncompleteModel, EveryTensorIsMissed) {
    for (const char* architecture : {"qwen3", "bitnet", "bitnet-b1.58", "llama", "minicpm", "onebit"}) {
        const TinyModel model = buildTinyModel(tinySpec(architecture, WeightFormat::kQ1_0));
        for (const auto& [name, tensor] : model.tensors) {
            if (name == "output.weight") continue;  // without it the embedding serves
            SCOPED_TRACE(std::string(architecture) + ": " + name);
            GgufWriter writer = model.writer();
            std::erase_if(writer.tensors(), [&missing = name](const auto& t) { return t.name == missing; });
            const Error error = errorOf(writer.bytes());
            expectError(error, ErrorCode::kMissingTensor);
            EXPECT_NE(error.detail.find(name), std::string::npos) << error.detail;
        }
    }
}

/// What is not known is named, and so is what would be: the lists are those of the tables.
TEST(UnknownKinds, AreNamedBesideTheKnownOnes) {
    const std::pair<std::function<void(GgufWriter&)>, std::vector<const char*>> kCases[] = {
        {setString("general.architecture", "gpt9"), {"gpt9", "qwen3", "llama", "minicpm", "bitnet-b1.58"}},
        {setString("qwen3.rope.scaling.type", "spiral"), {"spiral", "linear", "yarn", "longrope"}},
        {setType("blk.0.attn_q.weight", 3), {"blk.0.attn_q.weight", "Q4_1", "I2_S", "TQ2_0", "Q1_0", "F16"}},
        {setType("blk.0.attn_q.weight", 999), {"type 999", "I2_S"}},
    };
    for (const auto& [change, names] : kCases) {
        GgufWriter writer = tinyModel().writer();
        change(writer);
        const Error error = errorOf(writer.bytes());
        for (const char* name : names)
            EXPECT_NE(error.detail.find(name), std::string::npos) << name << " in: " << error.detail;
    }
}

TEST(ScaleTensor, MustBeAFiniteNumber) {
    for (const float value :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        GgufWriter writer = buildTinyModel(tinySpec("bitnet", WeightFormat::kI2_S)).writer();
        addScale("blk.1.ffn_up.scale", value)(writer);
        const Error error = errorOf(writer.bytes());
        expectError(error, ErrorCode::kMalformed);
        EXPECT_NE(error.detail.find("blk.1.ffn_up.scale"), std::string::npos) << error.detail;
    }
}

TEST(HostileNames, AreMadeFitToShow) {
    GgufWriter writer = tinyModel().writer();
    writer.removeMetadata("general.name");
    writer.addString("general.name",
                     "\xE4\xB8\xAD\x1B[31m\n\xC2\x9B"
                     "2J\xFF\xC3");
    writer.addString("general.license", std::string_view("a\0b", 3));
    const TemporaryFolder folder;
    const auto info = readModelInfo(folder.write("model.gguf", writer.bytes()));
    ASSERT_TRUE(info.has_value()) << info.error().detail;
    EXPECT_EQ(info->name, "\xE4\xB8\xAD?[31m??2J\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(info->license, "a?b");
}

TEST(TruncatedFile, IsRefusedWhereverItEnds) {
    GgufSections sections;
    GgufWriter writer = tinyModel().writer();
    const std::vector<std::byte> file = writer.bytes(&sections);
    std::vector<std::size_t> ends{4, 5, 8, 12, 16, 23, 24, sections.data - 1, sections.data};
    for (const auto* starts : {&sections.metadata, &sections.tensorInfos, &sections.tensorData}) {
        for (const std::size_t start : *starts)
            ends.insert(ends.end(), {start - 1, start, start + 1});
    }
    SeededRandom random(99);
    for (int i = 0; i < 100; ++i)
        ends.push_back(4 + random.below(sections.tensorData.back() - 4));
    for (const std::size_t end : ends) {
        SCOPED_TRACE("cut after byte " + std::to_string(end));
        expectError(errorOf(std::span(file).first(end)), ErrorCode::kTruncated);
    }
}

TEST(TruncatedFile, TheLastTensorMustBeWhole) {
    GgufWriter writer = tinyModel().writer();
    GgufSections sections;
    const std::vector<std::byte> file = writer.bytes(&sections);
    // The padding behind it may be missing.
    const std::size_t end = sections.tensorData.back() + writer.tensors().back().data.size();
    expectError(errorOf(std::span(file).first(end - 1)), ErrorCode::kTruncated);
    EXPECT_NE(loadFromBytes(std::span(file).first(end)), nullptr);
}

}  // namespace
}  // namespace onebit::test
