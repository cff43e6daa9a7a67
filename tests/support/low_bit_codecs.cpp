// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "tests/support/codec_bytes.h"
#include "tests/support/codec_functions.h"
#include "tests/support/gguf_writer.h"

/// Binary and ternary formats.
namespace onebit::test {

namespace {

/// A half-precision scale, then a bit a weight, least significant first.
std::vector<std::byte> encodeBits(Floats weights, std::size_t group) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += group) {
        const Floats values = weights.subspan(block, group);
        sink.u16(halfFromDouble(meanMagnitude(values)));
        for (std::size_t byte = 0; byte < group / 8; ++byte) {
            unsigned bits = 0;
            for (std::size_t bit = 0; bit < 8; ++bit)
                bits |= (values[byte * 8 + bit] >= 0 ? 1U : 0U) << bit;
            sink.u8(static_cast<std::uint8_t>(bits));
        }
    }
    return sink.bytes();
}

std::vector<double> decodeBits(Bytes bytes, std::size_t count, std::size_t group) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t block = i / group * (2 + group / 8);
        const unsigned byte = byteAt(bytes, block + 2 + i % group / 8);
        weights[i] = ((byte >> (i % 8)) & 1U) != 0 ? halfAt(bytes, block) : -halfAt(bytes, block);
    }
    return weights;
}

/// A half-precision scale, then two bits a weight, least significant first: -1, 0, +1 or +2 times the scale.
std::vector<std::byte> encodePairs(Floats weights, std::size_t group) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += group) {
        const Floats values = weights.subspan(block, group);
        const std::uint16_t half = halfFromDouble(meanMagnitude(values));
        const double scale = doubleFromHalf(half);
        sink.u16(half);
        for (std::size_t first = 0; first < group; first += 4) {
            unsigned bits = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                const int value = scale == 0 ? 0 : roundedWithin(values[first + i] / scale, -1, 2);
                bits |= static_cast<unsigned>(value + 1) << (2 * i);
            }
            sink.u8(static_cast<std::uint8_t>(bits));
        }
    }
    return sink.bytes();
}

std::vector<double> decodePairs(Bytes bytes, std::size_t count, std::size_t group) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t block = i / group * (2 + group / 4);
        const unsigned byte = byteAt(bytes, block + 2 + i % group / 4);
        weights[i] = (static_cast<int>((byte >> (2 * (i % 4))) & 3U) - 1) * halfAt(bytes, block);
    }
    return weights;
}

unsigned ternaryCode(double value, double scale) {
    return static_cast<unsigned>(scale == 0 ? 1 : roundedWithin(value / scale, -1, 1) + 1);
}

/// Where a weight's ternary digit is: digit 0 is worth the most.
struct Digit {
    std::size_t byte;
    std::size_t digit;
};

/// A block of `weights` in base 3: bytes of five digits in runs of decreasing width, then bytes of four
/// digits, then a half-precision scale. The bytes of a run share each of their digits out one byte after
/// another.
struct Base3Block {
    std::size_t weights;
    std::size_t widths[3];

    std::size_t digitBytes() const { return widths[0] + widths[1] + widths[2]; }
    std::size_t bytes() const { return digitBytes() + 2; }
    Digit place(std::size_t i) const {
        if (i < 5 * widths[0]) return {i % widths[0], i / widths[0]};
        i -= 5 * widths[0];
        if (i < 5 * widths[1]) return {widths[0] + i % widths[1], i / widths[1]};
        i -= 5 * widths[1];
        return {widths[0] + widths[1] + i % widths[2], i / widths[2]};
    }
};

constexpr Base3Block kTq1Block{256, {32, 16, 4}};
constexpr Base3Block kPtq1Block{128, {16, 8, 2}};
constexpr unsigned kDigitWorth[] = {81, 27, 9, 3, 1};

std::vector<std::byte> encodeBase3(Floats weights, const Base3Block& layout) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += layout.weights) {
        const Floats values = weights.subspan(block, layout.weights);
        const std::uint16_t half = halfFromDouble(meanMagnitude(values));
        std::vector<unsigned> numbers(layout.digitBytes());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Digit place = layout.place(i);
            numbers[place.byte] += ternaryCode(values[i], doubleFromHalf(half)) * kDigitWorth[place.digit];
        }
        // A number of 0..242 becomes the smallest byte whose fraction of 256 is not below its own of 243.
        for (const unsigned number : numbers)
            sink.u8(static_cast<std::uint8_t>((number * 256 + 242) / 243));
        sink.u16(half);
    }
    return sink.bytes();
}

