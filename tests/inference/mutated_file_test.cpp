// SPDX-License-Identifier: Apache-2.0
// Every byte of a file's header, changed: the file is refused, or it loads and generates. Never a crash (the
// sanitizers see to the rest), never an answer that takes for ever.
#include <gtest/gtest.h>

#include <array>
#include <fstream>

#include "inference/base/error_text.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/split_model.h"

namespace onebit::test {
namespace {

/// As small as the formats allow: a mutant takes about a millisecond.
TinyModel smallModel(TinyModelSpec spec) {
    spec.layers = 1;
    spec.modelDim = 128;
    spec.ffnDim = 128;
    spec.heads = 2;
    spec.kvHeads = spec.architecture == "onebit" ? 2 : 1;
    spec.headDim = 64;
    spec.contextLength = 32;
    return buildTinyModel(spec);
}

/// The keys of one architecture each: scales and LongRoPE, YaRN, tensors of scales.
TinyModelSpec minicpmSpec() {
    TinyModelSpec spec = tinySpec("minicpm", WeightFormat::kQ1_0);
    spec.scaling = RopeScaling::kLongRope;
    spec.originalContext = 12;
    spec.scaleMetadata = true;
    return spec;
}

TinyModelSpec yarnSpec() {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    spec.scaling = RopeScaling::kYarn;
    spec.scalingFactor = 2;
    spec.originalContext = 16;
    return spec;
}

TinyModelSpec scaledSpec() {
    TinyModelSpec spec = tinySpec("bitnet-b1.58", WeightFormat::kI2_S);
    spec.scaleTensors = true;
    return spec;
}

/// A file on disk of which one byte at a time differs from the original.
class MutableFile {
  public:
    explicit MutableFile(std::vector<std::byte> bytes, std::string_view name = "model.gguf")
        : m_bytes(std::move(bytes)), m_path(m_folder.write(name, m_bytes)) {}

    const TemporaryFolder& folder() const { return m_folder; }

    const std::filesystem::path& path() const { return m_path; }
    void mutate(std::size_t index, std::byte value) { writeByte(index, value); }
    void restore(std::size_t index) { writeByte(index, m_bytes[index]); }
    std::byte original(std::size_t index) const { return m_bytes[index]; }

