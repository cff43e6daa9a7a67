#include "inference/chat_template/chat_template.h"

#include <utility>

#include "inference/chat_template/prompt_builder.h"
#include "inference/chat_template/template_table.h"

namespace onebit {
namespace {

/// A row of the table with the vocabulary it is applied to.
class PinnedTemplate final : public ChatTemplate {
  public:
    PinnedTemplate(const TemplateRow& row, std::shared_ptr<const Tokenizer> tokenizer)
        : m_row(row), m_tokenizer(std::move(tokenizer)) {
        // A turn opening that is one control token ends the reply as a token, without a search in the text.
        for (const std::string_view opening : m_row.turnOpenings) {
            const auto id = m_tokenizer->find(opening);
            if (!id || m_tokenizer->kind(*id) != TokenKind::kControl) m_stopStrings.push_back(opening);
        }
    }

    std::string_view name() const override { return m_row.name; }
    bool supportsSystemPrompt() const override { return m_row.supportsSystemPrompt; }
    std::span<const std::string_view> stopStrings() const override { return m_stopStrings; }

    Result<std::vector<Token>> render(std::span<const ChatMessage> messages) const override {
        PromptBuilder prompt(*m_tokenizer);
        m_row.render(messages, prompt);
        return prompt.finish();
    }

  private:
    const TemplateRow& m_row;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::vector<std::string_view> m_stopStrings;
};

}  // namespace

std::shared_ptr<const ChatTemplate> makeChatTemplate(const gguf::File& file,
                                                     std::shared_ptr<const Tokenizer> tokenizer) {
    const TemplateEvidence evidence{file.string("general.architecture").value_or(""),
                                    file.string("tokenizer.chat_template").value_or(""), *tokenizer};
    const std::span<const TemplateRow> rows = templateTable();
    const TemplateRow* chosen = &rows.back();
    for (const TemplateRow& row : rows) {
        if (!row.matches(evidence)) continue;
        chosen = &row;
        break;
    }
    return std::make_shared<const PinnedTemplate>(*chosen, std::move(tokenizer));
}

}  // namespace onebit
