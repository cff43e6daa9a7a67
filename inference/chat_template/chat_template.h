// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/chat_message.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// How a model wants a chat to be written: by the Jinja template in its file, or by pinned code where that is
/// wrong, missing or broken. Control tokens come from the template alone: what people and models said is
/// text, whatever it looks like. Immutable; all functions are thread-safe.
class ChatTemplate {
  public:
    virtual ~ChatTemplate() = default;
    ChatTemplate() = default;
    ChatTemplate(const ChatTemplate&) = delete;
    ChatTemplate& operator=(const ChatTemplate&) = delete;

    /// "own" for the file's template; for pinned code the family: "onebit", "chatml", "qwen3",
    /// "bitnet-2b-4t", "llama3", "falcon3", "plain"
    virtual std::string_view name() const = 0;
    /// Where it comes from, for people: "the model's own", "pinned", "fallback because: ..."
    virtual std::string_view source() const = 0;
    /// False where system prompts are put before the first message of the user, or left out.
    virtual bool supportsSystemPrompt() const = 0;
    /// Prompt ids, BOS included where the model wants it, ending where the assistant's reply begins. A
    /// template that fails on a chat is replaced for it by pinned code.
    virtual Result<std::vector<Token>> render(std::span<const ChatMessage> messages,
                                              const ChatOptions& options = {}) const = 0;
    /// Why `render` writes this chat by pinned code though the file has a template; empty if it does not.
    virtual std::string fallbackReason(std::span<const ChatMessage> messages,
                                       const ChatOptions& options = {}) const = 0;
    /// Texts that end a turn besides end-of-turn tokens ("<|user|>" for Falcon3, where it is several tokens),
    /// or none.
    virtual std::span<const std::string_view> stopStrings() const = 0;
    /// True for the token that the template writes behind a reply, if it is a control token. The tokenizer
    /// knows others.
    virtual bool endsTurn(Token id) const = 0;
};

/// Never fails: a file whose template is not known gets "plain". `file` is read during the call only.
std::shared_ptr<const ChatTemplate> makeChatTemplate(const gguf::File& file,
                                                     std::shared_ptr<const Tokenizer> tokenizer);

}  // namespace onebit
