// SPDX-License-Identifier: Apache-2.0
#include "app/kernels/kernel_store.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace onebit::app::test {
namespace {

using onebit::test::TemporaryFolder;

KernelRecord recordOf(const KernelMachine& machine, KernelFamily family) {
    KernelRecord record{machine, family, "2026-11-23", {}};
    double rate = 1e9;
    for (const WeightKernel kernel : kernelFamily(family).kernels) {
        record.rates.push_back({kernel, rate, 3 * rate});
        rate *= 1.25;
    }
    return record;
}

void expectSame(const KernelRecord& expected, const std::optional<KernelRecord>& actual) {
    ASSERT_TRUE(actual.has_value());
    EXPECT_EQ(actual->machine, expected.machine);
    EXPECT_EQ(actual->family, expected.family);
    EXPECT_EQ(actual->date, expected.date);
    EXPECT_EQ(actual->steady, expected.steady);
    ASSERT_EQ(actual->rates.size(), expected.rates.size());
    for (std::size_t i = 0; i < expected.rates.size(); ++i) {
        EXPECT_EQ(actual->rates[i].kernel, expected.rates[i].kernel);
        EXPECT_EQ(actual->rates[i].generationWeightsPerSecond, expected.rates[i].generationWeightsPerSecond);
        EXPECT_EQ(actual->rates[i].promptWeightsPerSecond, expected.rates[i].promptWeightsPerSecond);
    }
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class KernelStoreTest : public testing::Test {
  protected:
    std::filesystem::path file() const { return m_folder.path() / "profile" / "kernels.json"; }

    void write(const std::string& text) const {
        std::filesystem::create_directories(file().parent_path());
        std::ofstream(file(), std::ios::binary) << text;
    }

    TemporaryFolder m_folder;
    KernelStore m_store{m_folder.path() / "profile"};
    KernelMachine m_machine{"Some \"processor\"", "avx2", 4};
};

TEST_F(KernelStoreTest, HasNothingAtFirst) {
    EXPECT_FALSE(m_store.find(m_machine, KernelFamily::kBinary));
    EXPECT_FALSE(std::filesystem::exists(file().parent_path())) << "looking makes no folder";
}

TEST_F(KernelStoreTest, KeepsARecordOfEveryFamilyAndMachine) {
    KernelMachine other = m_machine;
    other.threads = 8;
    for (const KernelMachine& machine : {m_machine, other}) {
        for (const KernelFamilyRow& row : kernelFamilies())
            ASSERT_TRUE(m_store.keep(recordOf(machine, row.family)));
    }
    for (const KernelMachine& machine : {m_machine, other}) {
        for (const KernelFamilyRow& row : kernelFamilies())
            expectSame(recordOf(machine, row.family), m_store.find(machine, row.family));
    }
}

TEST_F(KernelStoreTest, DoesNotTakeAnotherMachinesRecord) {
    ASSERT_TRUE(m_store.keep(recordOf(m_machine, KernelFamily::kTernary)));
    for (const KernelMachine& other :
         {KernelMachine{"Another", "avx2", 4}, KernelMachine{m_machine.processor, "sse2", 4},
          KernelMachine{m_machine.processor, "avx2", 2}})
        EXPECT_FALSE(m_store.find(other, KernelFamily::kTernary));
    EXPECT_FALSE(m_store.find(m_machine, KernelFamily::kBinary));
}

TEST_F(KernelStoreTest, ReplacesAnOlderRecordOfTheSame) {
    KernelRecord record = recordOf(m_machine, KernelFamily::kBinary);
    ASSERT_TRUE(m_store.keep(record));
    record.date = "2027-01-01";
    record.steady = false;
    record.rates.front().promptWeightsPerSecond = 5;
    ASSERT_TRUE(m_store.keep(record));
    expectSame(record, m_store.find(m_machine, KernelFamily::kBinary));
    EXPECT_EQ(contentOf(file()).find("2026"), std::string::npos);
}

TEST_F(KernelStoreTest, ForgetsTheOldestOfVeryManyMachines) {
    for (std::uint32_t threads = 1; threads <= 70; ++threads)
        ASSERT_TRUE(m_store.keep(recordOf({"p", "avx2", threads}, KernelFamily::kTernary)));
    EXPECT_FALSE(m_store.find({"p", "avx2", 1}, KernelFamily::kTernary));
    EXPECT_TRUE(m_store.find({"p", "avx2", 70}, KernelFamily::kTernary));
}

TEST_F(KernelStoreTest, TakesADamagedFileForAnEmptyOne) {
    ASSERT_TRUE(m_store.keep(recordOf(m_machine, KernelFamily::kBinary)));
    const std::string whole = contentOf(file());
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = whole;
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    };
    const std::string half = whole.substr(0, whole.size() / 2);
    for (const std::string& text :
         {std::string(), std::string("\xFF\xFE"), std::string("[]"), std::string("{\"version\":1}"), half,
          std::string("{\"version\":1,\"measured\":[1,{},null,{\"family\":\"binary\"}]}"),
          changed("\"version\": 1", "\"version\": 999"), changed("\"lanes\"", "\"other\""),
          changed("\"rows\"", "7"), changed("1000000000.0", "-1"), changed("3000000000.0", "\"fast\""),
          changed("\"threads\": 4", "\"threads\": -4"), changed("\"binary\"", "\"decimal\"")}) {
        SCOPED_TRACE(text);
        write(text);
        EXPECT_FALSE(m_store.find(m_machine, KernelFamily::kBinary));
        ASSERT_TRUE(m_store.keep(recordOf(m_machine, KernelFamily::kBinary)));
        EXPECT_TRUE(m_store.find(m_machine, KernelFamily::kBinary));
    }
}

TEST_F(KernelStoreTest, SaysSoWhereNothingCanBeWritten) {
    // A file stands where the folder should be.
    std::ofstream(m_folder.path() / "profile") << "x";
    EXPECT_FALSE(m_store.keep(recordOf(m_machine, KernelFamily::kBinary)));
    EXPECT_FALSE(m_store.find(m_machine, KernelFamily::kBinary));
}

TEST(KernelMachineTest, IsThisOne) {
    const KernelMachine machine = thisMachine(0);
    EXPECT_GT(machine.threads, 0U);
    EXPECT_FALSE(machine.target.empty());
    EXPECT_EQ(thisMachine(3).threads, 3U);
    EXPECT_EQ(thisMachine(3).processor, machine.processor);
}

}  // namespace
}  // namespace onebit::app::test
