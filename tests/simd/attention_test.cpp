// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
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
    std::size_t tokens;
    std::size_t heads;
    std::size_t headDim;

    std::size_t positions() const { return length + tokens - 1; }
    /// Further apart than they have to be, as in the engine, where other heads lie between.
    std::size_t tokenStride() const { return heads * headDim + 5; }
    std::size_t floats() const { return tokens * tokenStride(); }
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
          stride(kvRowBytes(rowFormat, shape.headDim) + 6),
          bytes(shape.positions() * stride - 6) {
        std::vector<float> x(shape.headDim);
        for (std::size_t p = 0; p < shape.positions(); ++p) {
            for (float& value : x)
                value = static_cast<float>(random.normal());
            write(p, x);
        }
    }
    void write(std::size_t position, const std::vector<float>& x) {
        reference::packKv(format, x.data(), 1, x.size(), bytes.data() + position * stride, stride);
    }
    KvRows view() const { return {bytes.data(), format, stride}; }

    KvFormat format;
    std::size_t stride;
    Unaligned<std::uint8_t> bytes;
};

struct Cache {
    Cache(const Shape& shape, const Formats& formats, SeededRandom& random)
        : queries(shape.floats()), keys(shape, formats.keys, random), values(shape, formats.values, random) {
        for (float& value : queries)
            value = static_cast<float>(random.normal());
    }

    AttentionInput view(const Shape& shape, bool ordered = false) const {
        return {queries.data(),
                shape.tokens,
                shape.heads,
                shape.tokenStride(),
                keys.view(),
                values.view(),
                shape.length,
                shape.headDim,
                1.0F / std::sqrt(static_cast<float>(shape.headDim)),
                ordered};
    }

    Unaligned<float> queries;
    Rows keys;
    Rows values;
};

/// What stands where nothing is written.
constexpr float kUntouched = -7;

using Attention = void (*)(const AttentionInput&, float*, float*);

Unaligned<float> attend(const AttentionInput& in, Attention function = attention) {
    Unaligned<float> scratch(attentionScratch(in.tokens * in.heads, in.headDim));
    Unaligned<float> output(std::vector<float>(in.tokens * in.tokenStride, kUntouched));
    function(in, scratch.data(), output.data());
    return output;
}

/// The same by parts, the last of them first.
Unaligned<float> attendInParts(const AttentionInput& in) {
    const std::size_t parts = attentionParts(in.length + in.tokens - 1);
    const std::size_t floats = attentionPartialFloats(in.tokens * in.heads, in.headDim);
    Unaligned<float> scratch(attentionScratch(in.tokens * in.heads, in.headDim));
    Unaligned<float> partials(parts * floats);
    for (std::size_t part = parts; part-- > 0;)
        attentionPart(in, part, scratch.data(), partials.data() + part * floats);
    Unaligned<float> output(std::vector<float>(in.tokens * in.tokenStride, kUntouched));
    mergeAttention(in, partials.data(), parts, output.data());
    return output;
}

/// Tokens [first, first + tokens) and heads likewise of an input.
AttentionInput some(AttentionInput in, std::size_t first, std::size_t tokens, std::size_t firstHead,
                    std::size_t heads) {
    in.queries += first * in.tokenStride + firstHead * in.headDim;
    in.length += first;
    in.tokens = tokens;
    in.heads = heads;
    return in;
}

void expectSameBits(const Unaligned<float>& actual, const Unaligned<float>& expected, std::size_t from,
                    std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        ASSERT_EQ(std::bit_cast<std::uint32_t>(actual[i]), std::bit_cast<std::uint32_t>(expected[from + i]))
            << "value " << i << ": " << actual[i] << " and " << expected[from + i];
    }
}

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
    return (ofScores + static_cast<double>(shape.positions()) + 16) * kRoundingUnit * 4;
}

constexpr Shape kShapes[] = {
    {1, 1, 1, 64},  {3, 1, 2, 64}, {7, 1, 3, 80},    {64, 1, 5, 96},  {257, 1, 4, 128}, {130, 1, 4, 32},
    {33, 1, 2, 20}, {19, 1, 3, 7}, {50, 1, 8, 256},  {21, 1, 2, 112}, {18, 1, 1, 33},   {9, 1, 1, 1},
    {1, 32, 1, 64}, {1, 7, 5, 33}, {100, 31, 2, 64}, {120, 8, 4, 80}, {128, 3, 4, 16},  {129, 16, 2, 128}};

std::string described(const Shape& shape) {
    return std::to_string(shape.length) + " positions, " + std::to_string(shape.tokens) + " tokens of " +
           std::to_string(shape.heads) + " heads of " + std::to_string(shape.headDim);
}

TEST_P(AttentionTest, AgreesWithTheTwinOnAllShapes) {
    SeededRandom random(1);
    forEachFormat([&](const Formats& formats) {
        for (const Shape& shape : kShapes) {
            SCOPED_TRACE(described(shape));
            const Cache cache(shape, formats, random);
            const Unaligned<float> expected = attend(cache.view(shape), reference::attention);
            for (const bool ordered : {false, true}) {
                const Unaligned<float> actual = attend(cache.view(shape, ordered));
                for (std::size_t i = 0; i < actual.size(); ++i) {
                    const bool isBetween = i % shape.tokenStride() >= shape.heads * shape.headDim;
                    ASSERT_NEAR(actual[i], expected[i], isBetween ? 0 : allowedError(shape)) << "value " << i;
                }
            }
        }
    });
}

