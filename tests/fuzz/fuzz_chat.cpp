// SPDX-License-Identifier: Apache-2.0
// Whatever a person types, the prompt has the control tokens of the template and no others.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/fuzz_check.h"
#include "tests/fuzz/fuzz_vocabularies.h"

namespace {

using namespace onebit;

/// Messages end at the byte 0x1E; the first one's role is the first byte's last bit, then roles take turns.
std::vector<ChatMessage> messagesOf(std::string_view input) {
    std::vector<ChatMessage> messages;
    if (input.empty()) return messages;
    if ((input.front() & 1) != 0) messages.push_back({Role::kSystem, "system"});
    std::string_view rest = input.substr(1);
    while (messages.size() < 9) {
        const std::size_t end = std::min(rest.find('\x1E'), rest.size());
        const bool user = messages.empty() || messages.back().role != Role::kUser;
        messages.push_back({user ? Role::kUser : Role::kAssistant, std::string(rest.substr(0, end))});
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
    }
    return messages;
}

std::vector<Token> controlsOf(const Tokenizer& tokenizer, const std::vector<Token>& prompt) {
    std::vector<Token> controls;
    for (const Token token : prompt) {
        ONEBIT_FUZZ_CHECK(token >= 0 && static_cast<std::size_t>(token) < tokenizer.vocabularySize());
        if (tokenizer.kind(token) == TokenKind::kControl) controls.push_back(token);
    }
    return controls;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<ChatMessage> messages = messagesOf({reinterpret_cast<const char*>(data), size});
    std::vector<ChatMessage> harmless = messages;
    for (ChatMessage& message : harmless)
        message.text = std::string(1, 'x');
    for (const test::FuzzVocabulary& vocabulary : test::fuzzVocabularies()) {
        const auto prompt = vocabulary.chatTemplate->render(messages);
        const auto plain = vocabulary.chatTemplate->render(harmless);
        if (!prompt) continue;
        ONEBIT_FUZZ_CHECK(plain.has_value());
        ONEBIT_FUZZ_CHECK(controlsOf(*vocabulary.tokenizer, *prompt) ==
                          controlsOf(*vocabulary.tokenizer, *plain));
    }
    return 0;
}
