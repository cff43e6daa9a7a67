// SPDX-License-Identifier: Apache-2.0
// Arbitrary text through sound vocabularies: what is not UTF-8 is refused, everything else survives a round
// trip.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/fuzz/fuzz_check.h"
#include "tests/fuzz/fuzz_vocabularies.h"

namespace {

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace onebit;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    bool first = true;
    bool accepted = false;
    for (const test::FuzzVocabulary& vocabulary : test::fuzzVocabularies()) {
        const Tokenizer& tokenizer = *vocabulary.tokenizer;
        const auto tokens = tokenizer.encode(text, {});
        ONEBIT_FUZZ_CHECK(tokens || tokens.error().code == ErrorCode::kInvalidText);
        ONEBIT_FUZZ_CHECK(first || accepted == tokens.has_value());
        first = false;
        accepted = tokens.has_value();
        if (!tokens) continue;
        for (const Token token : *tokens) {
            ONEBIT_FUZZ_CHECK(token >= 0 && static_cast<std::size_t>(token) < tokenizer.vocabularySize());
            ONEBIT_FUZZ_CHECK(tokenizer.kind(token) != TokenKind::kControl);
        }
        const std::string decoded = tokenizer.decode(*tokens);
        const auto again = tokenizer.encode(decoded, {});
        ONEBIT_FUZZ_CHECK(again && tokenizer.decode(*again) == decoded);
        ONEBIT_FUZZ_CHECK(!isAscii(text) || decoded == text);
        const auto special = tokenizer.encode(text, {.parseSpecial = true, .addBos = true});
        ONEBIT_FUZZ_CHECK(special.has_value());
        tokenizer.decode(*special);
    }
    return 0;
}
