// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/stop_strings.h"

#include <gtest/gtest.h>

namespace onebit::test {
namespace {

TEST(StopStrings, LetTextThroughAtOnceWhenNothingCanMatch) {
    StopStrings strings({"<end>"});
    EXPECT_EQ(strings.push("hello "), "hello ");
    EXPECT_EQ(strings.push("world"), "world");
    EXPECT_FALSE(strings.found());
}

TEST(StopStrings, HoldBackWhatMightBeginOneUntilItIsDecided) {
    StopStrings strings({"<end>"});
    EXPECT_EQ(strings.push("a<"), "a");
    EXPECT_EQ(strings.push("en"), "");
    EXPECT_EQ(strings.push("x"), "<enx");
    EXPECT_EQ(strings.push("<<e"), "<");
    EXPECT_EQ(strings.finish(), "<e");
    EXPECT_FALSE(strings.found());
}

TEST(StopStrings, EndTheTextBeforeTheFirstMatch) {
    StopStrings strings({"stop", "STOP"});
    EXPECT_EQ(strings.push("one STO"), "one ");
    EXPECT_EQ(strings.push("P two stop"), "");
    EXPECT_TRUE(strings.found());
    EXPECT_EQ(strings.push("three"), "");
    EXPECT_EQ(strings.finish(), "");
}

TEST(StopStrings, FindTheEarliestOfSeveralInOnePiece) {
    StopStrings strings({"late", "early"});
    EXPECT_EQ(strings.push("x early y late"), "x ");
    EXPECT_TRUE(strings.found());
}

TEST(StopStrings, MatchOneThatOverlapsItsOwnBeginning) {
    StopStrings strings({"aab"});
    EXPECT_EQ(strings.push("aaa"), "a");
    EXPECT_EQ(strings.push("b"), "");
    EXPECT_TRUE(strings.found());
}

TEST(StopStrings, IgnoreEmptyOnes) {
    StopStrings strings({"", "x"});
    EXPECT_EQ(strings.push("abc"), "abc");
    EXPECT_FALSE(strings.found());
    EXPECT_EQ(strings.push("x"), "");
    EXPECT_TRUE(strings.found());
}

}  // namespace
}  // namespace onebit::test
