// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/chat_template/marked_text.h"
#include "inference/tokenizer/piece_matcher.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// Puts a prompt together from what the template says (markers) and what people and the model said (text).
/// Only `marker` makes control tokens. Text between two markers is tokenized in one piece, as it is when a
/// whole rendered prompt is tokenized: where one `text` ends and the next begins leaves no trace in the ids.
class PromptBuilder {
  public:
    /// Keeps the reference.
    explicit PromptBuilder(const Tokenizer& tokenizer) : m_tokenizer(tokenizer) {}

    /// The beginning-of-sequence token, if the vocabulary names one.
    void beginSequence();
    /// The same, if the vocabulary wants one before every text.
    void beginSequenceIfWanted();
    /// The control or user-defined token with this name; where the vocabulary has none, its text.
    void marker(std::string_view piece);
    /// The token that the vocabulary calls end of sequence, if it names one.
    void endSequence();
    void text(std::string_view text) { m_text += text; }
    /// Text of several origins: what the template wrote of it becomes control tokens where it holds their
    /// names, which `controls` finds, the rest is text.
    void marked(const MarkedText& text, const PieceMatcher& controls);

    /// The ids, or the tokenizer's error.
    Result<std::vector<Token>> finish();

  private:
    void flush();
    void push(Token id);

    const Tokenizer& m_tokenizer;
    std::string m_text;  ///< not yet tokenized
    Result<std::vector<Token>> m_ids{std::vector<Token>()};
};

}  // namespace onebit
