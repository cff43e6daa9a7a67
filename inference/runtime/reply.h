// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "inference/chat_template/chat_template.h"
#include "inference/runtime/stop_strings.h"
#include "inference/runtime/thinking_splitter.h"
#include "inference/session.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// The way of a reply's tokens to its reader: bytes, whole characters, stop strings, thinking or answer,
/// sink.
class Reply {
  public:
    /// Tokenizer and sink must outlive it. All text is answer until answersChat.
    Reply(const Tokenizer& tokenizer, std::vector<std::string> stopStrings, const GenerationSink& sink,
          bool ignoreEndOfTurn);

    /// The reply answers a chat whose prompt is `prompt`: it ends where the template says as well, and
    /// thinking is told from the answer. The template must outlive this.
    void answersChat(const ChatTemplate& chatTemplate, std::span<const Token> prompt);

    /// True for a token that ends the turn; it is not appended.
    bool ends(Token token) const;
    void append(Token token);
    /// True once a stop string came.
    bool stopped() const { return m_stopStrings.found(); }
    /// Hands out what was held back.
    void finish();

  private:
    void show(const std::string& text);
    void show(const ThinkingSplitter::Parts& parts) const;
    /// A token that is a marker of thinking.
    void appendMarker(bool opens);
    bool endsInThinking(std::span<const Token> prompt) const;

    const Tokenizer& m_tokenizer;
    const GenerationSink& m_sink;
    StopStrings m_stopStrings;
    Utf8Assembler m_assembler;
    bool m_ignoreEndOfTurn;
    const ChatTemplate* m_chatTemplate = nullptr;
    std::optional<ThinkingSplitter> m_splitter;
    std::optional<Token> m_opening, m_closing;  ///< the markers of thinking, where they are tokens
};

}  // namespace onebit
