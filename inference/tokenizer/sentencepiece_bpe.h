// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/vocabulary_tokenizer.h"

namespace onebit {

/// What a SentencePiece tokenizer needs beside its vocabulary.
struct SentencePieceBpeModel {
    std::vector<std::uint32_t> ranks;  ///< of each token: 0 has the highest score; equal scores, equal ranks
    PieceIndex mergeable;              ///< the normal tokens; views the vocabulary's pieces
    std::size_t longestPiece = 0;      ///< bytes, of the mergeable ones
    bool keepsWordsApart = true;       ///< no mergeable piece has a space after another character
    std::array<Token, 256> byteTokens{};  ///< -1 each if the vocabulary lacks any
    PieceMatcher control;                 ///< as in the vocabulary; found with parseSpecial
    PieceMatcher userDefined;             ///< with U+2581 for spaces; found in all text
    Token unknown = 0;
    bool addsSpacePrefix = true;
};

/// `tokenizer.ggml.model = llama`: the byte-pair models of SentencePiece, embedded in GGUF.
///
/// The SentencePiece library would have to be given these as a model file of its own making, and refuses
/// what GGUF files contain in practice: equal or empty pieces, a missing unknown token, byte tokens that are
/// not complete. The algorithm is small (Kudo and Richardson 2018, arXiv:1808.06226: merge the neighbours
/// whose joined piece scores best), shares the queue with byte-level vocabularies and is compared with the
/// library by the tests.
class SentencePieceBpe final : public VocabularyTokenizer {
  public:
    /// kMissingMetadata or kMalformed with the key if the vocabulary cannot be used.
    static Result<std::shared_ptr<const Tokenizer>> make(const gguf::File& file);

    SentencePieceBpe(Vocabulary vocabulary, bool addsBos, std::string preName, SentencePieceBpeModel model)
        : VocabularyTokenizer(std::move(vocabulary), addsBos),
          m_preName(std::move(preName)),
          m_model(std::move(model)) {}

    std::string tokenBytes(Token id) const override;
    std::string decode(std::span<const Token> tokens) const override;
    std::string_view modelName() const override { return "llama"; }
    std::string_view preTokenizerName() const override { return m_preName; }

  private:
    Result<void> encodeText(std::string_view text, bool parseSpecial, std::vector<Token>& ids) const override;
    class Encoder;

    std::string m_preName;
    SentencePieceBpeModel m_model;
};

}  // namespace onebit
