#include "tests/support/weight_codecs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <stdexcept>

#include "tests/support/float_formats.h"
#include "tests/support/gguf_writer.h"

namespace onebit::test {
namespace {

using Bytes = std::span<const std::byte>;
using Floats = std::span<const float>;

unsigned byteAt(Bytes bytes, std::size_t index) {
    return std::to_integer<unsigned>(bytes[index]);
}

double halfAt(Bytes bytes, std::size_t index) {
    return doubleFromHalf(
        static_cast<std::uint16_t>(byteAt(bytes, index) | (byteAt(bytes, index + 1) << 8U)));
}

float floatAt(Bytes bytes, std::size_t index) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i)
        bits |= byteAt(bytes, index + i) << (8 * i);
    return std::bit_cast<float>(bits);
}

double largestMagnitude(Floats weights) {
    double largest = 0;
    for (const float weight : weights)
        largest = std::max(largest, std::fabs(static_cast<double>(weight)));
    return largest;
}

double meanMagnitude(Floats weights) {
    double sum = 0;
    for (const float weight : weights)
        sum += std::fabs(static_cast<double>(weight));
    return sum / static_cast<double>(weights.size());
}

int roundedWithin(double value, int low, int high) {
    return std::clamp(static_cast<int>(std::lround(value)), low, high);
}

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

/// 128 weights in 18 bytes: half-precision scale, then a bit a weight, least significant first.
std::vector<std::byte> encodeQ1_0(Floats weights) {
    ByteSink sink;
    for (std::size_t block = 0; block < weights.size(); block += 128) {
        const Floats values = weights.subspan(block, 128);
        sink.u16(halfFromDouble(meanMagnitude(values)));
        for (std::size_t byte = 0; byte < 16; ++byte) {
            unsigned bits = 0;
            for (std::size_t bit = 0; bit < 8; ++bit)
                bits |= (values[byte * 8 + bit] >= 0 ? 1U : 0U) << bit;
            sink.u8(static_cast<std::uint8_t>(bits));
        }
    }
    return sink.bytes();
}

std::vector<double> decodeQ1_0(Bytes bytes, std::size_t count) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t block = i / 128 * 18;
        const unsigned byte = byteAt(bytes, block + 2 + i % 128 / 8);
        weights[i] = ((byte >> (i % 8)) & 1U) != 0 ? halfAt(bytes, block) : -halfAt(bytes, block);
    }
    return weights;
}

unsigned ternaryCode(double value, double scale) {
    return static_cast<unsigned>(scale == 0 ? 1 : roundedWithin(value / scale, -1, 1) + 1);
}

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

constexpr std::array kCodecs{
    WeightCodec{WeightFormat::kF32, "F32", 0, 1, encodeF32, decodeF32},
    WeightCodec{WeightFormat::kF16, "F16", 1, 1, encodeF16, decodeF16},
    WeightCodec{WeightFormat::kBf16, "BF16", 30, 1, encodeBf16, decodeBf16},
    WeightCodec{WeightFormat::kQ8_0, "Q8_0", 8, 32, encodeQ8_0, decodeQ8_0},
    WeightCodec{WeightFormat::kQ6_K, "Q6_K", 14, 256, encodeQ6_K, decodeQ6_K},
    WeightCodec{WeightFormat::kQ1_0, "Q1_0", 41, 128, encodeQ1_0, decodeQ1_0},
    WeightCodec{WeightFormat::kTq2_0, "TQ2_0", 35, 256, encodeTq2_0, decodeTq2_0},
    WeightCodec{WeightFormat::kI2_S, "I2_S", 36, 128, encodeI2_S, decodeI2_S},
};

}  // namespace

std::span<const WeightCodec> weightCodecs() {
    return kCodecs;
}

const WeightCodec& weightCodec(WeightFormat format) {
    const auto found = std::ranges::find(kCodecs, format, &WeightCodec::format);
    if (found == kCodecs.end()) throw std::logic_error("no codec for this weight format");
    return *found;
}

}  // namespace onebit::test
