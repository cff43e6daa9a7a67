// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace onebit {

/// What the first bytes of a string are, read as UTF-8.
struct Utf8Step {
    enum class Kind : std::uint8_t {
        kCharacter,   ///< a whole character of `length` bytes
        kIncomplete,  ///< the string ends inside a character that could still become valid
        kInvalid,     ///< `length` bytes that no valid text contains
    };
    Kind kind;
    std::size_t length;       ///< 1-4; never more than the string has
    std::uint32_t codePoint;  ///< of kCharacter, else 0
};

/// Reads one step of a string that is not empty. Surrogates, overlong forms and code points above U+10FFFF
/// are invalid; the invalid part is the "maximal subpart" of the Unicode standard, section 3.9.
Utf8Step nextUtf8(std::string_view bytes);

/// True if all of `bytes` is well-formed UTF-8.
bool isUtf8(std::string_view bytes);

/// Appends the UTF-8 form of a code point that is a Unicode scalar value.
void appendUtf8(std::uint32_t codePoint, std::string& text);

/// Bytes of the character that a valid first byte announces.
constexpr std::size_t utf8Length(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

}  // namespace onebit