  private:
    void writeByte(std::size_t index, std::byte value) {
        std::fstream stream(m_path, std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(static_cast<std::streamoff>(index));
        stream.put(static_cast<char>(value));
        ASSERT_TRUE(stream.flush().good());
    }

    TemporaryFolder m_folder;
    std::vector<std::byte> m_bytes;
    std::filesystem::path m_path;
};

/// True if the file loads; then it must have generated something too.
bool survives(const std::filesystem::path& path) {
    LoadOptions options;
    options.contextLength = 16;
    options.threads = 1;
    const auto model = loadModel(path, options);
    if (!model) {
        EXPECT_FALSE(errorSentence(model.error()).empty());
        return false;
    }
    const auto session = createSession(*model, {.contextLength = 16, .threads = 1});
    if (!session) return false;
    const StopFlag stop;
    const std::vector<Token> prompt{5, 6};
    const auto stats = (*session)->generateFromTokens(prompt, greedyOptions(1), {}, stop, true);
    EXPECT_TRUE(stats.has_value()) << "a model that loads must run: " << stats.error().detail;
    const std::vector<ChatMessage> chat{{Role::kUser, "hello the cat"}};
    if (const auto ids = (*model)->chatPrompt(chat)) {
        EXPECT_NO_THROW((*model)->detokenize(*ids));
    } else {
        EXPECT_FALSE(errorSentence(ids.error()).empty());
    }
    return true;
}

/// All bytes outside the vocabulary's arrays, every 97th inside: those are thousands of the same kind.
std::vector<std::size_t> interestingBytes(const GgufWriter& writer, const GgufSections& sections) {
    std::vector<std::size_t> bytes;
    for (std::size_t i = 0; i < sections.metadata.front(); ++i)
        bytes.push_back(i);
    for (std::size_t pair = 0; pair < sections.metadata.size(); ++pair) {
        const std::size_t begin = sections.metadata[pair];
        const std::size_t end =
            pair + 1 < sections.metadata.size() ? sections.metadata[pair + 1] : sections.tensorInfos.front();
        const std::size_t head = begin + 8 + writer.metadataAt(pair).key.size() + 40;
        for (std::size_t i = begin; i < end; i += i < head ? 1 : 97)
            bytes.push_back(i);
    }
    for (std::size_t i = sections.tensorInfos.front(); i < sections.data; ++i)
        bytes.push_back(i);
    return bytes;
}

struct Counts {
    std::size_t mutants = 0;
    std::size_t refused = 0;
};

/// Tries three values of each of these bytes.
Counts tryMutants(MutableFile& file, const std::vector<std::size_t>& indices) {
    Counts counts;
    for (const std::size_t index : indices) {
        const std::byte original = file.original(index);
        for (const std::byte value : {std::byte{0x00}, std::byte{0xFF}, original ^ std::byte{0x01}}) {
            if (value == original) continue;
            SCOPED_TRACE("byte " + std::to_string(index) + " = " +
                         std::to_string(std::to_integer<int>(value)));
            file.mutate(index, value);
            ++counts.mutants;
            counts.refused += survives(file.path()) ? 0U : 1U;
        }
        file.restore(index);
    }
    EXPECT_TRUE(survives(file.path())) << "the original again";
    return counts;
}

class MutatedFile : public testing::TestWithParam<TinyModelSpec> {};

TEST_P(MutatedFile, IsRefusedOrRuns) {
    const GgufWriter writer = smallModel(GetParam()).writer();
    GgufSections sections;
    MutableFile file(writer.bytes(&sections));
    ASSERT_TRUE(survives(file.path()));
    const Counts counts = tryMutants(file, interestingBytes(writer, sections));
    RecordProperty("mutants", static_cast<int>(counts.mutants));
    EXPECT_GT(counts.mutants, 2000U);
    EXPECT_GT(counts.refused, counts.mutants / 2) << "most damage to a header shows";
}

INSTANTIATE_TEST_SUITE_P(Models, MutatedFile,
                         testing::Values(yarnSpec(), tinySpec("onebit", WeightFormat::kQ1_0), minicpmSpec(),
                                         scaledSpec(), tinySpec("llama", WeightFormat::kQ2_0Group128)),
                         [](const auto& info) { return testNameOf(info.param.name); });

/// The second of two files: all of its header, and what the first says of the two.
TEST(MutatedPart, IsRefusedOrRuns) {
    const std::vector<GgufWriter> parts = splitModel(smallModel(tinySpec("qwen3", WeightFormat::kQ1_0)), 2);
    for (std::size_t changed = 0; changed < parts.size(); ++changed) {
        SCOPED_TRACE("part " + std::to_string(changed + 1));
        GgufSections sections;
        MutableFile file(parts[changed].bytes(&sections), partName(changed + 1, 2));
        file.folder().write(partName(2 - changed, 2), parts[1 - changed].bytes());
        std::vector<std::size_t> indices;
        const std::size_t begin = changed == 0 ? sections.metadata[sections.metadata.size() - 3] : 0;
        for (std::size_t i = begin; i < sections.data; ++i)
            indices.push_back(i);
        ASSERT_TRUE(survives(file.path()));
        const Counts counts = tryMutants(file, indices);
        EXPECT_GT(counts.refused, counts.mutants / 2);
    }
}

class PoisonedWeights : public testing::TestWithParam<WeightFormat> {};

/// Weights that are not numbers must not hang or crash anything; what they generate does not matter.
TEST_P(PoisonedWeights, AreRefusedOrRun) {
    const TinyModel model = smallModel(tinySpec("bitnet", GetParam()));
    GgufSections sections;
    const GgufWriter writer = model.writer();
    const std::vector<std::byte> clean = writer.bytes(&sections);
    for (const std::byte poison : {std::byte{0xFF}, std::byte{0x7F}}) {
        std::vector<std::byte> bytes = clean;
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(sections.data), bytes.end(), poison);
        const TemporaryFolder folder;
        survives(folder.write("model.gguf", bytes));
    }
}

std::vector<WeightFormat> everyFormat() {
    std::vector<WeightFormat> formats;
    for (const WeightCodec& codec : weightCodecs())
        formats.push_back(codec.format);
    return formats;
}

INSTANTIATE_TEST_SUITE_P(Formats, PoisonedWeights, testing::ValuesIn(everyFormat()), [](const auto& info) {
    return testNameOf(std::string(weightCodec(info.param).name));
});

}  // namespace
}  // namespace onebit::test
