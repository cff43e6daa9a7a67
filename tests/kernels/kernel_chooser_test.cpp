// SPDX-License-Identifier: Apache-2.0
// What the kernels' speeds are is not looked at, but for those that the tests write down themselves.
#include "app/kernels/kernel_chooser.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace onebit::app::test {
namespace {

constexpr KernelFamily kFamily = KernelFamily::kTernary;
constexpr std::uint32_t kThreads = 1;

class KernelChooserTest : public testing::Test {
  protected:
    /// As if the rows had been measured to be so many times as fast as the lanes.
    void keep(double times) const {
        ASSERT_TRUE(
            KernelStore(m_folder.path())
                .keep({thisMachine(kThreads),
                       kFamily,
                       "2026-11-23",
                       {{WeightKernel::kLanes, 1e9, 1e9}, {WeightKernel::kRows, times * 1e9, times * 1e9}}}));
    }

    onebit::test::TemporaryFolder m_folder;
    StopFlag m_stop;
};

TEST_F(KernelChooserTest, KnowsTheDefaultBeforeAnythingIsMeasured) {
    const KernelDecision decision = KernelChooser(m_folder.path(), {}).look(kFamily, kThreads);
    EXPECT_EQ(decision.kernel, WeightKernel::kLanes);
    EXPECT_EQ(decision.reason, KernelReason::kDefault);
    EXPECT_FALSE(decision.record);
}

TEST_F(KernelChooserTest, TakesWhatWasMeasured) {
    for (const double times : {2.0, 0.5}) {
        keep(times);
        const KernelDecision decision = KernelChooser(m_folder.path(), {}).choose(kFamily, kThreads, m_stop);
        EXPECT_EQ(decision.kernel, times > 1 ? WeightKernel::kRows : WeightKernel::kLanes);
        EXPECT_EQ(decision.reason, KernelReason::kMeasured);
        ASSERT_TRUE(decision.record);
        EXPECT_EQ(decision.record->date, "2026-11-23") << "it was not measured again";
    }
}

TEST_F(KernelChooserTest, MeasuresOnceAndKeepsIt) {
    const KernelChooser chooser(m_folder.path(), {});
    const KernelDecision first = chooser.choose(kFamily, kThreads, m_stop);
    EXPECT_EQ(first.reason, KernelReason::kMeasured);
    ASSERT_TRUE(first.record);
    const KernelDecision known = KernelChooser(m_folder.path(), {}).look(kFamily, kThreads);
    EXPECT_EQ(known.kernel, first.kernel);
    ASSERT_TRUE(known.record);
    EXPECT_EQ(known.record->rates.front().promptWeightsPerSecond,
              first.record->rates.front().promptWeightsPerSecond);
}

TEST_F(KernelChooserTest, MeasuresAgainWhatWasMeasuredOnABusyMachine) {
    KernelRecord record{thisMachine(kThreads),
                        kFamily,
                        "2026-11-23",
                        {{WeightKernel::kLanes, 1, 1}, {WeightKernel::kRows, 1e15, 1e15}},
                        false};
    ASSERT_TRUE(KernelStore(m_folder.path()).keep(record));
    const KernelChooser chooser(m_folder.path(), {});
    EXPECT_EQ(chooser.look(kFamily, kThreads).kernel, WeightKernel::kLanes) << "it tells too little";
    const KernelDecision decision = chooser.choose(kFamily, kThreads, m_stop);
    ASSERT_TRUE(decision.record);
    EXPECT_NE(decision.record->rates.back().promptWeightsPerSecond, 1e15);
}

TEST_F(KernelChooserTest, MeasuresASteadyOneNoMore) {
    keep(1e6);
    const KernelChooser chooser(m_folder.path(), {});
    EXPECT_EQ(chooser.forThreads(kThreads, m_stop)(kFamily), WeightKernel::kRows);
    EXPECT_EQ(chooser.look(kFamily, kThreads).record->rates.back().promptWeightsPerSecond, 1e15);
}

TEST_F(KernelChooserTest, MeasuresAgainWhenAskedTo) {
    keep(1e6);
    const KernelChooser chooser(m_folder.path(), {});
    const auto decision = chooser.measure(kFamily, kThreads, m_stop);
    ASSERT_TRUE(decision.has_value());
    ASSERT_TRUE(decision->record);
    EXPECT_NE(decision->record->rates.back().promptWeightsPerSecond, 1e15);
    EXPECT_EQ(chooser.look(kFamily, kThreads).record->rates.back().promptWeightsPerSecond,
              decision->record->rates.back().promptWeightsPerSecond);
}

TEST_F(KernelChooserTest, ObeysAPersonWithoutMeasuring) {
    const KernelChooser chooser(m_folder.path(), {{kFamily, WeightKernel::kRows}});
    const KernelDecision decision = chooser.choose(kFamily, kThreads, m_stop);
    EXPECT_EQ(decision.kernel, WeightKernel::kRows);
    EXPECT_EQ(decision.reason, KernelReason::kAskedFor);
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "kernels.json"));
    keep(0.01);
    EXPECT_EQ(chooser.choose(kFamily, kThreads, m_stop).kernel, WeightKernel::kRows);
    EXPECT_TRUE(chooser.look(kFamily, kThreads).record) << "what was measured is still told";
}

TEST_F(KernelChooserTest, KeepsNothingOfAMeasurementThatIsStopped) {
    const KernelChooser chooser(m_folder.path(), {});
    m_stop.request();
    const KernelDecision decision = chooser.choose(kFamily, kThreads, m_stop);
    EXPECT_EQ(decision.kernel, WeightKernel::kLanes);
    EXPECT_EQ(decision.reason, KernelReason::kDefault);
    EXPECT_FALSE(chooser.measure(kFamily, kThreads, m_stop));
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "kernels.json"));
}

TEST_F(KernelChooserTest, DecidesWhereNothingCanBeWritten) {
    std::ofstream(m_folder.path() / "file") << "x";
    const KernelChooser chooser(m_folder.path() / "file", {});
    EXPECT_EQ(chooser.choose(kFamily, kThreads, m_stop).reason, KernelReason::kMeasured);
}

}  // namespace
}  // namespace onebit::app::test
