// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/white_space.h"

#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

/// Bytes of the last character; 1 where the end is not UTF-8.
std::size_t lastLength(std::string_view text) {
    constexpr std::size_t kLongest = 4;
    std::size_t length = 1;
    while (length < kLongest && length < text.size() &&
           (static_cast<unsigned char>(text[text.size() - length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

}  // namespace

bool isWhiteSpace(std::uint32_t c) {
    if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::size_t leadingWhiteSpace(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const Utf8Step step = nextUtf8(text.substr(length));
        if (step.kind != Utf8Step::Kind::kCharacter || !isWhiteSpace(step.codePoint)) break;
        length += step.length;
    }
    return length;
}

std::size_t trailingWhiteSpace(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const std::string_view rest = text.substr(0, text.size() - length);
        const std::size_t last = lastLength(rest);
        const Utf8Step step = nextUtf8(rest.substr(rest.size() - last));
        if (step.kind != Utf8Step::Kind::kCharacter || step.length != last || !isWhiteSpace(step.codePoint))
            break;
        length += last;
    }
    return length;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(leadingWhiteSpace(text));
    return text.substr(0, text.size() - trailingWhiteSpace(text));
}

}  // namespace onebit
