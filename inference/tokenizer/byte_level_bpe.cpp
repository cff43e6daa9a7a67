// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/byte_level_bpe.h"

#include <utility>

#include "inference/base/text.h"
#include "inference/tokenizer/byte_alphabet.h"
#include "inference/tokenizer/composition.h"

namespace onebit {
namespace {

constexpr std::string_view kPreKey = "tokenizer.ggml.pre";
constexpr std::string_view kMergesKey = "tokenizer.ggml.merges";

/// BitNet b1.58 2B-4T is published without a pre-tokenizer's name; its vocabulary is Llama 3's. Of other
/// files without a name nothing is known but what llama.cpp does with them.
std::string_view preTokenizerNameOf(const gguf::File& file) {
    if (const auto name = file.string(kPreKey)) return *name;
    const std::string_view architecture = file.string("general.architecture").value_or("");
    return architecture == "bitnet-b1.58" || architecture == "bitnet-25" ? "llama-bpe" : "default";
}

/// The bytes that each token stands for in running text.
std::vector<std::string> bytesOfTokens(const Vocabulary& vocabulary) {
    std::vector<std::string> bytes(vocabulary.size());
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        const std::string& piece = vocabulary.pieces[i];
        switch (vocabulary.kinds[i]) {
            case TokenKind::kUserDefined:  // written as it looks, not in the alphabet of bytes
                bytes[i] = piece;
                break;
            case TokenKind::kNormal:
            case TokenKind::kByte:
                bytes[i] = bytesOfPiece(piece).value_or(piece);
                break;
            case TokenKind::kControl:
            case TokenKind::kUnknown:
            case TokenKind::kUnused:
                break;
        }
    }
    return bytes;
}

/// Bytes that any text may have. Published vocabularies lack some others that their training texts did not
/// have, control characters and first bytes of rare planes: to their models such bytes are nothing.
constexpr bool isIndispensable(unsigned byte) {
    return byte == '\n' || (byte >= 0x20 && byte < 0x7F);
}

Result<std::array<Token, 256>> findByteTokens(const Vocabulary& vocabulary) {
    std::array<Token, 256> tokens{};
    for (unsigned byte = 0; byte < tokens.size(); ++byte) {
        const char text = static_cast<char>(byte);
        const Token found = vocabulary.byPiece.find(pieceOfBytes({&text, 1}));
        const bool isText = found != PieceIndex::kNone && vocabulary.kind(found) != TokenKind::kControl;
        tokens[byte] = isText ? found : -1;
        if (tokens[byte] < 0 && isIndispensable(byte))
            return fail(ErrorCode::kMalformed,
                        "tokenizer.ggml.tokens: no token for byte " + std::to_string(byte));
    }
    return tokens;
}

}  // namespace

Result<std::shared_ptr<const Tokenizer>> ByteLevelBpe::make(const gguf::File& file) {
    std::string preName(preTokenizerNameOf(file));
    const PreTokenizerRule* rule = findPreTokenizerRule(preName);
    if (rule == nullptr)
        return fail(ErrorCode::kUnsupportedTokenizer,
                    "pre-tokenizer " + printable(preName) + " is not one of " + preTokenizerNames());
    auto preTokenizer = PreTokenizer::compile(*rule);
    if (!preTokenizer) return tl::unexpected(std::move(preTokenizer.error()));

    auto vocabulary = readVocabulary(file);
    if (!vocabulary) return tl::unexpected(std::move(vocabulary.error()));
    const auto* mergeLines = file.strings(kMergesKey);
    if (mergeLines == nullptr) return fail(ErrorCode::kMissingMetadata, std::string(kMergesKey));
    auto merges = MergeTable::make(*mergeLines, *vocabulary);
    if (!merges) return tl::unexpected(std::move(merges.error()));

    const auto byteTokens = findByteTokens(*vocabulary);
    if (!byteTokens) return tl::unexpected(byteTokens.error());

    constexpr TokenKind kFoundAlways[] = {TokenKind::kUserDefined};
    constexpr TokenKind kFoundOnRequest[] = {TokenKind::kUserDefined, TokenKind::kControl,
                                             TokenKind::kUnknown};
    auto always = matcherFor(*vocabulary, kFoundAlways);
    if (!always) return tl::unexpected(std::move(always.error()));
    auto onRequest = matcherFor(*vocabulary, kFoundOnRequest);
    if (!onRequest) return tl::unexpected(std::move(onRequest.error()));

    const bool addsBos = vocabulary->addBos.value_or(rule->addsBos);
    ByteLevelModel model{.preName = std::move(preName),
                         .rule = rule,
                         .preTokenizer = std::move(*preTokenizer),
                         .merges = std::move(*merges),
                         .bytes = bytesOfTokens(*vocabulary),
                         .byteTokens = *byteTokens,
                         .userDefined = std::move(*always),
                         .userDefinedAndControl = std::move(*onRequest)};
    return std::make_shared<const ByteLevelBpe>(std::move(*vocabulary), addsBos, std::move(model));
}

std::string ByteLevelBpe::tokenBytes(Token id) const {
    return vocabulary().contains(id) ? m_model.bytes[static_cast<std::size_t>(id)] : std::string();
}

std::string ByteLevelBpe::decode(std::span<const Token> tokens) const {
    std::string text;
    for (const Token id : tokens)
        if (vocabulary().contains(id)) text += m_model.bytes[static_cast<std::size_t>(id)];
    return text;
}

Result<void> ByteLevelBpe::encodeText(std::string_view text, bool parseSpecial,
                                      std::vector<Token>& ids) const {
    const PieceMatcher& matcher = parseSpecial ? m_model.userDefinedAndControl : m_model.userDefined;
    for (const PieceMatcher::Part& part : matcher.split(text)) {
        if (part.id) {
            ids.push_back(*part.id);
        } else if (auto encoded = encodeBetweenPieces(part.text, ids); !encoded) {
            return encoded;
        }
    }
    return {};
}

Result<void> ByteLevelBpe::encodeBetweenPieces(std::string_view text, std::vector<Token>& ids) const {
    std::string composedText;
    if (m_model.rule->composesText) {
        auto result = composed(text);
        if (!result) return tl::unexpected(std::move(result.error()));
        composedText = std::move(*result);
        text = composedText;
    }
    const auto stretches = m_model.preTokenizer.split(text);
    if (!stretches) return tl::unexpected(stretches.error());
    BpeMerger merger;
    for (const std::string_view stretch : *stretches)
        encodeStretch(stretch, merger, ids);
    return {};
}

std::optional<Token> ByteLevelBpe::wholePiece(std::string_view bytes) const {
    const std::optional<Token> id = find(pieceOfBytes(bytes));
    return id && kind(*id) == TokenKind::kNormal ? id : std::nullopt;
}

void ByteLevelBpe::encodeStretch(std::string_view bytes, BpeMerger& merger, std::vector<Token>& ids) const {
    if (m_model.rule->takesWholePieces) {
        if (const auto whole = wholePiece(bytes)) {
            ids.push_back(*whole);
            return;
        }
    }
    merger.clear();
    for (const char c : bytes)
        merger.add(1, m_model.byteTokens[static_cast<unsigned char>(c)]);
    merger.merge([this](const BpeSymbol& left, const BpeSymbol& right) {
        return m_model.merges.find(left.id, right.id);
    });
    merger.forEach([&ids](const BpeSymbol& symbol) {
        if (symbol.id >= 0) ids.push_back(symbol.id);
    });
}

}  // namespace onebit
