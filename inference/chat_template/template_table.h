// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "inference/chat_message.h"
#include "inference/chat_template/prompt_builder.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// What a file tells about the way it wants chats to be written.
struct TemplateEvidence {
    std::string_view architecture;    ///< general.architecture, or empty
    std::string_view storedTemplate;  ///< tokenizer.chat_template, or empty
    const Tokenizer& tokenizer;

    bool hasPiece(std::string_view piece) const { return tokenizer.find(piece).has_value(); }
    bool templateHas(std::string_view text) const {
        return storedTemplate.find(text) != std::string_view::npos;
    }
};

/// A family of models that write chats the same way: one row of the table.
struct TemplateRow {
    std::string_view name;
    bool (*matches)(const TemplateEvidence& evidence);
    bool supportsSystemPrompt;
    bool overridesOwn;  ///< taken even where the file has a template
    /// Writes the whole prompt, opening of the reply included.
    void (*render)(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
    /// Texts that begin a turn in this family. Each that is not one token of the vocabulary ends a reply.
    std::span<const std::string_view> turnOpenings;
};

/// All families. The last row matches every file.
std::span<const TemplateRow> templateTable();

/// The first row that matches.
const TemplateRow& familyOf(const TemplateEvidence& evidence);

}  // namespace onebit
