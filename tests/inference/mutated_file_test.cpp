// Every byte of a file's header, changed: the file is refused, or it loads and generates. Never a crash (the
// sanitizers see to the rest), never an answer that takes for ever.
#include <gtest/gtest.h>

#include <array>
#include <fstream>

#include "inference/base/error_text.h"
#include "tests/inference/engine_fixture.h"

namespace onebit::test {
namespace {

/// As small as the formats allow: a mutant takes about a millisecond.
TinyModel smallModel(const std::string& architecture, WeightFormat format) {
    TinyModelSpec spec = tinySpec(architecture, format);
    spec.layers = 1;
    spec.modelDim = 128;
    spec.ffnDim = 128;
    spec.heads = 2;
    spec.kvHeads = architecture == "onebit" ? 2 : 1;
    spec.headDim = 64;
    spec.contextLength = 32;
    return buildTinyModel(spec);
}

/// A file on disk of which one byte at a time differs from the original.
class MutableFile {
  public:
    explicit MutableFile(std::vector<std::byte> bytes)
        : m_bytes(std::move(bytes)), m_path(m_folder.write("model.gguf", m_bytes)) {}

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

class MutatedFile : public testing::TestWithParam<std::pair<const char*, WeightFormat>> {};

TEST_P(MutatedFile, IsRefusedOrRuns) {
    const GgufWriter writer = smallModel(GetParam().first, GetParam().second).writer();
    GgufSections sections;
    MutableFile file(writer.bytes(&sections));
    ASSERT_TRUE(survives(file.path()));
    std::size_t refused = 0;
    std::size_t mutants = 0;
    for (const std::size_t index : interestingBytes(writer, sections)) {
        const std::byte original = file.original(index);
        for (const std::byte value : {std::byte{0x00}, std::byte{0xFF}, original ^ std::byte{0x01}}) {
            if (value == original) continue;
            SCOPED_TRACE("byte " + std::to_string(index) + " = " +
                         std::to_string(std::to_integer<int>(value)));
            file.mutate(index, value);
            ++mutants;
            refused += survives(file.path()) ? 0U : 1U;
        }
        file.restore(index);
    }
    RecordProperty("mutants", static_cast<int>(mutants));
    EXPECT_TRUE(survives(file.path())) << "the original again";
    EXPECT_GT(mutants, 2000U);
    EXPECT_GT(refused, mutants / 2) << "most damage to a header shows";
}

INSTANTIATE_TEST_SUITE_P(Models, MutatedFile,
                         testing::Values(std::pair{"qwen3", WeightFormat::kQ1_0},
                                         std::pair{"onebit", WeightFormat::kQ1_0},
                                         std::pair{"llama", WeightFormat::kQ2_0Group128}),
                         [](const auto& info) { return std::string(info.param.first); });

class PoisonedWeights : public testing::TestWithParam<WeightFormat> {};

/// Weights that are not numbers must not hang or crash anything; what they generate does not matter.
TEST_P(PoisonedWeights, AreRefusedOrRun) {
    const TinyModel model = smallModel("bitnet", GetParam());
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
