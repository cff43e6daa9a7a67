// SPDX-License-Identifier: Apache-2.0
#include "simd/target.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>

#include "simd/float_ops.h"
#include "tests/simd/kernel_test.h"

namespace onebit::simd::test {
namespace {

void setEnvironmentTarget(const std::string& name) {
#ifdef _WIN32
    _putenv_s("ONEBIT_SIMD_TARGET", name.c_str());
#else
    setenv("ONEBIT_SIMD_TARGET", name.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
#endif
}

/// Runs a kernel before anybody asks for the target, then leaves with 0 if `expected` was chosen. For a
/// process of its own: the environment counts at the first use only.
[[noreturn]] void exitWithChoice(const std::string& environment, const std::string& expected) {
    setEnvironmentTarget(environment);
    float one = 1.0F;
    add(&one, &one, 1);
    std::exit(one == 2.0F && chosenTarget() == expected ? 0 : 1);  // NOLINT(concurrency-mt-unsafe)
}

TEST(TargetDeathTest, EnvironmentChoosesTheTargetOfTheFirstKernel) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");  // The child begins from main(), with nothing chosen.
    const std::string worst = supportedTargets().back();
    const std::string best = supportedTargets().front();
    EXPECT_EXIT(exitWithChoice(worst, worst), testing::ExitedWithCode(0), "");
    EXPECT_EXIT(exitWithChoice("avx9", best), testing::ExitedWithCode(0), "");
    EXPECT_EXIT(exitWithChoice("", best), testing::ExitedWithCode(0), "");
}

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
