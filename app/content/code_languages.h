// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace onebit::content {

/// How the text of a language is read beyond words, strings and comments.
enum class CodeSyntax {
    kWords,   ///< keywords, names before "(" are functions
    kMarkup,  ///< tags, attributes
    kKeys,    ///< "key: value" or "key = value" at the beginning of a line
    kStyles,  ///< properties of CSS
    kMarkdown,
    kDiff,
};

/// One row of the table of languages. Lists are words with single spaces between.
struct CodeLanguage {
    std::string_view title;  ///< as people write it
    std::string_view names;  ///< what stands behind the fence, in small letters
    std::string_view keywords;
    std::string_view lineComments;
    std::string_view blockOpen;
    std::string_view blockClose;
    std::string_view quotes;      ///< characters around a string of one line
    std::string_view longQuotes;  ///< marks around a string of many lines
    CodeSyntax syntax = CodeSyntax::kWords;
    bool ignoresCase = false;
    char directive = 0;  ///< begins a word that is a keyword: "#include", "@decorator"
};

std::span<const CodeLanguage> codeLanguages();

/// The row for a name behind a fence, whatever its case; null: it is not known, and shown without colours.
const CodeLanguage* findCodeLanguage(std::string_view name);

}  // namespace onebit::content
