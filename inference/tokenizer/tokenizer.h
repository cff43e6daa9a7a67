// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/gguf/gguf_file.h"
#include "inference/model.h"

namespace onebit {

/// Kinds of vocabulary entries, numbered as in `tokenizer.ggml.token_type`.
enum class TokenKind : std::uint8_t {
    kNormal = 1,
    kUnknown = 2,
    kControl = 3,      ///< never made from typed text
    kUserDefined = 4,  ///< found in text before anything else
    kUnused = 5,
    kByte = 6,
};

/// Turns text into ids and back. Immutable; all functions are thread-safe.
class Tokenizer {
  public:
    virtual ~Tokenizer() = default;
    Tokenizer() = default;
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    /// kInvalidText if `text` is not UTF-8.
    virtual Result<std::vector<Token>> encode(std::string_view text,
                                              const TokenizeOptions& options) const = 0;
    /// Raw bytes of one token as they appear in running text; control tokens are empty. `id` is in range.
    virtual std::string tokenBytes(Token id) const = 0;
    /// Raw bytes of several; differs from the concatenation where the vocabulary adds a leading space.
    virtual std::string decode(std::span<const Token> tokens) const = 0;

    virtual std::size_t vocabularySize() const = 0;
    virtual TokenKind kind(Token id) const = 0;
    /// The id of the entry with exactly this text (as in the vocabulary, "<|im_end|>"), if there is one.
    virtual std::optional<Token> find(std::string_view piece) const = 0;
    virtual std::optional<Token> bos() const = 0;
    virtual std::optional<Token> eos() const = 0;
    virtual bool addsBos() const = 0;
    /// True for every token that ends a turn: eos, eot and the well-known names of end-of-turn tokens.
    virtual bool endsTurn(Token id) const = 0;
    /// "llama" or "gpt2", and the pre-tokenizer's name or empty.
    virtual std::string_view modelName() const = 0;
    virtual std::string_view preTokenizerName() const = 0;
};

/// From a GGUF file's `tokenizer.ggml.*` metadata. `architecture` settles what the file leaves out.
Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const gguf::File& file);

/// From a SentencePiece `tokenizer.model` file.
Result<std::shared_ptr<const Tokenizer>> loadSentencePieceModel(const std::filesystem::path& path);

/// Joins pieces of bytes into text that never ends in the middle of a UTF-8 character; bytes that cannot
/// be UTF-8 become U+FFFD.
class Utf8Assembler {
  public:
    /// Appends; returns what is complete now.
    std::string push(std::string_view bytes);
    /// What is left, replaced where incomplete.
    std::string finish();

  private:
    std::string m_pending;
};

}  // namespace onebit
