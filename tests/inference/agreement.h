// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <vector>

#include "inference/base/result.h"
#include "tests/support/reference_math.h"

namespace onebit::test {

/// How alike two lists of logits are.
struct Agreement {
    double correlation = 0;
    double largestDifference = 0;
};

/// NaN in either list shows as a NaN difference and correlation.
inline Agreement compare(const Vector& expected, const std::vector<float>& actual) {
    Agreement result;
    const auto count = static_cast<double>(expected.size());
    double meanE = 0;
    double meanA = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        meanE += expected[i] / count;
        meanA += actual.at(i) / count;
        const double difference = std::fabs(expected[i] - actual.at(i));
        if (!(difference <= result.largestDifference)) result.largestDifference = difference;
    }
    double ea = 0;
    double ee = 0;
    double aa = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ea += (expected[i] - meanE) * (actual.at(i) - meanA);
        ee += (expected[i] - meanE) * (expected[i] - meanE);
        aa += (actual.at(i) - meanA) * (actual.at(i) - meanA);
    }
    result.correlation = ea / std::sqrt(ee * aa);
    return result;
}

inline void expectAgreement(const Vector& expected, const Result<std::vector<float>>& actual,
                            double smallestCorrelation, double largestDifference) {
    ASSERT_TRUE(actual.has_value()) << actual.error().detail;
    ASSERT_EQ(actual->size(), expected.size());
    const Agreement agreement = compare(expected, *actual);
    EXPECT_GE(agreement.correlation, smallestCorrelation);
    EXPECT_LE(agreement.largestDifference, largestDifference);
}

}  // namespace onebit::test
