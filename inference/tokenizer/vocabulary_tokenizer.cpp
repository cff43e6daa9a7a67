// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/vocabulary_tokenizer.h"

#include <utility>

#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/utf8.h"

namespace onebit {

TokenKind VocabularyTokenizer::kind(Token id) const {
    return m_vocabulary.contains(id) ? m_vocabulary.kind(id) : TokenKind::kUnused;
}

std::optional<Token> VocabularyTokenizer::find(std::string_view piece) const {
    const Token id = m_vocabulary.byPiece.find(piece);
    return id == PieceIndex::kNone ? std::nullopt : std::optional(id);
}

Result<std::vector<Token>> VocabularyTokenizer::encode(std::string_view text,
                                                       const TokenizeOptions& options) const {
    // A space becomes three bytes in some vocabularies, and the merger counts bytes in 32 bits.
    if (text.size() > BpeMerger::kLongestText / 3) return fail(ErrorCode::kInvalidArgument, "text too long");
    if (!isUtf8(text)) return fail(ErrorCode::kInvalidText);
    std::vector<Token> ids;
    if (options.addBos && addsBos()) ids.push_back(*bos());
    const auto encoded = encodeText(text, options.parseSpecial, ids);
    if (!encoded) return tl::unexpected(encoded.error());
    return ids;
}

Result<PieceMatcher> VocabularyTokenizer::matcherFor(const Vocabulary& vocabulary,
                                                     std::span<const TokenKind> kinds) {
    std::vector<std::pair<std::string, Token>> pieces;
    for (const TokenKind kind : kinds)
        for (const Token id : idsOfKind(vocabulary, kind))
            pieces.emplace_back(vocabulary.piece(id), id);
    return PieceMatcher::make(std::move(pieces));
}

}  // namespace onebit
