// SPDX-License-Identifier: Apache-2.0
// Every tiny model with every quantised cache: against the independent reference, which rounds keys and
// values by its own arithmetic, and bit for bit against itself where the way of reading must not matter.
//
// A rounded key or value that sits on the edge between two codes can fall to either side, as activations can
// (see logits_test.cpp). One disturbance shows such an edge with a chance of a third, so prompts are short
// and have to survive many disturbances, of twice the error of a float sum.
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <tuple>

#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {

void PrintTo(const TinyModelSpec& spec, std::ostream* stream) {
    *stream << spec.name;
}

namespace {

constexpr double kSumError = 2e-6;
constexpr std::uint64_t kDisturbances = 10;
constexpr double kStable = 0.005;
constexpr double kSmallestMargin = 0.05;
constexpr std::size_t kPromptTokens = 7;
constexpr std::size_t kReplyTokens = 8;

ReferenceOptions referenceFor(CacheType type, double noise = 0, std::uint64_t noiseSeed = 1) {
    ReferenceOptions options;
    options.keyBits = type == CacheType::kQ4 ? 4 : 8;
    options.valueBits = type == CacheType::kQ8 ? 8 : 4;
    options.noise = noise;
    options.noiseSeed = noiseSeed;
    return options;
}

class CacheTypes : public testing::TestWithParam<std::tuple<TinyModelSpec, CacheType>> {
  protected:
    void SetUp() override {
        m_model = loadFromBytes(m_tiny.file());
        ASSERT_NE(m_model, nullptr);
    }

    std::unique_ptr<Session> open(std::uint32_t threads = 1, std::uint32_t chunk = 64) const {
        return openSession(m_model, {.threads = threads, .prefillChunk = chunk, .cacheType = m_type});
    }

    std::vector<FloatReference::Step> greedyOfReference(const std::vector<Token>& prompt, double noise,
                                                        std::uint64_t noiseSeed) const {
        return FloatReference(m_tiny, referenceFor(m_type, noise, noiseSeed)).greedy(prompt, kReplyTokens);
    }

    /// The reference's reply, empty where a disturbance changes it or brings a second choice close.
    std::vector<Token> stableReply(const std::vector<Token>& prompt) const {
        std::vector<Token> reply;
        for (const std::uint64_t seed : {0U, 1U, 2U, 3U}) {
            std::vector<Token> tokens;
            for (const auto& step : greedyOfReference(prompt, seed == 0 ? 0 : kSumError, seed)) {
                if (step.margin < kSmallestMargin) return {};
                tokens.push_back(step.token);
            }
            if (seed == 0) reply = tokens;
            if (tokens != reply) return {};
        }
        return reply;
    }

    /// The logits move by less than kStable when everything that is rounded is disturbed.
    bool staysPut(const Vector& expected, const std::vector<Token>& prompt, std::uint64_t noiseSeed) const {
        const Vector logits =
            FloatReference(m_tiny, referenceFor(m_type, kSumError, noiseSeed)).logits(prompt);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            if (std::fabs(expected[i] - logits[i]) >= kStable) return false;
        }
        return true;
    }

    TinyModel m_tiny = buildTinyModel(std::get<0>(GetParam()));
    CacheType m_type = std::get<1>(GetParam());
    std::shared_ptr<const Model> m_model;
};

TEST_P(CacheTypes, AgreeWithTheReferenceOnEveryTarget) {
    FloatReference reference(m_tiny, referenceFor(m_type));
    constexpr std::uint64_t kTries = 400;
    std::vector<Token> prompt;
    Vector expected;
    for (std::uint64_t seed = 1; seed <= kTries && prompt.empty(); ++seed) {
        prompt = tinyPrompt(m_tiny, kPromptTokens, seed);
        expected = reference.logits(prompt);
        for (std::uint64_t noiseSeed = 1; noiseSeed <= kDisturbances; ++noiseSeed) {
            if (!prompt.empty() && !staysPut(expected, prompt, noiseSeed)) prompt.clear();
        }
    }
    ASSERT_FALSE(prompt.empty()) << "no prompt stays put under a disturbance";
    for (const std::string& target : runnableTargets()) {
        SCOPED_TRACE(target);
        const ForcedTarget forced(target);
        expectAgreement(expected, open()->logits(prompt), 0.9999, 0.02);
    }
}

TEST_P(CacheTypes, GiveTheReferencesIdsOnEveryTargetAndThreadCount) {
    constexpr std::uint64_t kTries = 200;
    std::vector<Token> prompt;
    std::vector<Token> reply;
    for (std::uint64_t seed = 1; seed <= kTries && reply.empty(); ++seed) {
        prompt = tinyPrompt(m_tiny, kPromptTokens, seed);
        reply = stableReply(prompt);
    }
    ASSERT_FALSE(reply.empty()) << "no prompt has a reply that stays put";
    for (const std::string& target : runnableTargets()) {
        const ForcedTarget forced(target);
        for (const std::uint32_t threads : {1U, 2U, 3U}) {
            SCOPED_TRACE(target + ", threads: " + std::to_string(threads));
            EXPECT_EQ(greedyTokens(*open(threads), prompt, kReplyTokens), reply);
        }
    }
}

TEST_P(CacheTypes, ComputeTheSameBitsForAnyChunkThreadCountAndPrefix) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 41, 3);
    const auto expected = open()->logits(prompt);
    ASSERT_TRUE(expected);
    for (const std::uint32_t chunk : {1U, 5U, 16U}) {
        for (const std::uint32_t threads : {1U, 3U}) {
            EXPECT_EQ(*open(threads, chunk)->logits(prompt), *expected) << chunk << ", " << threads;
        }
    }
    const std::vector<Token> reply = greedyTokens(*open(), prompt, 6);
    const auto session = open(2, 7);
    std::vector<Token> other(prompt.begin(), prompt.begin() + 29);
    other.push_back(other.back());
    greedyTokens(*session, other, 5);
    GenerationStats stats;
    EXPECT_EQ(greedyTokens(*session, prompt, 6, &stats), reply);
    EXPECT_GE(stats.reusedTokens, 29U);
}

constexpr CacheType kQuantised[] = {CacheType::kQ8, CacheType::kQ8Q4, CacheType::kQ4};

INSTANTIATE_TEST_SUITE_P(Models, CacheTypes,
                         testing::Combine(testing::ValuesIn(allTinySpecs()), testing::ValuesIn(kQuantised)),
                         [](const auto& info) {
                             return testNameOf(std::get<0>(info.param).name + "_" +
                                               std::string(cacheTypeName(std::get<1>(info.param))));
                         });

}  // namespace
}  // namespace onebit::test
