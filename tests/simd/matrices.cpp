// SPDX-License-Identifier: Apache-2.0
#include "tests/simd/matrices.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "simd/reference.h"

namespace onebit::simd::test {
namespace {

using onebit::test::SeededRandom;

float randomScale(Scales kind, SeededRandom& random) {
    if (kind == Scales::kPowersOfTwo) return std::ldexp(1.0F, static_cast<int>(random.below(3)) - 1);
    return static_cast<float>(0.01 + random.uniform());
}

void fillBytes(Unaligned<std::uint8_t>& bytes, SeededRandom& random) {
    for (std::uint8_t& byte : bytes)
        byte = static_cast<std::uint8_t>(random.bits());
}

}  // namespace

std::uint16_t halfOf(float value) {
    std::uint16_t half = 0;
    reference::floatToHalf(&value, &half, 1);
    return half;
}

float floatOf(std::uint16_t half) {
    float value = 0;
    reference::halfToFloat(&half, &value, 1);
    return value;
}

BinaryWeights::BinaryWeights(std::size_t rowCount, std::size_t colCount, Scales kind, SeededRandom& random,
                             std::size_t group)
    : rows(rowCount),
      cols(colCount),
      scaleGroup(group),
      bits(rowCount * colCount / 8),
      scales(rowCount * colCount / group) {
    fillBytes(bits, random);
    for (std::uint16_t& scale : scales)
        scale = halfOf(randomScale(kind, random));
}

TernaryWeights::TernaryWeights(std::size_t rowCount, std::size_t colCount, PlaneOrder planeOrder,
                               std::size_t group, Scales kind, SeededRandom& random)
    : rows(rowCount),
      cols(colCount),
      order(planeOrder),
      scaleGroup(group),
      codes(rowCount * colCount / 4),
      scales(group == 0 ? 1 : rowCount * colCount / group) {
    fillBytes(codes, random);
    for (float& scale : scales)
        scale = randomScale(kind, random);
}

Int8Values::Int8Values(std::size_t tokenCount, std::size_t colCount, bool oneScaleEach, Scales kind,
                       SeededRandom& random)
    : tokens(tokenCount),
      cols(colCount),
      perToken(oneScaleEach),
      values(tokenCount * colCount),
      scales(oneScaleEach ? tokenCount : tokenCount * colCount / kGroupSize),
      sums(tokenCount * colCount / kGroupSize),
      planes(tokenCount * colCount) {
    for (std::int8_t& value : values)
        value = static_cast<std::int8_t>(random.bits());
    for (float& scale : scales)
        scale = randomScale(kind, random);
    update();
}

void Int8Values::fill(std::int8_t value) {
    std::fill(values.begin(), values.end(), value);
    update();
}

void Int8Values::update() {
    for (std::size_t group = 0; group < sums.size(); ++group) {
        sums[group] = 0;
        for (std::size_t i = 0; i < kGroupSize; ++i)
            sums[group] += values[group * kGroupSize + i];
    }
    for (std::size_t token = 0; token < tokens; ++token) {
        reference::splitBitPlanes(values.data() + token * cols, cols, planes.data() + token * cols);
    }
}

SignValues::SignValues(std::size_t tokenCount, std::size_t colCount, std::size_t planeCount, Scales kind,
                       SeededRandom& random)
    : tokens(tokenCount),
      cols(colCount),
      planes(planeCount),
      bits(tokenCount * planeCount * colCount / 8),
      scales(tokenCount * planeCount) {
    fillBytes(bits, random);
    for (float& scale : scales)
        scale = randomScale(kind, random);
}

}  // namespace onebit::simd::test
