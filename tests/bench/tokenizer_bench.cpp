// SPDX-License-Identifier: Apache-2.0
// A megabyte of text of every kind through tokenizers, and the loading of their vocabularies.
//
// usage: onebit_tokenizer_bench [VOCABULARY.gguf ...] [--benchmark_filter=REGEX]
// Without files, the tiny vocabularies of the tests. One JSON object a line: Load/NAME has the time of
// makeTokenizer in `nanoseconds`, Encode/NAME/TEXT that of encoding `bytes` into `tokens`.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inference/tokenizer/tokenizer.h"
#include "inference/tokenizer/utf8.h"
#include "tests/bench/json_line_reporter.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/seeded_random.h"
#include "tests/support/tiny_vocabulary.h"

namespace onebit::bench {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

std::string repeated(std::string_view unit) {
    std::string text;
    while (text.size() < kMegabyte)
        text += unit;
    return text;
}

/// Code points of a range, or of all.
std::string drawn(std::uint32_t first, std::uint32_t count) {
    constexpr std::uint32_t kSurrogates = 0xD800;
    constexpr std::uint32_t kAfterSurrogates = 0xE000;
    test::SeededRandom random(first);
    std::string text;
    while (text.size() < kMegabyte) {
        const auto codePoint = first + static_cast<std::uint32_t>(random.below(count));
        if (codePoint < kSurrogates || codePoint >= kAfterSurrogates) appendUtf8(codePoint, text);
    }
    return text;
}

std::string words() {
    constexpr std::uint64_t kLongestWord = 9;
    test::SeededRandom random(1);
    std::string text;
    while (text.size() < kMegabyte) {
        for (std::uint64_t letters = 1 + random.below(kLongestWord); letters > 0; --letters)
            text += static_cast<char>('a' + random.below(26));
        text += ' ';
    }
    return text;
}

struct Text {
    const char* name;
    std::function<std::string()> make;
};

const std::vector<Text>& texts() {
    static const std::vector<Text> kTexts{
        {"words", words},
        {"letters", [] { return drawn('a', 26); }},
        {"one-letter", [] { return repeated("a"); }},
        {"spaces", [] { return repeated(" "); }},
        {"line-breaks", [] { return repeated("\n"); }},
        {"digits", [] { return drawn('0', 10); }},
        {"punctuation", [] { return drawn('!', 15); }},
        {"cjk", [] { return drawn(0x4E00, 0x5200); }},
        {"emoji", [] { return drawn(0x1F600, 0x50); }},
        {"marks", [] { return drawn(0x300, 0x70); }},
        {"unordered-marks", [] { return repeated("\xCC\x81\xCC\xA3"); }},
        {"any", [] { return drawn(0, 0x110000); }},
        {"look-alikes", [] { return repeated("<|im_start|"); }},
    };
    return kTexts;
}

/// A GGUF file and the memory that it views.
struct VocabularyFile {
    std::string name;
    std::vector<std::byte> bytes;  ///< empty if the file is mapped
    std::shared_ptr<const gguf::File> file;
};

void loadBenchmark(benchmark::State& state, const VocabularyFile& vocabulary) {
    for (auto _ : state)
        benchmark::DoNotOptimize(makeTokenizer(*vocabulary.file));
}

void encodeBenchmark(benchmark::State& state, const VocabularyFile& vocabulary, const Text& text) {
    const auto tokenizer = makeTokenizer(*vocabulary.file);
    const std::string typed = text.make();
    std::size_t tokens = 0;
    for (auto _ : state)
        tokens = (*tokenizer)->encode(typed, {}).value_or(std::vector<Token>()).size();
    state.counters["bytes"] = static_cast<double>(typed.size());
    state.counters["tokens"] = static_cast<double>(tokens);
}

std::shared_ptr<const VocabularyFile> parsed(std::string name, const test::TinyVocabulary& tiny) {
    test::GgufWriter writer;
    writer.addString("general.architecture", "llama");
    tiny.writeTo(writer);
    auto vocabulary = std::make_shared<VocabularyFile>();
    vocabulary->name = std::move(name);
    vocabulary->bytes = writer.bytes();
    vocabulary->file = gguf::File::parse(vocabulary->bytes).value_or(nullptr);
    return vocabulary;
}

std::shared_ptr<const VocabularyFile> opened(const std::filesystem::path& path) {
    auto vocabulary = std::make_shared<VocabularyFile>();
    vocabulary->name = path.stem().string();
    vocabulary->file = gguf::File::open(path).value_or(nullptr);
    return vocabulary;
}

/// False if the vocabulary cannot be used.
bool registerVocabulary(const std::shared_ptr<const VocabularyFile>& vocabulary) {
    if (vocabulary->file == nullptr || !makeTokenizer(*vocabulary->file)) {
        std::fprintf(stderr, "%s: no vocabulary\n", vocabulary->name.c_str());
        return false;
    }
    benchmark::RegisterBenchmark(("Load/" + vocabulary->name).c_str(), [vocabulary](benchmark::State& state) {
        loadBenchmark(state, *vocabulary);
    });
    for (const Text& text : texts()) {
        const std::string name = "Encode/" + vocabulary->name + "/" + text.name;
        benchmark::RegisterBenchmark(name.c_str(), [vocabulary, &text](benchmark::State& state) {
            encodeBenchmark(state, *vocabulary, text);
        });
    }
    return true;
}

bool registerTinyVocabularies() {
    return registerVocabulary(parsed("tiny-spm", test::tinySentencePieceVocabulary())) &&
           registerVocabulary(parsed("tiny-qwen2", test::tinyQwenVocabulary())) &&
           registerVocabulary(parsed("tiny-llama-bpe", test::tinyLlama3Vocabulary("llama-bpe"))) &&
           registerVocabulary(
               parsed("tiny-default", test::tinyBytePairVocabulary("default", {"<|endoftext|>"})));
}

}  // namespace
}  // namespace onebit::bench

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    bool ready = argc > 1 || onebit::bench::registerTinyVocabularies();
    for (int i = 1; i < argc; ++i)
        ready = onebit::bench::registerVocabulary(onebit::bench::opened(argv[i])) && ready;
    if (!ready) return 1;
    onebit::bench::JsonLineReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
