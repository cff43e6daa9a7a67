// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/tokenizer_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "inference/base/text.h"
#include "inference/convert/json_document.h"
#include "inference/convert/json_fields.h"
#include "inference/convert/piece_merges.h"
#include "inference/convert/text_splitting.h"
#include "inference/tokenizer/sentencepiece_pieces.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFile = "tokenizer.json";

constexpr std::int32_t kindNumber(TokenKind kind) {
    return static_cast<std::int32_t>(kind);
}

tl::unexpected<Error> malformed(const std::string& problem) {
    return fail(ErrorCode::kMalformed, std::string(kFile) + ": " + problem);
}

tl::unexpected<Error> unsupported(const std::string& what) {
    return fail(ErrorCode::kUnsupportedTokenizer, what);
}

std::optional<std::uint32_t> tokenId(const Json* value) {
    if (value == nullptr || !value->is_number_unsigned() || value->get<std::uint64_t>() >= kMostTokens)
        return std::nullopt;
    return value->get<std::uint32_t>();
}

Result<void> readPieces(const Json& vocab, VocabularyFields& fields) {
    if (!vocab.is_object() || vocab.empty()) return malformed("no vocabulary");
    // Ids may leave gaps, but not so many that the list is mostly gaps.
    const std::size_t most = std::min<std::size_t>(kMostTokens, vocab.size() * 2 + 1024);
    std::vector<bool> taken;
    for (const auto& [piece, value] : vocab.items()) {
        const auto id = tokenId(&value);
        if (!id || *id >= most) return malformed("the id of " + printable(piece) + " is out of range");
        if (*id >= fields.tokens.size()) {
            fields.tokens.resize(*id + 1);
            taken.resize(*id + 1);
        }
        if (taken[*id]) return malformed("two pieces have the id " + std::to_string(*id));
        taken[*id] = true;
        fields.tokens[*id] = piece;
    }
    for (const bool isPiece : taken)
        fields.kinds.push_back(kindNumber(isPiece ? TokenKind::kNormal : TokenKind::kUnused));
    return {};
}

Result<AddedTokens> readAddedTokens(const JsonFields& document) {
    AddedTokens added;
    const Json* list = document.find("added_tokens");
    if (list == nullptr) return added;
    if (!list->is_array()) return malformed("added_tokens is no list");
    for (const Json& entry : *list) {
        const JsonFields token(entry, kFile);
        const auto id = tokenId(token.find("id"));
        auto content = token.string("content", "");
        const auto special = token.boolean("special", false);
        if (!id || !content || content->empty() || !special) return malformed("an added token is incomplete");
        added[*id] = {std::move(*content), *special};
    }
    return added;
}

/// Each merge is "left right" in older files and ["left", "right"] in newer ones.
Result<std::vector<PieceMerge>> readMerges(const JsonFields& model) {
    const Json* list = model.find("merges");
    if (list == nullptr || !list->is_array()) return malformed("no merges");
    std::vector<PieceMerge> merges;
    merges.reserve(list->size());
    for (const Json& entry : *list) {
        PieceMerge merge;
        if (entry.is_string()) {
            const auto& line = *entry.get_ptr<const std::string*>();
            const std::size_t space = line.find(' ');
            if (space != std::string::npos) merge = {line.substr(0, space), line.substr(space + 1)};
        } else if (entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_string()) {
            merge = {entry[0].get<std::string>(), entry[1].get<std::string>()};
        }
        const bool hasSpace = (merge.left + merge.right).find(' ') != std::string::npos;
        if (merge.left.empty() || merge.right.empty() || hasSpace)
            return malformed("merge " + std::to_string(merges.size()) + " is no pair of pieces");
        merges.push_back(std::move(merge));
    }
    return merges;
}

/// What no counterpart in GGUF stands for.
Result<void> refuseOptions(const JsonFields& model) {
    for (const char* member : {"continuing_subword_prefix", "end_of_word_suffix"}) {
        const auto value = model.string(member, "");
        if (!value || !value->empty()) return unsupported(std::string("a byte-pair model with ") + member);
    }
    const auto dropout = model.number("dropout", 0, 1, 0);
    if (!dropout || *dropout != 0) return unsupported("a byte-pair model with dropout");
    return {};
}

std::string_view typeOf(const Json& step) {
    const Json* type = JsonFields(step, "").find("type");
    return type != nullptr && type->is_string() ? std::string_view(*type->get_ptr<const std::string*>())
                                                : std::string_view();
}

bool replacesSpaces(const Json& step) {
    const JsonFields fields(step, "Replace");
    const Json* pattern = fields.find("pattern");
    return typeOf(step) == "Replace" && pattern != nullptr &&
           JsonFields(*pattern, "").string("String", "").value_or("") == " " &&
           fields.string("content", "").value_or("") == kSpaceMark;
}

bool prependsMark(const Json& step) {
    return typeOf(step) == "Prepend" && JsonFields(step, "").string("prepend", "").value_or("") == kSpaceMark;
}

