// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/matrix.h"
#include "tests/simd/kernel_test.h"
#include "tests/support/seeded_random.h"

/// Owners of the storage that the views of simd/matrix.h show, at unaligned addresses.
namespace onebit::simd::test {

/// Which scales a random matrix or vector gets.
enum class Scales {
    kAny,
    kPowersOfTwo,  ///< so that scaled integers add up without rounding
};

struct BinaryWeights {
    BinaryWeights(std::size_t rowCount, std::size_t colCount, Scales kind, onebit::test::SeededRandom& random,
                  std::size_t group = kGroupSize);
    BinaryMatrix view() const { return {rows, cols, bits.data(), scales.data(), scaleGroup}; }

    std::size_t rows;
    std::size_t cols;
    std::size_t scaleGroup;
    Unaligned<std::uint8_t> bits;
    Unaligned<std::uint16_t> scales;
};

struct TernaryWeights {
    TernaryWeights(std::size_t rowCount, std::size_t colCount, PlaneOrder planeOrder, std::size_t group,
                   Scales kind, onebit::test::SeededRandom& random);
    TernaryMatrix view() const { return {rows, cols, codes.data(), order, scales.data(), scaleGroup}; }

    std::size_t rows;
    std::size_t cols;
    PlaneOrder order;
    std::size_t scaleGroup;
    Unaligned<std::uint8_t> codes;
    Unaligned<float> scales;
};

/// int8 activations with the whole range -128..127, and their bit planes (made by the scalar twin).
struct Int8Values {
    Int8Values(std::size_t tokenCount, std::size_t colCount, bool oneScaleEach, Scales kind,
               onebit::test::SeededRandom& random);
    /// Every value the same.
    void fill(std::int8_t value);
    Int8Activations view() const {
        return {tokens, cols, values.data(), scales.data(), sums.data(), perToken};
    }

    std::size_t tokens;
    std::size_t cols;
    bool perToken;
    Unaligned<std::int8_t> values;
    Unaligned<float> scales;
    Unaligned<std::int32_t> sums;
    Unaligned<std::uint8_t> planes;

  private:
    void update();
};

struct SignValues {
    SignValues(std::size_t tokenCount, std::size_t colCount, std::size_t planeCount, Scales kind,
               onebit::test::SeededRandom& random);
    BinaryActivations view() const { return {tokens, cols, planes, bits.data(), scales.data()}; }

    std::size_t tokens;
    std::size_t cols;
    std::size_t planes;
    Unaligned<std::uint8_t> bits;
    Unaligned<float> scales;
};

/// The half with this value, by the scalar twin.
std::uint16_t halfOf(float value);
float floatOf(std::uint16_t half);

}  // namespace onebit::simd::test
