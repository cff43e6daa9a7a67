// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiny_vocabulary.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace onebit::test {
namespace {

constexpr std::int32_t kNormal = 1;
constexpr std::int32_t kUnknown = 2;
constexpr std::int32_t kControl = 3;
constexpr std::int32_t kByte = 6;

/// Each is made of two that stand before it (or of single letters), so that merging reaches it; "_" is the
/// space.
constexpr std::array kPieces{"_t",   "he",  "_the",   "in",  "re",   "_a",     "on",  "er",  "an",
                             "_s",   "nd",  "_and",   "at",  "ou",   "_w",     "is",  "_b",  "or",
                             "ll",   "_h",  "_he",    "el",  "ello", "_hello", "es",  "ed",  "_f",
                             "of",   "_of", "ing",    "_to", "_you", "_y",     "_in", "_is", "_that",
                             "_wor", "ld",  "_world", "st",  "ca",   "cat",    "_cat"};
constexpr std::string_view kLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?'\"-:;()\n";
constexpr std::string_view kSentencePieceSpace = "\xE2\x96\x81";

std::string withSpace(std::string_view piece, std::string_view space) {
    std::string text;
    for (const char c : piece)
        text += c == '_' ? std::string(space) : std::string(1, c);
    return text;
}

/// Splits a piece so that both parts are entries already; pieces of two letters split in the middle.
std::string mergeOf(const std::string& piece, const std::vector<std::string>& tokens) {
    for (std::size_t cut = piece.size() - 1; cut > 0; --cut) {
        const std::string left = piece.substr(0, cut);
        const std::string right = piece.substr(cut);
        const bool known = std::ranges::find(tokens, left) != tokens.end() &&
                           std::ranges::find(tokens, right) != tokens.end();
        if (known) return std::string(left).append(" ").append(right);
    }
    return {};
}

}  // namespace

std::int32_t TinyVocabulary::find(std::string_view token) const {
    const auto found = std::ranges::find(tokens, token);
    return found == tokens.end() ? -1 : static_cast<std::int32_t>(found - tokens.begin());
}

void TinyVocabulary::writeTo(GgufWriter& writer) const {
    writer.addString("tokenizer.ggml.model", model);
    if (!pre.empty()) writer.addString("tokenizer.ggml.pre", pre);
    writer.addStrings("tokenizer.ggml.tokens", tokens);
    if (!scores.empty()) writer.addFloats("tokenizer.ggml.scores", scores);
    writer.addIntegers("tokenizer.ggml.token_type", kinds);
    if (!merges.empty()) writer.addStrings("tokenizer.ggml.merges", merges);
    if (bos >= 0) writer.addUint32("tokenizer.ggml.bos_token_id", static_cast<std::uint32_t>(bos));
    if (eos >= 0) writer.addUint32("tokenizer.ggml.eos_token_id", static_cast<std::uint32_t>(eos));
    writer.addBool("tokenizer.ggml.add_bos_token", addBos);
}

void TinyVocabulary::addFillers(std::uint32_t count) {
    constexpr float kNeverMerged = -1e6F;
    for (std::uint32_t i = 0; i < count; ++i) {
        tokens.push_back("filler" + std::to_string(i));
        kinds.push_back(kNormal);
        if (!scores.empty()) scores.push_back(kNeverMerged);
    }
}

TinyVocabulary tinySentencePieceVocabulary() {
    TinyVocabulary v{.model = "llama",
                     .pre = {},
                     .tokens = {"<unk>", "<s>", "</s>"},
                     .scores = {0, 0, 0},
                     .kinds = {kUnknown, kControl, kControl},
                     .merges = {},
                     .bos = 1,
                     .eos = 2,
                     .addBos = true};
    const auto add = [&v](std::string token, float score, std::int32_t kind) {
        v.tokens.push_back(std::move(token));
        v.scores.push_back(score);
        v.kinds.push_back(kind);
    };
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::array<char, 7> name{};
        std::snprintf(name.data(), name.size(), "<0x%02X>", byte);
        add(name.data(), 0, kByte);
    }
    float score = 0;
    for (const char* piece : kPieces)
        add(withSpace(piece, kSentencePieceSpace), score -= 1, kNormal);
    add(std::string(kSentencePieceSpace), score -= 1, kNormal);
    for (const char letter : kLetters) {
        if (letter != '\n') add(std::string(1, letter), score -= 1, kNormal);
    }
    return v;
}

std::string bytePairLetter(std::uint8_t byte) {
    const auto printable = [](unsigned b) {
        return (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || (b >= 174 && b <= 255);
    };
    unsigned codePoint = byte;
    if (!printable(byte)) {
        codePoint = 256;
        for (unsigned b = 0; b < byte; ++b)
            codePoint += printable(b) ? 0U : 1U;
    }
    if (codePoint < 0x80) return {static_cast<char>(codePoint)};
    return {static_cast<char>(0xC0U | (codePoint >> 6U)), static_cast<char>(0x80U | (codePoint & 0x3FU))};
}

TinyVocabulary tinyBytePairVocabulary(std::string_view pre, const std::vector<std::string>& controls) {
    TinyVocabulary v{
        .model = "gpt2", .pre = std::string(pre), .tokens = {}, .scores = {}, .kinds = {}, .merges = {}};
    for (unsigned byte = 0; byte < 256; ++byte)
        v.tokens.push_back(bytePairLetter(static_cast<std::uint8_t>(byte)));
    for (const char* piece : kPieces) {
        const std::string token = withSpace(piece, bytePairLetter(' '));
        const std::string merge = mergeOf(token, v.tokens);
        if (merge.empty()) continue;
        v.merges.push_back(merge);
        v.tokens.push_back(token);
    }
    v.kinds.assign(v.tokens.size(), kNormal);
    for (const std::string& control : controls) {
        v.tokens.push_back(control);
        v.kinds.push_back(kControl);
    }
    v.bos = v.find(controls.front());
    v.eos = v.find(controls.back());
    return v;
}

TinyVocabulary tinyQwenVocabulary() {
    TinyVocabulary v = tinyBytePairVocabulary(
        "qwen2", {"<|endoftext|>", "<think>", "</think>", "<|im_start|>", "<|im_end|>"});
    v.bos = -1;
    return v;
}

TinyVocabulary tinyLlama3Vocabulary(std::string_view pre) {
    TinyVocabulary v = tinyBytePairVocabulary(
        pre,
        {"<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"});
    v.addBos = true;
    return v;
}

}  // namespace onebit::test
