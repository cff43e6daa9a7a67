// SPDX-License-Identifier: Apache-2.0
// Probabilities of given tokens, and the perplexity made of them, against the independent reference.
#include "inference/perplexity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

/// Float weights, so that no rounding of activations amplifies the last digit of a sum.
TinyModelSpec floatSpec() {
    return tinySpec("llama", WeightFormat::kF16);
}

/// ln(softmax(logits)[token]) in double precision.
double logProbability(const Vector& logits, Token token) {
    const double largest = *std::ranges::max_element(logits);
    double sum = 0;
    for (const double logit : logits)
        sum += std::exp(logit - largest);
    return logits.at(static_cast<std::size_t>(token)) - largest - std::log(sum);
}

/// What the reference gives to token number `index`, after all those before it.
double expectedLogProbability(FloatReference& reference, std::span<const Token> tokens, std::size_t index) {
    return logProbability(reference.logits(tokens.first(index)), tokens[index]);
}

// Logits of the two agree within 0.02 (see logits_test.cpp), and so do their largest ones and sums.
constexpr double kLogitBound = 0.02;

TEST(LogProbabilities, AgreeWithTheReference) {
    const TinyModel tiny = buildTinyModel(floatSpec());
    FloatReference reference(tiny);
    const std::vector<Token> tokens = tinyPrompt(tiny, 40, 11);
    Vector expected;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        expected.push_back(expectedLogProbability(reference, tokens, i));
    const auto model = loadFromBytes(tiny.file());
    const StopFlag stop;
    for (const std::uint32_t chunk : {1U, 7U, 64U}) {
        for (const std::size_t first : {std::size_t{1}, std::size_t{8}, std::size_t{20}, std::size_t{39}}) {
            SCOPED_TRACE("chunk " + std::to_string(chunk) + ", first " + std::to_string(first));
            const auto session = openSession(model, {.threads = 2, .prefillChunk = chunk});
            ASSERT_NE(session, nullptr);
            const auto actual = session->logProbabilities(tokens, first, stop);
            ASSERT_TRUE(actual.has_value()) << actual.error().detail;
            ASSERT_EQ(actual->size(), tokens.size() - first);
            for (std::size_t i = 0; i < actual->size(); ++i)
                EXPECT_NEAR((*actual)[i], expected[first - 1 + i], 2 * kLogitBound);
        }
    }
}

TEST(LogProbabilities, AreThoseOfTheLogits) {
    const TinyModel tiny = buildTinyModel(tinySpec("bitnet", WeightFormat::kI2_S));
    const auto session = openSession(loadFromBytes(tiny.file()), {.threads = 1});
    ASSERT_NE(session, nullptr);
    const std::vector<Token> tokens = tinyPrompt(tiny, 30, 12);
    const StopFlag stop;
    const auto all = session->logProbabilities(tokens, 1, stop);
    ASSERT_TRUE(all.has_value());
    for (const std::size_t index : {std::size_t{1}, std::size_t{2}, std::size_t{29}}) {
        const auto logits = session->logits(std::span(tokens).first(index));
        ASSERT_TRUE(logits.has_value());
        // The same floats; what differs is the rounding of the exponentials' sum, some 1e-6 of it.
        EXPECT_NEAR((*all)[index - 1], logProbability({logits->begin(), logits->end()}, tokens[index]), 1e-4);
    }
}

