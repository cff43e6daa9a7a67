// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/merge_table.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

#include "inference/base/text.h"

namespace onebit {
namespace {

tl::unexpected<Error> malformed(std::size_t line, std::string_view text, const char* what) {
    return fail(ErrorCode::kMalformed, "tokenizer.ggml.merges: entry " + std::to_string(line) + " \"" +
                                           printable(text) + "\" " + what);
}

/// -1 if there is none or it is a control token.
Token mergeable(const Vocabulary& vocabulary, std::string_view piece) {
    const Token id = vocabulary.byPiece.find(piece);
    if (id == PieceIndex::kNone) return -1;
    const TokenKind kind = vocabulary.kind(id);
    return kind == TokenKind::kControl || kind == TokenKind::kUnknown ? -1 : id;
}

}  // namespace

Result<MergeTable> MergeTable::make(const std::vector<std::string_view>& merges,
                                    const Vocabulary& vocabulary) {
    MergeTable table;
    if (merges.size() >= std::numeric_limits<std::uint32_t>::max())
        return fail(ErrorCode::kMalformed, "tokenizer.ggml.merges: too many entries");
    table.m_entries.reserve(merges.size());
    std::string joined;
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const std::string_view line = merges[i];
        // No piece contains a space: the alphabet of bytes writes it as another character.
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos || space == 0 || space + 1 == line.size())
            return malformed(i, line, "is not two pieces");
        const std::string_view left = line.substr(0, space);
        const std::string_view right = line.substr(space + 1);
        joined.assign(left).append(right);
        const Token leftId = mergeable(vocabulary, left);
        const Token rightId = mergeable(vocabulary, right);
        const Token joinedId = mergeable(vocabulary, joined);
        if (leftId < 0 || rightId < 0 || joinedId < 0)
            return malformed(i, line, "names a token that the vocabulary does not have");
        table.m_entries.push_back({leftId, rightId, {static_cast<std::uint32_t>(i), joinedId}});
    }

    const auto key = [](const Entry& e) { return std::tie(e.left, e.right); };
    // Stable, so that of equal pairs the one that comes first in the file is found.
    std::stable_sort(table.m_entries.begin(), table.m_entries.end(),
                     [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    table.m_firstOf.resize(vocabulary.size() + 1);
    std::uint32_t at = 0;
    for (std::size_t left = 0; left <= vocabulary.size(); ++left) {
        while (at < table.m_entries.size() && static_cast<std::size_t>(table.m_entries[at].left) < left)
            ++at;
        table.m_firstOf[left] = at;
    }
    return table;
}

std::optional<BpeMerge> MergeTable::find(Token left, Token right) const {
    if (left < 0 || static_cast<std::size_t>(left) + 1 >= m_firstOf.size()) return std::nullopt;
    const auto begin = m_entries.begin() + m_firstOf[static_cast<std::size_t>(left)];
    const auto end = m_entries.begin() + m_firstOf[static_cast<std::size_t>(left) + 1];
    const auto found =
        std::lower_bound(begin, end, right, [](const Entry& e, Token id) { return e.right < id; });
    if (found == end || found->right != right) return std::nullopt;
    return found->merge;
}

}  // namespace onebit
