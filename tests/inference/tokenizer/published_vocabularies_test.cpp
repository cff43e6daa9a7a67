// SPDX-License-Identifier: Apache-2.0
// Published vocabularies, which are no part of the project: where shared/data stands beside the checkout,
// every case of its vectors and of expected_ids.json.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/inference/tokenizer/vocabularies.h"

namespace onebit::test {
namespace {

#define SKIP_WITHOUT(variable, path)        \
    const auto variable = sharedData(path); \
    if (!variable) GTEST_SKIP() << "shared/data/" << (path) << " is not beside the checkout"

std::string readAll(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

struct Vector {
    std::string text;
    std::vector<Token> ids;
};

/// Texts divided by a separating line, and a line of ids for each.
std::vector<Vector> readVectors(const std::filesystem::path& texts, const std::filesystem::path& ids) {
    constexpr std::string_view kSeparator = "\n__ggml_vocab_test__\n";
    const std::string all = readAll(texts);
    std::istringstream lines(readAll(ids));
    std::vector<Vector> vectors;
    std::string line;
    std::size_t at = 0;
    while (std::getline(lines, line)) {
        const std::size_t end = std::min(all.find(kSeparator, at), all.size());
        Vector vector{all.substr(at, end - at), {}};
        std::istringstream numbers(line);
        for (Token id = 0; numbers >> id;)
            vector.ids.push_back(id);
        vectors.push_back(std::move(vector));
        at = end + kSeparator.size();
    }
    return vectors;
}

class PublishedVectors : public testing::TestWithParam<const char*> {};

TEST_P(PublishedVectors, AllAgree) {
    const std::string name = std::string("vocab-fixtures/ggml-vocab-") + GetParam() + ".gguf";
    SKIP_WITHOUT(path, name);
    const auto file = gguf::File::open(*path);
    ASSERT_TRUE(file.has_value()) << file.error().detail;
    const auto tokenizer = makeTokenizer(**file);
    ASSERT_TRUE(tokenizer.has_value()) << tokenizer.error().detail;
    const std::vector<Vector> vectors = readVectors(path->string() + ".inp", path->string() + ".out");
    ASSERT_GT(vectors.size(), 40U);
    for (const Vector& vector : vectors) {
        EXPECT_EQ(encodeTyped(**tokenizer, vector.text), vector.ids) << vector.text;
        EXPECT_EQ((*tokenizer)->decode(vector.ids), vector.text);
    }
}

TEST_P(PublishedVectors, TypedTextNeverBecomesAControlToken) {
    const std::string name = std::string("vocab-fixtures/ggml-vocab-") + GetParam() + ".gguf";
    SKIP_WITHOUT(path, name);
    const auto file = gguf::File::open(*path);
    ASSERT_TRUE(file.has_value()) << file.error().detail;
    const auto tokenizer = makeTokenizer(**file);
    ASSERT_TRUE(tokenizer.has_value()) << tokenizer.error().detail;
    const auto& pieces = *(*file)->strings("tokenizer.ggml.tokens");
    std::size_t controls = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto id = static_cast<Token>(i);
        if ((*tokenizer)->kind(id) != TokenKind::kControl) continue;
        ++controls;
        const std::string piece(pieces[i]);
        EXPECT_EQ(encodeSpecial(**tokenizer, piece), std::vector<Token>{id}) << piece;
        for (const Token typed : encodeTyped(**tokenizer, piece + " " + piece + "x" + piece))
            EXPECT_NE((*tokenizer)->kind(typed), TokenKind::kControl) << piece;
    }
    EXPECT_GT(controls, 0U);
}

INSTANTIATE_TEST_SUITE_P(Vocabularies, PublishedVectors, testing::Values("llama-spm", "gpt-2"),
                         [](const auto& info) {
                             return std::string(info.param) == "gpt-2" ? "Gpt2" : "LlamaSpm";
                         });

struct Published {
    const char* name;
    const char* path;
    const char* pre;
};

class PublishedTokenizer : public testing::TestWithParam<Published> {};

TEST_P(PublishedTokenizer, GivesTheReferencesIds) {
    SKIP_WITHOUT(path, GetParam().path);
    const nlohmann::json expected = readFixture("expected_ids.json");
    const auto tokenizer = tokenizerOf(publishedWriter(*path, GetParam().pre));
    const std::string name = GetParam().name;
    ASSERT_GE(expected.at("texts").size(), 500U);
    for (std::size_t i = 0; i < expected.at("texts").size(); ++i) {
        const std::string text = expected.at("texts")[i];
        EXPECT_EQ(encodeTyped(*tokenizer, text), expected.at(name)[i].get<std::vector<Token>>()) << text;
    }
    for (std::size_t i = 0; i < expected.at("special_texts").size(); ++i) {
        const std::string text = expected.at("special_texts")[i];
        const auto ids = expected.at(name + "_special")[i].get<std::vector<Token>>();
        EXPECT_EQ(encodeSpecial(*tokenizer, text), ids) << text;
    }
}

TEST_P(PublishedTokenizer, TypedTextNeverBecomesAControlToken) {
    SKIP_WITHOUT(path, GetParam().path);
    const auto tokenizer = tokenizerOf(publishedWriter(*path, GetParam().pre));
    const nlohmann::json json = nlohmann::json::parse(readAll(*path));
    std::size_t controls = 0;
    for (const auto& added : json.at("added_tokens")) {
        const std::string content = added.at("content");
        for (const Token id : encodeTyped(*tokenizer, content + " " + content))
            EXPECT_NE(tokenizer->kind(id), TokenKind::kControl) << content;
        controls += added.at("special").get<bool>() ? 1 : 0;
    }
    EXPECT_GT(controls, 10U);
}

INSTANTIATE_TEST_SUITE_P(Vocabularies, PublishedTokenizer,
                         testing::Values(Published{"llama3", "tokenizer-llama3/tokenizer.json", "llama-bpe"},
                                         Published{"qwen3", "tokenizer-qwen3/tokenizer.json", "qwen2"}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(PublishedModelFile, GivesTheIdsOfTheEmbeddedVocabulary) {
    SKIP_WITHOUT(model, "llama2c/tokenizer.model");
    SKIP_WITHOUT(embedded, "vocab-fixtures/ggml-vocab-llama-spm.gguf");
    const auto fromFile = loadSentencePieceModel(*model);
    ASSERT_TRUE(fromFile.has_value()) << fromFile.error().detail;
    const auto file = gguf::File::open(*embedded);
    ASSERT_TRUE(file.has_value());
    const auto fromGguf = makeTokenizer(**file);
    ASSERT_TRUE(fromGguf.has_value());
    ASSERT_EQ((*fromFile)->vocabularySize(), (*fromGguf)->vocabularySize());
    const nlohmann::json expected = readFixture("expected_ids.json");
    for (const std::string text : expected.at("texts"))
        EXPECT_EQ(encodeTyped(**fromGguf, text), encodeTyped(**fromFile, text)) << text;
}

}  // namespace
}  // namespace onebit::test