TEST_P(AttentionTest, PartsAgreeWithTheTwin) {
    SeededRandom random(6);
    const Shape shape{130, 3, 2, 40};
    forEachFormat([&](const Formats& formats) {
        const Cache cache(shape, formats, random);
        const AttentionInput in = cache.view(shape);
        const std::size_t floats = attentionPartialFloats(6, shape.headDim);
        Unaligned<float> scratch(attentionScratch(6, shape.headDim));
        Unaligned<float> actual(2 * floats);
        Unaligned<float> expected(2 * floats);
        for (const std::size_t part : {0U, 1U}) {
            attentionPart(in, part, scratch.data(), actual.data() + part * floats);
            reference::attentionPart(in, part, nullptr, expected.data() + part * floats);
        }
        // Sums of up to kAttentionPart values that are weighted by at most 1.
        for (std::size_t i = 0; i < actual.size(); ++i)
            ASSERT_NEAR(actual[i], expected[i], kAttentionPart * allowedError(shape)) << "value " << i;
        Unaligned<float> merged(std::vector<float>(shape.floats(), kUntouched));
        Unaligned<float> mergedByTwin(std::vector<float>(shape.floats(), kUntouched));
        std::copy_n(expected.data(), expected.size(), actual.data());
        mergeAttention(in, actual.data(), 2, merged.data());
        reference::mergeAttention(in, expected.data(), 2, mergedByTwin.data());
        for (std::size_t i = 0; i < merged.size(); ++i)
            ASSERT_NEAR(merged[i], mergedByTwin[i], 64 * kRoundingUnit) << "value " << i;
    });
}

TEST(AttentionBitsTest, EveryTargetGivesTheSameWhenTheSumsAreOrdered) {
    SeededRandom random(5);
    forEachFormat([&](const Formats& formats) {
        for (const Shape& shape : kShapes) {
            SCOPED_TRACE(described(shape));
            const Cache cache(shape, formats, random);
            expectSameBitsOnEveryTarget([&] {
                const Unaligned<float> output = attend(cache.view(shape, true));
                return std::vector<float>(output.data(), output.data() + output.size());
            });
        }
    });
}

TEST_P(AttentionTest, AQueryGetsTheSameBitsWhateverIsComputedWithIt) {
    SeededRandom random(2);
    forEachFormat([&](const Formats& formats) {
        for (const Shape& shape : kShapes) {
            SCOPED_TRACE(described(shape));
            const Cache cache(shape, formats, random);
            for (const bool ordered : {false, true}) {
                const AttentionInput in = cache.view(shape, ordered);
                const Unaligned<float> all = attend(in);
                expectSameBits(attendInParts(in), all, 0, all.size());
                for (std::size_t token = 0; token < shape.tokens; ++token) {
                    const Unaligned<float> alone = attend(some(in, token, 1, 0, shape.heads));
                    const std::size_t from = token * shape.tokenStride();
                    expectSameBits(alone, all, from, shape.heads * shape.headDim);
                }
                for (std::size_t head = 0; head < shape.heads; ++head) {
                    const Unaligned<float> alone = attendInParts(some(in, shape.tokens - 1, 1, head, 1));
                    const std::size_t from = (shape.tokens - 1) * shape.tokenStride() + head * shape.headDim;
                    expectSameBits(alone, all, from, shape.headDim);
                }
            }
        }
    });
}

TEST_P(AttentionTest, OnePositionGivesItsValuesBack) {
    SeededRandom random(3);
    const Shape shape{1, 1, 2, 80};
    forEachFormat([&](const Formats& formats) {
        const Cache cache(shape, formats, random);
        std::vector<float> values(80);
        const Unaligned<float> output = attend(cache.view(shape));
        reference::unpackKv(formats.values, cache.values.bytes.data(), 80, values.data());
        // Where multiplying and adding are one operation, one rounding is missing.
        const double rounding = formats.values == KvFormat::kQ4 ? 8 * kRoundingUnit : 0;
        for (std::size_t i = 0; i < 160; ++i)
            EXPECT_NEAR(output[i], values[i % 80], rounding);
    });
}

TEST_P(AttentionTest, ValuesThatAreNotFiniteStayVisible) {
    const Shape shape{200, 4, 1, 64};
    for (const KvFormat format : {KvFormat::kF16, KvFormat::kQ8, KvFormat::kQ4}) {
        for (const std::size_t position : {3U, 150U}) {
            SeededRandom random(4);
            Cache cache(shape, {format, format}, random);
            std::vector<float> poisoned(shape.headDim, 1.0F);
            poisoned[40] = std::numeric_limits<float>::quiet_NaN();
            cache.values.write(position, poisoned);
            const Unaligned<float> output = attend(cache.view(shape));
            EXPECT_TRUE(std::isnan(output[40])) << static_cast<int>(format) << ", " << position;
        }
    }
}

TEST_P(AttentionTest, ATokenDoesNotSeeLaterOnes) {
    const Shape shape{126, 8, 2, 64};
    SeededRandom random(7);
    Cache cache(shape, {KvFormat::kF16, KvFormat::kF16}, random);
    const Unaligned<float> before = attend(cache.view(shape));
    const std::vector<float> poison(shape.headDim, std::numeric_limits<float>::quiet_NaN());
    cache.keys.write(129, poison);  // that of token 4
    cache.values.write(129, poison);
    const Unaligned<float> after = attend(cache.view(shape));
    expectSameBits(after, before, 0, 4 * shape.tokenStride());
    EXPECT_TRUE(std::isnan(after[4 * shape.tokenStride()]));
}

ONEBIT_ON_EVERY_TARGET(AttentionTest);

}  // namespace
}  // namespace onebit::simd::test
