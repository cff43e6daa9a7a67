#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/float_ops.h"
#include "simd/reference.h"
#include "tests/simd/kernel_test.h"
#include "tests/simd/matrices.h"
#include "tests/support/seeded_random.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

struct Shape {
    std::size_t length;
    std::size_t headCount;
    std::size_t kvHeadCount;
    std::size_t headDim;
};

struct Cache {
    Cache(const Shape& shape, SeededRandom& random)
        : stride(shape.kvHeadCount * shape.headDim + 5),  // Positions need not touch each other.
          query(shape.headCount * shape.headDim),
          keys(shape.length * stride),
          values(shape.length * stride) {
        for (float& value : query)
            value = static_cast<float>(random.normal());
        for (std::uint16_t& half : keys)
            half = halfOf(static_cast<float>(random.normal()));
        for (std::uint16_t& half : values)
            half = halfOf(static_cast<float>(random.normal()));
    }

    AttentionInput view(const Shape& shape) const {
        return {query.data(),
                keys.data(),
                values.data(),
                stride,
                shape.length,
                shape.headCount,
                shape.kvHeadCount,
                shape.headDim,
                1.0F / std::sqrt(static_cast<float>(shape.headDim))};
    }

    std::size_t stride;
    Unaligned<float> query;
    Unaligned<std::uint16_t> keys;
    Unaligned<std::uint16_t> values;
};

class AttentionTest : public KernelTest {};

/// Outputs are averages of values within about [-4, 4] by weights that add up to 1. A score is off by at most
/// headDim/4 + 8 roundings of |q| |k| scale, some tens here, which its weight is off by relative to itself;
/// the rest is one rounding a position in each lane.
double allowedError(const Shape& shape) {
    const double ofScores = (static_cast<double>(shape.headDim) / 4 + 8) * 4 * std::sqrt(shape.headDim);
    return (ofScores + static_cast<double>(shape.length) + 16) * kRoundingUnit * 4;
}

TEST_P(AttentionTest, AgreesWithTheTwinOnAllShapes) {
    SeededRandom random(1);
    const Shape shapes[] = {{1, 4, 4, 64},  {3, 4, 2, 64},    {7, 6, 2, 80},
                            {64, 5, 1, 96}, {257, 8, 2, 128}, {130, 20, 5, 32},
                            {33, 2, 1, 20}, {19, 3, 1, 7},    {50, 16, 2, 256}};
    for (const Shape& shape : shapes) {
        SCOPED_TRACE(testing::Message() << shape.length << " positions, " << shape.headCount << " heads on "
                                        << shape.kvHeadCount << " of " << shape.headDim);
        const Cache cache(shape, random);
        std::vector<float> scores(shape.headCount * shape.length);
        Unaligned<float> actual(shape.headCount * shape.headDim);
        Unaligned<float> expected(shape.headCount * shape.headDim);
        attention(cache.view(shape), 0, shape.headCount, scores.data(), actual.data());
        reference::attention(cache.view(shape), 0, shape.headCount, scores.data(), expected.data());
        for (std::size_t i = 0; i < actual.size(); ++i) {
            ASSERT_NEAR(actual[i], expected[i], allowedError(shape)) << "value " << i;
        }
    }
}

TEST_P(AttentionTest, AnyRangeOfHeadsWritesOnlyItsOwnOutput) {
    SeededRandom random(2);
    const Shape shape{29, 12, 3, 64};
    const Cache cache(shape, random);
    std::vector<float> scores(shape.headCount * shape.length);
    std::vector<float> whole(shape.headCount * shape.headDim);
    attention(cache.view(shape), 0, shape.headCount, scores.data(), whole.data());
    for (std::size_t begin = 0; begin < shape.headCount; ++begin) {
        for (std::size_t end = begin; end <= shape.headCount; ++end) {
            const std::size_t scratch = (end - begin) * shape.length;
            std::fill(scores.begin(), scores.end(), -7.0F);
            std::vector<float> part(whole.size(), -7.0F);
            attention(cache.view(shape), begin, end, scores.data(), part.data());
            for (std::size_t i = 0; i < part.size(); ++i) {
                const std::size_t head = i / shape.headDim;
                if (head < begin || head >= end) {
                    ASSERT_EQ(part[i], -7.0F) << begin << " to " << end;
                } else {
                    ASSERT_NEAR(part[i], whole[i], allowedError(shape)) << begin << " to " << end;
                }
            }
            for (std::size_t i = scratch; i < scores.size(); ++i)
                ASSERT_EQ(scores[i], -7.0F);
        }
    }
}

TEST_P(AttentionTest, OnePositionGivesItsValuesBack) {
    SeededRandom random(3);
    const Shape shape{1, 2, 1, 64};
    const Cache cache(shape, random);
    float scores[2] = {};
    std::vector<float> output(128);
    attention(cache.view(shape), 0, 2, scores, output.data());
    for (std::size_t i = 0; i < 128; ++i)
        EXPECT_EQ(output[i], floatOf(cache.values[i % 64]));
}

ONEBIT_ON_EVERY_TARGET(AttentionTest);

}  // namespace
}  // namespace onebit::simd::test
