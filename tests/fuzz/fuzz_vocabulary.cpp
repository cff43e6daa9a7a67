// SPDX-License-Identifier: Apache-2.0
// Hostile vocabularies: a tokenizer and a chat template made of arbitrary metadata, then used.
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "inference/chat_template/chat_template.h"
#include "inference/tokenizer/tokenizer.h"
#include "tests/fuzz/fuzz_check.h"

namespace {

using namespace onebit;

constexpr std::string_view kText = "Hello, the cat\n and 123  \xE4\xB8\xAD\xF0\x9F\x98\x80 <|im_end|><s>";

bool inRange(const Tokenizer& tokenizer, std::span<const Token> tokens) {
    for (const Token token : tokens) {
        if (token < 0 || static_cast<std::size_t>(token) >= tokenizer.vocabularySize()) return false;
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = gguf::File::parse(std::as_bytes(std::span(data, size)));
    if (!file) return 0;
    const auto made = makeTokenizer(**file);
    if (!made) return 0;
    const Tokenizer& tokenizer = **made;
    for (const bool special : {false, true}) {
        const auto tokens = tokenizer.encode(kText, {.parseSpecial = special, .addBos = special});
        if (!tokens) continue;
        ONEBIT_FUZZ_CHECK(inRange(tokenizer, *tokens));
        tokenizer.decode(*tokens);
    }
    for (const auto special : {tokenizer.bos(), tokenizer.eos(), tokenizer.find("a")}) {
        if (!special) continue;
        ONEBIT_FUZZ_CHECK(inRange(tokenizer, std::span(&*special, 1)));
        tokenizer.tokenBytes(*special);
        tokenizer.endsTurn(*special);
    }
    const auto chatTemplate = makeChatTemplate(**file, *made);
    ONEBIT_FUZZ_CHECK(chatTemplate != nullptr);
    const std::vector<ChatMessage> chat{{Role::kSystem, "Be kind."}, {Role::kUser, std::string(kText)}};
    const auto prompt = chatTemplate->render(chat);
    if (prompt) ONEBIT_FUZZ_CHECK(inRange(tokenizer, *prompt));
    return 0;
}
