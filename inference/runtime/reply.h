#pragma once

#include <string>
#include <vector>

#include "inference/runtime/stop_strings.h"
#include "inference/session.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// The way of a reply's tokens to its reader: bytes, whole characters, stop strings, sink.
class Reply {
  public:
    /// Tokenizer and sink must outlive it.
    Reply(const Tokenizer& tokenizer, std::vector<std::string> stopStrings, const GenerationSink& sink,
          bool ignoreEndOfTurn);

    /// True for a token that ends the turn; it is not appended.
    bool ends(Token token) const;
    void append(Token token);
    /// True once a stop string came.
    bool stopped() const { return m_stopStrings.found(); }
    /// Hands out what was held back.
    void finish();

  private:
    void show(const std::string& text) const;

    const Tokenizer& m_tokenizer;
    const GenerationSink& m_sink;
    StopStrings m_stopStrings;
    Utf8Assembler m_assembler;
    bool m_ignoreEndOfTurn;
};

}  // namespace onebit
