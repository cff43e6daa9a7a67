// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/sampler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "tests/support/open_sampling.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

SamplingOptions greedyOptions() {
    SamplingOptions options = openSampling();
    options.temperature = 0;
    return options;
}

/// How often each token comes.
std::map<Token, int> drawMany(const SamplingOptions& options, const std::vector<float>& logits, int draws) {
    Sampler sampler(options);
    std::map<Token, int> counts;
    for (int i = 0; i < draws; ++i) {
        std::vector<float> copy = logits;
        const auto token = sampler.sample(copy, {});
        EXPECT_TRUE(token.has_value());
        if (token) ++counts[*token];
    }
    return counts;
}

std::set<Token> tokensOf(const std::map<Token, int>& counts) {
    std::set<Token> tokens;
    for (const auto& [token, count] : counts)
        tokens.insert(token);
    return tokens;
}

Token sampleOnce(const SamplingOptions& options, std::vector<float> logits, std::vector<Token> history) {
    Sampler sampler(options);
    const auto token = sampler.sample(logits, history);
    EXPECT_TRUE(token.has_value());
    return token.value_or(-1);
}

TEST(Sampler, TakesTheFirstOfTheLikeliestAtTemperatureZero) {
    EXPECT_EQ(sampleOnce(greedyOptions(), {1, 5, 3, 5}, {}), 1);
    EXPECT_EQ(sampleOnce(greedyOptions(), {-7}, {}), 0);
}

TEST(Sampler, FollowsTheSoftmax) {
    const std::vector<float> logits{std::log(0.6F), std::log(0.3F), std::log(0.1F)};
    constexpr int kDraws = 20000;
    const auto counts = drawMany(openSampling(), logits, kDraws);
    // Four standard deviations of a binomial with the least favourable p.
    const double bound = 4 * std::sqrt(0.25 / kDraws);
    EXPECT_NEAR(counts.at(0) / double{kDraws}, 0.6, bound);
    EXPECT_NEAR(counts.at(1) / double{kDraws}, 0.3, bound);
    EXPECT_NEAR(counts.at(2) / double{kDraws}, 0.1, bound);
}

TEST(Sampler, TemperatureDividesTheLogits) {
    SamplingOptions options = openSampling();
    options.temperature = 0.5F;
    constexpr int kDraws = 20000;
    const auto counts = drawMany(options, {std::log(0.6F), std::log(0.4F)}, kDraws);
    EXPECT_NEAR(counts.at(0) / double{kDraws}, 0.36 / 0.52, 4 * std::sqrt(0.25 / kDraws));
}

TEST(Sampler, TopKKeepsTheLikeliest) {
    SamplingOptions options = openSampling();
    options.topK = 2;
    options.temperature = 100;
    EXPECT_EQ(tokensOf(drawMany(options, {1, 4, 2, 3, 3}, 200)), (std::set<Token>{1, 3}))
        << "of equals the smaller id stays";
}

TEST(Sampler, TopPKeepsTheFewestThatReachIt) {
    const std::vector<float> logits{std::log(0.1F), std::log(0.5F), std::log(0.15F), std::log(0.25F)};
    SamplingOptions options = openSampling();
    options.topP = 0.7F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 500)), (std::set<Token>{1, 3}));
    options.topP = 0.0F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 50)), (std::set<Token>{1})) << "at least one stays";
    options.topP = 0.76F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 500)), (std::set<Token>{1, 2, 3}));
}

TEST(Sampler, MinPDropsWhatIsTooFarBelowTheLikeliest) {
    const std::vector<float> logits{std::log(0.5F), std::log(0.2F), std::log(0.26F), std::log(0.04F)};
    SamplingOptions options = openSampling();
    options.minP = 0.5F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 500)), (std::set<Token>{0, 2}));
    options.minP = 1.0F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 50)), (std::set<Token>{0}));
}

TEST(Sampler, TopPCountsWhatMinPDropsLater) {
    // Without the small ones 0.5 would be 0.71 of the rest, and top-p would keep it alone.
    const std::vector<float> logits{std::log(0.5F), std::log(0.2F), std::log(0.15F), std::log(0.15F)};
    SamplingOptions options = openSampling();
    options.topP = 0.6F;
    options.minP = 0.35F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 500)), (std::set<Token>{0, 1}));
}

