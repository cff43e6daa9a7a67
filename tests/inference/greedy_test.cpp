// SPDX-License-Identifier: Apache-2.0
// Exact continuations. The expected ids come from the reference (the first test proves it). Prompts are
// chosen so that the reference chooses the same ids, by kSmallestMargin, when every input of a product is
// disturbed by more than the error of a float sum: no order of summation, and so no target and no thread
// count, may change them.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

constexpr std::size_t kPromptTokens = 6;
constexpr std::size_t kReplyTokens = 16;
constexpr double kSmallestMargin = 0.1;

struct Expected {
    std::string_view model;
    std::uint64_t promptSeed;
    std::array<Token, kReplyTokens> reply;
};

void PrintTo(const Expected& expected, std::ostream* stream) {
    *stream << expected.model;
}

// clang-format off
constexpr std::array kExpected{
    Expected{"qwen3-F32", 104, {{47, 266, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 251, 230, 222}}},
    Expected{"qwen3-F16", 104, {{47, 266, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 251, 230, 222}}},
    Expected{"qwen3-BF16", 64, {{230, 125, 4, 243, 66, 66, 66, 66, 209, 112, 145, 221, 194, 194, 194, 194}}},
    Expected{"qwen3-Q4_0", 1, {{243, 282, 122, 145, 56, 66, 87, 77, 292, 122, 199, 274, 199, 66, 234, 39}}},
    Expected{"qwen3-Q4_K", 2, {{86, 8, 169, 169, 169, 169, 97, 239, 134, 136, 251, 253, 295, 215, 11, 129}}},
    Expected{"qwen3-Q8_0", 28, {{91, 157, 172, 91, 172, 91, 14, 153, 153, 153, 174, 153, 174, 153, 153, 153}}},
    Expected{"qwen3-Q6_K", 107, {{238, 213, 244, 244, 129, 137, 81, 81, 81, 81, 81, 138, 78, 138, 139, 81}}},
    Expected{"qwen3-Q1_0", 11, {{118, 118, 118, 3, 271, 85, 202, 76, 162, 149, 225, 225, 225, 225, 225, 225}}},
    Expected{"qwen3-Q1_0 g32", 8, {{136, 154, 280, 270, 270, 270, 270, 62, 13, 270, 270, 276, 62, 94, 94, 94}}},
    Expected{"qwen3-Q1_0 g128", 9, {{172, 182, 196, 245, 245, 297, 74, 224, 35, 244, 244, 244, 244, 244, 244, 230}}},
    Expected{"qwen3-Q2_0", 13, {{75, 149, 257, 257, 285, 285, 285, 285, 285, 285, 285, 285, 285, 285, 285, 106}}},
    Expected{"qwen3-Q2_0 g128", 1, {{160, 160, 160, 160, 160, 160, 160, 280, 49, 194, 200, 150, 160, 160, 160, 160}}},
    Expected{"qwen3-PQ2_0", 5, {{47, 47, 47, 47, 47, 47, 47, 75, 75, 75, 75, 75, 75, 45, 251, 251}}},
    Expected{"qwen3-PTQ1_0", 23, {{168, 211, 192, 192, 192, 192, 192, 94, 94, 94, 94, 94, 178, 283, 283, 283}}},
    Expected{"qwen3-TQ2_0", 18, {{241, 241, 241, 212, 212, 212, 212, 212, 212, 212, 212, 76, 271, 264, 15, 15}}},
    Expected{"bitnet-b1.58-I2_S", 1313, {{268, 268, 190, 190, 14, 14, 14, 26, 153, 153, 153, 153, 153, 153, 153, 153}}},
    Expected{"bitnet-b1.58-TQ1_0", 6, {{156, 52, 98, 98, 98, 98, 189, 189, 189, 189, 189, 189, 189, 189, 189, 189}}},
    Expected{"bitnet-b1.58-TQ2_0", 43, {{172, 131, 5, 5, 68, 92, 219, 219, 219, 219, 219, 219, 219, 219, 219, 219}}},
    Expected{"bitnet-b1.58-F32", 143, {{86, 86, 86, 86, 86, 86, 168, 168, 168, 168, 257, 210, 221, 243, 243, 243}}},
    Expected{"bitnet-25-I2_S", 140, {{234, 234, 234, 234, 234, 17, 196, 196, 196, 196, 99, 72, 274, 48, 35, 35}}},
    Expected{"bitnet-I2_S", 140, {{79, 88, 265, 106, 106, 106, 202, 202, 202, 202, 202, 202, 202, 264, 264, 264}}},
    Expected{"bitnet-TQ2_0", 105, {{109, 112, 112, 112, 112, 112, 112, 112, 112, 112, 112, 36, 256, 131, 293, 316}}},
    Expected{"bitnet-Q8_0", 31, {{320, 320, 320, 169, 209, 162, 30, 320, 313, 313, 313, 313, 313, 313, 209, 57}}},
    Expected{"llama-I2_S", 46, {{297, 168, 16, 318, 21, 16, 297, 297, 297, 297, 297, 297, 297, 50, 149, 149}}},
    Expected{"llama-TQ1_0", 15, {{171, 84, 268, 341, 225, 141, 171, 20, 238, 288, 238, 302, 298, 309, 110, 229}}},
    Expected{"llama-TQ2_0", 43, {{350, 365, 132, 331, 238, 132, 144, 150, 144, 150, 144, 365, 108, 333, 144, 316}}},
    Expected{"llama-Q1_0", 97, {{289, 198, 323, 168, 128, 144, 138, 84, 44, 315, 288, 128, 92, 123, 323, 323}}},
    Expected{"llama-F16", 141, {{339, 261, 273, 158, 260, 57, 146, 45, 146, 61, 158, 247, 366, 114, 269, 45}}},
    Expected{"minicpm-TQ2_0", 2, {{68, 68, 68, 68, 68, 68, 68, 68, 68, 26, 269, 68, 101, 101, 101, 26}}},
    Expected{"minicpm-F16", 1, {{214, 349, 349, 349, 349, 349, 151, 330, 367, 351, 367, 210, 0, 133, 94, 188}}},
    Expected{"minicpm-I2_S", 2, {{69, 186, 203, 270, 203, 232, 20, 60, 20, 60, 20, 116, 102, 270, 246, 307}}},
    Expected{"onebit-Q1_0", 13, {{139, 320, 320, 139, 139, 139, 18, 219, 227, 346, 308, 320, 346, 346, 346, 253}}},
    Expected{"qwen3-Q1_0-yarn", 124, {{188, 120, 186, 17, 174, 174, 174, 174, 174, 3, 3, 3, 3, 3, 3, 3}}},
    Expected{"llama-F16-linear-rope", 33, {{375, 326, 373, 102, 81, 370, 12, 256, 87, 256, 81, 287, 307, 332, 133, 227}}},
    Expected{"llama-TQ2_0-rope-factors", 78, {{195, 206, 206, 206, 92, 92, 0, 233, 57, 57, 57, 57, 57, 57, 57, 57}}},
    Expected{"minicpm-TQ2_0-longrope", 6, {{151, 220, 220, 220, 220, 220, 220, 220, 220, 220, 220, 220, 220, 220, 220, 28}}},
    Expected{"llama-F16-longrope", 1, {{112, 274, 331, 318, 370, 281, 309, 326, 284, 284, 350, 131, 281, 199, 326, 61}}},
    Expected{"bitnet-TQ2_0-scale-tensors", 34, {{177, 177, 177, 177, 83, 141, 240, 240, 167, 46, 191, 46, 46, 46, 46, 46}}},
    Expected{"onebit-Q1_0-two-planes", 98, {{15, 99, 57, 28, 28, 28, 28, 28, 28, 28, 28, 28, 72, 139, 139, 87}}},
};
// clang-format on

