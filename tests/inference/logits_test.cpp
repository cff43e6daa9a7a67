// SPDX-License-Identifier: Apache-2.0
// The engine against the independent reference, with the same rounding of activations and of the KV cache.
//
// Two correct implementations differ by the order of their float sums, about 1e-6 of each. Where activations
// are rounded, such an error moves a value that sits on the edge between two roundings to the other side, and
// that moves the logits visibly: disturbing every input of a product in the reference by 1e-6 moved its own
// logits by up to 0.45 (int8, 96 tokens; deviation of the logits 1 to 8). So the tight bounds are for prompts
// whose logits in the reference stay put under such a disturbance, which the test finds by trying. With int8
// activations there are no such long prompts; these have the wide bounds, and the other formats check long
// prompts tightly. A short prompt that passed the trial may still sit on an edge, since a sum's error is
// larger where its terms cancel; so with int8 activations two of three must agree tightly. An engine that
// computes something else agrees on none.
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {

void PrintTo(const TinyModelSpec& spec, std::ostream* stream) {
    *stream << spec.name;
}

namespace {

struct Bounds {
    double smallestCorrelation;
    double largestDifference;
};
constexpr Bounds kTight{0.9999, 0.02};
constexpr Bounds kWide{0.999, 0.5};
constexpr double kSumError = 1e-6;
constexpr double kStable = 0.005;

bool roundsToInt8(const TinyModelSpec& spec) {
    return spec.architecture != "onebit" && weightCodec(spec.hidden).rounding != Rounding::kNone;
}

class Logits : public testing::TestWithParam<TinyModelSpec> {
  protected:
    Logits() : m_tiny(buildTinyModel(GetParam())), m_reference(m_tiny) {}

    std::unique_ptr<Session> session(const SessionOptions& options) {
        LoadOptions load;
        load.contextLength = options.contextLength;
        load.threads = options.threads;
        return openSession(loadFromBytes(m_tiny.file(), load), options);
    }

    /// A prompt whose logits do not hang on the last digit of a sum.
    std::vector<Token> stablePrompt(std::size_t length, std::uint64_t firstSeed) {
        constexpr int kTries = 30;
        // A long prompt has many values: one disturbance says enough.
        const std::uint64_t disturbances = length > 20 ? 1 : 3;
        for (std::uint64_t seed = firstSeed; seed < firstSeed + kTries; ++seed) {
            std::vector<Token> prompt = tinyPrompt(m_tiny, length, seed);
            const Vector expected = m_reference.logits(prompt);
            bool stable = true;
            for (std::uint64_t noise = 1; noise <= disturbances && stable; ++noise) {
                FloatReference disturbed(m_tiny, {.noise = kSumError, .noiseSeed = noise});
                const Vector logits = disturbed.logits(prompt);
                for (std::size_t i = 0; i < logits.size(); ++i) {
                    stable = stable && std::fabs(logits[i] - expected[i]) < kStable;
                }
            }
            if (stable) return prompt;
        }
        ADD_FAILURE() << "no stable prompt of " << length << " tokens";
        return tinyPrompt(m_tiny, length, firstSeed);
    }

    /// For prompts of many tokens.
    std::vector<Token> longPrompt(std::size_t length, std::uint64_t firstSeed) {
        return roundsToInt8(GetParam()) ? tinyPrompt(m_tiny, length, firstSeed)
                                        : stablePrompt(length, firstSeed);
    }
    Bounds longBounds() const { return roundsToInt8(GetParam()) ? kWide : kTight; }

    TinyModel m_tiny;
    FloatReference m_reference;
};

void expectSame(const Vector& expected, const Result<std::vector<float>>& actual, const Bounds& bounds) {
    expectAgreement(expected, actual, bounds.smallestCorrelation, bounds.largestDifference);
}

bool within(const Agreement& agreement, const Bounds& bounds) {
    return agreement.correlation >= bounds.smallestCorrelation &&
           agreement.largestDifference <= bounds.largestDifference;
}

TEST_P(Logits, AgreeWithTheReferenceOnEveryTargetAndThreadCount) {
    std::vector<std::vector<Token>> prompts;
    std::vector<Vector> expected;
    for (const std::uint64_t seed : {21U, 121U, 221U}) {
        prompts.push_back(stablePrompt(12, seed));
        expected.push_back(m_reference.logits(prompts.back()));
    }
    for (const std::string& target : runnableTargets()) {
        const ForcedTarget forced(target);
        for (const std::uint32_t threads : {1U, 2U, 3U}) {
            SCOPED_TRACE(target + ", threads: " + std::to_string(threads));
            const auto opened = session({.threads = threads});
            ASSERT_NE(opened, nullptr);
            std::size_t tight = 0;
            for (std::size_t i = 0; i < prompts.size(); ++i) {
                const auto actual = opened->logits(prompts[i]);
                expectSame(expected[i], actual, longBounds());
                if (actual && within(compare(expected[i], *actual), kTight)) ++tight;
            }
            EXPECT_GE(tight, prompts.size() - 1);
        }
    }
}

TEST_P(Logits, DoNotDependOnTheSizeOfThePrefillChunk) {
    const std::vector<Token> prompt = longPrompt(70, 22);
    const Vector expected = m_reference.logits(prompt);
    for (const std::uint32_t chunk : {1U, 7U, 64U, 512U}) {
        SCOPED_TRACE("chunk: " + std::to_string(chunk));
        const auto opened = session({.threads = 2, .prefillChunk = chunk});
        ASSERT_NE(opened, nullptr);
        expectSame(expected, opened->logits(prompt), longBounds());
    }
}

TEST_P(Logits, AgreeUpToTheEndOfTheContext) {
    const std::uint32_t context = GetParam().contextLength;
    const auto opened = session({.contextLength = context, .threads = 1});
    ASSERT_NE(opened, nullptr);
    ASSERT_EQ(opened->contextLength(), context);
    for (const std::uint32_t length : {1U, context - 1, context}) {
        SCOPED_TRACE("length: " + std::to_string(length));
        const std::vector<Token> prompt = longPrompt(length, 23 + length);
        expectSame(m_reference.logits(prompt), opened->logits(prompt), longBounds());
    }
    const auto tooLong = opened->logits(tinyPrompt(m_tiny, context + 1, 5));
    ASSERT_FALSE(tooLong.has_value());
    EXPECT_EQ(tooLong.error().code, ErrorCode::kPromptTooLong);
}

/// Rounding activations must cost little against float ones: else the reference would only repeat the
/// engine's losses. Signs alone ("onebit") are what that architecture is trained with, so there is nothing to
/// lose there.
TEST_P(Logits, StayCloseToThoseOfFloatActivations) {
    if (GetParam().architecture == "onebit") GTEST_SKIP() << "trained with binary activations";
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 12, 24);
    const Vector expected =
        FloatReference(m_tiny, {.roundActivations = false, .halfCache = false}).logits(prompt);
    const auto opened = session({.threads = 1});
    ASSERT_NE(opened, nullptr);
    const auto actual = opened->logits(prompt);
    ASSERT_TRUE(actual.has_value());
    EXPECT_GE(compare(expected, *actual).correlation, 0.99);
}

INSTANTIATE_TEST_SUITE_P(Models, Logits, testing::ValuesIn(allTinySpecs()),
                         [](const auto& info) { return testNameOf(info.param.name); });

}  // namespace
}  // namespace onebit::test
