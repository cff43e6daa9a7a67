#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "inference/base/result.h"

namespace onebit {

/// How a family of byte-level vocabularies cuts text before merging: one row of a table.
struct PreTokenizerRule {
    std::string_view name;                      ///< as in `tokenizer.ggml.pre`
    std::span<const std::string_view> aliases;  ///< other names for the same rule
    std::string_view pattern;  ///< every match is one stretch; so is what lies between matches
    bool takesWholePieces;     ///< a stretch that is a whole piece is taken unmerged ("ignore_merges")
    bool addsBos;              ///< where the file has no `add_bos_token`
    bool composesText;         ///< text is brought to Unicode normalization form C first
};

/// Null if there is no rule of this name.
const PreTokenizerRule* findPreTokenizerRule(std::string_view name);

/// Cuts text by a rule's pattern. Immutable; thread-safe.
class PreTokenizer {
  public:
    /// kInternal if the pattern does not compile, which only a programming error can cause.
    static Result<PreTokenizer> compile(const PreTokenizerRule& rule);

    /// Covers all of `text`, which must be valid UTF-8, without gaps. Time is linear in the text's length.
    Result<std::vector<std::string_view>> split(std::string_view text) const;

  private:
    explicit PreTokenizer(std::shared_ptr<const void> code) : m_code(std::move(code)) {}

    std::shared_ptr<const void> m_code;  ///< pcre2_code, whose header stays out of this one
};

}  // namespace onebit
