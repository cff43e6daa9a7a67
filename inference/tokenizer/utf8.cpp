// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

/// What may follow a first byte: how many bytes, and the range of the first of them (Unicode standard,
/// table 3-7). The rest are 80..BF always.
struct Sequence {
    std::size_t length;  ///< 0: no valid character starts so
    unsigned char low;
    unsigned char high;
};

constexpr Sequence sequenceOf(unsigned char first) {
    if (first < 0x80) return {1, 0, 0};
    if (first < 0xC2) return {0, 0, 0};
    if (first < 0xE0) return {2, 0x80, 0xBF};
    if (first == 0xE0) return {3, 0xA0, 0xBF};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3, 0x80, 0xBF};
    if (first == 0xF0) return {4, 0x90, 0xBF};
    if (first < 0xF4) return {4, 0x80, 0xBF};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

}  // namespace

Utf8Step nextUtf8(std::string_view bytes) {
    using Kind = Utf8Step::Kind;
    const auto first = static_cast<unsigned char>(bytes.front());
    const Sequence sequence = sequenceOf(first);
    if (sequence.length == 0) return {Kind::kInvalid, 1, 0};
    if (sequence.length == 1) return {Kind::kCharacter, 1, first};

    std::uint32_t codePoint = first & (0x7FU >> sequence.length);
    for (std::size_t i = 1; i < sequence.length; ++i) {
        if (i == bytes.size()) return {Kind::kIncomplete, i, 0};
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const unsigned char low = i == 1 ? sequence.low : 0x80;
        const unsigned char high = i == 1 ? sequence.high : 0xBF;
        if (byte < low || byte > high) return {Kind::kInvalid, i, 0};
        codePoint = (codePoint << 6U) | (byte & 0x3FU);
    }
    return {Kind::kCharacter, sequence.length, codePoint};
}

bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const Utf8Step step = nextUtf8(bytes);
        if (step.kind != Utf8Step::Kind::kCharacter) return false;
        bytes.remove_prefix(step.length);
    }
    return true;
}

void appendUtf8(std::uint32_t codePoint, std::string& text) {
    const auto append = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        append(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        append(0xC0U | (codePoint >> 6U));
    } else {
        if (codePoint < 0x10000) {
            append(0xE0U | (codePoint >> 12U));
        } else {
            append(0xF0U | (codePoint >> 18U));
            append(0x80U | ((codePoint >> 12U) & 0x3FU));
        }
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
    }
    append(0x80U | (codePoint & 0x3FU));
}

}  // namespace onebit
