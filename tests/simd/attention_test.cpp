// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/attention.h"
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

struct Formats {
    KvFormat keys;
    KvFormat values;
};
constexpr Formats kFormats[] = {{KvFormat::kF16, KvFormat::kF16},
                                {KvFormat::kQ8, KvFormat::kQ8},
                                {KvFormat::kQ8, KvFormat::kQ4},
                                {KvFormat::kQ4, KvFormat::kQ4}};

/// Rows of one kind for all positions, which need not touch each other.
struct Rows {
    Rows(const Shape& shape, KvFormat rowFormat, SeededRandom& random)
        : format(rowFormat),
          stride(shape.kvHeadCount * kvRowBytes(rowFormat, shape.headDim) + 6),
          bytes(shape.length * stride - 6) {
        std::vector<float> x(shape.kvHeadCount * shape.headDim);
        for (std::size_t p = 0; p < shape.length; ++p) {
            for (float& value : x)
                value = static_cast<float>(random.normal());
            reference::packKv(format, x.data(), shape.kvHeadCount, shape.headDim, bytes.data() + p * stride);
        }
    }

    KvFormat format;
    std::size_t stride;
    Unaligned<std::uint8_t> bytes;
};

struct Cache {
    Cache(const Shape& shape, const Formats& formats, SeededRandom& random)
        : query(shape.headCount * shape.headDim),
          keys(shape, formats.keys, random),
          values(shape, formats.values, random) {
        for (float& value : query)
            value = static_cast<float>(random.normal());
    }

    AttentionInput view(const Shape& shape, bool ordered = false) const {
        return {query.data(),
                keys.bytes.data(),
                values.bytes.data(),
                keys.format,
                values.format,
                keys.stride,
                values.stride,
                shape.length,
                shape.headCount,
                shape.kvHeadCount,
                shape.headDim,
                1.0F / std::sqrt(static_cast<float>(shape.headDim)),
                ordered};
    }

    Unaligned<float> query;
    Rows keys;
    Rows values;
};

/// Runs `check` for every pair of formats.
template <typename Check>
void forEachFormat(const Check& check) {
    for (const Formats& formats : kFormats) {
        SCOPED_TRACE(testing::Message() << "formats " << static_cast<int>(formats.keys) << " and "
                                        << static_cast<int>(formats.values));
        check(formats);
    }
}

class AttentionTest : public KernelTest {};

/// Outputs are averages of values within about [-4, 4] by weights that add up to 1. A score is off by at most
/// headDim/4 + 8 roundings of |q| |k| scale, some tens here, which its weight is off by relative to itself;
/// the rest is one rounding a position in each lane. Turning a code into a float rounds once or twice more,
/// of values not above the largest: as if headDim were greater by that.
double allowedError(const Shape& shape) {
    const double ofScores = (static_cast<double>(shape.headDim) / 4 + 8) * 4 * std::sqrt(shape.headDim);
    return (ofScores + static_cast<double>(shape.length) + 16) * kRoundingUnit * 4;
}

constexpr Shape kShapes[] = {{1, 4, 4, 64},    {3, 4, 2, 64},    {7, 6, 2, 80},  {64, 5, 1, 96},
                             {257, 8, 2, 128}, {130, 20, 5, 32}, {33, 2, 1, 20}, {19, 3, 1, 7},
                             {50, 16, 2, 256}, {21, 4, 2, 112},  {18, 2, 2, 33}, {9, 1, 1, 1}};

TEST_P(AttentionTest, AgreesWithTheTwinOnAllShapes) {
    SeededRandom random(1);
    forEachFormat([&](const Formats& formats) {
        for (const Shape& shape : kShapes) {
            SCOPED_TRACE(testing::Message() << shape.length << " positions, " << shape.headCount
                                            << " heads on " << shape.kvHeadCount << " of " << shape.headDim);
            const Cache cache(shape, formats, random);
            std::vector<float> scores(shape.headCount * shape.length);
            Unaligned<float> actual(shape.headCount * shape.headDim);
            Unaligned<float> expected(shape.headCount * shape.headDim);
            reference::attention(cache.view(shape), 0, shape.headCount, scores.data(), expected.data());
            for (const bool ordered : {false, true}) {
                attention(cache.view(shape, ordered), 0, shape.headCount, scores.data(), actual.data());
                for (std::size_t i = 0; i < actual.size(); ++i) {
                    ASSERT_NEAR(actual[i], expected[i], allowedError(shape)) << "value " << i;
                }
            }
        }
    });
}

TEST(AttentionBitsTest, EveryTargetGivesTheSameWhenTheSumsAreOrdered) {
    SeededRandom random(5);
    forEachFormat([&](const Formats& formats) {
        for (const Shape& shape : kShapes) {
            SCOPED_TRACE(testing::Message() << shape.length << " positions, heads of " << shape.headDim);
            const Cache cache(shape, formats, random);
            expectSameBitsOnEveryTarget([&] {
                std::vector<float> scores(shape.headCount * shape.length);
                std::vector<float> output(shape.headCount * shape.headDim);
                attention(cache.view(shape, true), 0, shape.headCount, scores.data(), output.data());
                return output;
            });
        }
    });
}

TEST_P(AttentionTest, AnyRangeOfHeadsWritesOnlyItsOwnOutput) {
    SeededRandom random(2);
    const Shape shape{29, 12, 3, 64};
    forEachFormat([&](const Formats& formats) {
        const Cache cache(shape, formats, random);
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
    });
}

TEST_P(AttentionTest, OnePositionGivesItsValuesBack) {
    SeededRandom random(3);
    const Shape shape{1, 2, 1, 80};
    forEachFormat([&](const Formats& formats) {
        const Cache cache(shape, formats, random);
        float scores[2] = {};
        std::vector<float> output(160);
        std::vector<float> values(80);
        attention(cache.view(shape), 0, 2, scores, output.data());
        reference::unpackKv(formats.values, cache.values.bytes.data(), 80, values.data());
        // Where multiplying and adding are one operation, one rounding is missing.
        const double rounding = formats.values == KvFormat::kQ4 ? 8 * kRoundingUnit : 0;
        for (std::size_t i = 0; i < 160; ++i)
            EXPECT_NEAR(output[i], values[i % 80], rounding);
    });
}

TEST_P(AttentionTest, ValuesThatAreNotFiniteStayVisible) {
    const Shape shape{5, 1, 1, 64};
    for (const KvFormat format : {KvFormat::kF16, KvFormat::kQ8, KvFormat::kQ4}) {
        SeededRandom random(4);
        Cache cache(shape, {format, format}, random);
        std::vector<float> poisoned(shape.headDim, 1.0F);
        poisoned[40] = std::numeric_limits<float>::quiet_NaN();
        packKv(format, poisoned.data(), 1, shape.headDim,
               cache.values.bytes.data() + 3 * cache.values.stride);
        std::vector<float> scores(shape.length);
        std::vector<float> output(shape.headDim);
        attention(cache.view(shape), 0, 1, scores.data(), output.data());
        EXPECT_TRUE(std::isnan(output[40])) << static_cast<int>(format);
    }
}

ONEBIT_ON_EVERY_TARGET(AttentionTest);

}  // namespace
}  // namespace onebit::simd::test
