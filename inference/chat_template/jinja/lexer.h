// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onebit::jinja {

enum class LexemeKind : std::uint8_t {
    kText,         ///< what stands between tags, white space control applied
    kOutputBegin,  ///< {{
    kOutputEnd,
    kBlockBegin,  ///< {%
    kBlockEnd,
    kName,
    kString,  ///< `text` is what the literal means
    kInteger,
    kFloat,
    kOperator,
    kEnd,
};

struct Lexeme {
    LexemeKind kind;
    std::uint32_t line;  ///< from 1
    std::string text;
};

/// Cuts a template into lexemes, the last of which is kEnd. White space is treated as by Jinja with
/// trim_blocks and lstrip_blocks on, which is how chat templates are written: a line break after a block or
/// comment is dropped, and so is the white space before one that begins its line; `-` drops all of it, `+`
/// none. Throws Failure with the line.
std::vector<Lexeme> lex(std::string_view source);

/// What the inside of a string literal means, escapes replaced as in Python. Throws Failure.
std::string unescaped(std::string_view literal);

}  // namespace onebit::jinja
