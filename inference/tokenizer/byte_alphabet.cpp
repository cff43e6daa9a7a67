// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/byte_alphabet.h"

#include <array>
#include <cstdint>

#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

constexpr bool standsForItself(unsigned byte) {
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

constexpr unsigned kShiftedBytes = 68;
constexpr unsigned kFirstShifted = 0x100;
constexpr std::int16_t kNoByte = -1;

constexpr auto makeCodePointOfByte() {
    std::array<std::uint16_t, 0x100> codePoints{};
    unsigned shifted = kFirstShifted;
    for (unsigned byte = 0; byte < 0x100; ++byte)
        codePoints[byte] = static_cast<std::uint16_t>(standsForItself(byte) ? byte : shifted++);
    return codePoints;
}
constexpr auto kCodePointOfByte = makeCodePointOfByte();

constexpr auto makeByteOfCodePoint() {
    std::array<std::int16_t, kFirstShifted + kShiftedBytes> bytes{};
    bytes.fill(kNoByte);
    for (unsigned byte = 0; byte < 0x100; ++byte)
        bytes[kCodePointOfByte[byte]] = static_cast<std::int16_t>(byte);
    return bytes;
}
constexpr auto kByteOfCodePoint = makeByteOfCodePoint();

}  // namespace

std::optional<std::string> bytesOfPiece(std::string_view piece) {
    std::string bytes;
    while (!piece.empty()) {
        const Utf8Step step = nextUtf8(piece);
        const bool known = step.kind == Utf8Step::Kind::kCharacter &&
                           step.codePoint < kByteOfCodePoint.size() &&
                           kByteOfCodePoint[step.codePoint] != kNoByte;
        if (!known) return std::nullopt;
        bytes += static_cast<char>(kByteOfCodePoint[step.codePoint]);
        piece.remove_prefix(step.length);
    }
    return bytes;
}

std::string pieceOfBytes(std::string_view bytes) {
    std::string piece;
    piece.reserve(2 * bytes.size());
    for (const char c : bytes)
        appendUtf8(kCodePointOfByte[static_cast<unsigned char>(c)], piece);
    return piece;
}

}  // namespace onebit