/// Whether a space goes before every text; nullopt if text is treated in a way that "llama" does not stand
/// for. Older files normalize (Prepend, Replace), newer ones pre-tokenize (Metaspace).
std::optional<bool> spacePrefixOf(const JsonFields& document) {
    const Json* normalizer = document.find("normalizer");
    const Json* preTokenizer = document.find("pre_tokenizer");
    if (normalizer != nullptr && preTokenizer == nullptr) {
        if (replacesSpaces(*normalizer)) return false;
        const Json* steps = JsonFields(*normalizer, "").find("normalizers");
        if (typeOf(*normalizer) != "Sequence" || steps == nullptr || !steps->is_array()) return std::nullopt;
        if (steps->size() == 1 && replacesSpaces((*steps)[0])) return false;
        if (steps->size() == 2 && prependsMark((*steps)[0]) && replacesSpaces((*steps)[1])) return true;
        return std::nullopt;
    }
    if (normalizer != nullptr || preTokenizer == nullptr || typeOf(*preTokenizer) != "Metaspace")
        return std::nullopt;
    const JsonFields fields(*preTokenizer, "Metaspace");
    const bool plain = fields.string("replacement", "").value_or("") == kSpaceMark &&
                       !fields.boolean("split", true).value_or(true);
    if (!plain) return std::nullopt;
    const std::string scheme = fields.string("prepend_scheme", "always").value_or("");
    if (scheme == "never") return false;
    return scheme == "always" || scheme == "first" ? std::optional(true) : std::nullopt;
}

void markBytePieces(VocabularyFields& fields) {
    for (std::size_t i = 0; i < fields.tokens.size(); ++i) {
        if (fields.kinds[i] == kindNumber(TokenKind::kNormal) && byteOfPiece(fields.tokens[i]))
            fields.kinds[i] = kindNumber(TokenKind::kByte);
    }
}

Result<void> readSpaceMarked(const JsonFields& document, const JsonFields& model, VocabularyFields& fields,
                             std::span<const PieceMerge> merges) {
    fields.model = "llama";
    fields.addSpacePrefix = spacePrefixOf(document);
    if (!fields.addSpacePrefix) return unsupported("a normalizer or pre_tokenizer beside byte_fallback");
    const std::string unknown = model.string("unk_token", "").value_or("");
    fields.unknown = fields.find(unknown);
    if (!fields.unknown) return unsupported("byte_fallback without unk_token");
    fields.kinds[*fields.unknown] = kindNumber(TokenKind::kUnknown);
    markBytePieces(fields);
    auto scores = scoresFromMerges(fields.tokens, fields.kinds, merges);
    if (!scores) return tl::unexpected(std::move(scores.error()));
    fields.scores = std::move(*scores);
    return {};
}

Result<void> readByteLevel(const Json& document, VocabularyFields& fields,
                           std::span<const PieceMerge> merges) {
    fields.model = "gpt2";
    const auto pre = preTokenizerName(document);
    if (!pre) return tl::unexpected(pre.error());
    fields.pre = *pre;
    for (const PieceMerge& merge : merges)
        fields.merges.push_back(merge.left + " " + merge.right);
    return {};
}

}  // namespace

std::optional<std::uint32_t> VocabularyFields::find(std::string_view token) const {
    const auto found = std::find(tokens.rbegin(), tokens.rend(), token);
    if (token.empty() || found == tokens.rend()) return std::nullopt;
    return static_cast<std::uint32_t>(tokens.rend() - found - 1);
}

Result<void> addTokens(const AddedTokens& added, VocabularyFields& fields) {
    const std::size_t most = std::min<std::size_t>(kMostTokens, fields.tokens.size() * 2 + 4096);
    for (const auto& [id, token] : added) {
        if (id >= most)
            return fail(ErrorCode::kMalformed, "the added token " + std::to_string(id) + " is out of range");
        if (id >= fields.tokens.size()) {
            fields.tokens.resize(id + 1);
            fields.kinds.resize(id + 1, kindNumber(TokenKind::kUnused));
            if (!fields.scores.empty()) fields.scores.resize(id + 1, 0.0F);
        }
        fields.tokens[id] = token.content;
        if (fields.kinds[id] == kindNumber(TokenKind::kUnknown)) continue;
        fields.kinds[id] = kindNumber(token.special ? TokenKind::kControl : TokenKind::kUserDefined);
    }
    return {};
}

Result<TokenizerJson> readTokenizerJson(std::string_view text) {
    const Result<Json> json = parseJson(text, kFile);
    if (!json) return tl::unexpected(json.error());
    const JsonFields document(*json, kFile);
    const Json* modelJson = document.find("model");
    if (modelJson == nullptr) return malformed("no model");
    const JsonFields model(*modelJson, "the model of tokenizer.json");
    const auto type = model.string("type", "BPE");
    if (!type) return tl::unexpected(type.error());
    if (*type != "BPE")
        return unsupported("a tokenizer.json of type " + printable(*type) + " (BPE is supported)");
    if (auto plain = refuseOptions(model); !plain) return tl::unexpected(std::move(plain.error()));

    TokenizerJson result;
    const Json* vocab = model.find("vocab");
    if (vocab == nullptr) return malformed("no vocabulary");
    if (auto read = readPieces(*vocab, result.fields); !read) return tl::unexpected(std::move(read.error()));
    const auto merges = readMerges(model);
    if (!merges) return tl::unexpected(merges.error());
    auto added = readAddedTokens(document);
    if (!added) return tl::unexpected(std::move(added.error()));
    result.added = std::move(*added);
    if (auto done = addTokens(result.added, result.fields); !done)
        return tl::unexpected(std::move(done.error()));
    const bool fallsBack = model.boolean("byte_fallback", false).value_or(false);
    const Result<void> read = fallsBack ? readSpaceMarked(document, model, result.fields, *merges)
                                        : readByteLevel(*json, result.fields, *merges);
    if (!read) return tl::unexpected(read.error());
    return result;
}

}  // namespace onebit
