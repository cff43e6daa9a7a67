// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace onebit::test {

/// Random numbers that are the same on every platform and with every standard library (SplitMix64:
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
class SeededRandom {
  public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits();
    /// In [0, bound); bound > 0. The bias is below 2^-32 for the bounds of tests.
    std::uint64_t below(std::uint64_t bound) { return bits() % bound; }
    /// In [0, 1), 53 bits.
    double uniform();
    /// Mean 0, deviation 1, within [-6, 6]: a sum of twelve uniform numbers, so that no mathematical library
    /// has a say in it.
    double normal();
    std::vector<float> normals(std::size_t count, double mean, double deviation);

  private:
    std::uint64_t m_state;
};

}  // namespace onebit::test
