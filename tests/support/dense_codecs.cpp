// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "tests/support/codec_bytes.h"
#include "tests/support/codec_functions.h"
#include "tests/support/gguf_writer.h"

/// Formats whose weights meet float activations.
namespace onebit::test {

std::vector<std::byte> encodeF32(Floats weights) {
    ByteSink sink;
    for (const float weight : weights)
        sink.f32(weight);
    return sink.bytes();
}

std::vector<double> decodeF32(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i)
        weights[i] = floatAt(bytes, 4 * i);
    return weights;
}

std::vector<std::byte> encodeF16(Floats weights) {
    ByteSink sink;
    for (const float weight : weights)
        sink.u16(halfFromDouble(weight));
    return sink.bytes();
}

std::vector<double> decodeF16(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i)
        weights[i] = halfAt(bytes, 2 * i);
    return weights;
}

std::vector<std::byte> encodeBf16(Floats weights) {
    ByteSink sink;
    for (const float weight : weights)
        sink.u16(bfloatFromFloat(weight));
    return sink.bytes();
}

std::vector<double> decodeBf16(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        weights[i] = floatFromBfloat(
            static_cast<std::uint16_t>(byteAt(bytes, 2 * i) | (byteAt(bytes, 2 * i + 1) << 8U)));
    }
    return weights;
}

/// 32 weights in 18 bytes: half-precision scale, then the nibbles of the weights 0 to 15 below those of 16 to
/// 31. The scale has the sign that makes the largest magnitude code 0.
std::vector<std::byte> encodeQ4_0(Floats weights) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += 32) {
        const Floats values = weights.subspan(block, 32);
        const float largest = *std::ranges::max_element(values, {}, [](float v) { return std::fabs(v); });
        const std::uint16_t half = halfFromDouble(largest / -8);
        const double scale = doubleFromHalf(half);
        const auto code = [&](std::size_t i) {
            return static_cast<unsigned>(scale == 0 ? 8 : roundedWithin(values[i] / scale + 8, 0, 15));
        };
        sink.u16(half);
        for (std::size_t i = 0; i < 16; ++i)
            sink.u8(static_cast<std::uint8_t>(code(i) | code(16 + i) << 4U));
    }
    return sink.bytes();
}

std::vector<double> decodeQ4_0(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t block = i / 32 * 18;
        const unsigned pair = byteAt(bytes, block + 2 + i % 16);
        const unsigned code = i % 32 < 16 ? pair & 15U : pair >> 4U;
        weights[i] = halfAt(bytes, block) * (static_cast<int>(code) - 8);
    }
    return weights;
}

namespace {

/// Where a six-bit number of a Q4_K block is, whole or in two pieces. Sixteen of them fill bytes 4 to 15.
struct SixBits {
    std::size_t low;
    unsigned lowShift, lowMask;
    std::size_t high = 4;
    unsigned highMask = 0;  ///< its piece is the upper two bits of byte `high`
};

SixBits q4Scale(std::size_t run) {
    if (run < 4) return {.low = 4 + run, .lowShift = 0, .lowMask = 63};
    return {.low = 8 + run, .lowShift = 0, .lowMask = 15, .high = run, .highMask = 3};
}

SixBits q4Minimum(std::size_t run) {
    if (run < 4) return {.low = 8 + run, .lowShift = 0, .lowMask = 63};
    return {.low = 8 + run, .lowShift = 4, .lowMask = 15, .high = 4 + run, .highMask = 3};
}

constexpr std::size_t kQ4BlockBytes = 144;
using Q4Block = std::array<std::uint8_t, kQ4BlockBytes>;

void putSixBits(Q4Block& block, const SixBits& place, unsigned value) {
    block[place.low] =
        static_cast<std::uint8_t>(block[place.low] | (value & place.lowMask) << place.lowShift);
    if (place.highMask != 0)
        block[place.high] = static_cast<std::uint8_t>(block[place.high] | (value >> 4U) << 6U);
}

unsigned getSixBits(Bytes block, const SixBits& place) {
    const unsigned low = (byteAt(block, place.low) >> place.lowShift) & place.lowMask;
    return low | ((byteAt(block, place.high) >> 6U) & place.highMask) << 4U;
}

/// What a run of 32 weights spans below 0, and the step of fifteen steps across it.
struct Q4Range {
    explicit Q4Range(Floats run) {
        const auto [low, high] = std::ranges::minmax(run);
        below = std::max(0.0, -static_cast<double>(low));
        step = (std::max(0.0, static_cast<double>(high)) + below) / 15;
    }
    double below;
    double step;
};

Q4Block encodeQ4Block(Floats values) {
    double below = 0;
    double step = 0;
    for (std::size_t run = 0; run < 8; ++run) {
        const Q4Range range(values.subspan(32 * run, 32));
        below = std::max(below, range.below);
        step = std::max(step, range.step);
    }
    const std::uint16_t scaleHalf = halfFromDouble(step / 63);
    const std::uint16_t minimumHalf = halfFromDouble(below / 63);
    const double scale = doubleFromHalf(scaleHalf);
    const double minimum = doubleFromHalf(minimumHalf);
    Q4Block block{static_cast<std::uint8_t>(scaleHalf), static_cast<std::uint8_t>(scaleHalf >> 8U),
                  static_cast<std::uint8_t>(minimumHalf), static_cast<std::uint8_t>(minimumHalf >> 8U)};
    for (std::size_t run = 0; run < 8; ++run) {
        const Floats weights = values.subspan(32 * run, 32);
        const Q4Range range(weights);
        const int steps = scale == 0 ? 0 : roundedWithin(range.step / scale, 0, 63);
        const int belows = minimum == 0 ? 0 : roundedWithin(range.below / minimum, 0, 63);
        putSixBits(block, q4Scale(run), static_cast<unsigned>(steps));
        putSixBits(block, q4Minimum(run), static_cast<unsigned>(belows));
        for (std::size_t i = 0; i < 32; ++i) {
            const double above = weights[i] + minimum * belows;
            const int code = steps == 0 ? 0 : roundedWithin(above / (scale * steps), 0, 15);
            std::uint8_t& pair = block[16 + run / 2 * 32 + i];
            pair = static_cast<std::uint8_t>(pair | code << (run % 2 == 0 ? 0 : 4));
        }
    }
    return block;
}

}  // namespace