std::vector<double> decodeBase3(Bytes bytes, std::size_t count, const Base3Block& layout) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes block = bytes.subspan(i / layout.weights * layout.bytes(), layout.bytes());
        const Digit place = layout.place(i % layout.weights);
        const unsigned number = byteAt(block, place.byte) * 243 / 256;
        const int digit = static_cast<int>(number / kDigitWorth[place.digit] % 3);
        weights[i] = (digit - 1) * halfAt(block, layout.digitBytes());
    }
    return weights;
}

}  // namespace

/// 256 weights in 66 bytes: two halves of 32 bytes with four rows of 32 weights in the bits 0-1, 2-3, 4-5,
/// 6-7, then the scale.
std::vector<std::byte> encodeTq2_0(Floats weights) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += 256) {
        const Floats values = weights.subspan(block, 256);
        const std::uint16_t half = halfFromDouble(meanMagnitude(values));
        for (std::size_t byte = 0; byte < 64; ++byte) {
            unsigned bits = 0;
            for (std::size_t row = 0; row < 4; ++row) {
                const float value = values[byte / 32 * 128 + row * 32 + byte % 32];
                bits |= ternaryCode(value, doubleFromHalf(half)) << (2 * row);
            }
            sink.u8(static_cast<std::uint8_t>(bits));
        }
        sink.u16(half);
    }
    return sink.bytes();
}

std::vector<double> decodeTq2_0(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t block = i / 256 * 66;
        const std::size_t row = i % 128 / 32;
        const unsigned byte = byteAt(bytes, block + i % 256 / 128 * 32 + i % 32);
        weights[i] = (static_cast<int>((byte >> (2 * row)) & 3U) - 1) * halfAt(bytes, block + 64);
    }
    return weights;
}

/// 128 weights in 32 bytes with four rows of 32 weights in the bits 7-6, 5-4, 3-2, 1-0; after all of them one
/// scale for the tensor and 28 bytes of padding.
std::vector<std::byte> encodeI2_S(Floats weights) {
    ByteSink sink;
    const auto scale = static_cast<float>(meanMagnitude(weights));
    for (std::size_t block = 0; block < weights.size(); block += 128) {
        for (std::size_t byte = 0; byte < 32; ++byte) {
            unsigned bits = 0;
            for (std::size_t row = 0; row < 4; ++row) {
                bits |= ternaryCode(weights[block + row * 32 + byte], scale) << (6 - 2 * row);
            }
            sink.u8(static_cast<std::uint8_t>(bits));
        }
    }
    sink.f32(scale);
    for (int i = 0; i < 28; ++i)
        sink.u8(0);
    return sink.bytes();
}

std::vector<double> decodeI2_S(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    const double scale = floatAt(bytes, count / 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i % 128 / 32;
        const unsigned byte = byteAt(bytes, i / 128 * 32 + i % 32);
        weights[i] = (static_cast<int>((byte >> (6 - 2 * row)) & 3U) - 1) * scale;
    }
    return weights;
}

std::vector<std::byte> encodeQ1_0(Floats weights) {
    return encodeBits(weights, 128);
}
std::vector<double> decodeQ1_0(Bytes bytes, std::size_t count) {
    return decodeBits(bytes, count, 128);
}
std::vector<std::byte> encodeQ1_0Group32(Floats weights) {
    return encodeBits(weights, 32);
}
std::vector<double> decodeQ1_0Group32(Bytes bytes, std::size_t count) {
    return decodeBits(bytes, count, 32);
}
std::vector<std::byte> encodeQ2_0(Floats weights) {
    return encodePairs(weights, 64);
}
std::vector<double> decodeQ2_0(Bytes bytes, std::size_t count) {
    return decodePairs(bytes, count, 64);
}
std::vector<std::byte> encodeQ2_0Group128(Floats weights) {
    return encodePairs(weights, 128);
}
std::vector<double> decodeQ2_0Group128(Bytes bytes, std::size_t count) {
    return decodePairs(bytes, count, 128);
}
std::vector<std::byte> encodeTq1_0(Floats weights) {
    return encodeBase3(weights, kTq1Block);
}
std::vector<double> decodeTq1_0(Bytes bytes, std::size_t count) {
    return decodeBase3(bytes, count, kTq1Block);
}
std::vector<std::byte> encodePtq1_0(Floats weights) {
    return encodeBase3(weights, kPtq1Block);
}
std::vector<double> decodePtq1_0(Bytes bytes, std::size_t count) {
    return decodeBase3(bytes, count, kPtq1Block);
}

}  // namespace onebit::test
