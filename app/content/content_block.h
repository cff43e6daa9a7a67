// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace onebit::content {

/// One stretch of text with one look. UTF-8.
struct Run {
    enum Style : std::uint8_t {
        kPlain = 0,
        kBold = 1,
        kItalic = 2,
        kStrike = 4,
        kCode = 8,
        kMath = 16,   ///< `text` is the source of a formula without its marks
        kImage = 32,  ///< `text` is the words for the picture, `target` its address
        kBreak = 64,  ///< a line break that was asked for; `text` is empty
    };

    std::string text;
    std::uint8_t style = kPlain;
    /// Where a link goes, or where a picture lies; empty: neither.
    std::string target;
    /// Of a formula: the marks around it as written, such as "$" or "\\(".
    std::string opened;
    std::string closed;

    bool operator==(const Run&) const = default;
};

/// What a block stands in, outermost first.
struct Container {
    enum class Kind : std::uint8_t { kQuote, kItem };
    enum class Task : std::uint8_t { kNone, kOpen, kDone };

    Kind kind = Kind::kQuote;
    Task task = Task::kNone;
    /// Of an item: its number with the mark, "3."; empty: a bullet.
    std::string label;
    /// The block is the item's first: it carries the bullet.
    bool first = false;

    bool operator==(const Container&) const = default;
};

enum class Align : std::uint8_t { kStart, kCentre, kEnd };

using Cell = std::vector<Run>;

/// One block of a reply. Lists and quotes are not blocks of their own but what blocks stand in, so that a
/// reply is a flat list however deeply it is nested.
struct Block {
    enum class Kind : std::uint8_t { kParagraph, kHeading, kCode, kTable, kRule, kMath, kImage };

    Kind kind = Kind::kParagraph;
    /// Of a heading: 1 to 6.
    int level = 0;
    std::vector<Container> containers;
    /// Of a paragraph or heading; of a formula or picture: one run.
    std::vector<Run> runs;
    /// Of code: the language as written, and its lines.
    std::string language;
    std::vector<std::string> lines;
    /// Of code: the lines, ascending, that only go on with the one before, because it was too long for one.
    std::vector<std::size_t> cuts;
    /// Of a table: how its columns stand, and its rows; the first is the head.
    std::vector<Align> columns;
    std::vector<std::vector<Cell>> rows;
    /// Follows the block before without room: both are parts of one very long paragraph.
    bool continues = false;
    /// The Markdown that the block was read from: bytes [begin, end) of the text.
    std::size_t begin = 0;
    std::size_t end = 0;
    /// How often it was read anew because the address of a link in it was only told later.
    std::size_t reread = 0;

    bool operator==(const Block&) const = default;
};

/// The block stands in a list, not only in quotes.
bool isInList(const Block& block);
/// It is the first of an item, so that it carries the item's mark.
bool beginsItem(const Block& block);

/// The code of a block as it was written.
std::string codeText(const Block& block);

}  // namespace onebit::content
