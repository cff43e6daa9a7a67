// SPDX-License-Identifier: Apache-2.0
// Byte-level vocabularies against ids of an independent implementation (fixtures/reference_bpe.py).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "inference/tokenizer/pre_tokenizer.h"
#include "inference/tokenizer/utf8.h"
#include "tests/inference/tokenizer/vocabularies.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

class TinyByteLevel : public testing::TestWithParam<const char*> {
  protected:
    std::string pre() const { return GetParam(); }
};

TEST_P(TinyByteLevel, GivesTheReferencesIds) {
    const nlohmann::json fixture = readFixture("tiny_bpe.json");
    const auto tokenizer = tokenizerOf(byteLevelWriter(pre()));
    ASSERT_GT(fixture.at("texts").size(), 200U);
    for (std::size_t i = 0; i < fixture.at("texts").size(); ++i) {
        const std::string text = fixture.at("texts")[i];
        EXPECT_EQ(encodeTyped(*tokenizer, text), fixture.at(pre())[i].get<std::vector<Token>>()) << text;
    }
}

TEST_P(TinyByteLevel, FindsSpecialTokensOnRequest) {
    const nlohmann::json fixture = readFixture("tiny_bpe.json");
    const auto tokenizer = tokenizerOf(byteLevelWriter(pre()));
    for (std::size_t i = 0; i < fixture.at("special_texts").size(); ++i) {
        const std::string text = fixture.at("special_texts")[i];
        const auto expected = fixture.at(pre() + "_special")[i].get<std::vector<Token>>();
        EXPECT_EQ(encodeSpecial(*tokenizer, text), expected) << text;
    }
}

TEST_P(TinyByteLevel, TypedTextNeverBecomesAControlToken) {
    const auto tokenizer = tokenizerOf(byteLevelWriter(pre()));
    std::string all;
    for (const char* piece : {"<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>"}) {
        all += piece;
        for (const std::string& text : {std::string(piece), std::string(" ").append(piece), all})
            for (const Token id : encodeTyped(*tokenizer, text))
                EXPECT_NE(tokenizer->kind(id), TokenKind::kControl) << text;
    }
}

/// Valid UTF-8 of all lengths, any scalar value.
std::string randomText(SeededRandom& random, std::size_t characters) {
    constexpr std::array<std::uint32_t, 5> kLimits = {0x80, 0x800, 0x3000, 0x10000, 0x110000};
    std::string text;
    while (characters-- > 0) {
        const std::uint32_t limit = kLimits[random.below(kLimits.size())];
        auto codePoint = static_cast<std::uint32_t>(random.below(limit));
        if (codePoint >= 0xD800 && codePoint < 0xE000) codePoint -= 0x1000;
        appendUtf8(codePoint, text);
    }
    return text;
}

