// SPDX-License-Identifier: Apache-2.0
// What is foretold, and how much of it is checked. That replies do not change for it is shown for every model
// in speculative_reply_test.cpp.
#include "inference/runtime/speculation.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "inference/runtime/prompt_lookup.h"
#include "inference/runtime/speculation_pace.h"

namespace onebit::test {
namespace {

using Tokens = std::vector<Token>;

TEST(PromptLookup, ForetellsWhatFollowedTheSameTokens) {
    PromptLookup lookup;
    EXPECT_EQ(lookup.foretell(Tokens{7, 1, 2, 3, 40, 50, 60, 9, 1, 2, 3}, 3), (Tokens{40, 50, 60}));
}

TEST(PromptLookup, PrefersTheLastOfSeveralPlaces) {
    PromptLookup lookup;
    EXPECT_EQ(lookup.foretell(Tokens{1, 2, 3, 40, 1, 2, 3, 50, 1, 2, 3}, 1), (Tokens{50}));
}

TEST(PromptLookup, GoesOnRoundACircle) {
    PromptLookup lookup;
    EXPECT_EQ(lookup.foretell(Tokens{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3}, 6), (Tokens{4, 1, 2, 3, 4, 1}));
}

TEST(PromptLookup, KnowsNothingWhereNothingRepeatsItself) {
    PromptLookup lookup;
    EXPECT_TRUE(lookup.foretell(Tokens{1, 2, 3, 4, 5, 6, 7, 8}, 4).empty());
    EXPECT_TRUE(lookup.foretell(Tokens{1, 2}, 4).empty());
    EXPECT_TRUE(lookup.foretell(Tokens{}, 4).empty());
}

TEST(PromptLookup, FollowsAHistoryThatGrows) {
    PromptLookup lookup;
    Tokens history{1, 2, 3};
    EXPECT_TRUE(lookup.foretell(history, 2).empty());
    history.insert(history.end(), {4, 5, 1, 2, 3});
    EXPECT_EQ(lookup.foretell(history, 2), (Tokens{4, 5}));
}

TEST(PromptLookup, ForgetsAHistoryThatWasReplaced) {
    PromptLookup lookup;
    lookup.foretell(Tokens{1, 2, 3, 40, 50}, 2);
    EXPECT_TRUE(lookup.foretell(Tokens{9, 1, 2, 3}, 2).empty());
    EXPECT_EQ(lookup.foretell(Tokens{9, 1, 2, 3, 70, 9, 1, 2, 3}, 1), (Tokens{70}));
}

/// What a pass takes where a token more costs `share` of the first one.
void measureAll(SpeculationPace& pace, double share) {
    for (std::size_t drafted = 0; drafted <= SpeculationPace::kLongestDraft; ++drafted)
        pace.measure(drafted, 10.0 * (1.0 + share * static_cast<double>(drafted)));
}

void observeMany(SpeculationPace& pace, bool right) {
    for (int i = 0; i < 100; ++i)
        pace.observe(right);
}

TEST(SpeculationPace, ChecksNothingBeforeAPlainPassWasMeasured) {
    EXPECT_EQ(SpeculationPace().draftLength(), 0U);
}

TEST(SpeculationPace, TriesADraftOnceAPlainPassWasMeasured) {
    SpeculationPace pace;
    pace.measure(0, 10);
    EXPECT_GT(pace.draftLength(), 0U);
}

TEST(SpeculationPace, ChecksAsMuchAsItMayWhereAllIsRightAndTokensCostNothing) {
    SpeculationPace pace;
    measureAll(pace, 0);
    observeMany(pace, true);
    EXPECT_EQ(pace.draftLength(), SpeculationPace::kLongestDraft);
}

TEST(SpeculationPace, StopsWhereNothingIsRight) {
    SpeculationPace pace;
    measureAll(pace, 0.2);
    observeMany(pace, false);
    EXPECT_EQ(pace.draftLength(), 0U);
}

TEST(SpeculationPace, StopsWhereATokenMoreCostsAsMuchAsAPass) {
    SpeculationPace pace;
    measureAll(pace, 1);
    observeMany(pace, true);
    EXPECT_EQ(pace.draftLength(), 0U);
}

TEST(SpeculationPace, StartsAgainWhenForetellingIsRightAgain) {
    SpeculationPace pace;
    measureAll(pace, 0.2);
    observeMany(pace, false);
    observeMany(pace, true);
    EXPECT_GT(pace.draftLength(), 0U);
}

/// 1 + a + ... + a^n tokens in 1 + n / 4 passes' time: with a = 1/2 that is 1.2 for n = 1, 1.167 for n = 2
/// and less for longer ones.
TEST(SpeculationPace, FindsTheLengthThatMakesTokensComeFastest) {
    SpeculationPace pace;
    measureAll(pace, 0.25);
    EXPECT_EQ(pace.draftLength(), 1U);
}

/// Foretells the numbers after the last one.
class Counting final : public Drafter {
  public:
    explicit Counting(bool costly) : m_costly(costly) {}
    std::vector<Token> foretell(std::span<const Token> history, std::size_t most) override {
        ++calls;
        std::vector<Token> tokens;
        for (std::size_t i = 1; i <= most; ++i)
            tokens.push_back(history.back() + static_cast<Token>(i));
        return tokens;
    }
    bool costly() const override { return m_costly; }

    int calls = 0;

  private:
    bool m_costly;
};

TEST(Speculation, CountsWhatWasCheckedAndWhatWasRight) {
    Speculation speculation(std::make_unique<Counting>(false));
    speculation.beginReply();
    EXPECT_TRUE(speculation.draft(Tokens{1}, 3).empty()) << "the first pass is a plain one";
    speculation.passTook(10);
    speculation.chosen(2);
    const auto draft = speculation.draft(Tokens{1, 2}, 2);
    ASSERT_FALSE(draft.empty());
    EXPECT_EQ(draft.front(), 3);
    const auto drafted = static_cast<std::uint32_t>(draft.size());
    speculation.passTook(10);
    speculation.chosen(3);
    speculation.chosen(99);
    EXPECT_EQ(speculation.draftedTokens(), drafted);
    EXPECT_EQ(speculation.acceptedTokens(), 1U);
}

TEST(Speculation, NeverDraftsMoreThanThereIsRoomFor) {
    Speculation speculation(std::make_unique<Counting>(false));
    for (Token token = 1; token < 200; ++token) {
        const std::size_t room = static_cast<std::size_t>(token) % 3;
        ASSERT_LE(speculation.draft(Tokens{token}, room).size(), room);
        speculation.passTook(1);
        speculation.chosen(token + 1);
    }
}

TEST(Speculation, AsksACostlyDrafterThatWasWrongOnlyNowAndThen) {
    auto drafter = std::make_unique<Counting>(true);
    const Counting& asked = *drafter;
    Speculation speculation(std::move(drafter));
    constexpr int kPasses = 1000;
    for (int pass = 0; pass < kPasses; ++pass) {
        speculation.draft(Tokens{1}, 4);
        speculation.passTook(10);
        speculation.chosen(0);
    }
    EXPECT_GT(asked.calls, 10);
    EXPECT_LT(asked.calls, kPasses / 10);
}

}  // namespace
}  // namespace onebit::test
