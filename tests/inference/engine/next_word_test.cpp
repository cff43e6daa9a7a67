// SPDX-License-Identifier: Apache-2.0
#include "inference/next_word.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "inference/runtime/sampler.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/open_sampling.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

ChoicePoint pointOf(const std::vector<double>& probabilities) {
    ChoicePoint point;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        point.logits.push_back(static_cast<float>(std::log(probabilities[i])));
        point.words.push_back({static_cast<Token>(i), std::to_string(i), false});
    }
    return point;
}

/// How often each token is really drawn.
std::map<Token, double> sharesOfDraws(const ChoicePoint& point, const SamplingOptions& options, int draws) {
    Sampler sampler(options);
    std::map<Token, double> shares;
    for (int i = 0; i < draws; ++i) {
        std::vector<float> logits = point.logits;
        shares[*sampler.sample(logits, point.history)] += 1.0 / draws;
    }
    return shares;
}

TEST(NextWords, ShowTheDistributionThatTheSamplerDrawsFrom) {
    SeededRandom random(5);
    ChoicePoint point;
    for (int i = 0; i < 40; ++i) {
        point.logits.push_back(static_cast<float>(6 * random.uniform() - 3));
        point.words.push_back({i, "", false});
    }
    point.history = {3, 7, 7};
    SamplingOptions options;
    options.temperature = 0.8F;
    options.topK = 12;
    options.typicalP = 0.95F;
    options.topP = 0.9F;
    options.minP = 0.02F;
    options.frequencyPenalty = 0.3F;
    const auto next = nextWords(point, options, 40);
    ASSERT_TRUE(next);
    constexpr int kDraws = 40000;
    const auto shares = sharesOfDraws(point, options, kDraws);
    // Four standard deviations of a binomial with the least favourable p.
    const double bound = 4 * std::sqrt(0.25 / kDraws);
    double sum = 0;
    std::size_t drawable = 0;
    for (const NextWord& word : next->words) {
        const auto drawn = shares.find(word.word.token);
        if (word.leftOutBy != LeftOutBy::kNone) {
            EXPECT_EQ(drawn, shares.end()) << word.word.token;
            continue;
        }
        ++drawable;
        sum += word.chance;
        ASSERT_NE(drawn, shares.end()) << word.word.token;
        EXPECT_NEAR(drawn->second, word.chance, bound) << word.word.token;
    }
    EXPECT_NEAR(sum, 1, 1e-9);
    EXPECT_EQ(drawable, next->drawable);
}

TEST(NextWords, NameTheSettingThatLeavesAWordOut) {
    const ChoicePoint point = pointOf({0.4, 0.3, 0.15, 0.1, 0.04, 0.01});
    const auto leftOut = [&](auto change) {
        SamplingOptions options = openSampling();
        change(options);
        std::map<Token, LeftOutBy> by;
        const auto next = nextWords(point, options, 6);
        for (const NextWord& word : next->words)
            by[word.word.token] = word.leftOutBy;
        return by;
    };
    EXPECT_EQ(leftOut([](SamplingOptions&) {}).at(5), LeftOutBy::kNone);
    const auto topK = leftOut([](SamplingOptions& o) { o.topK = 2; });
    EXPECT_EQ(topK.at(1), LeftOutBy::kNone);
    EXPECT_EQ(topK.at(2), LeftOutBy::kTopK);
    EXPECT_EQ(leftOut([](SamplingOptions& o) { o.topP = 0.8F; }).at(3), LeftOutBy::kTopP);
    EXPECT_EQ(leftOut([](SamplingOptions& o) { o.minP = 0.2F; }).at(4), LeftOutBy::kMinP);
    EXPECT_EQ(leftOut([](SamplingOptions& o) { o.typicalP = 0.3F; }).at(5), LeftOutBy::kTypical);
    const auto cold = leftOut([](SamplingOptions& o) { o.temperature = 0; });
    EXPECT_EQ(cold.at(0), LeftOutBy::kNone);
    EXPECT_EQ(cold.at(1), LeftOutBy::kTemperature);
    // The first one that leaves it out, where several would.
    const auto both = leftOut([](SamplingOptions& o) {
        o.topK = 4;
        o.topP = 0.6F;
    });
    EXPECT_EQ(both.at(4), LeftOutBy::kTopK);
    EXPECT_EQ(both.at(3), LeftOutBy::kTopP);
}

TEST(NextWords, TellTheChanceBeforeTemperatureAndWhatIsLeftOut) {
    const ChoicePoint point = pointOf({0.6, 0.3, 0.1});
    SamplingOptions options = openSampling();
    options.temperature = 0.5F;
    options.topK = 2;
    const auto next = nextWords(point, options, 3);
    ASSERT_TRUE(next);
    const double total = 0.36 + 0.09 + 0.01;
    EXPECT_NEAR(next->words[0].chance, 0.36 / 0.45, 1e-6);
    EXPECT_NEAR(next->words[0].chanceAtOne, 0.6, 1e-6);
    EXPECT_NEAR(next->words[2].chance, 0.01 / total, 1e-6);
    EXPECT_NEAR(next->leftOutShare, 0.01 / total, 1e-6);
    EXPECT_EQ(next->drawable, 2U);
}

TEST(NextWords, RefuseWhatTheyCannotCompute) {
    SamplingOptions options;
    EXPECT_EQ(nextWords({}, options, 3).error().code, ErrorCode::kInvalidArgument);
    ChoicePoint point = pointOf({0.5, 0.5});
    options.typicalP = 2;
    EXPECT_EQ(nextWords(point, options, 3).error().detail, "typicalP");
    point.logits.assign(2, std::nanf(""));
    EXPECT_EQ(nextWords(point, {}, 3).error().code, ErrorCode::kNotFinite);
}

TEST(LeastSurePoint, HoldsTheModelsOwnLogitsOfThatPlace) {
    const TinyModel tiny = buildTinyModel(allTinySpecs().front());
    const auto model = loadFromBytes(tiny.file());
    const auto session = openSession(model, {.contextLength = 64, .threads = 1});
    EXPECT_EQ(session->leastSurePoint(), nullptr);
    SamplingOptions options = openSampling();
    options.repeatPenalty = 1.3F;
    options.maxTokens = 10;
    const std::vector<Token> prompt = tinyPrompt(tiny, 12, 1);
    const StopFlag stop;
    ASSERT_TRUE(session->generateFromTokens(prompt, options, {}, stop, true));
    const auto point = session->leastSurePoint();
    ASSERT_NE(point, nullptr);
    ASSERT_GE(point->history.size(), prompt.size());
    const auto expected = openSession(model, {.contextLength = 64, .threads = 1})->logits(point->history);
    ASSERT_TRUE(expected);
    ASSERT_LE(point->logits.size(), expected->size());
    for (std::size_t i = 0; i < point->logits.size(); ++i)
        ASSERT_EQ(point->logits[i], (*expected)[i]) << i;
    ASSERT_FALSE(point->words.empty());
    for (std::size_t i = 1; i < point->words.size(); ++i) {
        EXPECT_GE(point->logits[static_cast<std::size_t>(point->words[i - 1].token)],
                  point->logits[static_cast<std::size_t>(point->words[i].token)]);
    }
}

}  // namespace
}  // namespace onebit::test
