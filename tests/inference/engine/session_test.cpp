// SPDX-License-Identifier: Apache-2.0
#include "inference/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include "inference/model.h"
#include "tests/inference/engine_fixture.h"

namespace onebit::test {
namespace {

constexpr std::uint32_t kContext = 64;

/// What one generation said and did.
struct Heard {
    GenerationStats stats;
    std::vector<Token> tokens;
    std::string text;
};

class Sessions : public testing::TestWithParam<TinyModelSpec> {
  protected:
    void SetUp() override {
        m_tiny = buildTinyModel(GetParam());
        m_model = loadFromBytes(m_tiny.file());
        ASSERT_NE(m_model, nullptr);
    }

    std::unique_ptr<Session> open(std::uint32_t chunk = 16, std::uint32_t threads = 1) const {
        return openSession(m_model, {.contextLength = kContext, .threads = threads, .prefillChunk = chunk});
    }

    TinyModel m_tiny;
    std::shared_ptr<const Model> m_model;
};

TEST_P(Sessions, ComputeTheSameLogitsForAnyChunkAndThreadCount) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 23, 1);
    const auto expected = open(64, 1)->logits(prompt);
    ASSERT_TRUE(expected);
    for (const std::uint32_t chunk : {1U, 5U, 16U}) {
        for (const std::uint32_t threads : {1U, 3U}) {
            const auto actual = open(chunk, threads)->logits(prompt);
            ASSERT_TRUE(actual);
            EXPECT_EQ(*actual, *expected) << chunk << " tokens at once, " << threads << " threads";
        }
    }
}

TEST_P(Sessions, ReuseTheCommonPrefixWithoutChangingTheReply) {
    const std::vector<Token> first = tinyPrompt(m_tiny, 30, 2);
    for (const std::size_t common : {0U, 1U, 7U, 16U, 29U}) {
        SCOPED_TRACE(common);
        std::vector<Token> second(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(common));
        for (const Token token : tinyPrompt(m_tiny, 12, 3))
            second.push_back(token);
        if (second[common] == first[common]) second[common] = second[common] == 5 ? 6 : 5;
        const auto session = open();
        greedyTokens(*session, first, 4);
        GenerationStats stats;
        const std::vector<Token> reused = greedyTokens(*session, second, 6, &stats);
        EXPECT_EQ(stats.reusedTokens, common);
        EXPECT_EQ(reused, greedyTokens(*open(), second, 6));
    }
}

TEST_P(Sessions, GoOnWithAChatThatHoldsTheirOwnReply) {
    const auto session = open();
    std::vector<Token> chat = tinyPrompt(m_tiny, 10, 4);
    const std::vector<Token> reply = greedyTokens(*session, chat, 8);
    chat.insert(chat.end(), reply.begin(), reply.end());
    for (const Token token : tinyPrompt(m_tiny, 5, 5))
        chat.push_back(token);
    GenerationStats stats;
    const std::vector<Token> next = greedyTokens(*session, chat, 4, &stats);
    EXPECT_GE(stats.reusedTokens, 10U + 7U) << "all but the reply's last token had been read";
    EXPECT_EQ(next, greedyTokens(*open(), chat, 4));
}

TEST_P(Sessions, ReadTheLastTokenAgainForTheSamePrompt) {
    const auto session = open();
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 20, 6);
    const std::vector<Token> once = greedyTokens(*session, prompt, 5);
    GenerationStats stats;
    EXPECT_EQ(greedyTokens(*session, prompt, 5, &stats), once);
    EXPECT_EQ(stats.reusedTokens, 19U);
    session->clear();
    EXPECT_EQ(session->contextUsed(), 0U);
    EXPECT_EQ(greedyTokens(*session, prompt, 5, &stats), once);
    EXPECT_EQ(stats.reusedTokens, 0U);
}

INSTANTIATE_TEST_SUITE_P(Models, Sessions, testing::ValuesIn(allTinySpecs()),
                         [](const auto& info) { return testNameOf(info.param.name); });

class Generation : public testing::Test {
  protected:
    void SetUp() override {
        m_model = loadFromBytes(m_tiny.file());
        m_session = openSession(m_model, {.contextLength = kContext, .threads = 2, .prefillChunk = 8});
        ASSERT_NE(m_session, nullptr);
    }

    /// Generates past end-of-turn tokens; `change` may add to the sink.
    Heard hear(const std::vector<Token>& prompt, const SamplingOptions& options, GenerationSink sink = {},
               const StopFlag& stop = StopFlag()) {
        Heard heard;
        const auto outerToken = sink.token;
        sink.token = [&, outerToken](Token token) {
            heard.tokens.push_back(token);
            if (outerToken) outerToken(token);
        };
        sink.text = [&](std::string_view piece) { heard.text += piece; };
        const auto stats = m_session->generateFromTokens(prompt, options, sink, stop, true);
        EXPECT_TRUE(stats.has_value()) << (stats ? "" : stats.error().detail);
        if (stats) heard.stats = *stats;
        return heard;
    }

