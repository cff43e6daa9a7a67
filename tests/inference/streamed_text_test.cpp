// SPDX-License-Identifier: Apache-2.0
// What reaches the screen while a reply grows.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/inference/engine_fixture.h"

namespace onebit::test {
namespace {

struct Streamed {
    std::vector<std::string> pieces;
    std::vector<Token> tokens;
    GenerationStats stats;

    std::string text() const {
        std::string whole;
        for (const std::string& piece : pieces)
            whole += piece;
        return whole;
    }
};

Streamed stream(Session& session, std::span<const Token> prompt, const SamplingOptions& options) {
    Streamed result;
    GenerationSink sink;
    sink.text = [&result](std::string_view piece) { result.pieces.emplace_back(piece); };
    sink.token = [&result](Token token) { result.tokens.push_back(token); };
    const StopFlag stop;
    const auto stats = session.generateFromTokens(prompt, options, sink, stop, true);
    EXPECT_TRUE(stats.has_value());
    if (stats) result.stats = *stats;
    return result;
}

/// Hot enough for tokens of single bytes, which rarely make whole characters.
SamplingOptions wildOptions(std::uint64_t seed) {
    SamplingOptions options;
    options.temperature = 4;
    options.topK = 0;
    options.topP = 1;
    options.minP = 0;
    options.seed = seed;
    options.maxTokens = 60;
    return options;
}

class StreamedText : public testing::TestWithParam<const char*> {
  protected:
    TinyModel m_tiny = buildTinyModel(tinySpec(GetParam(), WeightFormat::kQ1_0));
    std::shared_ptr<const Model> m_model = loadFromBytes(m_tiny.file());
    std::unique_ptr<Session> m_session = openSession(m_model, {.threads = 1});
    std::vector<Token> m_prompt = tinyPrompt(m_tiny, 6, 4);
};

TEST_P(StreamedText, PiecesAreWholeCharacters) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const Streamed reply = stream(*m_session, m_prompt, wildOptions(seed));
        EXPECT_EQ(reply.tokens.size(), 60U);
        EXPECT_FALSE(reply.pieces.empty());
        for (const std::string& piece : reply.pieces) {
            EXPECT_FALSE(piece.empty());
            EXPECT_TRUE(m_model->tokenize(piece, {}).has_value()) << "not UTF-8";
        }
    }
}

TEST_P(StreamedText, TheSeedDecidesTheReply) {
    const Streamed first = stream(*m_session, m_prompt, wildOptions(7));
    const Streamed again = stream(*m_session, m_prompt, wildOptions(7));
    const Streamed other = stream(*m_session, m_prompt, wildOptions(8));
    EXPECT_EQ(first.tokens, again.tokens);
    EXPECT_EQ(first.text(), again.text());
    EXPECT_NE(first.tokens, other.tokens);
}

TEST_P(StreamedText, NothingOfAStopStringIsShown) {
    const Streamed whole = stream(*m_session, m_prompt, wildOptions(7));
    const std::string text = whole.text();
    const std::size_t begin = text.size() / 2;
    ASSERT_GT(begin, 4U);
    SamplingOptions options = wildOptions(7);
    options.stopStrings = {"never there", text.substr(begin, 5)};
    const Streamed cut = stream(*m_session, m_prompt, options);
    EXPECT_EQ(cut.text(), text.substr(0, text.find(options.stopStrings.back())));
    EXPECT_EQ(cut.stats.finishReason, FinishReason::kStopString);
}

TEST_P(StreamedText, RowsBeyondTheVocabularyAreNeverChosen) {
    TinyModel padded = m_tiny;
    TinyVocabulary& vocabulary = padded.vocabulary;
    const std::size_t known = vocabulary.tokens.size() - 5;
    vocabulary.tokens.resize(known);
    vocabulary.kinds.resize(known);
    if (!vocabulary.scores.empty()) vocabulary.scores.resize(known);
    if (vocabulary.eos >= static_cast<Token>(known)) vocabulary.eos = -1;
    const auto model = loadFromBytes(padded.file());
    const auto session = openSession(model, {.threads = 1});
    ASSERT_NE(session, nullptr);
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const Streamed reply = stream(*session, {{1, 2, 3}}, wildOptions(seed));
        EXPECT_EQ(reply.tokens.size(), 60U);
        EXPECT_LT(*std::ranges::max_element(reply.tokens), static_cast<Token>(known));
    }
}

INSTANTIATE_TEST_SUITE_P(Models, StreamedText, testing::Values("qwen3", "llama", "onebit"));

}  // namespace
}  // namespace onebit::test
