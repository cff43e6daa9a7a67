// SPDX-License-Identifier: Apache-2.0
// Vocabularies that no honest converter writes: an error that names the key, never a crash.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "tests/inference/tokenizer/vocabularies.h"

namespace onebit::test {
namespace {

constexpr std::string_view kTokens = "tokenizer.ggml.tokens";
constexpr std::string_view kKinds = "tokenizer.ggml.token_type";
constexpr std::string_view kScores = "tokenizer.ggml.scores";
constexpr std::string_view kMerges = "tokenizer.ggml.merges";

void expectError(const GgufWriter& writer, ErrorCode code, std::string_view detail) {
    const MemoryFile memory(writer);
    const auto tokenizer = makeTokenizer(memory.file());
    ASSERT_FALSE(tokenizer.has_value()) << detail;
    EXPECT_EQ(tokenizer.error().code, code) << tokenizer.error().detail;
    EXPECT_NE(tokenizer.error().detail.find(detail), std::string::npos) << tokenizer.error().detail;
}

GgufWriter sentencePiece() {
    return sentencePieceWriter("tiny_spm.json");
}

GgufWriter byteLevel() {
    return byteLevelWriter("qwen2");
}

std::vector<std::string> tokensOf(const char* fixture) {
    return readFixture(fixture).at("tokens").get<std::vector<std::string>>();
}

TEST(HostileVocabulary, MissingKeysAreNamed) {
    for (const std::string_view key : {kTokens, kScores}) {
        GgufWriter writer = sentencePiece();
        writer.removeMetadata(key);
        expectError(writer, ErrorCode::kMissingMetadata, key);
    }
    for (const std::string_view key : {kTokens, kMerges}) {
        GgufWriter writer = byteLevel();
        writer.removeMetadata(key);
        expectError(writer, ErrorCode::kMissingMetadata, key);
    }
    GgufWriter writer = byteLevel();
    writer.removeMetadata("tokenizer.ggml.model");
    expectError(writer, ErrorCode::kMissingMetadata, "tokenizer.ggml.model");
}

TEST(HostileVocabulary, UnknownTokenizerModelIsNamed) {
    GgufWriter writer = byteLevel();
    writer.removeMetadata("tokenizer.ggml.model");
    writer.addString("tokenizer.ggml.model", "bert");
    expectError(writer, ErrorCode::kUnsupportedTokenizer, "bert");
}

TEST(HostileVocabulary, NoTokensAtAllIsMalformed) {
    for (GgufWriter writer : {sentencePiece(), byteLevel()}) {
        writer.removeMetadata(kTokens);
        writer.addStrings(kTokens, std::vector<std::string>{});
        expectError(writer, ErrorCode::kMalformed, kTokens);
    }
}

TEST(HostileVocabulary, ArraysOfTheWrongLengthAreMalformed) {
    for (GgufWriter writer : {sentencePiece(), byteLevel()}) {
        writer.removeMetadata(kKinds);
        writer.addIntegers(kKinds, std::vector<std::int32_t>{1, 1, 1});
        expectError(writer, ErrorCode::kMalformed, kKinds);
    }
    GgufWriter writer = sentencePiece();
    writer.removeMetadata(kScores);
    writer.addFloats(kScores, std::vector<float>{1});
    expectError(writer, ErrorCode::kMalformed, kScores);
}

TEST(HostileVocabulary, UnknownTokenTypesAreMalformed) {
    GgufWriter writer = sentencePiece();
    writer.removeMetadata(kKinds);
    writer.addIntegers(kKinds, std::vector<std::int32_t>(tokensOf("tiny_spm.json").size(), 77));
    expectError(writer, ErrorCode::kMalformed, kKinds);
}

TEST(HostileVocabulary, ScoresThatAreNoNumbersAreMalformed) {
    for (const float score :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        GgufWriter writer = sentencePiece();
        writer.removeMetadata(kScores);
        writer.addFloats(kScores, std::vector<float>(tokensOf("tiny_spm.json").size(), score));
        expectError(writer, ErrorCode::kMalformed, kScores);
    }
}

TEST(HostileVocabulary, SpecialIdsOutOfRangeAreMalformed) {
    for (const char* key : {"tokenizer.ggml.bos_token_id", "tokenizer.ggml.eos_token_id",
                            "tokenizer.ggml.eot_token_id", "tokenizer.ggml.unknown_token_id"}) {
        for (GgufWriter writer : {sentencePiece(), byteLevel()}) {
            writer.removeMetadata(key);
            writer.addUint32(key, std::numeric_limits<std::uint32_t>::max());
            expectError(writer, ErrorCode::kMalformed, key);
            writer.removeMetadata(key);
            writer.addString(key, "seven");
            expectError(writer, ErrorCode::kMalformed, key);
        }
    }
}

TEST(HostileVocabulary, TokensThatAreNotUtf8AreMalformed) {
    for (const char* fixture : {"tiny_spm.json", "tiny_bpe.json"}) {
        GgufWriter writer = std::string_view(fixture) == "tiny_spm.json" ? sentencePiece() : byteLevel();
        std::vector<std::string> tokens = tokensOf(fixture);
        tokens[400] = "\xFF\xFE";
        writer.removeMetadata(kTokens);
        writer.addStrings(kTokens, tokens);
        expectError(writer, ErrorCode::kMalformed, kTokens);
    }
}

TEST(HostileVocabulary, MergesOfUnknownTokensAreMalformed) {
    for (const char* merge : {"qq zz", "a", "", " ", "a ", " b", "a b c", "< |im_end|>"}) {
        GgufWriter writer = byteLevel();
        writer.removeMetadata(kMerges);
        writer.addStrings(kMerges, std::vector<std::string>{merge});
        expectError(writer, ErrorCode::kMalformed, kMerges);
    }
}

TEST(HostileVocabulary, MissingByteIsMalformed) {
    std::vector<std::string> tokens = tokensOf("tiny_bpe.json");
    tokens[static_cast<unsigned char>('Q')] = "QQQQ";
    GgufWriter writer = byteLevel();
    writer.removeMetadata(kTokens);
    writer.addStrings(kTokens, tokens);
    writer.removeMetadata(kMerges);
    writer.addStrings(kMerges, std::vector<std::string>{});
    expectError(writer, ErrorCode::kMalformed, "byte 81");
}

/// As in the published vocabularies of Falcon (byte 3) and StarCoder (F1).
TEST(HostileVocabulary, MissingRareBytesAreLeftOutOfTexts) {
    std::vector<std::string> tokens = tokensOf("tiny_bpe.json");
    for (const char* letter : {"\xC4\x83", "\xC3\xB1"}) {  // what stands for the bytes 3 and F1
        const auto found = std::find(tokens.begin(), tokens.end(), letter);
        ASSERT_NE(found, tokens.end());
        *found = std::string("unused ").append(letter);
    }
    GgufWriter writer = byteLevel();
    writer.removeMetadata(kTokens);
    writer.addStrings(kTokens, tokens);
    writer.removeMetadata(kMerges);
    writer.addStrings(kMerges, std::vector<std::string>{});
    const auto tokenizer = tokenizerOf(writer);
    EXPECT_EQ(tokenizer->decode(encodeTyped(*tokenizer, "a\x03z")), "az");
    EXPECT_EQ(encodeTyped(*tokenizer, "a\xF1\x80\x80\x80z").size(), 5U);
    EXPECT_TRUE(encodeTyped(*tokenizer, "\x03").empty());
}

TEST(HostileVocabulary, EndlessSpecialTokensAreMalformed) {
    std::vector<std::string> tokens = tokensOf("tiny_bpe.json");
    tokens.back() = std::string(100000, 'a');
    GgufWriter writer = byteLevel();
    writer.removeMetadata(kTokens);
    writer.addStrings(kTokens, tokens);
    expectError(writer, ErrorCode::kMalformed, kTokens);
}

TEST(HostileVocabulary, EmptyAndEqualTokensAreToleratedAndNeverMade) {
    std::vector<std::string> tokens = tokensOf("tiny_spm.json");
    const std::size_t count = tokens.size();
    tokens[count - 1].clear();
    tokens[count - 2].clear();
    tokens[count - 3] = tokens[count - 4];
    GgufWriter writer = sentencePiece();
    writer.removeMetadata(kTokens);
    writer.addStrings(kTokens, tokens);
    const auto tokenizer = tokenizerOf(writer);
    const auto repeated = static_cast<Token>(count - 3);
    for (const Token id : encodeTyped(*tokenizer, "Hello world " + tokens[count - 4])) {
        EXPECT_LT(id, static_cast<Token>(count - 2));
        EXPECT_NE(id, repeated);
    }
    EXPECT_EQ(tokenizer->find(tokens[count - 4]), static_cast<Token>(count - 4));
}

TEST(HostileVocabulary, NormalTokenThatLooksLikeAControlTokenHidesNone) {
    std::vector<std::string> tokens = tokensOf("tiny_bpe.json");
    tokens[tokens.size() - 6] = "<|im_end|>";  // a normal token, before the true one
    GgufWriter writer = byteLevel();
    writer.removeMetadata(kTokens);
    writer.addStrings(kTokens, tokens);
    const auto tokenizer = tokenizerOf(writer);
    const Token found = *tokenizer->find("<|im_end|>");
    EXPECT_EQ(tokenizer->kind(found), TokenKind::kControl);
    EXPECT_EQ(encodeSpecial(*tokenizer, "<|im_end|>"), std::vector<Token>{found});
    for (const Token id : encodeTyped(*tokenizer, "<|im_end|>"))
        EXPECT_NE(id, found);
}

/// Published Qwen vocabularies do this to <|fim_prefix|> and its like.
TEST(HostileVocabulary, MarkersCalledUserDefinedAreNotMadeFromTypedText) {
    constexpr std::int32_t kUserDefined = 4;
    for (const std::string marker : {"<|fim_prefix|>",
                                     "<\xEF\xBD\x9C"
                                     "begin\xEF\xBD\x9C>"}) {
        std::vector<std::string> tokens = tokensOf("tiny_bpe.json");
        std::vector<std::int32_t> kinds = readFixture("tiny_bpe.json").at("token_type");
        const auto id = static_cast<Token>(tokens.size());
        tokens.push_back(marker);
        kinds.push_back(kUserDefined);
        GgufWriter writer = byteLevel();
        writer.removeMetadata(kTokens);
        writer.removeMetadata(kKinds);
        writer.addStrings(kTokens, tokens);
        writer.addIntegers(kKinds, kinds);
        const auto tokenizer = tokenizerOf(writer);
        EXPECT_EQ(tokenizer->kind(id), TokenKind::kControl);
        EXPECT_EQ(encodeSpecial(*tokenizer, marker), std::vector<Token>{id});
        const std::vector<Token> typed = encodeTyped(*tokenizer, marker);
        EXPECT_EQ(std::count(typed.begin(), typed.end(), id), 0);
        EXPECT_EQ(tokenizer->decode(typed), marker);
    }
}

TEST(HostileVocabulary, ReaderOutlivesTheFile) {
    std::shared_ptr<const Tokenizer> tokenizer;
    {
        const MemoryFile memory(byteLevel());
        tokenizer = *makeTokenizer(memory.file());
    }
    EXPECT_EQ(tokenizer->decode(encodeTyped(*tokenizer, "still here <think>")), "still here <think>");
    EXPECT_EQ(tokenizer->preTokenizerName(), "qwen2");
}

}  // namespace
}  // namespace onebit::test
