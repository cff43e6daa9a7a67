// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/gguf_writer.h"

namespace onebit::test {

/// What `tokenizer.ggml.*` holds.
struct TinyVocabulary {
    std::string model;  ///< "llama" or "gpt2"
    std::string pre;    ///< of "gpt2"; empty: left out
    std::vector<std::string> tokens;
    std::vector<float> scores;  ///< "llama" only
    std::vector<std::int32_t> kinds;
    std::vector<std::string> merges;  ///< "gpt2" only
    std::int32_t bos = -1;            ///< -1: left out
    std::int32_t eos = -1;
    bool addBos = false;

    /// The id of an entry, -1 if there is none.
    std::int32_t find(std::string_view token) const;
    void writeTo(GgufWriter& writer) const;
    /// Adds `count` pieces that no text is made of.
    void addFillers(std::uint32_t count);
};

/// `<unk> <s> </s>`, 256 byte tokens, then letters and a few dozen pieces of English with scores.
TinyVocabulary tinySentencePieceVocabulary();

/// 256 byte letters, a few dozen merges, and the control tokens named (the first is BOS, the last is EOS).
TinyVocabulary tinyBytePairVocabulary(std::string_view pre, const std::vector<std::string>& controls);

/// ChatML controls under the qwen2 pre-tokenizer, no BOS.
TinyVocabulary tinyQwenVocabulary();

/// Llama 3 controls with BOS; `pre` "llama-bpe", or empty as in the published BitNet 2B-4T file.
TinyVocabulary tinyLlama3Vocabulary(std::string_view pre);

/// The letter that stands for a byte in byte-level BPE, as UTF-8.
std::string bytePairLetter(std::uint8_t byte);

}  // namespace onebit::test
