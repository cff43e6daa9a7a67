// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/tokenizer/vocabulary.h"

namespace onebit {

/// Finds whole pieces of a vocabulary in text: at each place the longest, from left to right, as the models'
/// own tokenizers do. Immutable.
class PieceMatcher {
  public:
    /// No piece that is looked for in running text may be longer: it bounds the work a byte.
    static constexpr std::size_t kLongestPiece = 256;

    PieceMatcher() = default;
    /// kMalformed if a piece is longer than kLongestPiece.
    static Result<PieceMatcher> make(std::vector<std::pair<std::string, Token>> pieces);

    struct Match {
        std::size_t length;  ///< 0: no piece begins here
        Token id;
    };
    /// The longest piece that `text` begins with.
    Match longestAt(std::string_view text) const;

    /// A part of a text: either one piece or the text between pieces.
    struct Part {
        std::string_view text;
        std::optional<Token> id;
    };
    /// All of `text`, in order; parts are never empty.
    std::vector<Part> split(std::string_view text) const;

    bool empty() const { return m_entries.empty(); }

  private:
    struct Entry {
        std::string piece;
        Token id;
    };
    struct Range {
        std::size_t begin = 0, end = 0;
    };

    std::vector<Entry> m_entries;            ///< sorted by piece
    std::array<Range, 256> m_byFirstByte{};  ///< ranges of m_entries
};

}  // namespace onebit
