// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/vocabulary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

constexpr std::string_view kTokensKey = "tokenizer.ggml.tokens";
constexpr std::string_view kScoresKey = "tokenizer.ggml.scores";
constexpr std::string_view kKindsKey = "tokenizer.ggml.token_type";

/// Names that models use for the token that ends a turn, beside the one that the file calls eos: many files
/// name only one of the several tokens that their models really end with.
constexpr std::array<std::string_view, 18> kEndOfTurnNames = {
    "<|im_end|>",
    "<|eot_id|>",
    "<|eom_id|>",
    "<|end_of_text|>",
    "<|endoftext|>",
    "<|end|>",
    "<end_of_turn>",
    "<|end_of_turn|>",
    "<|eot|>",
    "<|eom|>",
    "<EOT>",
    "<eos>",
    "</s>",
    "<|return|>",
    "<|END_OF_TURN_TOKEN|>",
    "<|end_of_sentence|>",
    "<｜end▁of▁sentence｜>",
    "<|endofturn|>",
};

tl::unexpected<Error> malformed(std::string_view key, const std::string& what) {
    return fail(ErrorCode::kMalformed, std::string(key) + ": " + what);
}

std::string countMismatch(std::size_t found, std::size_t expected) {
    return std::to_string(found) + " entries for " + std::to_string(expected) + " tokens";
}

Result<std::vector<std::string>> readPieces(const gguf::File& file) {
    const auto* tokens = file.strings(kTokensKey);
    if (tokens == nullptr) return fail(ErrorCode::kMissingMetadata, std::string(kTokensKey));
    if (tokens->empty()) return malformed(kTokensKey, "no tokens");
    if (tokens->size() > static_cast<std::size_t>(std::numeric_limits<Token>::max()))
        return malformed(kTokensKey, "too many tokens");
    std::vector<std::string> pieces;
    pieces.reserve(tokens->size());
    for (const std::string_view token : *tokens) {
        if (!isUtf8(token))
            return malformed(kTokensKey, "token " + std::to_string(pieces.size()) + " is not UTF-8");
        pieces.emplace_back(token);
    }
    return pieces;
}

/// Null if the key is missing.
Result<std::optional<Token>> readId(const gguf::File& file, std::string_view key, std::size_t pieceCount) {
    if (!file.metadata().contains(key)) return std::nullopt;
    const std::optional<std::uint64_t> id = file.unsignedInteger(key);
    if (!id) return malformed(key, "not an unsigned integer");
    if (*id >= pieceCount)
        return malformed(key, "id " + std::to_string(*id) + " of " + std::to_string(pieceCount) + " tokens");
    return static_cast<Token>(*id);
}

Result<void> readSpecialIds(const gguf::File& file, Vocabulary& vocabulary) {
    const std::pair<std::string_view, std::optional<Token>*> ids[] = {
        {"tokenizer.ggml.bos_token_id", &vocabulary.bos},
        {"tokenizer.ggml.eos_token_id", &vocabulary.eos},
        {"tokenizer.ggml.eot_token_id", &vocabulary.eot},
        {"tokenizer.ggml.eom_token_id", &vocabulary.eom},
        {"tokenizer.ggml.unknown_token_id", &vocabulary.unknown},
    };
    for (const auto& [key, id] : ids) {
        const auto found = readId(file, key, vocabulary.size());
        if (!found) return tl::unexpected(found.error());
        *id = *found;
    }
    return {};
}

/// Without `token_type` everything is text but the tokens that the file names as special.
std::vector<TokenKind> kindsByDefault(const Vocabulary& vocabulary) {
    std::vector<TokenKind> kinds(vocabulary.size(), TokenKind::kNormal);
    for (const auto& id : {vocabulary.bos, vocabulary.eos, vocabulary.eot, vocabulary.eom})
        if (id) kinds[static_cast<std::size_t>(*id)] = TokenKind::kControl;
    if (vocabulary.unknown) kinds[static_cast<std::size_t>(*vocabulary.unknown)] = TokenKind::kUnknown;
    return kinds;
}

