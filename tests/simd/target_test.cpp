#include "simd/target.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "tests/simd/kernel_test.h"

namespace onebit::simd::test {
namespace {

TEST(TargetTest, NamesAreLowerCaseAndOneOfThemRunsHere) {
    ASSERT_FALSE(compiledTargets().empty());
    for (const Target& target : compiledTargets()) {
        EXPECT_FALSE(target.name.empty());
        EXPECT_TRUE(std::ranges::none_of(target.name, [](unsigned char c) { return std::isupper(c) != 0; }));
    }
    EXPECT_FALSE(supportedTargets().empty());
}

TEST(TargetTest, EverySupportedTargetCanBeForcedAndTheBestComesBack) {
    ASSERT_TRUE(forceTarget(""));
    EXPECT_EQ(chosenTarget(), supportedTargets().front());
    for (const std::string& name : supportedTargets()) {
        EXPECT_TRUE(forceTarget(name));
        EXPECT_EQ(chosenTarget(), name);
    }
    ASSERT_TRUE(forceTarget(""));
    EXPECT_EQ(chosenTarget(), supportedTargets().front());
}

TEST(TargetTest, UnknownAndUnsupportedNamesChangeNothing) {
    ASSERT_TRUE(forceTarget(supportedTargets().back()));
    EXPECT_FALSE(forceTarget("avx9"));
    EXPECT_FALSE(forceTarget("SSE2"));
    for (const Target& target : compiledTargets()) {
        EXPECT_TRUE(target.supported || !forceTarget(target.name)) << target.name;
    }
    EXPECT_EQ(chosenTarget(), supportedTargets().back());
    ASSERT_TRUE(forceTarget(""));
}

}  // namespace
}  // namespace onebit::simd::test
