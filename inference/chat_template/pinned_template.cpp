// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/pinned_template.h"

#include <utility>

#include "inference/chat_template/prompt_builder.h"

namespace onebit {

PinnedTemplate::PinnedTemplate(const TemplateRow& row, std::shared_ptr<const Tokenizer> tokenizer,
                               std::string source)
    : m_row(row), m_tokenizer(std::move(tokenizer)), m_source(std::move(source)) {
    // A turn opening that is one control token ends the reply as a token, without a search in the text.
    for (const std::string_view opening : m_row.turnOpenings) {
        const auto id = m_tokenizer->find(opening);
        if (!id || m_tokenizer->kind(*id) != TokenKind::kControl) m_stopStrings.push_back(opening);
    }
}

Result<std::vector<Token>> PinnedTemplate::render(std::span<const ChatMessage> messages,
                                                  const ChatOptions& options) const {
    PromptBuilder prompt(*m_tokenizer);
    m_row.render(messages, options, prompt);
    return prompt.finish();
}

}  // namespace onebit
