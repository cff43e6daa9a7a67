#include "inference/runtime/reply.h"

#include <utility>

namespace onebit {

Reply::Reply(const Tokenizer& tokenizer, std::vector<std::string> stopStrings, const GenerationSink& sink,
             bool ignoreEndOfTurn)
    : m_tokenizer(tokenizer),
      m_sink(sink),
      m_stopStrings(std::move(stopStrings)),
      m_ignoreEndOfTurn(ignoreEndOfTurn) {}

bool Reply::ends(Token token) const {
    return !m_ignoreEndOfTurn && m_tokenizer.endsTurn(token);
}

void Reply::append(Token token) {
    if (m_sink.token) m_sink.token(token);
    show(m_stopStrings.push(m_assembler.push(m_tokenizer.tokenBytes(token))));
}

void Reply::finish() {
    if (m_stopStrings.found()) return;
    show(m_stopStrings.push(m_assembler.finish()));
    show(m_stopStrings.finish());
}

void Reply::show(const std::string& text) const {
    if (!text.empty() && m_sink.text) m_sink.text(text);
}

}  // namespace onebit
