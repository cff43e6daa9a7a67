// SPDX-License-Identifier: Apache-2.0
#include "inference/kernel_choice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace onebit::test {
namespace {

TEST(KernelFamilies, AreFoundByTheirNamesWithOrWithoutASpace) {
    std::set<std::string_view> names;
    for (const KernelFamilyRow& row : kernelFamilies()) {
        EXPECT_EQ(&kernelFamily(row.family), &row);
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        std::string hyphens(row.name);
        std::ranges::replace(hyphens, ' ', '-');
        EXPECT_EQ(findKernelFamily(row.name), row.family);
        EXPECT_EQ(findKernelFamily(hyphens), row.family);
        EXPECT_GE(row.kernels.size(), 2U) << "nothing to choose from";
        for (const WeightKernel kernel : row.kernels) {
            EXPECT_TRUE(serves(kernel, row.family));
            EXPECT_EQ(findWeightKernel(weightKernelName(kernel)), kernel);
        }
    }
    EXPECT_EQ(findWeightKernel("bit-planes"), WeightKernel::kBitPlanes);
    EXPECT_FALSE(findWeightKernel("Lanes"));
    EXPECT_FALSE(findKernelFamily(""));
    EXPECT_FALSE(serves(WeightKernel::kBitPlanes, KernelFamily::kTernary));
}

TEST(KernelChoices, AreTheDefaultsUntilAKernelThatServesIsSet) {
    KernelChoices choices;
    for (const KernelFamilyRow& row : kernelFamilies())
        EXPECT_EQ(choices.of(row.family), row.kernels.front());
    choices.set(KernelFamily::kBinary, WeightKernel::kBitPlanes);
    choices.set(KernelFamily::kTernary, WeightKernel::kBitPlanes);
    EXPECT_EQ(choices.of(KernelFamily::kBinary), WeightKernel::kBitPlanes);
    EXPECT_EQ(choices.of(KernelFamily::kTernary), WeightKernel::kLanes);
}

/// Of the ternary kernels; the lanes' rates are 100 and 100.
WeightKernel winnerAgainst(double generation, double prompt) {
    const std::vector<KernelRate> rates{{WeightKernel::kLanes, 100, 100},
                                        {WeightKernel::kRows, generation, prompt}};
    return fastestKernel(KernelFamily::kTernary, rates);
}

TEST(FastestKernel, TakesTheLeastTimeForAsManyTokensReadAsWritten) {
    EXPECT_EQ(winnerAgainst(120, 120), WeightKernel::kRows);
    EXPECT_EQ(winnerAgainst(80, 80), WeightKernel::kLanes);
    // 1/200 + 1/80 against 2/100, and 1/1000 + 1/50.
    EXPECT_EQ(winnerAgainst(200, 80), WeightKernel::kRows);
    EXPECT_EQ(winnerAgainst(50, 1000), WeightKernel::kLanes);
    const std::vector<KernelRate> three{
        {WeightKernel::kLanes, 50, 100}, {WeightKernel::kRows, 60, 110}, {WeightKernel::kBitPlanes, 90, 100}};
    EXPECT_EQ(fastestKernel(KernelFamily::kBinary, three), WeightKernel::kBitPlanes);
}

TEST(FastestKernel, StaysTheDefaultUnlessAnotherOneIsClearlyFaster) {
    EXPECT_EQ(winnerAgainst(104, 104), WeightKernel::kLanes);
    EXPECT_EQ(winnerAgainst(106, 106), WeightKernel::kRows);
}

TEST(FastestKernel, IsTheDefaultWhereNothingOrNonsenseWasMeasured) {
    EXPECT_EQ(fastestKernel(KernelFamily::kBinary, {}), WeightKernel::kLanes);
    EXPECT_EQ(winnerAgainst(NAN, 1000), WeightKernel::kLanes);
    EXPECT_EQ(winnerAgainst(1000, 0), WeightKernel::kLanes);
    EXPECT_EQ(winnerAgainst(-1000, -1000), WeightKernel::kLanes);
    const std::vector<KernelRate> withoutDefault{{WeightKernel::kRows, 1000, 1000}};
    EXPECT_EQ(fastestKernel(KernelFamily::kTernary, withoutDefault), WeightKernel::kLanes);
}

TEST(MeasureKernels, GivesARateForEveryKernel) {
    for (const KernelFamilyRow& row : kernelFamilies()) {
        const auto measured = measureKernels(row.family, 1, StopFlag());
        ASSERT_TRUE(measured.has_value()) << measured.error().detail;
        EXPECT_TRUE(std::ranges::equal(measured->rates, row.kernels, {}, &KernelRate::kernel));
        for (const KernelRate& rate : measured->rates) {
            EXPECT_GT(rate.generationWeightsPerSecond, 0);
            EXPECT_GT(rate.promptWeightsPerSecond, 0);
            EXPECT_TRUE(std::isfinite(rate.generationWeightsPerSecond + rate.promptWeightsPerSecond));
        }
    }
}

TEST(MeasureKernels, CanBeStopped) {
    StopFlag stop;
    stop.request();
    const auto rates = measureKernels(KernelFamily::kBinary, 1, stop);
    ASSERT_FALSE(rates.has_value());
    EXPECT_EQ(rates.error().detail, "stopped");
}

}  // namespace
}  // namespace onebit::test