TEST(ByteLevel, RandomTextComesBackUnchanged) {
    for (const char* pre : {"llama-bpe", "gpt-2"}) {
        const auto tokenizer = tokenizerOf(byteLevelWriter(pre));
        SeededRandom random(11);
        for (std::size_t length = 0; length < 300; ++length) {
            const std::string text = randomText(random, length);
            const std::vector<Token> ids = encodeTyped(*tokenizer, text);
            EXPECT_EQ(tokenizer->decode(ids), text);
            std::string joined;
            for (const Token id : ids)
                joined += tokenizer->tokenBytes(id);
            EXPECT_EQ(joined, text);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(PreTokenizers, TinyByteLevel, testing::Values("llama-bpe", "qwen2", "gpt-2"),
                         [](const auto& info) {
                             std::string name = info.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(ByteLevel, AliasesNameTheSameRules) {
    for (const char* name : {"llama3", "llama-v3", "llama-bpe", "falcon3", "falcon_e"})
        EXPECT_EQ(findPreTokenizerRule(name), findPreTokenizerRule("llama-bpe")) << name;
    EXPECT_EQ(findPreTokenizerRule("smollm"), findPreTokenizerRule("starcoder"));
    EXPECT_NE(findPreTokenizerRule("default"), findPreTokenizerRule("gpt-2"));
    EXPECT_NE(findPreTokenizerRule("qwen2"), nullptr);
    EXPECT_EQ(findPreTokenizerRule("wrong"), nullptr);
    EXPECT_EQ(findPreTokenizerRule(""), nullptr);
}

std::vector<std::string> stretchesOf(const char* rule, std::string_view text) {
    const auto preTokenizer = PreTokenizer::compile(*findPreTokenizerRule(rule));
    const auto stretches = preTokenizer->split(text);
    return {stretches->begin(), stretches->end()};
}

TEST(PreTokenizer, LaterPatternsCutTheStretchesOfEarlierOnes) {
    using Stretches = std::vector<std::string>;
    constexpr std::string_view kText = "Pay $12345, now 67";
    EXPECT_EQ(stretchesOf("gpt-2", kText), (Stretches{"Pay", " $", "12345", ",", " now", " 67"}));
    EXPECT_EQ(stretchesOf("starcoder", kText),
              (Stretches{"Pay", " $", "1", "2", "3", "4", "5", ",", " now", " ", "6", "7"}));
    EXPECT_EQ(stretchesOf("falcon", kText), (Stretches{"Pay", " ", "$", "123", "45", ",", " now", " 67"}));
    EXPECT_EQ(stretchesOf("default", kText),
              (Stretches{"Pay", " ", "$", "123", "45", ",", " now", " ", "67"}));
    EXPECT_EQ(stretchesOf("llama-bpe", kText), (Stretches{"Pay", " $", "123", "45", ",", " now", " ", "67"}));
    EXPECT_EQ(stretchesOf("minicpm5", kText), (Stretches{"Pay", " $", "123", "45", ",", " now", " ", "67"}));
    EXPECT_EQ(stretchesOf("qwen2", kText),
              (Stretches{"Pay", " $", "1", "2", "3", "4", "5", ",", " now", " ", "6", "7"}));
}

TEST(PreTokenizer, LookAheadEndsWithTheStretch) {
    // The digit is cut off first, so nothing follows the spaces and they stay together.
    EXPECT_EQ(stretchesOf("starcoder", "a   1"), (std::vector<std::string>{"a", "   ", "1"}));
    EXPECT_EQ(stretchesOf("gpt-2", "a   1"), (std::vector<std::string>{"a", "  ", " 1"}));
}

TEST(ByteLevel, UnknownPreTokenizerIsRefusedByName) {
    const MemoryFile memory(byteLevelWriter("jabberwocky"));
    const auto tokenizer = makeTokenizer(memory.file());
    ASSERT_FALSE(tokenizer.has_value());
    EXPECT_EQ(tokenizer.error().code, ErrorCode::kUnsupportedTokenizer);
    EXPECT_NE(tokenizer.error().detail.find("jabberwocky"), std::string::npos);
    EXPECT_NE(tokenizer.error().detail.find("llama-bpe, qwen2, gpt-2"), std::string::npos)
        << tokenizer.error().detail;
}

TEST(ByteLevel, MissingPreTokenizerIsLlama3sForBitnetAndTheDefaultElsewhere) {
    const auto nameFor = [](const char* architecture) {
        GgufWriter writer = byteLevelWriter("x");
        writer.removeMetadata("tokenizer.ggml.pre");
        writer.removeMetadata("general.architecture");
        writer.addString("general.architecture", architecture);
        return std::string(tokenizerOf(writer)->preTokenizerName());
    };
    EXPECT_EQ(nameFor("bitnet-b1.58"), "llama-bpe");
    EXPECT_EQ(nameFor("bitnet-25"), "llama-bpe");
    EXPECT_EQ(nameFor("llama"), "default");
}

TEST(ByteLevel, TextThatIsNotUtf8IsRefused) {
    const auto tokenizer = tokenizerOf(byteLevelWriter("qwen2"));
    for (const std::string& text : {std::string("a\xFF"), std::string("\xC3"), std::string("\xED\xA0\x80"),
                                    std::string("\xC0\xAF"), std::string("\xF4\x90\x80\x80")}) {
        const auto ids = tokenizer->encode(text, {});
        ASSERT_FALSE(ids.has_value());
        EXPECT_EQ(ids.error().code, ErrorCode::kInvalidText);
    }
}

TEST(ByteLevel, TokensThatAreNotTextHaveNoBytes) {
    const auto tokenizer = tokenizerOf(byteLevelWriter("qwen2"));
    const Token imEnd = *tokenizer->find("<|im_end|>");
    const Token think = *tokenizer->find("<think>");
    EXPECT_EQ(tokenizer->tokenBytes(imEnd), "");
    EXPECT_EQ(tokenizer->tokenBytes(think), "<think>");
    EXPECT_EQ(tokenizer->tokenBytes(-1), "");
    EXPECT_EQ(tokenizer->tokenBytes(1 << 30), "");
    EXPECT_TRUE(tokenizer->endsTurn(imEnd));
    EXPECT_TRUE(tokenizer->endsTurn(*tokenizer->find("<|endoftext|>")));
    EXPECT_FALSE(tokenizer->endsTurn(think));
    EXPECT_FALSE(tokenizer->endsTurn(0));
    EXPECT_FALSE(tokenizer->endsTurn(-1));
}

}  // namespace
}  // namespace onebit::test
