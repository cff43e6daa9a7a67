// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "inference/tokenizer/piece_matcher.h"
#include "inference/tokenizer/tokenizer.h"
#include "inference/tokenizer/vocabulary.h"

namespace onebit {

/// What the tokenizers of GGUF vocabularies have in common: everything but how text becomes ids.
class VocabularyTokenizer : public Tokenizer {
  public:
    std::size_t vocabularySize() const override { return m_vocabulary.size(); }
    TokenKind kind(Token id) const override;
    std::optional<Token> find(std::string_view piece) const override;
    std::optional<Token> bos() const override { return m_vocabulary.bos; }
    std::optional<Token> eos() const override { return m_vocabulary.eos; }
    bool addsBos() const override { return m_addsBos && m_vocabulary.bos; }
    bool endsTurn(Token id) const override { return m_vocabulary.endsTurn(id); }

    /// Checks the text, puts BOS first, then hands over to encodeText.
    Result<std::vector<Token>> encode(std::string_view text, const TokenizeOptions& options) const final;

  protected:
    VocabularyTokenizer(Vocabulary vocabulary, bool addsBos)
        : m_vocabulary(std::move(vocabulary)), m_addsBos(addsBos) {}

    const Vocabulary& vocabulary() const { return m_vocabulary; }
    /// The pieces of these kinds, to be found in text.
    static Result<PieceMatcher> matcherFor(const Vocabulary& vocabulary, std::span<const TokenKind> kinds);

  private:
    /// Appends the ids of valid UTF-8 text.
    virtual Result<void> encodeText(std::string_view text, bool parseSpecial,
                                    std::vector<Token>& ids) const = 0;

    Vocabulary m_vocabulary;
    bool m_addsBos;
};

}  // namespace onebit
