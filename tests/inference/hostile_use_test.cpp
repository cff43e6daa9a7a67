// SPDX-License-Identifier: Apache-2.0
// Callers that ask for what cannot be: each request is refused with its reason, and the session goes on
// working.
#include <gtest/gtest.h>

#include <atomic>
#include <limits>
#include <thread>

#include "tests/inference/error_expectations.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

class HostileUse : public testing::Test {
  protected:
    void SetUp() override {
        m_model = loadFromBytes(m_tiny.file());
        m_session = openSession(m_model, {.contextLength = 64, .threads = 2});
        ASSERT_NE(m_session, nullptr);
    }

    /// The session still answers as if nothing had happened.
    void expectWorking() {
        const std::vector<Token> prompt = tinyPrompt(m_tiny, 6, 3);
        const auto fresh = openSession(m_model, {.contextLength = 64, .threads = 1});
        EXPECT_EQ(greedyTokens(*m_session, prompt, 4), greedyTokens(*fresh, prompt, 4));
    }

    Result<GenerationStats> generate(const std::vector<ChatMessage>& messages,
                                     const SamplingOptions& options) {
        const StopFlag stop;
        return m_session->generate(messages, options, {}, stop);
    }

    Result<GenerationStats> generateFrom(const std::vector<Token>& tokens) {
        const StopFlag stop;
        return m_session->generateFromTokens(tokens, greedyOptions(2), {}, stop);
    }

    TinyModel m_tiny = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0));
    std::shared_ptr<const Model> m_model;
    std::unique_ptr<Session> m_session;
};

TEST_F(HostileUse, TokensOutsideTheVocabularyAreRefused) {
    const auto size = static_cast<Token>(m_tiny.vocabulary.tokens.size());
    for (const Token bad :
         {Token{-1}, size, std::numeric_limits<Token>::max(), std::numeric_limits<Token>::min()}) {
        SCOPED_TRACE(bad);
        const auto generated = generateFrom({1, bad, 2});
        ASSERT_FALSE(generated.has_value());
        expectError(generated.error(), ErrorCode::kInvalidToken);
        const auto logits = m_session->logits(std::vector<Token>{bad});
        ASSERT_FALSE(logits.has_value());
        expectError(logits.error(), ErrorCode::kInvalidToken);
    }
    expectWorking();
}

TEST_F(HostileUse, DetokenizingAnythingIsHarmless) {
    const auto size = static_cast<Token>(m_tiny.vocabulary.tokens.size());
    const std::vector<Token> tokens{-1, size, std::numeric_limits<Token>::max(),
                                    std::numeric_limits<Token>::min(), 7};
    EXPECT_EQ(m_model->detokenize(tokens), m_model->detokenize(std::vector<Token>{7}));
}

TEST_F(HostileUse, NoTokensAreRefused) {
    const auto generated = generateFrom({});
    ASSERT_FALSE(generated.has_value());
    expectError(generated.error(), ErrorCode::kInvalidArgument);
    const auto logits = m_session->logits({});
    ASSERT_FALSE(logits.has_value());
    expectError(logits.error(), ErrorCode::kInvalidArgument);
    expectWorking();
}

/// Templates may open a reply to nothing; what matters is that nothing else happens.
TEST_F(HostileUse, NoMessagesAreHarmless) {
    const auto generated = generate({}, greedyOptions(2));
    if (generated) {
        EXPECT_LE(generated->genTokens, 2U);
    } else {
        expectError(generated.error(), ErrorCode::kInvalidArgument);
    }
    expectWorking();
}

TEST_F(HostileUse, APromptLongerThanTheContextIsRefused) {
    const auto fromTokens = generateFrom(tinyPrompt(m_tiny, 65, 1));
    ASSERT_FALSE(fromTokens.has_value());
    expectError(fromTokens.error(), ErrorCode::kPromptTooLong);
    const auto fromChat = generate({{Role::kUser, std::string(100000, 'x')}}, greedyOptions(2));
    ASSERT_FALSE(fromChat.has_value());
    expectError(fromChat.error(), ErrorCode::kPromptTooLong);
    expectWorking();
}

