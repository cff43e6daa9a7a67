// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "inference/chat_template/jinja/text_builder.h"

// What Python's str can do, on text whose bytes keep their origins.
namespace onebit::jinja {

enum class Ends : std::uint8_t { kBoth, kLeft, kRight };

/// Without the characters of `characters` at the ends; without white space if it is null.
MarkedText stripped(Budget& budget, const MarkedText& text, const MarkedText* characters, Ends ends);

/// Cut at `separator`, or at runs of white space if it is null, at most `most` times (negative: always).
/// `fromRight` counts the cuts from the end.
std::vector<Value> split(Budget& budget, const MarkedText& text, const MarkedText* separator,
                         std::int64_t most, bool fromRight);

/// Its lines without their breaks, or with them.
std::vector<MarkedText> lines(Budget& budget, const MarkedText& text, bool keepBreaks);

/// At most `most` times, from the left; negative: always.
MarkedText replaced(Budget& budget, const MarkedText& text, const MarkedText& before, const MarkedText& after,
                    std::int64_t most);

MarkedText upperCase(Budget& budget, const MarkedText& text);
MarkedText lowerCase(Budget& budget, const MarkedText& text);
/// The first character upper case, the rest lower.
MarkedText capitalized(Budget& budget, const MarkedText& text);
/// Every word capitalized; a word begins behind anything but a letter.
MarkedText titleCase(Budget& budget, const MarkedText& text);
/// The same as Jinja's filter does it: a word begins behind white space, - ( { [ and <.
MarkedText titleCaseFilter(Budget& budget, const MarkedText& text);

/// True if there is a character and all satisfy the test.
bool allCharacters(std::string_view text, bool (*test)(std::uint32_t codePoint));
bool isLetter(std::uint32_t codePoint);
bool isDecimalDigit(std::uint32_t codePoint);
/// There is a letter with case, and all such are upper (lower) case.
bool isUpperCase(std::string_view text);
bool isLowerCase(std::string_view text);

}  // namespace onebit::jinja
