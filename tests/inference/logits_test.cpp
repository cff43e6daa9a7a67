// The engine against the independent reference, with the same rounding of activations and of the KV cache.
//
// Bounds: both sides round the same way, so what is left is the order of float sums (about 1e-6 of a logit)
// and, rarely, a value on the edge between two roundings that falls on the other side. kLargestDifference
// leaves room for one such flip; logits have a deviation of 1 to 8 (reference_test checks that).
#include <gtest/gtest.h>

#include <ostream>

#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {

void PrintTo(const TinyModelSpec& spec, std::ostream* stream) {
    *stream << spec.name;
}

namespace {

constexpr double kSmallestCorrelation = 0.9999;
constexpr double kLargestDifference = 0.02;

void expectSame(const Vector& expected, const Result<std::vector<float>>& actual) {
    expectAgreement(expected, actual, kSmallestCorrelation, kLargestDifference);
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

    TinyModel m_tiny;
    FloatReference m_reference;
};

TEST_P(Logits, AgreeWithTheReferenceOnEveryTargetAndThreadCount) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 12, 21);
    const Vector expected = m_reference.logits(prompt);
    for (const std::string& target : runnableTargets()) {
        const ForcedTarget forced(target);
        for (const std::uint32_t threads : {1U, 2U, 3U}) {
            SCOPED_TRACE(target + ", threads: " + std::to_string(threads));
            const auto opened = session({.threads = threads});
            ASSERT_NE(opened, nullptr);
            expectSame(expected, opened->logits(prompt));
        }
    }
}

TEST_P(Logits, DoNotDependOnTheSizeOfThePrefillChunk) {
    const std::vector<Token> prompt = tinyPrompt(m_tiny, 70, 22);
    const Vector expected = m_reference.logits(prompt);
    for (const std::uint32_t chunk : {1U, 7U, 64U, 512U}) {
        SCOPED_TRACE("chunk: " + std::to_string(chunk));
        const auto opened = session({.threads = 2, .prefillChunk = chunk});
        ASSERT_NE(opened, nullptr);
        expectSame(expected, opened->logits(prompt));
    }
}

TEST_P(Logits, AgreeUpToTheEndOfTheContext) {
    const std::uint32_t context = GetParam().contextLength;
    const auto opened = session({.contextLength = context, .threads = 1});
    ASSERT_NE(opened, nullptr);
    ASSERT_EQ(opened->contextLength(), context);
    for (const std::uint32_t length : {1U, 2U, context / 2, context - 1, context}) {
        SCOPED_TRACE("length: " + std::to_string(length));
        const std::vector<Token> prompt = tinyPrompt(m_tiny, length, 23 + length);
        expectSame(m_reference.logits(prompt), opened->logits(prompt));
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