TinyModel modelOf(const Expected& expected) {
    const std::vector<TinyModelSpec> specs = allTinySpecs();
    const auto spec = std::ranges::find(specs, expected.model, &TinyModelSpec::name);
    return buildTinyModel(spec == specs.end() ? TinyModelSpec{} : *spec);
}

class Greedy : public testing::TestWithParam<Expected> {
  protected:
    Greedy()
        : m_tiny(modelOf(GetParam())),
          m_prompt(tinyPrompt(m_tiny, kPromptTokens, GetParam().promptSeed)),
          m_reply(GetParam().reply.begin(), GetParam().reply.end()) {}

    TinyModel m_tiny;
    std::vector<Token> m_prompt;
    std::vector<Token> m_reply;
};

TEST_P(Greedy, ExpectedIdsAreTheReferences) {
    for (const double noise : {0.0, 1e-6}) {
        FloatReference reference(m_tiny, {.noise = noise});
        std::vector<Token> tokens;
        for (const auto& step : reference.greedy(m_prompt, kReplyTokens)) {
            tokens.push_back(step.token);
            EXPECT_GE(step.margin, kSmallestMargin);
        }
        EXPECT_EQ(tokens, m_reply) << "noise: " << noise;
    }
}

TEST_P(Greedy, IdsAreTheSameOnEveryTargetAndThreadCount) {
    for (const std::string& target : runnableTargets()) {
        const ForcedTarget forced(target);
        for (const std::uint32_t threads : {1U, 2U, 3U}) {
            SCOPED_TRACE(target + ", threads: " + std::to_string(threads));
            const auto session = openSession(loadFromBytes(m_tiny.file()), {.threads = threads});
            ASSERT_NE(session, nullptr);
            EXPECT_EQ(greedyTokens(*session, m_prompt, kReplyTokens), m_reply);
        }
    }
}

