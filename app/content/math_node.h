// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace onebit::content {

/// What a symbol is to its neighbours; it decides the room between them.
enum class MathClass : std::uint8_t {
    kOrdinary,
    kOperator,
    kBinary,
    kRelation,
    kOpen,
    kClose,
    kPunctuation,
    kInner
};

/// One part of a formula. What `children` are depends on the kind.
struct MathNode {
    enum class Kind : std::uint8_t {
        kRow,       ///< any number, side by side
        kSymbol,    ///< `text`
        kText,      ///< `text` in the face of the words around
        kSpace,     ///< `width`
        kFraction,  ///< numerator, denominator; `ruled` draws the line
        kRoot,      ///< what is under the root, then its degree if there is one
        kScripts,   ///< base, below, above; the last two may be empty rows
        kFenced,    ///< what is between `open` and `close`, which grow with it
        kTable,     ///< cells row by row, `columns` in each, between `open` and `close`
        kAccent,    ///< what is below the mark `text`; `wide` marks stretch
        kLine,      ///< a line over ("over") or under ("under") what is inside, or a frame ("box")
        kBrace,     ///< a brace over or under, by `text`
        kHidden,    ///< takes its room and is not drawn
    };

    Kind kind = Kind::kRow;
    MathClass cls = MathClass::kOrdinary;
    std::string text;
    std::vector<MathNode> children;
    std::string open;
    std::string close;
    /// Of a table: how each column stands, 'l', 'c' or 'r'; the last holds for those that follow.
    std::string align;
    std::size_t columns = 0;
    double width = 0;     ///< in em
    bool large = false;   ///< grows in a displayed formula: sums, integrals
    bool limits = false;  ///< scripts stand above and below in a displayed formula
    bool ruled = true;
    bool wide = false;
    bool small = false;    ///< set as in the line even in a displayed formula
    bool display = false;  ///< set as displayed even in the line
    int size = 0;          ///< of a delimiter asked for by \big and its kin: 1 to 4

    bool operator==(const MathNode&) const = default;
};

}  // namespace onebit::content
