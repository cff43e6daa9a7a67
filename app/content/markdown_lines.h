// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace onebit::content {

/// What the beginning of a line says it is, at the level of the page.
enum class LineKind {
    kBlank,
    kFence,
    kHeading,
    kRule,       ///< "---", "***" or "___"
    kUnderline,  ///< "===" or "---" below words
    kItem,
    kQuote,
    kFormula,  ///< begins with "$$" or "\["
    kIndented,
    kWords,
};

/// A line taken apart.
struct MarkdownLine {
    LineKind kind = LineKind::kWords;
    /// Columns of white space before the first character; a tab goes to the next multiple of four.
    std::size_t indent = 0;
    /// Of a fence: its character, how often it stands, and the language.
    char fence = 0;
    std::size_t fenceLength = 0;
    std::string_view language;
    /// Of an item: the column where its words begin, its number or -1, and the mark.
    std::size_t content = 0;
    long number = -1;
    char mark = 0;
    /// Of an item: there is nothing after the mark.
    bool empty = false;
};

/// Reads a line without its end. Reads at most the beginning and, for rules and fences, the line once.
MarkdownLine readMarkdownLine(std::string_view line);

/// A paragraph above ends where this line begins.
bool interruptsParagraph(const MarkdownLine& line);

/// The line between the head of a table and its rows: "|---|:-:|".
bool isTableRule(std::string_view line);

/// What could still become a mark when more of the line comes, and is not shown before.
bool isMarkOnly(std::string_view line);

}  // namespace onebit::content
