// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/activations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <vector>

#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

constexpr std::size_t kCols = 256;

std::vector<float> randomInput(std::size_t tokens, std::uint64_t seed) {
    return SeededRandom(seed).normals(tokens * kCols, 0, 1);
}

TEST(Activations, RoundTheSameOnOneThreadAndOnSeveral) {
    const std::vector<float> x = randomInput(9, 1);
    ThreadPool one(1);
    ThreadPool three(3);
    Activations alone;
    Activations shared;
    alone.set({9, kCols, x.data()});
    shared.set({9, kCols, x.data()});
    for (const ActivationForm form : {ActivationForm::kInt8PerToken, ActivationForm::kInt8PerGroup}) {
        const simd::Int8Activations& a = alone.int8(form, one);
        const simd::Int8Activations& b = shared.int8(form, three);
        EXPECT_EQ(a.perToken, form == ActivationForm::kInt8PerToken);
        EXPECT_TRUE(std::equal(a.values, a.values + 9 * kCols, b.values));
        EXPECT_TRUE(std::equal(a.scales, a.scales + 9 * (a.perToken ? 1 : 2), b.scales));
        EXPECT_TRUE(std::equal(a.sums, a.sums + 9 * 2, b.sums));
    }
}

TEST(Activations, MakeEachFormOnceAndAgainForANewInput) {
    ThreadPool pool(1);
    Activations activations;
    std::vector<float> x = randomInput(1, 2);
    activations.set({1, kCols, x.data()});
    const std::int8_t first = activations.int8(ActivationForm::kInt8PerToken, pool).values[0];
    x[0] = -100.0F;
    EXPECT_EQ(activations.int8(ActivationForm::kInt8PerToken, pool).values[0], first) << "made once";
    activations.set({1, kCols, x.data()});
    EXPECT_EQ(activations.int8(ActivationForm::kInt8PerToken, pool).values[0], -127);
    EXPECT_EQ(activations.binary(1, pool).bits[0] & 1, 0);
    x[0] = 100.0F;
    activations.set({1, kCols, x.data()});
    EXPECT_EQ(activations.binary(1, pool).bits[0] & 1, 1);
    EXPECT_EQ(activations.binary(2, pool).planes, 2U);
}

TEST(Activations, TakeAShorterInputAfterALongerOne) {
    ThreadPool pool(2);
    Activations activations;
    const std::vector<float> longer = randomInput(8, 3);
    activations.set({8, kCols, longer.data()});
    activations.int8(ActivationForm::kInt8PerGroup, pool);
    const std::vector<float> shorter = randomInput(2, 4);
    activations.set({2, kCols, shorter.data()});
    EXPECT_EQ(activations.int8(ActivationForm::kInt8PerGroup, pool).tokens, 2U);
    // A group's sum is the sum of its planes' bits: sign plane negative, the others by their weight.
    const std::uint8_t* planes = activations.bitPlanes(pool);
    const simd::Int8Activations& int8 = activations.int8(ActivationForm::kInt8PerGroup, pool);
    for (std::size_t group = 0; group < 2 * kCols / simd::kGroupSize; ++group) {
        int sum = 0;
        for (int bit = 0; bit < 8; ++bit) {
            for (std::size_t byte = 0; byte < 16; ++byte) {
                const int count =
                    std::popcount(planes[group * 128 + static_cast<std::size_t>(bit) * 16 + byte]);
                sum += (bit == 7 ? -128 : 1 << bit) * count;
            }
        }
        EXPECT_EQ(sum, int8.sums[group]);
    }
}

}  // namespace
}  // namespace onebit::test
