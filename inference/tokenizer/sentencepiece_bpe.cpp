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

    constexpr TokenKind kControlOnly[] = {TokenKind::kControl};
    auto control = matcherFor(*vocabulary, kControlOnly);
    if (!control) return tl::unexpected(std::move(control.error()));
    auto userDefined = userDefinedMatcher(*vocabulary);
    if (!userDefined) return tl::unexpected(std::move(userDefined.error()));

    PieceIndex mergeable;
    std::size_t longestPiece = 0;
    for (const Token id : idsOfKind(*vocabulary, TokenKind::kNormal)) {
        mergeable.try_emplace(vocabulary->piece(id), id);
        longestPiece = std::max(longestPiece, vocabulary->piece(id).size());
    }
    const bool addsBos = vocabulary->addBos.value_or(true);
    SentencePieceBpeModel model{ranksOf(*scores),     std::move(mergeable),
                                longestPiece,         findByteTokens(*vocabulary),
                                std::move(*control),  std::move(*userDefined),
                                *vocabulary->unknown, vocabulary->addSpacePrefix.value_or(true)};
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

Result<void> SentencePieceBpe::encodeText(std::string_view text, bool parseSpecial,
                                          std::vector<Token>& ids) const {
    BpeMerger merger;
    if (!parseSpecial) {
        encodeBetweenControls(text, merger, ids);
        return {};
    }
    for (const PieceMatcher::Part& part : m_model.control.split(text)) {
        if (part.id)
            ids.push_back(*part.id);
        else
            encodeBetweenControls(part.text, merger, ids);
    }
    return {};
}

void SentencePieceBpe::encodeBetweenControls(std::string_view text, BpeMerger& merger,
                                             std::vector<Token>& ids) const {
    if (text.empty()) return;
    std::string escaped = escapeSpaces(text);
    if (m_model.addsSpacePrefix) escaped.insert(0, kSpaceMark);
    cutIntoSymbols(escaped, merger);
    const std::string_view view = escaped;
    merger.merge([&](const BpeSymbol& left, const BpeSymbol& right) -> std::optional<BpeMerge> {
        const std::size_t length = std::size_t{left.length} + right.length;
        if (length > m_model.longestPiece) return std::nullopt;
        const auto found = m_model.mergeable.find(view.substr(left.begin, length));
        if (found == m_model.mergeable.end()) return std::nullopt;
        return BpeMerge{m_model.ranks[static_cast<std::size_t>(found->second)], found->second};
    });
    bool afterUnknown = false;
    merger.forEach([&](const BpeSymbol& symbol) {
        const bool isUnknown = symbol.id < 0 && m_model.byteTokens[0] < 0;
        if (symbol.id >= 0)
            ids.push_back(symbol.id);
        else if (!isUnknown)
            appendBytes(view.substr(symbol.begin, symbol.length), ids);
        else if (!afterUnknown)  // SentencePiece gives a run of unknown characters one token
            ids.push_back(m_model.unknown);
        afterUnknown = isUnknown;
    });
}

/// One symbol a character, except that user-defined pieces are whole and stay so.
void SentencePieceBpe::cutIntoSymbols(std::string_view escaped, BpeMerger& merger) const {
    merger.clear();
    while (!escaped.empty()) {
        const PieceMatcher::Match match = m_model.userDefined.longestAt(escaped);
        std::size_t length = match.length;
        if (length > 0) {
            merger.add(static_cast<std::uint32_t>(length), match.id, true);
        } else {
            length = utf8Length(escaped.front());
            const auto found = m_model.mergeable.find(escaped.substr(0, length));
            merger.add(static_cast<std::uint32_t>(length),
                       found == m_model.mergeable.end() ? -1 : found->second);
        }
        escaped.remove_prefix(length);
    }
}

void SentencePieceBpe::appendBytes(std::string_view bytes, std::vector<Token>& ids) const {
    for (const char c : bytes)
        ids.push_back(m_model.byteTokens[static_cast<unsigned char>(c)]);
}

}  // namespace onebit
