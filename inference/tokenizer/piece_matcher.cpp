// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/piece_matcher.h"

#include <algorithm>
#include <utility>

#include "inference/base/text.h"

namespace onebit {

Result<PieceMatcher> PieceMatcher::make(std::vector<std::pair<std::string, Token>> pieces) {
    PieceMatcher matcher;
    matcher.m_entries.reserve(pieces.size());
    for (auto& entry : pieces) {
        if (entry.first.empty()) continue;
        if (entry.first.size() > kLongestPiece)
            return fail(ErrorCode::kMalformed, "tokenizer.ggml.tokens: special token " +
                                                   std::to_string(entry.second) +
                                                   " is too long: " + printable(entry.first));
        matcher.m_entries.push_back({std::move(entry.first), entry.second});
    }
    auto& entries = matcher.m_entries;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.piece < b.piece; });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Range& range = matcher.m_byFirstByte[static_cast<unsigned char>(entries[i].piece.front())];
        if (range.begin == range.end) range.begin = i;
        range.end = i + 1;
    }
    return matcher;
}

PieceMatcher::Match PieceMatcher::longestAt(std::string_view text) const {
    Match longest{0, 0};
    if (text.empty()) return longest;
    Range range = m_byFirstByte[static_cast<unsigned char>(text.front())];
    // The range holds the entries that share the first `depth` bytes with the text. A piece of just those
    // bytes sorts before all others of the range.
    for (std::size_t depth = 1; range.begin != range.end; ++depth) {
        if (m_entries[range.begin].piece.size() == depth) {
            longest = {depth, m_entries[range.begin].id};
            while (range.begin != range.end && m_entries[range.begin].piece.size() == depth)
                ++range.begin;
        }
        if (depth == text.size()) break;
        const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(range.begin);
        const auto end = m_entries.begin() + static_cast<std::ptrdiff_t>(range.end);
        const auto byte = static_cast<unsigned char>(text[depth]);
        const auto byteAt = [depth](const Entry& e) { return static_cast<unsigned char>(e.piece[depth]); };
        const auto low = std::partition_point(begin, end, [&](const Entry& e) { return byteAt(e) < byte; });
        const auto high = std::partition_point(low, end, [&](const Entry& e) { return byteAt(e) == byte; });
        range = {static_cast<std::size_t>(low - m_entries.begin()),
                 static_cast<std::size_t>(high - m_entries.begin())};
    }
    return longest;
}

std::vector<PieceMatcher::Part> PieceMatcher::split(std::string_view text) const {
    std::vector<Part> parts;
    std::size_t textBegin = 0;
    std::size_t at = 0;
    const auto closeText = [&] {
        if (at > textBegin) parts.push_back({text.substr(textBegin, at - textBegin), std::nullopt});
    };
    while (at < text.size()) {
        const Match match = longestAt(text.substr(at));
        if (match.length == 0) {
            ++at;
            continue;
        }
        closeText();
        parts.push_back({text.substr(at, match.length), match.id});
        at += match.length;
        textBegin = at;
    }
    closeText();
    return parts;
}

}  // namespace onebit
