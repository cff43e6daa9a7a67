// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onebit {

/// What becomes `tokenizer.ggml.*`.
struct VocabularyFields {
    std::string model;  ///< "gpt2" or "llama"
    std::string pre;    ///< of "gpt2"
    std::vector<std::string> tokens;
    std::vector<std::int32_t> kinds;  ///< as TokenKind numbers them; one a token
    std::vector<float> scores;        ///< of "llama"; one a token
    std::vector<std::string> merges;  ///< of "gpt2"; "left right"
    std::optional<std::uint32_t> bos, eos, eot, unknown, padding;
    std::optional<bool> addBos, addEos, addSpacePrefix;
    std::string chatTemplate;  ///< Jinja; empty if there is none

    /// The id of the token with exactly this text, which is looked for from the end, where added tokens are.
    std::optional<std::uint32_t> find(std::string_view token) const;
};

/// A token that was added to a vocabulary after its training.
struct AddedToken {
    std::string content;
    bool special = false;  ///< a control token; text never becomes it
};

/// By id.
using AddedTokens = std::map<std::uint32_t, AddedToken>;

/// The largest vocabulary that is read.
inline constexpr std::uint32_t kMostTokens = 1U << 22U;

}  // namespace onebit
