// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/sentencepiece_bpe.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "inference/tokenizer/sentencepiece_pieces.h"
#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

std::array<Token, 256> findByteTokens(const Vocabulary& vocabulary) {
    std::array<Token, 256> tokens;
    tokens.fill(-1);
    for (const Token id : idsOfKind(vocabulary, TokenKind::kByte))
        if (const auto byte = byteOfPiece(vocabulary.piece(id)); byte && tokens[*byte] < 0)
            tokens[*byte] = id;
    // Half a set would make some text bytes and some text unknown; SentencePiece has all of them or none.
    if (std::find(tokens.begin(), tokens.end(), -1) != tokens.end()) tokens.fill(-1);
    return tokens;
}

/// Ranks in the order of falling scores. A finite float's bits, with the order of the negative half turned
/// around, compare as the float does.
std::vector<std::uint32_t> ranksOf(const std::vector<float>& scores) {
    constexpr std::uint32_t kSign = std::uint32_t{1} << 31U;
    std::vector<std::uint32_t> ranks;
    ranks.reserve(scores.size());
    for (const float score : scores) {
        const auto bits = std::bit_cast<std::uint32_t>(score == 0.0F ? 0.0F : score);  // -0 equals 0
        const std::uint32_t ascending = (bits & kSign) != 0 ? ~bits : bits | kSign;
        ranks.push_back(~ascending);
    }
    return ranks;
}

Result<PieceMatcher> userDefinedMatcher(const Vocabulary& vocabulary) {
    std::vector<std::pair<std::string, Token>> pieces;
    for (const Token id : idsOfKind(vocabulary, TokenKind::kUserDefined))
        pieces.emplace_back(escapeSpaces(vocabulary.piece(id)), id);
    return PieceMatcher::make(std::move(pieces));
}

/// True if a space follows another character.
bool hasSpaceInside(std::string_view piece) {
    while (piece.starts_with(kSpaceMark))
        piece.remove_prefix(kSpaceMark.size());
    return piece.find(kSpaceMark) != std::string_view::npos;
}

void indexMergeable(const Vocabulary& vocabulary, SentencePieceBpeModel& model) {
    const std::vector<Token> ids = idsOfKind(vocabulary, TokenKind::kNormal);
    model.mergeable.reset(ids.size());
    for (const Token id : ids) {
        const std::string& piece = vocabulary.piece(id);
        model.mergeable.findOrInsert(piece, id);
        model.longestPiece = std::max(model.longestPiece, piece.size());
        model.keepsWordsApart = model.keepsWordsApart && !hasSpaceInside(piece);
    }
}

/// Files may leave out the ids that nearly all SentencePiece models have: <unk> 0, <s> 1, </s> 2.
void assumeUsualIds(Vocabulary& vocabulary) {
    if (!vocabulary.unknown) vocabulary.unknown = 0;
    const auto assume = [&](std::optional<Token>& id, Token usual, std::string_view piece) {
        if (!id && vocabulary.contains(usual) && vocabulary.piece(usual) == piece) id = usual;
    };
    assume(vocabulary.bos, 1, "<s>");
    assume(vocabulary.eos, 2, "</s>");
}

}  // namespace

Result<std::shared_ptr<const Tokenizer>> SentencePieceBpe::make(const gguf::File& file) {
    auto vocabulary = readVocabulary(file);
    if (!vocabulary) return tl::unexpected(std::move(vocabulary.error()));
    const auto scores = readScores(file, vocabulary->size());
    if (!scores) return tl::unexpected(scores.error());
    assumeUsualIds(*vocabulary);

    constexpr TokenKind kSpecial[] = {TokenKind::kControl, TokenKind::kUnknown};
    auto control = matcherFor(*vocabulary, kSpecial);
    if (!control) return tl::unexpected(std::move(control.error()));
    auto userDefined = userDefinedMatcher(*vocabulary);
    if (!userDefined) return tl::unexpected(std::move(userDefined.error()));

    SentencePieceBpeModel model;
    indexMergeable(*vocabulary, model);
    model.ranks = ranksOf(*scores);
    model.byteTokens = findByteTokens(*vocabulary);
    model.control = std::move(*control);
    model.userDefined = std::move(*userDefined);
    model.unknown = *vocabulary->unknown;
    model.addsSpacePrefix = vocabulary->addSpacePrefix.value_or(true);
    const bool addsBos = vocabulary->addBos.value_or(true);
    std::string preName(file.string("tokenizer.ggml.pre").value_or(""));
    return std::make_shared<const SentencePieceBpe>(std::move(*vocabulary), addsBos, std::move(preName),
                                                    std::move(model));
}