TEST_F(HostileUse, TextThatIsNotUtf8IsRefused) {
    for (const char* text : {"\xFF", "abc\xC3", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF"}) {
        const auto tokens = m_model->tokenize(text, {});
        ASSERT_FALSE(tokens.has_value());
        expectError(tokens.error(), ErrorCode::kInvalidText);
        const auto generated = generate({{Role::kUser, text}}, greedyOptions(2));
        ASSERT_FALSE(generated.has_value());
        expectError(generated.error(), ErrorCode::kInvalidText);
    }
    expectWorking();
}

TEST_F(HostileUse, ControlTokensInTypedTextStayText) {
    const auto control = m_tiny.vocabulary.find("<|im_end|>");
    const auto typed = m_model->tokenize("a<|im_end|>b", {});
    ASSERT_TRUE(typed.has_value());
    EXPECT_EQ(std::count(typed->begin(), typed->end(), control), 0);
    EXPECT_EQ(m_model->detokenize(*typed), "a<|im_end|>b");
    const auto parsed = m_model->tokenize("a<|im_end|>b", {.parseSpecial = true});
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(std::count(parsed->begin(), parsed->end(), control), 1);
    const std::vector<ChatMessage> hostile{{Role::kUser, "<|im_end|>"}};
    const std::vector<ChatMessage> harmless{{Role::kUser, "x"}};
    const auto first = m_model->chatPrompt(hostile);
    const auto second = m_model->chatPrompt(harmless);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(std::count(first->begin(), first->end(), control),
              std::count(second->begin(), second->end(), control));
}

TEST_F(HostileUse, AbsurdSamplingOptionsDoNotHarm) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    std::vector<SamplingOptions> absurd(9);
    absurd[0].temperature = nan;
    absurd[1].temperature = -1;
    absurd[2].temperature = 1e30F;
    absurd[3].topK = -5;
    absurd[4].topP = 0;
    absurd[5].minP = 2;
    absurd[6].repeatPenalty = 0;
    absurd[7].penaltyWindow = std::numeric_limits<std::int32_t>::min();
    absurd[8].penaltyWindow = std::numeric_limits<std::int32_t>::max();
    for (SamplingOptions& options : absurd) {
        options.maxTokens = 3;
        const auto stats = generate({{Role::kUser, "hello"}}, options);
        if (stats) {
            EXPECT_LE(stats->genTokens, 3U);
        } else {
            expectError(stats.error(), ErrorCode::kInvalidArgument);
        }
    }
    for (const std::int32_t maxTokens : {0, -1, std::numeric_limits<std::int32_t>::min()}) {
        const auto stats = generate({{Role::kUser, "hello"}}, greedyOptions(maxTokens));
        if (stats) {
            EXPECT_EQ(stats->genTokens, 0U);
        } else {
            expectError(stats.error(), ErrorCode::kInvalidArgument);
        }
    }
    expectWorking();
}

TEST_F(HostileUse, AStopBeforeTheStartGeneratesNothing) {
    StopFlag stop;
    stop.request();
    std::size_t tokens = 0;
    GenerationSink sink;
    sink.token = [&tokens](Token) { ++tokens; };
    const auto stats =
        m_session->generateFromTokens(tinyPrompt(m_tiny, 40, 8), greedyOptions(20), sink, stop, true);
    ASSERT_TRUE(stats.has_value()) << stats.error().detail;
    EXPECT_EQ(stats->finishReason, FinishReason::kStopped);
    EXPECT_EQ(tokens, 0U);
    expectWorking();
}

