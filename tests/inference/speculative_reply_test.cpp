// SPDX-License-Identifier: Apache-2.0
// Foretelling changes how fast a reply comes and nothing else: with the chat or a draft model foretelling,
// every model gives the reply, to the token, that it gives alone.
#include <gtest/gtest.h>

#include <ostream>
#include <vector>

#include "tests/inference/engine_fixture.h"

namespace onebit::test {
namespace {

constexpr std::int32_t kReplyTokens = 40;

/// A prompt that repeats itself, so that there is something to look up.
std::vector<Token> repeatedPrompt(const TinyModel& tiny, std::uint64_t seed) {
    std::vector<Token> prompt;
    const std::vector<std::int32_t> part = tinyPrompt(tiny, 8, seed);
    for (int i = 0; i < 4; ++i)
        prompt.insert(prompt.end(), part.begin(), part.end());
    return prompt;
}

struct Written {
    std::vector<Token> tokens;
    GenerationStats stats;
};

Written write(Session& session, std::span<const Token> prompt, const SamplingOptions& options) {
    Written written;
    GenerationSink sink;
    sink.token = [&written](Token token) { written.tokens.push_back(token); };
    const auto stats = session.generateFromTokens(prompt, options, sink, StopFlag(), true);
    EXPECT_TRUE(stats.has_value());
    if (stats) written.stats = *stats;
    return written;
}

/// Draws from all that is likely, which tells apart logits that differ in their last digits.
SamplingOptions drawing(std::uint64_t seed) {
    SamplingOptions options;
    options.temperature = 1.0F;
    options.topK = 0;
    options.topP = 1.0F;
    options.minP = 0;
    options.repeatPenalty = 1.1F;
    options.seed = seed;
    options.maxTokens = kReplyTokens;
    return options;
}

class SpeculativeReply : public testing::TestWithParam<TinyModelSpec> {
  protected:
    TinyModel m_tiny = buildTinyModel(GetParam());
    std::shared_ptr<const Model> m_model = loadFromBytes(m_tiny.file());

    void expectSameReplies(const SessionOptions& options) {
        SessionOptions plainOptions = options;
        plainOptions.promptLookup = false;
        plainOptions.draftModel = nullptr;
        const auto plain = openSession(m_model, plainOptions);
        const auto speculating = openSession(m_model, options);
        ASSERT_TRUE(plain != nullptr && speculating != nullptr);
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            SCOPED_TRACE("seed " + std::to_string(seed));
            const std::vector<Token> prompt = repeatedPrompt(m_tiny, seed);
            for (const SamplingOptions& sampling : {greedyOptions(kReplyTokens), drawing(seed)}) {
                const Written expected = write(*plain, prompt, sampling);
                const Written actual = write(*speculating, prompt, sampling);
                EXPECT_EQ(actual.tokens, expected.tokens);
                EXPECT_EQ(actual.stats.finishReason, expected.stats.finishReason);
                EXPECT_EQ(actual.stats.contextUsed, expected.stats.contextUsed);
                EXPECT_EQ(expected.stats.draftedTokens, 0U);
                EXPECT_LE(actual.stats.acceptedTokens, actual.stats.draftedTokens);
            }
        }
    }
};

TEST_P(SpeculativeReply, IsTheSameWithPromptLookup) {
    expectSameReplies({.threads = 2, .promptLookup = true});
}

TEST_P(SpeculativeReply, IsTheSameOnEveryTarget) {
    for (const std::string& target : runnableTargets()) {
        SCOPED_TRACE(target);
        const ForcedTarget forced(target);
        const auto plain = openSession(m_model, {.threads = 1, .promptLookup = false});
        const auto drafting = openSession(m_model, {.threads = 1, .draftModel = m_model});
        ASSERT_TRUE(plain != nullptr && drafting != nullptr);
        const std::vector<Token> prompt = repeatedPrompt(m_tiny, 5);
        EXPECT_EQ(write(*drafting, prompt, drawing(5)).tokens, write(*plain, prompt, drawing(5)).tokens);
    }
}

/// A model foretells itself without fail where the likeliest token is always chosen.
TEST_P(SpeculativeReply, AcceptsAllThatTheModelItselfForetells) {
    const auto session = openSession(m_model, {.threads = 1, .draftModel = m_model});
    ASSERT_NE(session, nullptr);
    const Written written = write(*session, repeatedPrompt(m_tiny, 7), greedyOptions(kReplyTokens));
    EXPECT_GT(written.stats.draftedTokens, 0U);
    EXPECT_EQ(written.stats.acceptedTokens, written.stats.draftedTokens);
}

TEST_P(SpeculativeReply, IsTheSameWithADraftModelThatIsMostlyWrong) {
    TinyModelSpec other = GetParam();
    other.seed += 1;
    const auto draft = loadFromBytes(buildTinyModel(other).file());
    ASSERT_NE(draft, nullptr);
    expectSameReplies({.threads = 2, .draftModel = draft});
}

INSTANTIATE_TEST_SUITE_P(Models, SpeculativeReply, testing::ValuesIn(allTinySpecs()),
                         [](const auto& info) { return testNameOf(info.param.name); });

TEST(SpeculativeReplies, EndWithTheContext) {
    const TinyModel tiny = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0));
    const auto model = loadFromBytes(tiny.file());
    const auto session = openSession(model, {.contextLength = 48, .threads = 1, .draftModel = model});
    ASSERT_NE(session, nullptr);
    const Written written = write(*session, repeatedPrompt(tiny, 3), greedyOptions(1000));
    EXPECT_EQ(written.stats.finishReason, FinishReason::kContextFull);
    EXPECT_EQ(written.stats.contextUsed, 48U);
}

TEST(SpeculativeReplies, NeedADraftModelWithTheSameVocabulary) {
    const auto model = loadFromBytes(buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)).file());
    const auto other = loadFromBytes(buildTinyModel(tinySpec("llama", WeightFormat::kTq2_0)).file());
    ASSERT_TRUE(model != nullptr && other != nullptr);
    const auto session = createSession(model, SessionOptions{.draftModel = other});
    ASSERT_FALSE(session.has_value());
    EXPECT_EQ(session.error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace onebit::test
