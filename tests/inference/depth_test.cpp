// SPDX-License-Identifier: Apache-2.0
// A context as long as the model's: 8192 tokens, plain and stretched by YaRN from a fourth of it, with every
// type of cache. The model is as small as it can be, because the reference takes time in the square of the
// length: under a sanitizer, which slows it down tenfold, it gets a fourth of it.
#include <gtest/gtest.h>

#include <ostream>
#include <tuple>

#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr std::uint32_t kDepth = 1024;
#else
constexpr std::uint32_t kDepth = 8192;
#endif

TinyModelSpec deepSpec(RopeScaling scaling) {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kF32);
    spec.name = scaling == RopeScaling::kYarn ? "yarn" : "plain";
    spec.layers = 1;
    spec.modelDim = 32;
    spec.ffnDim = 64;
    spec.heads = 2;
    spec.kvHeads = 1;
    spec.headDim = 16;
    spec.contextLength = kDepth;
    spec.ropeBase = 1e6;
    spec.scaling = scaling;
    if (scaling == RopeScaling::kYarn) {
        spec.scalingFactor = 4;
        spec.originalContext = kDepth / 4;
    }
    return spec;
}

class Depth : public testing::TestWithParam<std::tuple<RopeScaling, CacheType>> {
  protected:
    CacheType type() const { return std::get<1>(GetParam()); }

    TinyModel m_tiny = buildTinyModel(deepSpec(std::get<0>(GetParam())));
    std::vector<Token> m_prompt = tinyPrompt(m_tiny, kDepth, 9);
};

TEST_P(Depth, LogitsAtTheEndOfTheContextAreTheReferences) {
    ReferenceOptions options;
    if (type() != CacheType::kF16) {
        options.keyBits = type() == CacheType::kQ4 ? 4 : 8;
        options.valueBits = type() == CacheType::kQ8 ? 8 : 4;
    }
    const Vector expected = FloatReference(m_tiny, options).logits(m_prompt);
    LoadOptions load;
    load.contextLength = kDepth;
    const auto model = loadFromBytes(m_tiny.file(), load);
    const auto session =
        openSession(model, {.contextLength = kDepth, .threads = 2, .prefillChunk = 512, .cacheType = type()});
    ASSERT_NE(session, nullptr);
    ASSERT_EQ(session->contextLength(), kDepth);
    // Of so many positions a single code on an edge moves little: the bounds are those of float activations.
    expectAgreement(expected, session->logits(m_prompt), 0.9999, 0.02);
    EXPECT_EQ(session->contextUsed(), kDepth);
    const auto full = session->logits(tinyPrompt(m_tiny, kDepth + 1, 9));
    ASSERT_FALSE(full.has_value());
    EXPECT_EQ(full.error().code, ErrorCode::kPromptTooLong);
}

/// A token that is read alone shares its positions out among the threads; one of many does not.
TEST_P(Depth, ATokenReadAloneGetsTheLogitsThatItGetsAmongOthers) {
    constexpr std::size_t kTokens = 1000;
    LoadOptions load;
    load.contextLength = kDepth;
    const auto model = loadFromBytes(m_tiny.file(), load);
    const std::vector<Token> prompt(m_prompt.begin(), m_prompt.begin() + kTokens);
    const std::vector<Token> allButOne(prompt.begin(), prompt.end() - 1);
    const auto together = openSession(model, {.threads = 2, .prefillChunk = 512, .cacheType = type()});
    const auto expected = together->logits(prompt);
    ASSERT_TRUE(expected.has_value());
    for (const std::uint32_t threads : {1U, 2U, 5U}) {
        const auto alone = openSession(model, {.threads = threads, .prefillChunk = 300, .cacheType = type()});
        ASSERT_TRUE(alone->logits(allButOne).has_value());
        const auto logits = alone->logits(prompt);
        ASSERT_TRUE(logits.has_value());
        EXPECT_TRUE(*logits == *expected) << threads << " threads";
    }
}

INSTANTIATE_TEST_SUITE_P(Contexts, Depth,
                         testing::Combine(testing::Values(RopeScaling::kNone, RopeScaling::kYarn),
                                          testing::Values(CacheType::kF16, CacheType::kQ8, CacheType::kQ8Q4,
                                                          CacheType::kQ4)),
                         [](const auto& info) {
                             return std::string(std::get<0>(info.param) == RopeScaling::kYarn ? "yarn_"
                                                                                              : "plain_") +
                                    std::string(cacheTypeName(std::get<1>(info.param)));
                         });

}  // namespace
}  // namespace onebit::test
