// SPDX-License-Identifier: Apache-2.0
#include "inference/layers/rope.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace onebit::test {
namespace {

RopeConfig plainConfig() {
    RopeConfig config;
    config.theta = 10000;
    config.rotaryDim = 64;
    return config;
}

/// Angle of one pair at position 1, which is its frequency. Valid below pi.
double frequency(const Rope& rope, std::size_t pair) {
    std::vector<float> cosines(rope.pairs());
    std::vector<float> sines(rope.pairs());
    rope.fill(1, 1, cosines.data(), sines.data());
    return std::atan2(static_cast<double>(sines[pair]), static_cast<double>(cosines[pair]));
}

double magnitude(const Rope& rope) {
    std::vector<float> cosines(rope.pairs());
    std::vector<float> sines(rope.pairs());
    rope.fill(7, 1, cosines.data(), sines.data());
    return std::hypot(static_cast<double>(cosines[3]), static_cast<double>(sines[3]));
}

double plainFrequency(std::size_t pair) {
    return std::pow(10000.0, -2.0 * static_cast<double>(pair) / 64);
}

TEST(Rope, TurnsEachPairByItsPowerOfTheta) {
    const Rope rope(plainConfig(), {});
    ASSERT_EQ(rope.pairs(), 32U);
    for (std::size_t pair = 0; pair < 32; ++pair)
        EXPECT_NEAR(frequency(rope, pair), plainFrequency(pair), 1e-7);
    EXPECT_NEAR(magnitude(rope), 1, 1e-6);
}

TEST(Rope, FillsConsecutivePositions) {
    const Rope rope(plainConfig(), {});
    std::vector<float> cosines(3 * 32);
    std::vector<float> sines(3 * 32);
    rope.fill(1000, 3, cosines.data(), sines.data());
    for (std::size_t token = 0; token < 3; ++token) {
        EXPECT_FLOAT_EQ(cosines[token * 32],
                        static_cast<float>(std::cos(1000.0 + static_cast<double>(token))));
        EXPECT_FLOAT_EQ(
            sines[token * 32 + 31],
            static_cast<float>(std::sin((1000.0 + static_cast<double>(token)) * plainFrequency(31))));
    }
}

TEST(Rope, LinearScalingDividesEveryFrequency) {
    RopeConfig config = plainConfig();
    config.scaling = RopeConfig::Scaling::kLinear;
    config.factor = 4;
    const Rope rope(config, {});
    for (std::size_t pair = 0; pair < 32; ++pair)
        EXPECT_NEAR(frequency(rope, pair), plainFrequency(pair) / 4, 1e-7);
}

TEST(Rope, YarnKeepsFastPairsStretchesSlowOnesAndRampsBetween) {
    RopeConfig config = plainConfig();
    config.scaling = RopeConfig::Scaling::kYarn;
    config.factor = 4;
    config.originalContext = 2048;
    const Rope rope(config, {});
    // Rotations r(pair) = context * frequency / 2 pi are 32 at pair 8.06 and 1 at pair 20.1 for these
    // numbers, so the ramp goes from floor = 8 to ceil = 21.
    for (std::size_t pair = 0; pair < 32; ++pair) {
        const double stretched = std::min(1.0, std::max(0.0, (static_cast<double>(pair) - 8) / 13));
        const double expected = plainFrequency(pair) * (1 - stretched + stretched / 4);
        EXPECT_NEAR(frequency(rope, pair), expected, 1e-6 * plainFrequency(pair) + 1e-9) << pair;
    }
    EXPECT_NEAR(magnitude(rope), 0.1 * std::log(4.0) + 1, 1e-6);
}

TEST(Rope, LongRopeScalesWhatIsRotated) {
    RopeConfig config = plainConfig();
    config.scaling = RopeConfig::Scaling::kLongRope;
    config.attentionFactor = 1.25F;
    const std::vector<float> factors(32, 4.0F);
    const Rope rope(config, factors);
    EXPECT_NEAR(magnitude(rope), 1.25, 1e-6);
    EXPECT_NEAR(frequency(rope, 7), plainFrequency(7) / 4, 1e-7);
}

TEST(Rope, FactorsOfTheFileDivideTheirPairs) {
    std::vector<float> factors(32, 1.0F);
    factors[5] = 8;
    const Rope rope(plainConfig(), factors);
    EXPECT_NEAR(frequency(rope, 4), plainFrequency(4), 1e-7);
    EXPECT_NEAR(frequency(rope, 5), plainFrequency(5) / 8, 1e-7);
}

TEST(Rope, RotatesTheRotaryPartOfAHeadAlone) {
    for (const bool interleaved : {false, true}) {
        RopeConfig config;
        config.theta = 100;
        config.rotaryDim = 4;
        config.interleaved = interleaved;
        const Rope rope(config, {});
        std::vector<float> cosines(2);
        std::vector<float> sines(2);
        rope.fill(3, 1, cosines.data(), sines.data());
        std::vector<float> head{1, 2, 3, 4, 5, 6};
        rope.rotate(head.data(), cosines.data(), sines.data());
        const std::size_t partner = interleaved ? 1 : 2;
        EXPECT_NEAR(head[0], std::cos(3.0) - (1.0 + static_cast<double>(partner)) * std::sin(3.0), 1e-5);
        EXPECT_NEAR(head[partner], std::sin(3.0) + (1.0 + static_cast<double>(partner)) * std::cos(3.0),
                    1e-5);
        EXPECT_EQ(head[4], 5.0F);
        EXPECT_EQ(head[5], 6.0F);
    }
}

}  // namespace
}  // namespace onebit::test
