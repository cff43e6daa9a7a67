// SPDX-License-Identifier: Apache-2.0
// SentencePiece vocabularies, embedded in GGUF and as files of their own: both against ids that the
// SentencePiece library gave when the fixtures were made.
#include <gtest/gtest.h>

#include "tests/inference/tokenizer/vocabularies.h"

namespace onebit::test {
namespace {

constexpr Token kUser = 3;
constexpr Token kEnd = 5;

class TinySentencePiece : public testing::TestWithParam<const char*> {
  protected:
    std::string name() const { return GetParam(); }
};

TEST_P(TinySentencePiece, EmbeddedVocabularyGivesTheLibrarysIds) {
    const nlohmann::json fixture = readFixture(name() + ".json");
    const auto tokenizer = tokenizerOf(sentencePieceWriter(name() + ".json"));
    ASSERT_GT(fixture.at("texts").size(), 200U);
    for (std::size_t i = 0; i < fixture.at("texts").size(); ++i) {
        const std::string text = fixture.at("texts")[i];
        EXPECT_EQ(encodeTyped(*tokenizer, text), fixture.at("ids")[i].get<std::vector<Token>>()) << text;
    }
}

TEST_P(TinySentencePiece, ModelFileGivesTheLibrarysIds) {
    const nlohmann::json fixture = readFixture(name() + ".json");
    const auto tokenizer = loadSentencePieceModel(fixturePath(name() + ".model"));
    ASSERT_TRUE(tokenizer.has_value()) << tokenizer.error().detail;
    EXPECT_EQ((*tokenizer)->vocabularySize(), fixture.at("tokens").size());
    for (std::size_t i = 0; i < fixture.at("texts").size(); ++i) {
        const std::string text = fixture.at("texts")[i];
        EXPECT_EQ(encodeTyped(**tokenizer, text), fixture.at("ids")[i].get<std::vector<Token>>()) << text;
    }
}

TEST_P(TinySentencePiece, ModelFileAndEmbeddedVocabularyDecodeAlike) {
    const auto fromFile = loadSentencePieceModel(fixturePath(name() + ".model"));
    ASSERT_TRUE(fromFile.has_value());
    const auto embedded = tokenizerOf(sentencePieceWriter(name() + ".json"));
    for (Token id = 0; id < static_cast<Token>(embedded->vocabularySize()); ++id)
        EXPECT_EQ((*fromFile)->tokenBytes(id), embedded->tokenBytes(id)) << id;
    const nlohmann::json fixture = readFixture(name() + ".json");
    for (const auto& ids : fixture.at("ids")) {
        const auto tokens = ids.get<std::vector<Token>>();
        EXPECT_EQ((*fromFile)->decode(tokens), embedded->decode(tokens));
    }
}

INSTANTIATE_TEST_SUITE_P(Vocabularies, TinySentencePiece, testing::Values("tiny_spm", "tiny_spm_prefix"),
                         [](const auto& info) { return std::string(info.param); });

TEST(SentencePiece, TextWithByteFallbackComesBackUnchanged) {
    const nlohmann::json fixture = readFixture("tiny_spm.json");
    const auto tokenizer = tokenizerOf(sentencePieceWriter("tiny_spm.json"));
    for (const std::string text : fixture.at("texts"))
        EXPECT_EQ(tokenizer->decode(encodeTyped(*tokenizer, text)), text);
}

TEST(SentencePiece, SpacePrefixIsAddedAndTakenOffAgain) {
    const auto tokenizer = tokenizerOf(sentencePieceWriter("tiny_spm_prefix.json"));
    const std::vector<Token> ids = encodeTyped(*tokenizer, "the water");
    ASSERT_FALSE(ids.empty());
    EXPECT_EQ(tokenizer->tokenBytes(ids.front()).front(), ' ');
    EXPECT_EQ(tokenizer->decode(ids), "the water");
    EXPECT_TRUE(encodeTyped(*tokenizer, "").empty());
}

TEST(SentencePiece, UserDefinedTokensStayWholeInAllText) {
    const auto tokenizer = tokenizerOf(sentencePieceWriter("tiny_spm.json"));
    const auto newline = tokenizer->find("\n");
    ASSERT_TRUE(newline.has_value());
    EXPECT_EQ(tokenizer->kind(*newline), TokenKind::kUserDefined);
    EXPECT_EQ(encodeTyped(*tokenizer, "\n\n"), (std::vector<Token>{*newline, *newline}));
    EXPECT_EQ(tokenizer->tokenBytes(*newline), "\n");
}

TEST(SentencePiece, ControlTokensAreMadeOnRequestOnly) {
    const auto tokenizer = tokenizerOf(sentencePieceWriter("tiny_spm.json"));
    for (const Token id : encodeTyped(*tokenizer, "<|user|>Hi<|end|></s>"))
        EXPECT_NE(tokenizer->kind(id), TokenKind::kControl);
    const std::vector<Token> ids = encodeSpecial(*tokenizer, "<|user|>Hi<|end|>");
    EXPECT_EQ(ids.front(), kUser);
    EXPECT_EQ(ids.back(), kEnd);
    EXPECT_EQ(tokenizer->decode(ids), "Hi");
    EXPECT_TRUE(tokenizer->endsTurn(kEnd));
    EXPECT_FALSE(tokenizer->endsTurn(kUser));
}

TEST(SentencePiece, ModelFileMakesControlTokensOnRequestOnly) {
    const auto tokenizer = loadSentencePieceModel(fixturePath("tiny_spm.model"));
    ASSERT_TRUE(tokenizer.has_value());
    for (const Token id : encodeTyped(**tokenizer, "<|user|>Hi<|end|></s>"))
        EXPECT_NE((*tokenizer)->kind(id), TokenKind::kControl);
    EXPECT_EQ(encodeSpecial(**tokenizer, "<|user|>Hi<|end|>").front(), kUser);
    EXPECT_TRUE((*tokenizer)->endsTurn(kEnd));
}

TEST(SentencePiece, BosComesFirstWhereTheVocabularyWantsIt) {
    GgufWriter writer = sentencePieceWriter("tiny_spm.json");
    const auto byDefault = tokenizerOf(writer);
    const auto ids = byDefault->encode("Hi", {.parseSpecial = false, .addBos = true});
    ASSERT_TRUE(ids.has_value());
    EXPECT_EQ(ids->front(), *byDefault->bos());
    writer.addBool("tokenizer.ggml.add_bos_token", false);
    const auto without = tokenizerOf(writer);
    EXPECT_FALSE(without->addsBos());
    EXPECT_EQ(*without->encode("Hi", {.parseSpecial = false, .addBos = true}), encodeTyped(*without, "Hi"));
}

TEST(SentencePiece, VocabularyOfEqualScoresLoads) {
    GgufWriter writer;
    writer.addString("tokenizer.ggml.model", "llama");
    std::vector<std::string> tokens{"<unk>", "<s>", "</s>"};
    for (int i = 0; i < 64; ++i)
        tokens.push_back(std::string("t").append(std::to_string(i)));
    writer.addStrings("tokenizer.ggml.tokens", tokens);
    writer.addFloats("tokenizer.ggml.scores", std::vector<float>(tokens.size(), 0.0F));
    std::vector<std::int32_t> kinds(tokens.size(), 1);
    kinds[0] = 2;
    kinds[1] = kinds[2] = 3;
    writer.addIntegers("tokenizer.ggml.token_type", kinds);
    const auto tokenizer = tokenizerOf(writer);
    // Nothing in the vocabulary is a single character: one unknown token for the whole run.
    EXPECT_EQ(encodeTyped(*tokenizer, "tt"), (std::vector<Token>{0}));
    EXPECT_EQ(tokenizer->bos(), 1);
    EXPECT_EQ(tokenizer->eos(), 2);
}

TEST(SentencePiece, DamagedModelFilesAreErrors) {
    EXPECT_EQ(loadSentencePieceModel(fixturePath("absent.model")).error().code, ErrorCode::kFileNotFound);
    const auto notAModel = loadSentencePieceModel(fixturePath("texts.py"));
    ASSERT_FALSE(notAModel.has_value());
    EXPECT_EQ(notAModel.error().code, ErrorCode::kMalformed);
}

TEST(SentencePiece, TheUnknownTokensNameIsSpecialToo) {
    const auto tokenizer = tokenizerOf(sentencePieceWriter("tiny_spm.json"));
    const Token unknown = *tokenizer->find("<unk>");
    ASSERT_EQ(tokenizer->kind(unknown), TokenKind::kUnknown);
    EXPECT_EQ(encodeSpecial(*tokenizer, "<unk>"), std::vector<Token>{unknown});
    for (const Token id : encodeTyped(*tokenizer, "<unk>"))
        EXPECT_NE(id, unknown);
}

}  // namespace
}  // namespace onebit::test
