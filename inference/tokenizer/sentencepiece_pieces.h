// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "inference/tokenizer/vocabulary.h"

namespace onebit {

/// U+2581 stands for a space in SentencePiece vocabularies.
inline constexpr std::string_view kSpaceMark = "\xE2\x96\x81";

/// Every space as kSpaceMark.
std::string escapeSpaces(std::string_view text);

/// The byte that a piece like "<0x0A>" stands for.
std::optional<unsigned char> byteOfPiece(std::string_view piece);

/// What a token of a SentencePiece vocabulary stands for in running text; empty for an id out of range.
std::string sentencePieceBytes(const Vocabulary& vocabulary, Token id);

/// The same for several. `hasSpacePrefix`: the vocabulary puts a space before every text, which is taken
/// off again.
std::string decodeSentencePieces(const Vocabulary& vocabulary, std::span<const Token> tokens,
                                 bool hasSpacePrefix);

}  // namespace onebit