std::string SentencePieceBpe::tokenBytes(Token id) const {
    return sentencePieceBytes(vocabulary(), id);
}

std::string SentencePieceBpe::decode(std::span<const Token> tokens) const {
    return decodeSentencePieces(vocabulary(), tokens, m_model.addsSpacePrefix);
}

/// Encodes one text; holds what lives as long as that takes.
class SentencePieceBpe::Encoder {
  public:
    Encoder(const SentencePieceBpeModel& model, std::vector<Token>& ids) : m_model(model), m_ids(ids) {}

    void append(Token id) { m_ids.push_back(id); }

    /// Text without control tokens. User-defined pieces are whole and stay so; what is between them is
    /// merged.
    void encode(std::string_view text) {
        if (text.empty()) return;
        m_afterUnknown = false;
        std::string escaped = escapeSpaces(text);
        if (m_model.addsSpacePrefix) escaped.insert(0, kSpaceMark);
        for (const PieceMatcher::Part& part : m_model.userDefined.split(escaped)) {
            if (part.id) {
                append(*part.id);
                m_afterUnknown = false;
            } else {
                encodeMergeable(part.text);
            }
        }
    }

  private:
    /// Merging word by word gives the same ids, since no merge reaches across, and stays within caches.
    void encodeMergeable(std::string_view escaped) {
        while (!escaped.empty()) {
            std::size_t end = escaped.size();
            if (m_model.keepsWordsApart) {
                std::size_t blanks = 0;
                while (escaped.substr(blanks).starts_with(kSpaceMark))
                    blanks += kSpaceMark.size();
                end = std::min(escaped.find(kSpaceMark, blanks), escaped.size());
            }
            mergeStretch(escaped.substr(0, end));
            escaped.remove_prefix(end);
        }
    }

    void mergeStretch(std::string_view stretch) {
        m_merger.clear();
        for (std::size_t at = 0, length = 0; at < stretch.size(); at += length) {
            length = utf8Length(stretch[at]);
            m_merger.add(static_cast<std::uint32_t>(length),
                         m_model.mergeable.find(stretch.substr(at, length)));
        }
        m_merger.merge([&](const BpeSymbol& left, const BpeSymbol& right) -> std::optional<BpeMerge> {
            const std::size_t length = std::size_t{left.length} + right.length;
            if (length > m_model.longestPiece) return std::nullopt;
            const Token id = m_model.mergeable.find(stretch.substr(left.begin, length));
            if (id == PieceIndex::kNone) return std::nullopt;
            return BpeMerge{m_model.ranks[static_cast<std::size_t>(id)], id};
        });
        m_merger.forEach([&](const BpeSymbol& symbol) {
            if (symbol.id >= 0) {
                append(symbol.id);
                m_afterUnknown = false;
            } else {
                appendUnknown(stretch.substr(symbol.begin, symbol.length));
            }
        });
    }

    void appendUnknown(std::string_view character) {
        if (m_model.byteTokens[0] >= 0) {
            for (const char c : character)
                append(m_model.byteTokens[static_cast<unsigned char>(c)]);
            return;
        }
        // SentencePiece gives a run of unknown characters one token.
        if (!m_afterUnknown) append(m_model.unknown);
        m_afterUnknown = true;
    }

    const SentencePieceBpeModel& m_model;
    std::vector<Token>& m_ids;
    BpeMerger m_merger;
    bool m_afterUnknown = false;
};

Result<void> SentencePieceBpe::encodeText(std::string_view text, bool parseSpecial,
                                          std::vector<Token>& ids) const {
    Encoder encoder(m_model, ids);
    if (!parseSpecial) {
        encoder.encode(text);
        return {};
    }
    for (const PieceMatcher::Part& part : m_model.control.split(text)) {
        if (part.id)
            encoder.append(*part.id);
        else
            encoder.encode(part.text);
    }
    return {};
}

}  // namespace onebit
