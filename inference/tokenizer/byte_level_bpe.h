// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/merge_table.h"
#include "inference/tokenizer/pre_tokenizer.h"
#include "inference/tokenizer/vocabulary_tokenizer.h"

namespace onebit {

/// What a byte-level tokenizer needs beside its vocabulary.
struct ByteLevelModel {
    std::string preName;  ///< as the file says it, or what was assumed
    const PreTokenizerRule* rule;
    PreTokenizer preTokenizer;
    MergeTable merges;
    std::vector<std::string> bytes;      ///< of each token in running text
    std::array<Token, 256> byteTokens;   ///< -1: the vocabulary has none, the byte is left out
    PieceMatcher userDefined;            ///< found in all text
    PieceMatcher userDefinedAndControl;  ///< found with parseSpecial
};

/// `tokenizer.ggml.model = gpt2`: text is cut by a pattern, then the bytes of each stretch are merged by the
/// file's list of merges.
class ByteLevelBpe final : public VocabularyTokenizer {
  public:
    /// kUnsupportedTokenizer with the name if `tokenizer.ggml.pre` is unknown; kMissingMetadata or
    /// kMalformed with the key if the vocabulary cannot be used.
    static Result<std::shared_ptr<const Tokenizer>> make(const gguf::File& file);

    ByteLevelBpe(Vocabulary vocabulary, bool addsBos, ByteLevelModel model)
        : VocabularyTokenizer(std::move(vocabulary), addsBos), m_model(std::move(model)) {}

    std::string tokenBytes(Token id) const override;
    std::string decode(std::span<const Token> tokens) const override;
    std::string_view modelName() const override { return "gpt2"; }
    std::string_view preTokenizerName() const override { return m_model.preName; }

  private:
    Result<void> encodeText(std::string_view text, bool parseSpecial, std::vector<Token>& ids) const override;
    Result<void> encodeBetweenPieces(std::string_view text, std::vector<Token>& ids) const;
    std::optional<Token> wholePiece(std::string_view bytes) const;
    void encodeStretch(std::string_view bytes, BpeMerger& merger, std::vector<Token>& ids) const;

    ByteLevelModel m_model;
};

}  // namespace onebit