/// The shape of markers that templates write and people must not: "<|name|>", also with full-width bars.
bool looksLikeMarker(std::string_view piece) {
    return (piece.starts_with("<|") && piece.ends_with("|>")) ||
           (piece.starts_with("<\xEF\xBD\x9C") && piece.ends_with("\xEF\xBD\x9C>"));
}

/// Some published vocabularies call markers user-defined, which would let typed text become them. (The
/// converter of llama.cpp makes the same correction when it writes a file.)
TokenKind kindOfPiece(TokenKind inFile, std::string_view piece) {
    return inFile == TokenKind::kUserDefined && looksLikeMarker(piece) ? TokenKind::kControl : inFile;
}

Result<std::vector<TokenKind>> readKinds(const gguf::File& file, const Vocabulary& vocabulary) {
    if (!file.metadata().contains(kKindsKey)) return kindsByDefault(vocabulary);
    const auto numbers = file.integers(kKindsKey);
    if (!numbers) return malformed(kKindsKey, "not an array of integers");
    if (numbers->size() != vocabulary.size())
        return malformed(kKindsKey, countMismatch(numbers->size(), vocabulary.size()));
    std::vector<TokenKind> kinds;
    kinds.reserve(numbers->size());
    for (const std::int32_t number : *numbers) {
        if (number < 0 || number > static_cast<std::int32_t>(TokenKind::kByte))
            return malformed(kKindsKey, "unknown type " + std::to_string(number));
        // 0 is "undefined" in the enumeration of the format; text is what such tokens are.
        const TokenKind kind = number == 0 ? TokenKind::kNormal : static_cast<TokenKind>(number);
        kinds.push_back(kindOfPiece(kind, vocabulary.pieces[kinds.size()]));
    }
    return kinds;
}

}  // namespace

bool Vocabulary::endsTurn(Token id) const {
    if (id == eos || id == eot || id == eom) return true;
    if (!contains(id) || kind(id) == TokenKind::kNormal) return false;
    return std::find(kEndOfTurnNames.begin(), kEndOfTurnNames.end(), piece(id)) != kEndOfTurnNames.end();
}

void indexPieces(Vocabulary& vocabulary) {
    vocabulary.byPiece.reset(vocabulary.size());
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        const auto id = static_cast<Token>(i);
        Token& known = vocabulary.byPiece.findOrInsert(vocabulary.pieces[i], id);
        const bool outranks =
            vocabulary.kinds[i] == TokenKind::kControl && vocabulary.kind(known) != TokenKind::kControl;
        if (outranks) known = id;
    }
}

Result<Vocabulary> readVocabulary(const gguf::File& file) {
    Vocabulary vocabulary;
    auto pieces = readPieces(file);
    if (!pieces) return tl::unexpected(std::move(pieces.error()));
    vocabulary.pieces = std::move(*pieces);
    if (auto ids = readSpecialIds(file, vocabulary); !ids) return tl::unexpected(std::move(ids.error()));
    auto kinds = readKinds(file, vocabulary);
    if (!kinds) return tl::unexpected(std::move(kinds.error()));
    vocabulary.kinds = std::move(*kinds);
    vocabulary.addBos = file.boolean("tokenizer.ggml.add_bos_token");
    vocabulary.addSpacePrefix = file.boolean("tokenizer.ggml.add_space_prefix");
    indexPieces(vocabulary);
    return vocabulary;
}

Result<std::vector<float>> readScores(const gguf::File& file, std::size_t pieceCount) {
    auto scores = file.floats(kScoresKey);
    if (!scores) return fail(ErrorCode::kMissingMetadata, std::string(kScoresKey));
    if (scores->size() != pieceCount) return malformed(kScoresKey, countMismatch(scores->size(), pieceCount));
    const bool finite = std::all_of(scores->begin(), scores->end(), [](float s) { return std::isfinite(s); });
    if (!finite) return malformed(kScoresKey, "a score is not finite");
    return std::move(*scores);
}

std::vector<Token> idsOfKind(const Vocabulary& vocabulary, TokenKind kind) {
    std::vector<Token> ids;
    for (std::size_t i = 0; i < vocabulary.size(); ++i)
        if (vocabulary.kinds[i] == kind && !vocabulary.pieces[i].empty())
            ids.push_back(static_cast<Token>(i));
    return ids;
}

}  // namespace onebit
