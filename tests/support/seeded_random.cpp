// SPDX-License-Identifier: Apache-2.0
#include "tests/support/seeded_random.h"

namespace onebit::test {

std::uint64_t SeededRandom::bits() {
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

double SeededRandom::uniform() {
    return static_cast<double>(bits() >> 11U) * 0x1.0p-53;
}

double SeededRandom::normal() {
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += uniform();
    return sum;
}

std::vector<float> SeededRandom::normals(std::size_t count, double mean, double deviation) {
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(mean + deviation * normal());
    return values;
}

}  // namespace onebit::test
