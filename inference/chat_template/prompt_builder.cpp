// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/prompt_builder.h"

#include <optional>
#include <utility>

namespace onebit {

void PromptBuilder::beginSequence() {
    if (const auto bos = m_tokenizer.bos()) push(*bos);
}

void PromptBuilder::beginSequenceIfWanted() {
    if (m_tokenizer.addsBos()) beginSequence();
}

void PromptBuilder::marker(std::string_view piece) {
    const std::optional<Token> id = m_tokenizer.find(piece);
    const TokenKind kind = id ? m_tokenizer.kind(*id) : TokenKind::kNormal;
    if (kind == TokenKind::kControl || kind == TokenKind::kUserDefined)
        push(*id);
    else
        text(piece);
}

void PromptBuilder::marked(const MarkedText& marked, const PieceMatcher& controls) {
    const std::string_view bytes = marked.bytes();
    const auto written = [&](std::size_t begin, std::size_t end) {
        for (const PieceMatcher::Part& part : controls.split(bytes.substr(begin, end - begin))) {
            if (part.id)
                push(*part.id);
            else
                text(part.text);
        }
    };
    std::size_t at = 0;
    for (const MarkedText::Range& range : marked.typed()) {
        written(at, range.begin);
        text(bytes.substr(range.begin, range.end - range.begin));
        at = range.end;
    }
    written(at, bytes.size());
}

void PromptBuilder::endSequence() {
    if (const auto eos = m_tokenizer.eos()) push(*eos);
}

Result<std::vector<Token>> PromptBuilder::finish() {
    flush();
    return std::move(m_ids);
}

void PromptBuilder::flush() {
    if (m_text.empty() || !m_ids) return;
    auto ids = m_tokenizer.encode(m_text, TokenizeOptions{});
    m_text.clear();
    if (ids)
        m_ids->insert(m_ids->end(), ids->begin(), ids->end());
    else
        m_ids = std::move(ids);
}

void PromptBuilder::push(Token id) {
    flush();
    if (m_ids) m_ids->push_back(id);
}

}  // namespace onebit