    TinyModel m_tiny = buildTinyModel(tinySpec("onebit", WeightFormat::kQ1_0));
    std::vector<Token> m_prompt = tinyPrompt(m_tiny, 20, 1);
    std::shared_ptr<const Model> m_model;
    std::unique_ptr<Session> m_session;
};

TEST_F(Generation, EndsAtTheMostTokensAndCountsThem) {
    const Heard heard = hear(m_prompt, greedyOptions(5));
    EXPECT_EQ(heard.stats.finishReason, FinishReason::kMaxTokens);
    EXPECT_EQ(heard.stats.genTokens, 5U);
    EXPECT_EQ(heard.tokens.size(), 5U);
    EXPECT_EQ(heard.stats.promptTokens, 20U);
    EXPECT_EQ(heard.stats.contextUsed, 24U) << "the last token was not read";
    EXPECT_EQ(heard.stats.contextLength, kContext);
    EXPECT_GT(heard.stats.promptTokensPerSecond, 0);
    EXPECT_GT(heard.stats.genTokensPerSecond, 0);
    EXPECT_GE(heard.stats.firstTokenMs, heard.stats.promptMs);
    EXPECT_EQ(heard.text, m_model->detokenize(heard.tokens));
    EXPECT_EQ(hear(m_prompt, greedyOptions(0)).stats.genTokens, 0U);
}

TEST_F(Generation, EndsWhenTheContextIsFull) {
    const Heard heard = hear(m_prompt, greedyOptions(1000));
    EXPECT_EQ(heard.stats.finishReason, FinishReason::kContextFull);
    EXPECT_EQ(heard.stats.contextUsed, kContext);
    EXPECT_EQ(heard.stats.genTokens, kContext - 20 + 1) << "the last one needs no room";
    const Heard whole = hear(tinyPrompt(m_tiny, kContext, 8), greedyOptions(3));
    EXPECT_EQ(whole.stats.finishReason, FinishReason::kContextFull);
    EXPECT_EQ(whole.stats.genTokens, 1U);
}

TEST_F(Generation, TellsHowFarThePromptIs) {
    std::vector<std::uint32_t> done;
    GenerationSink sink;
    sink.promptProgress = [&](std::uint32_t read, std::uint32_t total) {
        EXPECT_EQ(total, 20U);
        done.push_back(read);
    };
    hear(m_prompt, greedyOptions(1), sink);
    EXPECT_EQ(done, (std::vector<std::uint32_t>{8, 16, 20}));
}

TEST_F(Generation, StopsBetweenTwoChunksOfThePromptAndGoesOnLater) {
    const std::vector<Token> expected = hear(m_prompt, greedyOptions(6)).tokens;
    m_session->clear();
    StopFlag stop;
    GenerationSink sink;
    sink.promptProgress = [&](std::uint32_t /*read*/, std::uint32_t /*total*/) { stop.request(); };
    const Heard stopped = hear(m_prompt, greedyOptions(6), sink, stop);
    EXPECT_EQ(stopped.stats.finishReason, FinishReason::kStopped);
    EXPECT_EQ(stopped.stats.contextUsed, 8U);
    EXPECT_TRUE(stopped.tokens.empty());
    const Heard again = hear(m_prompt, greedyOptions(6));
    EXPECT_EQ(again.stats.reusedTokens, 8U);
    EXPECT_EQ(again.tokens, expected);
}

TEST_F(Generation, StopsAfterTheTokenDuringWhichItWasAsked) {
    StopFlag stop;
    GenerationSink sink;
    int count = 0;
    sink.token = [&](Token /*token*/) {
        if (++count == 3) stop.request();
    };
    const Heard heard = hear(m_prompt, greedyOptions(20), sink, stop);
    EXPECT_EQ(heard.stats.finishReason, FinishReason::kStopped);
    EXPECT_EQ(heard.tokens.size(), 3U);
    EXPECT_EQ(heard.text, m_model->detokenize(heard.tokens)) << "nothing that was heard is lost";
}

TEST_F(Generation, EndsBeforeAStopString) {
    const std::string whole = hear(m_prompt, greedyOptions(20)).text;
    ASSERT_GT(whole.size(), 6U);
    SamplingOptions options = greedyOptions(20);
    options.stopStrings = {whole.substr(3, 3)};
    const Heard heard = hear(m_prompt, options);
    EXPECT_EQ(heard.stats.finishReason, FinishReason::kStopString);
    EXPECT_EQ(heard.text, whole.substr(0, whole.find(options.stopStrings.front())));
}

TEST_F(Generation, RepeatsItselfForTheSameSeed) {
    SamplingOptions options;
    options.maxTokens = 12;
    options.temperature = 1.5F;
    options.seed = 7;
    const std::vector<Token> first = hear(m_prompt, options).tokens;
    EXPECT_EQ(hear(m_prompt, options).tokens, first);
    options.seed = 8;
    EXPECT_NE(hear(m_prompt, options).tokens, first);
}

