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

}  // namespace

Result<MergeTable> MergeTable::make(const std::vector<std::string_view>& merges, const PieceIndex& pieces,
                                    std::size_t vocabularySize) {
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
        const auto leftId = pieces.find(left);
        const auto rightId = pieces.find(right);
        const auto joinedId = pieces.find(joined);
        if (leftId == pieces.end() || rightId == pieces.end() || joinedId == pieces.end())
            return malformed(i, line, "names a token that the vocabulary does not have");
        const BpeMerge merge{static_cast<std::uint32_t>(i), joinedId->second};
        table.m_entries.push_back({leftId->second, rightId->second, merge});
    }

    const auto key = [](const Entry& e) { return std::tie(e.left, e.right); };
    // Stable, so that of equal pairs the one that comes first in the file is found.
    std::stable_sort(table.m_entries.begin(), table.m_entries.end(),
                     [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    table.m_firstOf.resize(vocabularySize + 1);
    std::uint32_t at = 0;
    for (std::size_t left = 0; left <= vocabularySize; ++left) {
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
