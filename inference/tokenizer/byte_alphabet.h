// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onebit {

/// Byte-level vocabularies (GPT-2) write each byte as one printable character, so that pieces are readable
/// text: printable Latin-1 bytes stand for themselves, the other 68 are U+0100, U+0101 ... in ascending
/// order. Gives the bytes that a piece stands for, or nullopt if it has a character of another kind.
std::optional<std::string> bytesOfPiece(std::string_view piece);

/// The piece that stands for these bytes.
std::string pieceOfBytes(std::string_view bytes);

}  // namespace onebit
