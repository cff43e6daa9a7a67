// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "inference/chat_template/chat_template.h"
#include "inference/chat_template/template_table.h"

namespace onebit {

/// The template in the file's metadata, run by the interpreter. An error tells why it cannot be used: it does
/// not parse, or fails on an ordinary chat, or leaves out what is said in one. `family` writes the chats that
/// the template refuses.
Result<std::shared_ptr<const ChatTemplate>> makeOwnTemplate(
    const gguf::File& file, const TemplateRow& family, const std::shared_ptr<const Tokenizer>& tokenizer);

}  // namespace onebit
