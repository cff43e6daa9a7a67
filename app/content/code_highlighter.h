// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "app/content/code_languages.h"

namespace onebit::content {

/// A stretch of a line, in bytes, that has a colour of its own.
struct CodeSpan {
    enum class Kind { kKeyword, kString, kNumber, kFunction, kComment };

    std::size_t begin = 0;
    std::size_t length = 0;
    Kind kind = Kind::kKeyword;

    bool operator==(const CodeSpan&) const = default;
};

/// Colours code line by line. A line costs its own length; what a line leaves open (a comment, a long string,
/// a tag) travels to the next as a small number.
class CodeHighlighter {
  public:
    /// What is open at the end of a line. 0: nothing.
    using State = int;

    /// `language` lives as long as this; null: nothing has colours.
    explicit CodeHighlighter(const CodeLanguage* language);

    /// The coloured stretches of `line`, ascending, and in `state` what is open behind it.
    std::vector<CodeSpan> highlight(std::string_view line, State& state) const;

  private:
    const CodeLanguage* m_language;
    std::unordered_set<std::string_view> m_keywords;
    std::vector<std::string_view> m_lineComments;
    std::vector<std::string_view> m_longQuotes;

    friend class CodeLine;
};

}  // namespace onebit::content