TEST_P(Greedy, ASecondTurnEqualsAFreshRun) {
    const auto model = loadFromBytes(m_tiny.file());
    const auto session = openSession(model, {.threads = 2, .prefillChunk = 4});
    ASSERT_NE(session, nullptr);
    std::vector<Token> conversation = m_prompt;
    for (const Token token : greedyTokens(*session, m_prompt, kReplyTokens))
        conversation.push_back(token);
    const std::vector<Token> question = tinyPrompt(m_tiny, 5, 77);
    conversation.insert(conversation.end(), question.begin(), question.end());

    GenerationStats stats;
    const std::vector<Token> second = greedyTokens(*session, conversation, kReplyTokens, &stats);
    EXPECT_GE(stats.reusedTokens, kPromptTokens + kReplyTokens - 1) << "the first turn is in the cache";
    EXPECT_EQ(stats.promptTokens, conversation.size());
    const auto fresh = openSession(model, {.threads = 1});
    ASSERT_NE(fresh, nullptr);
    EXPECT_EQ(second, greedyTokens(*fresh, conversation, kReplyTokens));
}

TEST_P(Greedy, APromptThatLeavesTheOldOneHalfwayEqualsAFreshRun) {
    const auto model = loadFromBytes(m_tiny.file());
    const auto session = openSession(model, {.threads = 1, .prefillChunk = 3});
    const auto fresh = openSession(model, {.threads = 1});
    ASSERT_TRUE(session != nullptr && fresh != nullptr);
    const std::vector<Token> first = tinyPrompt(m_tiny, 20, 31);
    greedyTokens(*session, first, 4);
    for (const std::size_t kept :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{19}, std::size_t{20}}) {
        SCOPED_TRACE("tokens in common: " + std::to_string(kept));
        std::vector<Token> prompt(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(kept));
        prompt.insert(prompt.end(), m_prompt.begin(), m_prompt.end());
        fresh->clear();
        EXPECT_EQ(greedyTokens(*session, prompt, 4), greedyTokens(*fresh, prompt, 4));
    }
    fresh->clear();
    EXPECT_EQ(greedyTokens(*session, first, 4), greedyTokens(*fresh, first, 4));
    EXPECT_EQ(greedyTokens(*session, first, 4), greedyTokens(*fresh, first, 4)) << "the same prompt again";
}

TEST_P(Greedy, GenerationEndsAtTheEndOfTheContext) {
    constexpr std::uint32_t kContext = 16;
    LoadOptions load;
    load.contextLength = kContext;
    const auto session =
        openSession(loadFromBytes(m_tiny.file(), load), {.contextLength = kContext, .threads = 1});
    ASSERT_NE(session, nullptr);
    GenerationStats stats;
    const std::vector<Token> tokens = greedyTokens(*session, m_prompt, 100, &stats);
    EXPECT_EQ(stats.finishReason, FinishReason::kContextFull);
    EXPECT_LE(stats.contextUsed, kContext);
    ASSERT_GE(tokens.size(), kContext - kPromptTokens);
    ASSERT_LE(tokens.size(), kContext - kPromptTokens + 1);
    EXPECT_TRUE(std::equal(tokens.begin(), tokens.end(), m_reply.begin()));
}

INSTANTIATE_TEST_SUITE_P(Models, Greedy, testing::ValuesIn(kExpected),
                         [](const auto& info) { return testNameOf(std::string(info.param.model)); });

TEST(GreedyTable, HasEveryTinyModel) {
    for (const TinyModelSpec& spec : allTinySpecs()) {
        EXPECT_NE(std::ranges::find(kExpected, spec.name, &Expected::model), kExpected.end()) << spec.name;
    }
}

}  // namespace
}  // namespace onebit::test
