// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/piece_merges.h"

#include <string_view>
#include <unordered_map>

#include "inference/base/text.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {
namespace {

constexpr std::size_t kLongestPiece = 1024;

tl::unexpected<Error> unsupported(const std::string& piece, const char* problem) {
    return fail(ErrorCode::kUnsupportedTokenizer, "the merges of \"" + printable(piece) + "\" " + problem +
                                                      ": no SentencePiece scores fit them");
}

bool isCharacterStart(char byte) {
    constexpr unsigned kContinuationMask = 0xC0;
    constexpr unsigned kContinuation = 0x80;
    return (static_cast<unsigned char>(byte) & kContinuationMask) != kContinuation;
}

/// Orders pieces by their merges.
class Ranking {
  public:
    Ranking(std::span<const std::string> tokens, std::span<const std::int32_t> kinds)
        : m_tokens(tokens), m_ranks(tokens.size(), kNone), m_ways(tokens.size(), 0) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (kinds[i] == static_cast<std::int32_t>(TokenKind::kNormal)) m_ids.try_emplace(tokens[i], i);
        }
    }

    Result<void> rank(std::span<const PieceMerge> merges) {
        std::size_t latest = kNone;
        for (const PieceMerge& merge : merges) {
            const std::string whole = merge.left + merge.right;
            const auto found = m_ids.find(whole);
            if (found == m_ids.end() || !m_ids.contains(merge.left) || !m_ids.contains(merge.right))
                return unsupported(whole, "name pieces that are not in the vocabulary");
            const std::size_t id = found->second;
            if (m_ranks[id] == kNone) {
                m_ranks[id] = m_next++;
            } else if (id != latest) {
                return unsupported(whole, "do not stand together");
            }
            latest = id;
            ++m_ways[id];
        }
        return {};
    }

    /// SentencePiece would merge any two pieces that make a third.
    Result<void> refuseMissing() const {
        for (const auto& [piece, id] : m_ids) {
            if (piece.size() > kLongestPiece) return unsupported(std::string(piece), "make too long a piece");
            std::size_t ways = 0;
            for (std::size_t cut = 1; cut < piece.size(); ++cut) {
                const bool between = isCharacterStart(piece[cut]);
                if (between && m_ids.contains(piece.substr(0, cut)) && m_ids.contains(piece.substr(cut)))
                    ++ways;
            }
            if (ways != m_ways[id]) return unsupported(std::string(piece), "are not all there");
        }
        return {};
    }

    std::vector<float> scores() const {
        std::vector<float> scores;
        for (const std::size_t rank : m_ranks)
            scores.push_back(-static_cast<float>(rank == kNone ? m_next : rank));
        return scores;
    }

  private:
    static constexpr std::size_t kNone = ~std::size_t{0};

    std::span<const std::string> m_tokens;
    std::unordered_map<std::string_view, std::size_t> m_ids;
    std::vector<std::size_t> m_ranks;
    std::vector<std::size_t> m_ways;
    std::size_t m_next = 0;
};

}  // namespace

Result<std::vector<float>> scoresFromMerges(std::span<const std::string> tokens,
                                            std::span<const std::int32_t> kinds,
                                            std::span<const PieceMerge> merges) {
    Ranking ranking(tokens, kinds);
    if (auto ranked = ranking.rank(merges); !ranked) return tl::unexpected(std::move(ranked.error()));
    if (auto complete = ranking.refuseMissing(); !complete)
        return tl::unexpected(std::move(complete.error()));
    return ranking.scores();
}

}  // namespace onebit