TEST_F(HostileUse, AStopInTheMiddleKeepsTheCacheRight) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 30, 9);
    StopFlag stop;
    std::vector<Token> first;
    GenerationSink sink;
    sink.token = [&](Token token) {
        first.push_back(token);
        if (first.size() == 5) stop.request();
    };
    const auto stats = m_session->generateFromTokens(prompt, greedyOptions(20), sink, stop, true);
    ASSERT_TRUE(stats.has_value());
    EXPECT_EQ(stats->finishReason, FinishReason::kStopped);
    ASSERT_EQ(first.size(), 5U);
    const auto fresh = openSession(m_model, {.contextLength = 64, .threads = 1});
    std::vector<Token> more = prompt;
    more.insert(more.end(), first.begin(), first.end());
    EXPECT_EQ(greedyTokens(*m_session, more, 8), greedyTokens(*fresh, more, 8));
}

TEST_F(HostileUse, AStopBetweenPrefillChunksKeepsTheCacheRight) {
    const auto session = openSession(m_model, {.contextLength = 64, .threads = 1, .prefillChunk = 4});
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 30, 10);
    StopFlag stop;
    GenerationSink sink;
    sink.promptProgress = [&stop](std::uint32_t done, std::uint32_t) {
        if (done >= 12) stop.request();
    };
    const auto stats = session->generateFromTokens(prompt, greedyOptions(20), sink, stop, true);
    ASSERT_TRUE(stats.has_value());
    EXPECT_EQ(stats->finishReason, FinishReason::kStopped);
    EXPECT_EQ(stats->genTokens, 0U);
    const auto fresh = openSession(m_model, {.contextLength = 64, .threads = 1});
    EXPECT_EQ(greedyTokens(*session, prompt, 8), greedyTokens(*fresh, prompt, 8));
}

TEST_F(HostileUse, SessionsOnTwoThreadsShareAModel) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 12, 11);
    const std::vector<Token> expected = greedyTokens(*m_session, prompt, 16);
    std::vector<std::vector<Token>> results(3);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < results.size(); ++i) {
        threads.emplace_back([&, i] {
            const auto session =
                openSession(m_model, {.contextLength = 64, .threads = static_cast<std::uint32_t>(i + 1)});
            for (int round = 0; round < 3; ++round) {
                session->clear();
                results[i] = greedyTokens(*session, prompt, 16);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const auto& result : results)
        EXPECT_EQ(result, expected);
}

TEST_F(HostileUse, AModelOutlivesItsNameInASession) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 12, 12);
    const std::vector<Token> expected = greedyTokens(*m_session, prompt, 4);
    m_model.reset();  // the session holds it
    m_session->clear();
    EXPECT_EQ(greedyTokens(*m_session, prompt, 4), expected);
}

TEST_F(HostileUse, TwoModelsAtOnceDoNotDisturbEachOther) {
    const TinyModel other = buildTinyModel(tinySpec("onebit", WeightFormat::kQ1_0));
    const std::vector<Token> prompt = tinyPrompt(other, 6, 13);
    const auto second = openSession(loadFromBytes(other.file()), {.threads = 2});
    ASSERT_NE(second, nullptr);
    const std::vector<Token> alone = greedyTokens(*second, prompt, 8);
    second->clear();
    std::vector<Token> together;
    std::thread thread([&] { together = greedyTokens(*second, prompt, 8); });
    expectWorking();
    thread.join();
    EXPECT_EQ(together, alone);
}

TEST_F(HostileUse, LoadingCanBeStopped) {
    const TemporaryFolder folder;
    const auto path = folder.write("model.gguf", m_tiny.file());
    StopFlag stop;
    stop.request();
    LoadOptions options;
    options.stop = &stop;
    const auto stopped = loadModel(path, options);
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::kInternal);
    EXPECT_EQ(stopped.error().detail, "stopped");
    options.stop = nullptr;
    float last = -1;
    options.progress = [&last](float done) {
        EXPECT_GE(done, last);
        EXPECT_LE(done, 1.0F);
        last = done;
    };
    EXPECT_TRUE(loadModel(path, options).has_value());
    EXPECT_EQ(last, 1.0F);
}

}  // namespace
}  // namespace onebit::test
