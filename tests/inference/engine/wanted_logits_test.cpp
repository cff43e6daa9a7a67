// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/wanted_logits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "inference/runtime/sampler.h"
#include "tests/support/open_sampling.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

constexpr std::size_t kVocabulary = 500;

/// `logits` with everything that is not wanted lowered, by different amounts.
std::vector<float> spoilt(const std::vector<float>& logits, const WantedLogits& wanted,
                          SeededRandom& random) {
    std::vector<float> sorted = logits;
    std::ranges::sort(sorted, std::greater());
    const float least = sorted[std::min(wanted.best, sorted.size()) - 1];
    std::vector<float> result = logits;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const bool isWanted =
            result[i] >= least || std::ranges::count(wanted.tokens, static_cast<Token>(i)) > 0;
        if (!isWanted) result[i] -= static_cast<float>(random.uniform()) * 5.0F;
    }
    return result;
}

SamplingOptions randomOptions(SeededRandom& random) {
    SamplingOptions options = openSampling();
    options.temperature = static_cast<float>(random.below(4)) * 0.5F;
    options.topK = static_cast<std::int32_t>(1 + random.below(60));
    options.topP = random.below(2) == 0 ? 1.0F : 0.9F;
    options.typicalP = random.below(3) == 0 ? 0.8F : 1.0F;
    options.minP = random.below(2) == 0 ? 0.0F : 0.02F;
    options.repeatPenalty = 0.7F + static_cast<float>(random.below(4)) * 0.3F;
    options.frequencyPenalty = static_cast<float>(random.below(3)) - 1.0F;
    options.presencePenalty = static_cast<float>(random.below(3)) - 1.0F;
    options.penaltyWindow = static_cast<std::int32_t>(random.below(80));
    options.seed = random.bits();
    return options;
}

TEST(WantedLogits, AreAllThatDecidesWhatTheSamplerChooses) {
    SeededRandom random(1);
    for (int round = 0; round < 2000; ++round) {
        SCOPED_TRACE(round);
        const SamplingOptions options = randomOptions(random);
        std::vector<Token> history;
        for (int i = 0; i < 100; ++i)
            history.push_back(static_cast<Token>(random.below(kVocabulary)));
        // Foretold tokens join the history before the last of the choices.
        std::vector<Token> draft{history.back()};
        for (std::size_t i = 0; i < random.below(4); ++i)
            draft.push_back(static_cast<Token>(random.below(kVocabulary)));
        const auto wanted = wantedLogits(options, history, draft);
        ASSERT_TRUE(wanted.has_value());
        history.insert(history.end(), draft.begin() + 1, draft.end());

        std::vector<float> all = random.normals(kVocabulary, 0, 3);
        std::vector<float> some = spoilt(all, *wanted, random);
        Sampler first(options);
        Sampler second(options);
        const Result<Token> expected = first.sample(all, history);
        const Result<Token> actual = second.sample(some, history);
        ASSERT_TRUE(expected.has_value() && actual.has_value());
        ASSERT_EQ(*actual, *expected);
        ASSERT_EQ(second.certainty(), first.certainty());
    }
}

TEST(WantedLogits, AreOneForAGreedyChoiceWithoutPenalties) {
    SamplingOptions options = openSampling();
    options.temperature = 0;
    const std::vector<Token> history{1, 2, 3};
    const auto wanted = wantedLogits(options, history, {});
    ASSERT_TRUE(wanted.has_value());
    EXPECT_EQ(wanted->best, 1U);
    EXPECT_TRUE(wanted->tokens.empty());
}

TEST(WantedLogits, AreAllWhereTheTailCanBeDrawn) {
    SamplingOptions options = openSampling();
    const std::vector<Token> history{1, 2, 3};
    EXPECT_FALSE(wantedLogits(options, history, {}).has_value());
    options.topK = 100000;
    EXPECT_FALSE(wantedLogits(options, history, {}).has_value());
}

}  // namespace
}  // namespace onebit::test
