// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"

namespace onebit {

/// How a family of byte-level vocabularies cuts text before merging: one row of a table.
struct PreTokenizerRule {
    std::string_view name;                      ///< as in `tokenizer.ggml.pre`
    std::span<const std::string_view> aliases;  ///< other names for the same rule
    /// Every match of the first is one stretch, and so is what lies between matches; the next cuts each of
    /// these stretches as a text of its own, and so on.
    std::span<const std::string_view> patterns;
    bool takesWholePieces;  ///< a stretch that is a whole piece is taken unmerged ("ignore_merges")
    bool addsBos;           ///< where the file has no `add_bos_token`
    bool composesText;      ///< text is brought to Unicode normalization form C first
};

/// Null if there is no rule of this name.
const PreTokenizerRule* findPreTokenizerRule(std::string_view name);

/// The names of all rules without their aliases, for people: "llama-bpe, qwen2, ...".
std::string preTokenizerNames();

/// Cuts text by a rule's patterns. Immutable; thread-safe.
class PreTokenizer {
  public:
    /// kInternal if a pattern does not compile, which only a programming error can cause.
    static Result<PreTokenizer> compile(const PreTokenizerRule& rule);

    /// Covers all of `text`, which must be valid UTF-8, without gaps. Time is linear in the text's length.
    Result<std::vector<std::string_view>> split(std::string_view text) const;

  private:
    PreTokenizer() = default;

    std::vector<std::shared_ptr<const void>> m_codes;  ///< pcre2_code, whose header stays out of this one
};

}  // namespace onebit
