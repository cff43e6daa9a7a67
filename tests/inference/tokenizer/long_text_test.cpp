// SPDX-License-Identifier: Apache-2.0
// A megabyte without a space, and worse: the work must grow with the text, not with its square. Nothing is
// timed; quadratic work would take hours and end as the test runner's timeout.
#include <gtest/gtest.h>

#include <cstdint>
#include <set>

#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/composition.h"
#include "inference/tokenizer/merge_queue.h"
#include "inference/tokenizer/pre_tokenizer.h"
#include "tests/inference/tokenizer/vocabularies.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

std::string repeated(std::string_view unit) {
    std::string text;
    while (text.size() < kMegabyte)
        text += unit;
    return text;
}

class LongText : public testing::TestWithParam<const char*> {
  protected:
    std::string text() const { return repeated(GetParam()); }
};

TEST_P(LongText, IsEncodedByEveryTokenizer) {
    for (const char* pre : {"llama-bpe", "gpt-2"}) {
        const auto tokenizer = tokenizerOf(byteLevelWriter(pre));
        EXPECT_EQ(tokenizer->decode(encodeTyped(*tokenizer, text())), text()) << pre;
    }
    const auto tokenizer = tokenizerOf(sentencePieceWriter("tiny_spm.json"));
    EXPECT_EQ(tokenizer->decode(encodeTyped(*tokenizer, text())), text());
}

/// A pattern that backs up further than over its own stretch exceeds the limit of steps, which is an error.
TEST_P(LongText, IsCutByEveryRuleWithinTheLimitOfSteps) {
    const std::string whole = text();
    for (const char* name :
         {"llama-bpe", "qwen2", "gpt-2", "olmo", "dbrx", "falcon", "minicpm5", "starcoder", "default"}) {
        const auto preTokenizer = PreTokenizer::compile(*findPreTokenizerRule(name));
        ASSERT_TRUE(preTokenizer.has_value()) << name;
        const auto stretches = preTokenizer->split(whole);
        ASSERT_TRUE(stretches.has_value()) << name << ": " << stretches.error().detail;
        std::size_t at = 0;
        for (const std::string_view stretch : *stretches) {
            ASSERT_EQ(stretch.data(), whole.data() + at) << name;
            ASSERT_FALSE(stretch.empty()) << name;
            at += stretch.size();
        }
        EXPECT_EQ(at, whole.size()) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Units, LongText,
                         testing::Values("a", " ", "\n", "\n ", "1", "'", "\xE4\xB8\xAD", "\xF0\x9F\xA6\x99",
                                         "LL", "<|im_start|", "<think>", "\xCC\x81\xCC\xA3"));

struct QueueElement {
    std::uint64_t order;
};

TEST(MergeQueue, GivesTheSmallestOfWhatIsInIt) {
    constexpr std::size_t kFirst = 1000;
    constexpr std::size_t kLater = 3000;
    SeededRandom random(3);
    MergeQueue<QueueElement> queue;
    std::multiset<std::uint64_t> expected;
    for (std::size_t i = 0; i < kFirst; ++i) {
        queue.addFirst({random.below(500)});
        queue.push({random.below(500)});
    }
    queue.clear();
    EXPECT_TRUE(queue.empty());
    const auto drawn = [&] { return *expected.insert(random.below(1U << 20U)); };
    for (std::size_t i = 0; i < kFirst; ++i)
        queue.addFirst({drawn()});
    queue.sort();
    for (std::size_t i = 0; i < kLater; ++i) {
        queue.push({drawn()});
        if (i % 3 == 0) continue;
        ASSERT_EQ(queue.pop().order, *expected.begin());
        expected.erase(expected.begin());
    }
    while (!expected.empty()) {
        ASSERT_FALSE(queue.empty());
        ASSERT_EQ(queue.pop().order, *expected.begin());
        expected.erase(expected.begin());
    }
    EXPECT_TRUE(queue.empty());
}

TEST(LongText, UnorderedMarksAreComposedInBoundedTime) {
    const std::string text =
        std::string("e").append(repeated("\xCC\x81\xCC\xA3"));  // acute, dot below: the wrong way round
    const auto result = composed(text);
    ASSERT_TRUE(result.has_value());
    // The first dot below goes into the letter, the first acute has no letter to go into after the others.
    EXPECT_EQ(result->substr(0, 5), "\xE1\xBA\xB9\xCC\xA3");
}

TEST(LongText, MergingLooksUpEachPairOnceAndTwoMoreAMerge) {
    constexpr std::uint32_t kSymbols = 1 << 16;
    std::uint64_t lookups = 0;
    BpeMerger merger;
    for (std::uint32_t i = 0; i < kSymbols; ++i)
        merger.add(1, 0);
    // Equal neighbours become the next id: the whole text ends as one symbol after kSymbols - 1 merges.
    merger.merge([&](const BpeSymbol& left, const BpeSymbol& right) -> std::optional<BpeMerge> {
        ++lookups;
        if (left.id != right.id) return std::nullopt;
        return BpeMerge{static_cast<std::uint32_t>(left.id), left.id + 1};
    });
    std::size_t left = 0;
    merger.forEach([&](const BpeSymbol& symbol) {
        ++left;
        EXPECT_EQ(symbol.length, kSymbols);
        EXPECT_EQ(symbol.id, 16);
    });
    EXPECT_EQ(left, 1U);
    EXPECT_LE(lookups, std::uint64_t{3} * kSymbols);
}

}  // namespace
}  // namespace onebit::test
