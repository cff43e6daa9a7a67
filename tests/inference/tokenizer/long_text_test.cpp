// A megabyte without a space, and worse: the work must grow with the text, not with its square. Nothing is
// timed; quadratic work would take hours and end as the test runner's timeout.
#include <gtest/gtest.h>

#include <cstdint>

#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/composition.h"
#include "tests/inference/tokenizer/vocabularies.h"

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

INSTANTIATE_TEST_SUITE_P(Units, LongText,
                         testing::Values("a", " ", "\n", "\n ", "1", "'", "\xE4\xB8\xAD", "\xF0\x9F\xA6\x99",
                                         "LL", "<|im_start|", "<think>", "\xCC\x81\xCC\xA3"));

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