TEST_F(Generation, EndsAtAnEndOfTurnTokenUnlessToldToGoOn) {
    // A penalty below zero is a reward: it makes a token of the prompt the likeliest.
    const Token end = m_tiny.vocabulary.eos;
    SamplingOptions options = greedyOptions(3);
    options.penaltyWindow = 1;
    options.presencePenalty = -1e5F;
    const std::vector<Token> prompt{5, 6, end};
    const auto stats = m_session->generateFromTokens(prompt, options, {}, StopFlag(), false);
    ASSERT_TRUE(stats);
    EXPECT_EQ(stats->finishReason, FinishReason::kEndOfTurn);
    EXPECT_EQ(stats->genTokens, 0U);
    EXPECT_EQ(hear(prompt, options).tokens, (std::vector<Token>{end, end, end}));
}

TEST_F(Generation, RefusesOptionsThatMeanNothing) {
    SamplingOptions options = greedyOptions(3);
    options.topP = 2;
    const auto stats = m_session->generateFromTokens(m_prompt, options, {}, StopFlag());
    ASSERT_FALSE(stats);
    EXPECT_EQ(stats.error().code, ErrorCode::kInvalidArgument);
}

TEST(LoadedModels, AreRefusedWhenTheirOutputIsNotFinite) {
    TinyModel tiny = buildTinyModel(tinySpec("onebit", WeightFormat::kQ1_0));
    auto& bytes = tiny.tensors.at("blk.1.smear.weight").bytes;
    const float poison = std::numeric_limits<float>::quiet_NaN();
    std::memcpy(bytes.data() + 40, &poison, sizeof poison);
    const TemporaryFolder folder;
    const auto model = loadModel(folder.write("model.gguf", tiny.file()), {});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::kMalformed);
}

TEST(LoadedModels, AreRefusedWhenATensorIsNotPartOfTheirArchitecture) {
    TinyModel tiny = buildTinyModel(tinySpec("llama", WeightFormat::kF16));
    GgufWriter writer = tiny.writer();
    writer.addTensor({"blk.0.attn_q.bias", {128}, 0, std::vector<std::byte>(512), std::nullopt});
    const TemporaryFolder folder;
    const auto model = loadModel(folder.write("model.gguf", writer.bytes()), {});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::kUnsupportedWeights);
    EXPECT_NE(model.error().detail.find("blk.0.attn_q.bias"), std::string::npos);
}

TEST(LoadedModels, TellHowFarTheyAreAndStop) {
    const TinyModel tiny = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0));
    const TemporaryFolder folder;
    const auto path = folder.write("model.gguf", tiny.file());
    std::vector<float> progress;
    LoadOptions options;
    options.progress = [&](float done) { progress.push_back(done); };
    ASSERT_TRUE(loadModel(path, options));
    ASSERT_FALSE(progress.empty());
    EXPECT_TRUE(std::is_sorted(progress.begin(), progress.end()));
    EXPECT_FLOAT_EQ(progress.back(), 1.0F);
    StopFlag stop;
    options.stop = &stop;
    options.progress = [&](float /*done*/) { stop.request(); };
    const auto stopped = loadModel(path, options);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().detail, "stopped");
}

TEST(LoadedModels, AreRefusedWhenTheyCannotFitIntoMemory) {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    spec.contextLength = 1U << 26;
    const TinyModel tiny = buildTinyModel(spec);
    const TemporaryFolder folder;
    const auto path = folder.write("model.gguf", tiny.file());
    LoadOptions options;
    options.contextLength = 1U << 26;
    const auto info = readModelInfo(path);
    ASSERT_TRUE(info);
    EXPECT_EQ(info->contextForMemory, 4096U);
    const std::uint64_t cache = std::uint64_t{1 << 26} * spec.layers * spec.kvDim() * 4;
    ASSERT_GT(cache, std::uint64_t{30} << 30);
    const auto model = loadModel(path, options);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::kOutOfMemory);
}

TEST(ModelInfo, SaysWhatTheFileHolds) {
    const TinyModel tiny = buildTinyModel(tinySpec("onebit", WeightFormat::kQ1_0));
    const TemporaryFolder folder;
    const auto info = readModelInfo(folder.write("model.gguf", tiny.file()));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->architecture, "onebit");
    EXPECT_EQ(info->layerCount, tiny.spec.layers);
    EXPECT_EQ(info->modelDim, tiny.spec.modelDim);
    EXPECT_EQ(info->headDim, tiny.spec.headDim);
    EXPECT_EQ(info->vocabularySize, tiny.vocabulary.tokens.size());
    EXPECT_EQ(info->mainFormat, "Q1_0");
    EXPECT_DOUBLE_EQ(info->bitsPerWeight, 1.125);
    EXPECT_FALSE(info->vocabularyOnly);
    std::uint64_t parameters = 0;
    for (const auto& [name, tensor] : tiny.tensors)
        parameters += tensor.cols() * tensor.rows();
    EXPECT_EQ(info->parameterCount, parameters);
    std::uint64_t tensors = 0;
    for (const ModelInfo::Format& format : info->formats)
        tensors += format.tensorCount;
    EXPECT_EQ(tensors, tiny.tensors.size());
}

}  // namespace
}  // namespace onebit::test
