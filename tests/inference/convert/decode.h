// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

#include "tests/support/float_formats.h"
#include "tests/support/weight_codecs.h"

namespace onebit::test {

/// TQ1_0 from its published layout alone: a byte is a fraction of 256, from which multiplying by three takes
/// one digit of base 3 after the other.
inline std::vector<double> decodeTernaryInBase3(std::span<const std::byte> bytes, std::size_t count) {
    constexpr std::size_t kBlock = 256, kBlockBytes = 54;
    struct Section {
        std::size_t firstByte, width, digits;
    };
    std::vector<double> weights;
    for (std::size_t begin = 0; begin < count; begin += kBlock) {
        const auto block = bytes.subspan(begin / kBlock * kBlockBytes, kBlockBytes);
        const auto scaleBits = static_cast<std::uint16_t>(std::to_integer<unsigned>(block[52]) |
                                                          std::to_integer<unsigned>(block[53]) << 8U);
        const double scale = doubleFromHalf(scaleBits);
        for (const Section section : {Section{0, 32, 5}, Section{32, 16, 5}, Section{48, 4, 4}}) {
            for (std::size_t digit = 0; digit < section.digits; ++digit) {
                for (std::size_t j = 0; j < section.width; ++j) {
                    double fraction = std::to_integer<unsigned>(block[section.firstByte + j]) / 256.0;
                    for (std::size_t i = 0; i < digit; ++i)
                        fraction = std::fmod(3 * fraction, 1.0);
                    weights.push_back((std::floor(3 * fraction) - 1) * scale);
                }
            }
        }
    }
    return weights;
}

/// A tensor of any type that conversion writes.
inline std::vector<double> decodeTensor(std::uint32_t ggufType, std::span<const std::byte> bytes,
                                        std::size_t count) {
    constexpr std::uint32_t kTq10 = 34;
    if (ggufType == kTq10) return decodeTernaryInBase3(bytes, count);
    for (const WeightCodec& codec : weightCodecs()) {
        if (codec.ggufType == ggufType) return codec.decode(bytes, count);
    }
    throw std::logic_error("no codec for this type");
}

}  // namespace onebit::test
