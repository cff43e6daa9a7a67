// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzz_vocabularies.h"

#include <span>
#include <string>

#include "inference/gguf/gguf_file.h"
#include "tests/fuzz/fuzz_check.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/tiny_vocabulary.h"

namespace onebit::test {
namespace {

FuzzVocabulary make(const std::string& architecture, const TinyVocabulary& vocabulary) {
    GgufWriter writer;
    writer.addString("general.architecture", architecture);
    vocabulary.writeTo(writer);
    const std::vector<std::byte> bytes = writer.bytes();
    const auto file = gguf::File::parse(bytes);
    ONEBIT_FUZZ_CHECK(file.has_value());
    const auto tokenizer = makeTokenizer(**file);
    ONEBIT_FUZZ_CHECK(tokenizer.has_value());
    return {*tokenizer, makeChatTemplate(**file, *tokenizer)};
}

TinyVocabulary onebitVocabulary() {
    TinyVocabulary v = tinySentencePieceVocabulary();
    for (const char* control : {"<|user|>", "<|assistant|>", "<|end|>"}) {
        v.tokens.emplace_back(control);
        v.scores.push_back(0);
        v.kinds.push_back(3);
    }
    return v;
}

}  // namespace

const std::vector<FuzzVocabulary>& fuzzVocabularies() {
    static const std::vector<FuzzVocabulary> kVocabularies{
        make("llama", tinySentencePieceVocabulary()),
        make("onebit", onebitVocabulary()),
        make("qwen3", tinyQwenVocabulary()),
        make("llama", tinyLlama3Vocabulary("llama-bpe")),
        make("bitnet-b1.58", tinyLlama3Vocabulary("")),
        make("llama", tinyBytePairVocabulary("gpt-2", {"<|endoftext|>"})),
        make("llama", tinyBytePairVocabulary("default", {"<|endoftext|>"})),
    };
    return kVocabularies;
}

}  // namespace onebit::test