TEST(Sampler, TypicalKeepsWhatSurprisesAsMuchAsIsExpected) {
    // The entropy is 1.280 nats; the surprises are 0.916, 1.204, 1.609 and 2.303: nearest is 1, then 2, 0, 3.
    const std::vector<float> logits{std::log(0.4F), std::log(0.3F), std::log(0.2F), std::log(0.1F)};
    SamplingOptions options = openSampling();
    options.typicalP = 0.1F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 50)), (std::set<Token>{1})) << "at least one stays";
    options.typicalP = 0.4F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 500)), (std::set<Token>{1, 2}))
        << "the likeliest is too little of a surprise";
    options.typicalP = 0.85F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 500)), (std::set<Token>{0, 1, 2}));
    options.typicalP = 0.4F;
    options.minP = 0.7F;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 50)), (std::set<Token>{1})) << "min-p of what is left";
    options.minP = 0;
    options.topK = 1;
    EXPECT_EQ(tokensOf(drawMany(options, logits, 50)), (std::set<Token>{0})) << "top-k comes first";
}

TEST(Sampler, TypicalKeepsTheSameAsAComputationOverAllOfALargeVocabulary) {
    SeededRandom random(9);
    const std::vector<float> logits = random.normals(3000, 0, 4);
    double total = 0;
    for (const float logit : logits)
        total += std::exp(static_cast<double>(logit));
    double entropy = 0;
    std::vector<double> share;
    for (const float logit : logits) {
        share.push_back(std::exp(static_cast<double>(logit)) / total);
        entropy -= share.back() * std::log(share.back());
    }
    std::vector<Token> order(logits.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<Token>(i);
    const auto distance = [&](Token token) {
        return std::abs(-std::log(share[static_cast<std::size_t>(token)]) - entropy);
    };
    std::sort(order.begin(), order.end(), [&](Token a, Token b) { return distance(a) < distance(b); });
    constexpr double kTypical = 0.3;
    std::set<Token> expected;
    for (double sum = 0; sum < kTypical;) {
        const Token token = order[expected.size()];
        expected.insert(token);
        sum += share[static_cast<std::size_t>(token)];
    }
    SamplingOptions options = openSampling();
    options.typicalP = kTypical;
    Sampler sampler(options);
    std::vector<float> copy = logits;
    const auto chances = sampler.chances(copy, {});
    ASSERT_TRUE(chances);
    std::set<Token> kept;
    for (const Sampler::Chance& chance : *chances)
        kept.insert(chance.token);
    EXPECT_EQ(kept, expected);
}

TEST(Sampler, SelectsTheSameFromALargeVocabularyAsSortingAllOfIt) {
    SeededRandom random(5);
    const std::vector<float> logits = random.normals(20000, 0, 3);
    std::vector<Token> order(logits.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<Token>(i);
    std::sort(order.begin(), order.end(), [&](Token a, Token b) {
        return logits[static_cast<std::size_t>(a)] > logits[static_cast<std::size_t>(b)];
    });
    double total = 0;
    for (const float logit : logits)
        total += std::exp(static_cast<double>(logit));
    constexpr double kTopP = 0.5;
    std::set<Token> expected;
    double sum = 0;
    for (const Token token : order) {
        expected.insert(token);
        sum += std::exp(static_cast<double>(logits[static_cast<std::size_t>(token)]));
        if (sum >= kTopP * total) break;
    }
    ASSERT_GT(expected.size(), 64U) << "more than the first part that is sorted";
    SamplingOptions options = openSampling();
    options.topP = kTopP;
    options.temperature = 1000;  // so that all that are left come up
    EXPECT_EQ(tokensOf(drawMany(options, logits, static_cast<int>(expected.size()) * 12)), expected);
}

TEST(Sampler, PenalisesRecentTokensByTheirSign) {
    SamplingOptions options = greedyOptions();
    options.repeatPenalty = 2;
    EXPECT_EQ(sampleOnce(options, {4, 3, 1}, {0}), 1) << "a positive logit is divided";
    EXPECT_EQ(sampleOnce(options, {-2, -3}, {0}), 1) << "a negative one is multiplied";
    options.repeatPenalty = 1;
    options.frequencyPenalty = 0.5F;
    EXPECT_EQ(sampleOnce(options, {4, 3, 1}, {0}), 0);
    EXPECT_EQ(sampleOnce(options, {4, 3, 1}, {0, 0, 0}), 1) << "once for each occurrence";
    options.frequencyPenalty = 0;
    options.presencePenalty = 0.9F;
    EXPECT_EQ(sampleOnce(options, {4, 3, 1}, {0, 0, 0}), 0) << "once in all";
}

TEST(Sampler, ForgetsWhatLeftTheWindow) {
    SamplingOptions options = greedyOptions();
    options.presencePenalty = 10;
    options.penaltyWindow = 2;
    EXPECT_EQ(sampleOnce(options, {4, 3, 2}, {0, 1, 2}), 0);
    options.penaltyWindow = 3;
    EXPECT_EQ(sampleOnce(options, {4, 3, 2}, {0, 1}), 2);
    options.penaltyWindow = 0;
    EXPECT_EQ(sampleOnce(options, {4, 3, 2}, {0}), 0);
}

TEST(Sampler, RepeatsItselfForTheSameSeedAndDiffersForAnother) {
    const auto sequence = [](std::uint64_t seed) {
        SamplingOptions options = openSampling();
        options.seed = seed;
        Sampler sampler(options);
        std::vector<Token> tokens;
        for (int i = 0; i < 32; ++i) {
            std::vector<float> logits(100, 0.0F);
            tokens.push_back(sampler.sample(logits, {}).value_or(-1));
        }
        return tokens;
    };
    EXPECT_EQ(sequence(1), sequence(1));
    EXPECT_NE(sequence(1), sequence(2));
    EXPECT_NE(sequence(0), sequence(1));
}

TEST(Sampler, NeverChoosesNan) {
    EXPECT_EQ(sampleOnce(greedyOptions(), {kNan, 1, kNan}, {}), 1);
    EXPECT_EQ(tokensOf(drawMany(openSampling(), {kNan, 1, 1, kNan}, 200)), (std::set<Token>{1, 2}));
    SamplingOptions options = openSampling();
    options.topK = 3;
    EXPECT_EQ(tokensOf(drawMany(options, {kNan, 1, 1, kNan, -kInfinity}, 200)), (std::set<Token>{1, 2}));
    options.topP = 0.9F;
    EXPECT_EQ(tokensOf(drawMany(options, {kNan, 1, 1, kNan, -kInfinity}, 200)), (std::set<Token>{1, 2}));
}

TEST(Sampler, FailsWhenNoLogitIsFinite) {
    for (const float bad : {kNan, kInfinity, -kInfinity}) {
        std::vector<float> logits{bad, bad};
        const auto token = Sampler(openSampling()).sample(logits, {});
        ASSERT_FALSE(token);
        EXPECT_EQ(token.error().code, ErrorCode::kNotFinite);
    }
}

TEST(Random, IsTheSameOnEveryPlatform) {
    // The state after SplitMix64 of seed 0 is published with the generator: 0xe220a8397b1dcdaf first.
    Random random(0);
    const std::uint64_t first = random.next();
    EXPECT_EQ(first, std::rotl(0xE220A8397B1DCDAFU + 0xF88BB8A8724C81ECU, 23) + 0xE220A8397B1DCDAFU);
    Random uniform(9);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double value = uniform.uniform();
        ASSERT_TRUE(value >= 0 && value < 1);
        sum += value;
    }
    EXPECT_NEAR(sum / 10000, 0.5, 4 * std::sqrt(1.0 / 12 / 10000));
}

TEST(SamplingOptions, AreRefusedByNameWhenTheyMeanNothing) {
    const auto refused = [](auto change) {
        SamplingOptions options;
        change(options);
        const Result<void> checked = checkSamplingOptions(options);
        if (checked) return std::string("accepted");
        EXPECT_EQ(checked.error().code, ErrorCode::kInvalidArgument);
        return checked.error().detail;
    };
    EXPECT_TRUE(checkSamplingOptions({}));
    EXPECT_EQ(refused([](SamplingOptions& o) { o.temperature = kNan; }), "temperature");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.temperature = -0.1F; }), "temperature");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.topK = -1; }), "topK");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.topP = 1.1F; }), "topP");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.minP = -0.1F; }), "minP");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.repeatPenalty = 0; }), "repeatPenalty");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.frequencyPenalty = kInfinity; }), "frequencyPenalty");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.presencePenalty = kNan; }), "presencePenalty");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.penaltyWindow = -1; }), "penaltyWindow");
    EXPECT_EQ(refused([](SamplingOptions& o) { o.maxTokens = -1; }), "maxTokens");
}

}  // namespace
}  // namespace onebit::test
