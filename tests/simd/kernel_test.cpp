// SPDX-License-Identifier: Apache-2.0
#include "tests/simd/kernel_test.h"

#include <string>
#include <vector>

#include "simd/target.h"

namespace onebit::simd::test {

std::vector<std::string> supportedTargets() {
    std::vector<std::string> names;
    for (const Target& target : compiledTargets()) {
        if (target.supported) names.emplace_back(target.name);
    }
    return names;
}

void KernelTest::SetUp() {
    ASSERT_TRUE(forceTarget(GetParam()));
}

void KernelTest::TearDown() {
    ASSERT_TRUE(forceTarget(""));
}

}  // namespace onebit::simd::test
