#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/chat_message.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// How a model wants a chat to be written. Templates are pinned code, one row a family in a table; which one
/// a file gets is decided by its architecture, its `tokenizer.chat_template` and its vocabulary.
/// Control tokens come from the template alone: message texts are tokenized with parseSpecial off.
class ChatTemplate {
  public:
    virtual ~ChatTemplate() = default;
    ChatTemplate() = default;
    ChatTemplate(const ChatTemplate&) = delete;
    ChatTemplate& operator=(const ChatTemplate&) = delete;

    /// "onebit", "chatml", "qwen3", "bitnet-2b-4t", "llama3", "falcon3", "plain"
    virtual std::string_view name() const = 0;
    virtual bool supportsSystemPrompt() const = 0;
    /// Prompt ids, BOS included where the model wants it, ending where the assistant's reply begins.
    virtual Result<std::vector<Token>> render(std::span<const ChatMessage> messages) const = 0;
    /// Texts that end a turn besides the tokenizer's end-of-turn tokens ("<|user|>" for Falcon3, where it is
    /// several tokens), or none.
    virtual std::span<const std::string_view> stopStrings() const = 0;
};

/// Never fails: a file whose template is not known gets "plain". `file` is read during the call only.
std::shared_ptr<const ChatTemplate> makeChatTemplate(const gguf::File& file,
                                                     std::shared_ptr<const Tokenizer> tokenizer);

}  // namespace onebit
