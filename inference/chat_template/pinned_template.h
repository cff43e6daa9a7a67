// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "inference/chat_template/chat_template.h"
#include "inference/chat_template/template_table.h"

namespace onebit {

/// A row of the table with the vocabulary it is applied to.
class PinnedTemplate final : public ChatTemplate {
  public:
    /// `row` must outlive it, as the rows of the table do.
    PinnedTemplate(const TemplateRow& row, std::shared_ptr<const Tokenizer> tokenizer, std::string source);

    std::string_view name() const override { return m_row.name; }
    std::string_view source() const override { return m_source; }
    bool supportsSystemPrompt() const override { return m_row.supportsSystemPrompt; }
    Result<std::vector<Token>> render(std::span<const ChatMessage> messages,
                                      const ChatOptions& options) const override;
    std::string fallbackReason(std::span<const ChatMessage>, const ChatOptions&) const override { return {}; }
    std::span<const std::string_view> stopStrings() const override { return m_stopStrings; }
    bool endsTurn(Token) const override { return false; }

  private:
    const TemplateRow& m_row;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::string m_source;
    std::vector<std::string_view> m_stopStrings;
};

}  // namespace onebit