/// 256 weights in 144 bytes: half-precision scale and scale of the minima, eight runs' multiples of both in
/// six bits each, then four bits a weight, two runs in 32 bytes. A weight is scale * code - minimum.
std::vector<std::byte> encodeQ4_K(Floats weights) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += 256) {
        for (const std::uint8_t byte : encodeQ4Block(weights.subspan(block, 256)))
            sink.u8(byte);
    }
    return sink.bytes();
}

std::vector<double> decodeQ4_K(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes block = bytes.subspan(i / 256 * kQ4BlockBytes, kQ4BlockBytes);
        const std::size_t run = i % 256 / 32;
        const unsigned pair = byteAt(block, 16 + run / 2 * 32 + i % 32);
        const unsigned code = run % 2 == 0 ? pair & 15U : pair >> 4U;
        weights[i] = halfAt(block, 0) * getSixBits(block, q4Scale(run)) * code -
                     halfAt(block, 2) * getSixBits(block, q4Minimum(run));
    }
    return weights;
}

/// 32 weights in 34 bytes: half-precision scale, 32 int8.
std::vector<std::byte> encodeQ8_0(Floats weights) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += 32) {
        const Floats values = weights.subspan(block, 32);
        const std::uint16_t half = halfFromDouble(largestMagnitude(values) / 127);
        const double scale = doubleFromHalf(half);
        sink.u16(half);
        for (const float value : values) {
            sink.u8(static_cast<std::uint8_t>(scale == 0 ? 0 : roundedWithin(value / scale, -127, 127)));
        }
    }
    return sink.bytes();
}

std::vector<double> decodeQ8_0(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t block = i / 32 * 34;
        weights[i] = halfAt(bytes, block) * static_cast<std::int8_t>(byteAt(bytes, block + 2 + i % 32));
    }
    return weights;
}

namespace {

/// Where the parts of weight i of a Q6_K block are: two halves of 128 weights, each of four rows of 32.
struct Q6Place {
    std::size_t low, high, scale;  ///< byte in the block
    unsigned lowShift, highShift;
};

constexpr std::size_t kQ6BlockBytes = 210;

Q6Place q6Place(std::size_t i) {
    const std::size_t half = i / 128;
    const std::size_t row = i % 128 / 32;
    const std::size_t column = i % 32;
    return {.low = half * 64 + row % 2 * 32 + column,
            .high = 128 + half * 32 + column,
            .scale = 192 + half * 8 + row * 2 + column / 16,
            .lowShift = row < 2 ? 0U : 4U,
            .highShift = static_cast<unsigned>(2 * row)};
}

std::array<std::uint8_t, kQ6BlockBytes> encodeQ6Block(Floats values) {
    std::array<std::uint8_t, kQ6BlockBytes> block{};
    // Each 16 weights share an int8 multiple of the block's scale; 31 is the largest magnitude on both sides.
    const std::uint16_t half = halfFromDouble(largestMagnitude(values) / 31 / 127);
    const double scale = doubleFromHalf(half);
    for (std::size_t group = 0; group < 256; group += 16) {
        const double wanted = largestMagnitude(values.subspan(group, 16)) / 31;
        const int multiple = scale == 0 ? 0 : roundedWithin(wanted / scale, 1, 127);
        block[q6Place(group).scale] = static_cast<std::uint8_t>(multiple);
        for (std::size_t i = group; i < group + 16; ++i) {
            const int q = multiple == 0 ? 0 : roundedWithin(values[i] / (scale * multiple), -32, 31);
            const auto code = static_cast<unsigned>(q + 32);
            const Q6Place place = q6Place(i);
            block[place.low] = static_cast<std::uint8_t>(block[place.low] | ((code & 15U) << place.lowShift));
            block[place.high] =
                static_cast<std::uint8_t>(block[place.high] | ((code >> 4U) << place.highShift));
        }
    }
    block[208] = static_cast<std::uint8_t>(half);
    block[209] = static_cast<std::uint8_t>(half >> 8U);
    return block;
}

}  // namespace

std::vector<std::byte> encodeQ6_K(Floats weights) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += 256) {
        for (const std::uint8_t byte : encodeQ6Block(weights.subspan(block, 256)))
            sink.u8(byte);
    }
    return sink.bytes();
}

std::vector<double> decodeQ6_K(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes block = bytes.subspan(i / 256 * kQ6BlockBytes, kQ6BlockBytes);
        const Q6Place place = q6Place(i % 256);
        const unsigned low = (byteAt(block, place.low) >> place.lowShift) & 15U;
        const unsigned high = (byteAt(block, place.high) >> place.highShift) & 3U;
        const auto multiple = static_cast<std::int8_t>(byteAt(block, place.scale));
        weights[i] = halfAt(block, 208) * multiple * (static_cast<int>(low | (high << 4U)) - 32);
    }
    return weights;
}

}  // namespace onebit::test
