// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/piece_index.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// The `tokenizer.ggml.*` metadata of a file, checked and owned. Move-only: `byPiece` views `pieces`.
struct Vocabulary {
    Vocabulary() = default;
    Vocabulary(Vocabulary&&) = default;
    Vocabulary& operator=(Vocabulary&&) = default;
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;
    ~Vocabulary() = default;

    std::vector<std::string> pieces;  ///< as in the file; UTF-8; may be empty strings, may repeat
    std::vector<TokenKind> kinds;     ///< one a piece
    PieceIndex byPiece;               ///< of equal pieces the first, control tokens before others
    std::optional<Token> bos, eos, eot, eom, unknown;
    std::optional<bool> addBos;          ///< `add_bos_token`, where the file says it
    std::optional<bool> addSpacePrefix;  ///< `add_space_prefix`, where the file says it

    std::size_t size() const { return pieces.size(); }
    bool contains(Token id) const { return id >= 0 && static_cast<std::size_t>(id) < pieces.size(); }
    TokenKind kind(Token id) const { return kinds[static_cast<std::size_t>(id)]; }
    const std::string& piece(Token id) const { return pieces[static_cast<std::size_t>(id)]; }
    /// True for eos, eot, eom and for control tokens with a well-known end-of-turn name.
    bool endsTurn(Token id) const;
};

/// Fills `byPiece` from `pieces` and `kinds`.
void indexPieces(Vocabulary& vocabulary);

/// kMissingMetadata or kMalformed with the key in the detail. An empty piece is legal (published files have
/// them as fillers) and never made from text.
Result<Vocabulary> readVocabulary(const gguf::File& file);

/// `tokenizer.ggml.scores`: one finite number a piece.
Result<std::vector<float>> readScores(const gguf::File& file, std::size_t pieceCount);

/// The ids of a kind, in ascending order, without those whose piece is empty.
std::vector<Token> idsOfKind(const Vocabulary& vocabulary, TokenKind kind);

}  // namespace onebit