TEST(LogProbabilities, RefuseWhatCannotBeForetold) {
    const TinyModel tiny = buildTinyModel(floatSpec());
    const auto session = openSession(loadFromBytes(tiny.file()), {.threads = 1});
    ASSERT_NE(session, nullptr);
    const StopFlag stop;
    const std::vector<Token> tokens{40, 41, 42};
    EXPECT_EQ(session->logProbabilities(tokens, 0, stop).error().code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(session->logProbabilities(tokens, 3, stop).error().code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(session->logProbabilities({}, 1, stop).error().code, ErrorCode::kInvalidArgument);
    const std::vector<Token> unknown{40, 1 << 20};
    EXPECT_EQ(session->logProbabilities(unknown, 1, stop).error().code, ErrorCode::kInvalidToken);
    EXPECT_EQ(session->logProbabilities(tinyPrompt(tiny, 97, 1), 1, stop).error().code,
              ErrorCode::kPromptTooLong);
    StopFlag stopped;
    stopped.request();
    EXPECT_EQ(session->logProbabilities(tokens, 1, stopped).error().detail, "stopped");
}

/// The definition, spelled out: chunks, BOS at the head of each, the second half scored.
TEST(Perplexity, FollowsFromTheReferencesProbabilities) {
    constexpr std::uint32_t kContext = 13;
    const TinyModel tiny = buildTinyModel(floatSpec());
    const auto model = loadFromBytes(tiny.file());
    const auto session = openSession(model, {.threads = 1});
    ASSERT_NE(session, nullptr);
    const std::string text =
        "hello the cat and the world, and you of that cat in the world. The end is here.";
    std::vector<Token> tokens = model->tokenize(text, {.addBos = true}).value();
    ASSERT_EQ(tokens.front(), tiny.vocabulary.bos);
    ASSERT_GE(tokens.size(), 2 * kContext);

    FloatReference reference(tiny);
    Vector nll;
    for (std::size_t begin = 0; begin + kContext <= tokens.size(); begin += kContext) {
        tokens[begin] = tiny.vocabulary.bos;
        const auto chunk = std::span(tokens).subspan(begin, kContext);
        for (std::size_t i = 7; i < kContext; ++i)
            nll.push_back(-expectedLogProbability(reference, chunk, i));
    }
    const auto count = static_cast<double>(nll.size());
    const double mean = std::accumulate(nll.begin(), nll.end(), 0.0) / count;
    double squares = 0;
    for (const double value : nll)
        squares += (value - mean) * (value - mean);
    const double meanError = std::sqrt(squares / count / (count - 1));

    std::uint32_t calls = 0;
    const StopFlag stop;
    const auto measured = measurePerplexity(
        *model, *session, text, kContext,
        [&](const Perplexity& soFar, std::uint32_t chunks) {
            EXPECT_EQ(soFar.chunks, ++calls);
            EXPECT_EQ(chunks, tokens.size() / kContext);
        },
        stop);
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    EXPECT_EQ(measured->tokens, tokens.size());
    EXPECT_EQ(measured->chunks, tokens.size() / kContext);
    EXPECT_EQ(measured->scoredTokens, nll.size());
    EXPECT_NEAR(measured->meanNll, mean, 2 * kLogitBound);
    EXPECT_NEAR(measured->perplexity, std::exp(measured->meanNll), 1e-9 * measured->perplexity);
    EXPECT_NEAR(measured->standardError / measured->perplexity, meanError, 2 * kLogitBound);
    EXPECT_EQ(calls, measured->chunks);
}

TEST(Perplexity, RefusesTextsAndContextsThatWillNotDo) {
    const TinyModel tiny = buildTinyModel(floatSpec());
    const auto model = loadFromBytes(tiny.file());
    const auto session = openSession(model, {.threads = 1});
    ASSERT_NE(session, nullptr);
    const StopFlag stop;
    const auto codeOf = [&](std::string_view text, std::uint32_t context) {
        const auto measured = measurePerplexity(*model, *session, text, context, {}, stop);
        return measured ? ErrorCode::kInternal : measured.error().code;
    };
    EXPECT_EQ(codeOf("", 16), ErrorCode::kInvalidArgument);
    EXPECT_EQ(codeOf("hello", 16), ErrorCode::kInvalidArgument);
    EXPECT_EQ(codeOf("hello hello hello", 2), ErrorCode::kInvalidArgument);
    EXPECT_EQ(codeOf("hello hello hello", 97), ErrorCode::kInvalidArgument);
    EXPECT_EQ(codeOf("hello \xFF", 4), ErrorCode::kInvalidText);
}

}  // namespace
}  // namespace onebit::test
