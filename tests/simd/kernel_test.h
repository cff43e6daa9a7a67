// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "simd/target.h"

namespace onebit::simd::test {

/// Names of the targets that were compiled and that this machine can run.
std::vector<std::string> supportedTargets();

/// Runs each test once for every such target, forced. `ONEBIT_ON_EVERY_TARGET(Suite)` instantiates a suite.
class KernelTest : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override;
    void TearDown() override;
};

/// Runs `compute`, which returns a vector of floats, on every target and expects the same bits from all.
template <typename Compute>
void expectSameBitsOnEveryTarget(const Compute& compute) {
    std::vector<float> first;
    for (const std::string& target : supportedTargets()) {
        ASSERT_TRUE(forceTarget(target));
        const std::vector<float> result = compute();
        if (first.empty()) first = result;
        ASSERT_EQ(result.size(), first.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            ASSERT_EQ(std::bit_cast<std::uint32_t>(result[i]), std::bit_cast<std::uint32_t>(first[i]))
                << target << ", value " << i << ": " << result[i] << " and " << first[i];
        }
    }
    ASSERT_TRUE(forceTarget(""));
}

/// n elements that begin one element after an aligned address. The kernels take pointers of any alignment,
/// and tests that only ever pass aligned ones would not notice if they did not.
template <typename T>
class Unaligned {
  public:
    explicit Unaligned(std::size_t n) : m_elements(n + 1) {}
    explicit Unaligned(const std::vector<T>& values) : Unaligned(values.size()) {
        for (std::size_t i = 0; i < values.size(); ++i)
            data()[i] = values[i];
    }

    T* data() { return m_elements.data() + 1; }
    const T* data() const { return m_elements.data() + 1; }
    std::size_t size() const { return m_elements.size() - 1; }
    T& operator[](std::size_t i) { return data()[i]; }
    const T& operator[](std::size_t i) const { return data()[i]; }
    T* begin() { return data(); }
    T* end() { return data() + size(); }
    const T* begin() const { return data(); }
    const T* end() const { return data() + size(); }

  private:
    std::vector<T> m_elements;
};

/// Half the distance from 1 to the next float: the largest relative error of one rounding.
inline constexpr double kRoundingUnit = 0x1p-24;

}  // namespace onebit::simd::test

#define ONEBIT_ON_EVERY_TARGET(Suite)                                                                   \
    INSTANTIATE_TEST_SUITE_P(Targets, Suite, testing::ValuesIn(onebit::simd::test::supportedTargets()), \
                             [](const auto& info) { return info.param; })
