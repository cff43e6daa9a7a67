// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/ternary_blocks.h"

namespace onebit {
namespace {

unsigned digit(std::int8_t code) {
    return static_cast<unsigned>(code + 1);
}

void putHalf(std::uint16_t half, std::byte* out) {
    out[0] = static_cast<std::byte>(half & 0xFFU);
    out[1] = static_cast<std::byte>(half >> 8U);
}

/// One byte of `count` <= 5 weights that lie `stride` apart.
std::byte packDigits(const std::int8_t* codes, std::size_t stride, std::size_t count) {
    constexpr std::size_t kDigits = 5;
    constexpr unsigned kNumbers = 243;  // 3^5
    unsigned number = 0;
    for (std::size_t i = 0; i < kDigits; ++i)
        number = number * 3 + (i < count ? digit(codes[i * stride]) : 0U);
    return static_cast<std::byte>((number * 256 + kNumbers - 1) / kNumbers);
}

}  // namespace

void packI2S(std::span<const std::int8_t> codes, std::byte* out) {
    constexpr std::size_t kRow = kI2SBlock / 4;
    for (std::size_t j = 0; j < kRow; ++j) {
        const unsigned bits = digit(codes[j]) << 6U | digit(codes[kRow + j]) << 4U |
                              digit(codes[2 * kRow + j]) << 2U | digit(codes[3 * kRow + j]);
        out[j] = static_cast<std::byte>(bits);
    }
}

void packTq20(std::span<const std::int8_t> codes, std::uint16_t scale, std::byte* out) {
    constexpr std::size_t kRow = 32;
    constexpr std::size_t kHalf = kTernaryBlock / 2;
    for (std::size_t half = 0; half < 2; ++half) {
        for (std::size_t j = 0; j < kRow; ++j) {
            unsigned bits = 0;
            for (std::size_t row = 0; row < 4; ++row)
                bits |= digit(codes[half * kHalf + row * kRow + j]) << (2 * row);
            out[half * kRow + j] = static_cast<std::byte>(bits);
        }
    }
    putHalf(scale, out + 2 * kRow);
}

void packTq10(std::span<const std::int8_t> codes, std::uint16_t scale, std::byte* out) {
    struct Section {
        std::size_t bytes, weightsPerByte;
    };
    const std::int8_t* next = codes.data();
    for (const Section section : {Section{32, 5}, Section{16, 5}, Section{4, 4}}) {
        for (std::size_t j = 0; j < section.bytes; ++j)
            *out++ = packDigits(next + j, section.bytes, section.weightsPerByte);
        next += section.bytes * section.weightsPerByte;
    }
    putHalf(scale, out);
}

}  // namespace onebit
