// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/reply.h"

#include <algorithm>
#include <utility>

namespace onebit {

Reply::Reply(const Tokenizer& tokenizer, std::vector<std::string> stopStrings, const GenerationSink& sink,
             bool ignoreEndOfTurn)
    : m_tokenizer(tokenizer),
      m_sink(sink),
      m_stopStrings(std::move(stopStrings)),
      m_ignoreEndOfTurn(ignoreEndOfTurn) {}

void Reply::answersChat(const ChatTemplate& chatTemplate, std::span<const Token> prompt) {
    m_chatTemplate = &chatTemplate;
    m_opening = m_tokenizer.find(ThinkingSplitter::kOpening);
    m_closing = m_tokenizer.find(ThinkingSplitter::kClosing);
    m_splitter.emplace(endsInThinking(prompt));
}

/// True if nothing but white space follows an opening marker at the end of the prompt.
bool Reply::endsInThinking(std::span<const Token> prompt) const {
    constexpr std::size_t kTokensToLookAt = 16;
    std::string end;
    for (const Token token : prompt.last(std::min(prompt.size(), kTokensToLookAt))) {
        // Where the markers are control tokens they have no bytes of their own.
        if (token == m_opening) {
            end += ThinkingSplitter::kOpening;
        } else if (token == m_closing) {
            end += ThinkingSplitter::kClosing;
        } else {
            end += m_tokenizer.tokenBytes(token);
        }
    }
    end.resize(end.find_last_not_of(" \t\r\n") + 1);
    return end.ends_with(ThinkingSplitter::kOpening);
}

bool Reply::ends(Token token) const {
    if (m_ignoreEndOfTurn) return false;
    return m_tokenizer.endsTurn(token) || (m_chatTemplate != nullptr && m_chatTemplate->endsTurn(token));
}

void Reply::append(Token token) {
    if (m_sink.token) m_sink.token(token);
    if (m_splitter && (token == m_opening || token == m_closing)) return appendMarker(token == m_opening);
    show(m_stopStrings.push(m_assembler.push(m_tokenizer.tokenBytes(token))));
}

void Reply::appendMarker(bool opens) {
    show(m_stopStrings.push(m_assembler.finish()));
    if (m_stopStrings.found()) return;
    show(m_stopStrings.finish());
    show(opens ? m_splitter->open() : m_splitter->close());
}

void Reply::finish() {
    if (!m_stopStrings.found()) {
        show(m_stopStrings.push(m_assembler.finish()));
        show(m_stopStrings.finish());
    }
    if (m_splitter) show(m_splitter->finish());
}

void Reply::show(const std::string& text) {
    if (text.empty()) return;
    show(m_splitter ? m_splitter->push(text) : ThinkingSplitter::Parts{{}, text});
}

void Reply::show(const ThinkingSplitter::Parts& parts) const {
    if (!parts.thinking.empty() && m_sink.thinking) m_sink.thinking(parts.thinking);
    if (!parts.answer.empty() && m_sink.text) m_sink.text(parts.answer);
}

}  // namespace onebit
