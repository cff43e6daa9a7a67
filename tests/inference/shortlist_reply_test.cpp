// SPDX-License-Identifier: Apache-2.0
// A reply that is chosen from a shortlist of the head's rows is the reply that all of its rows give: each
// token is compared with what the sampler makes of the whole logits.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "inference/runtime/sampler.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/weight_codecs.h"

namespace onebit::test {
namespace {

constexpr std::uint32_t kFillers = 5000;
constexpr std::int32_t kReplyTokens = 14;

TinyModelSpec manyTokens(WeightFormat head) {
    TinyModelSpec spec = tinySpec("llama", WeightFormat::kTq2_0);
    spec.fillers = kFillers;
    spec.modelDim = 1024;
    spec.layers = 1;
    spec.head = head;
    return spec;
}

struct Written {
    std::vector<Token> tokens;
    std::uint32_t fromShortlist = 0;
};

Written write(Session& session, std::span<const Token> prompt, const SamplingOptions& options) {
    Written written;
    GenerationSink sink;
    sink.token = [&written](Token token) { written.tokens.push_back(token); };
    const auto stats = session.generateFromTokens(prompt, options, sink, StopFlag(), true);
    EXPECT_TRUE(stats.has_value());
    if (stats) written.fromShortlist = stats->shortlistTokens;
    return written;
}

/// The same from whole logits, one token after the other.
std::vector<Token> expectedReply(Session& session, std::span<const Token> prompt,
                                 const SamplingOptions& options) {
    std::vector<Token> history(prompt.begin(), prompt.end());
    Sampler sampler(options);
    for (std::int32_t i = 0; i < options.maxTokens; ++i) {
        auto logits = session.logits(history);
        if (!logits) break;
        const auto token = sampler.sample(*logits, history);
        if (!token) break;
        history.push_back(*token);
    }
    return {history.begin() + static_cast<std::ptrdiff_t>(prompt.size()), history.end()};
}

std::vector<SamplingOptions> manners() {
    SamplingOptions greedy = greedyOptions(kReplyTokens);
    SamplingOptions usual;
    usual.maxTokens = kReplyTokens;
    usual.seed = 3;
    SamplingOptions free = usual;
    free.temperature = 1.5F;
    free.topK = 200;
    free.minP = 0;
    free.frequencyPenalty = -0.5F;
    SamplingOptions all = free;
    all.topK = 0;
    return {greedy, usual, free, all};
}

class ShortlistReply : public testing::TestWithParam<WeightFormat> {};

TEST_P(ShortlistReply, IsTheReplyOfTheWholeHead) {
    const TinyModel tiny = buildTinyModel(manyTokens(GetParam()));
    const auto model = loadFromBytes(tiny.file());
    ASSERT_NE(model, nullptr);
    for (const std::string& target : runnableTargets()) {
        const ForcedTarget forced(target);
        for (const bool foretells : {false, true}) {
            const auto session = openSession(model, {.threads = 2, .promptLookup = foretells});
            const auto witness = openSession(model, {.threads = 1, .promptLookup = false});
            ASSERT_TRUE(session != nullptr && witness != nullptr);
            std::vector<Token> prompt = tinyPrompt(tiny, 8, 5);
            prompt.insert(prompt.end(), prompt.begin(), prompt.begin() + 8);
            for (const SamplingOptions& options : manners()) {
                SCOPED_TRACE(target + ", top-k " + std::to_string(options.topK));
                const Written reply = write(*session, prompt, options);
                ASSERT_EQ(reply.tokens.size(), static_cast<std::size_t>(kReplyTokens));
                EXPECT_EQ(reply.tokens, expectedReply(*witness, prompt, options));
                const std::uint32_t least = options.temperature <= 0 ? 8U : 0U;
                EXPECT_GE(reply.fromShortlist, least);
                const bool isWhole = options.topK == 0;
                EXPECT_TRUE(!isWhole || reply.fromShortlist == 0);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Heads, ShortlistReply, testing::Values(WeightFormat::kF16, WeightFormat::kQ6_K),
                         [](const auto& info) { return std::string(weightCodec(info.param).name); });

TEST(Shortlist, IsCountedInTheMemoryThatAModelNeeds) {
    TinyModelSpec spec = manyTokens(WeightFormat::kF16);
    const auto large = loadFromBytes(buildTinyModel(spec).file());
    spec.head = WeightFormat::kQ4_0;
    const auto small = loadFromBytes(buildTinyModel(spec).file());
    ASSERT_TRUE(large != nullptr && small != nullptr);
    const std::uint64_t rows = large->info().vocabularySize;
    const std::uint64_t heads = rows * spec.modelDim * 2 - rows * spec.modelDim / 32 * 18;
    const std::uint64_t more = large->info().memoryBytes - small->info().memoryBytes;
    EXPECT_GE(more, heads + rows * spec.modelDim / 2);
    EXPECT_LE(more, heads + rows * (spec.modelDim / 2 + 8) + 64 * spec.modelDim);
}

}  // namespace
}  // namespace onebit::test
