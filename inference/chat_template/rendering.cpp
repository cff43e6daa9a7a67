// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/rendering.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "inference/chat_template/white_space.h"

namespace onebit::rendering {
namespace {

std::string_view capitalizedName(Role role) {
    switch (role) {
        case Role::kSystem:
            return "System";
        case Role::kUser:
            return "User";
        case Role::kAssistant:
            break;
    }
    return "Assistant";
}

void openChatmlTurn(std::string_view role, PromptBuilder& prompt) {
    prompt.marker("<|im_start|>");
    prompt.text(role);
    prompt.text("\n");
}

void closeChatmlTurn(PromptBuilder& prompt) {
    prompt.marker("<|im_end|>");
    prompt.text("\n");
}

void emptyThinking(PromptBuilder& prompt) {
    prompt.marker("<think>");
    prompt.text("\n\n");
    prompt.marker("</think>");
    prompt.text("\n\n");
}

/// What follows the last "</think>", as Qwen3's template keeps of earlier replies; all if there is none.
std::string_view afterThinking(std::string_view reply) {
    constexpr std::string_view kEnd = "</think>";
    const std::size_t end = reply.rfind(kEnd);
    if (end == std::string_view::npos) return reply;
    reply.remove_prefix(end + kEnd.size());
    reply.remove_prefix(std::min(reply.find_first_not_of('\n'), reply.size()));
    return reply;
}

}  // namespace

std::string_view roleName(Role role) {
    switch (role) {
        case Role::kSystem:
            return "system";
        case Role::kUser:
            return "user";
        case Role::kAssistant:
            break;
    }
    return "assistant";
}

// The starter model was trained on texts without white space at their ends, and without system prompts.
void onebitStarter(std::span<const ChatMessage> messages, const ChatOptions&, PromptBuilder& prompt) {
    prompt.beginSequence();
    for (const ChatMessage& message : messages) {
        if (message.role == Role::kSystem) continue;
        const bool isReply = message.role == Role::kAssistant;
        prompt.marker(isReply ? "<|assistant|>" : "<|user|>");
        prompt.text(trimmed(message.text));
        if (isReply) prompt.marker("<|end|>");
    }
    prompt.marker("<|assistant|>");
}

void chatml(std::span<const ChatMessage> messages, const ChatOptions&, PromptBuilder& prompt) {
    prompt.beginSequenceIfWanted();
    for (const ChatMessage& message : messages) {
        openChatmlTurn(roleName(message.role), prompt);
        prompt.text(message.text);
        closeChatmlTurn(prompt);
    }
    openChatmlTurn("assistant", prompt);
}

// With thinking off the reply opens with an empty thinking block. Earlier replies have none, as in the
// published template; only a chat that ends with a reply keeps the block before it.
void qwen3(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt) {
    prompt.beginSequenceIfWanted();
    for (const ChatMessage& message : messages) {
        openChatmlTurn(roleName(message.role), prompt);
        const bool isReply = message.role == Role::kAssistant;
        if (isReply && &message == &messages.back()) emptyThinking(prompt);
        prompt.text(isReply ? afterThinking(message.text) : std::string_view(message.text));
        closeChatmlTurn(prompt);
    }
    openChatmlTurn("assistant", prompt);
    if (!options.thinking) emptyThinking(prompt);
}

// The template stored in the published GGUF file is wrong: with it the model never ends its turn.
void bitnet2b4t(std::span<const ChatMessage> messages, const ChatOptions&, PromptBuilder& prompt) {
    prompt.beginSequence();
    for (const ChatMessage& message : messages) {
        prompt.text(capitalizedName(message.role));
        prompt.text(": ");
        prompt.text(trimmed(message.text));
        prompt.marker("<|eot_id|>");
    }
    prompt.text("Assistant: ");
}

void llama3(std::span<const ChatMessage> messages, const ChatOptions&, PromptBuilder& prompt) {
    const auto open = [&prompt](std::string_view role) {
        prompt.marker("<|start_header_id|>");
        prompt.text(role);
        prompt.marker("<|end_header_id|>");
        prompt.text("\n\n");
    };
    prompt.beginSequence();
    for (const ChatMessage& message : messages) {
        open(roleName(message.role));
        prompt.text(trimmed(message.text));
        prompt.marker("<|eot_id|>");
    }
    open("assistant");
}

void falcon3(std::span<const ChatMessage> messages, const ChatOptions&, PromptBuilder& prompt) {
    const auto open = [&prompt](Role role) {
        switch (role) {
            case Role::kSystem:
                return prompt.marker("<|system|>");
            case Role::kUser:
                return prompt.marker("<|user|>");
            case Role::kAssistant:
                return prompt.marker("<|assistant|>");
        }
    };
    prompt.beginSequenceIfWanted();
    for (const ChatMessage& message : messages) {
        open(message.role);
        prompt.text("\n");
        prompt.text(message.text);
        if (message.role == Role::kAssistant) prompt.endSequence();
        prompt.text("\n");
    }
    open(Role::kAssistant);
    prompt.text("\n");
}

// For models that were never taught a chat format: a dialogue that a language model can continue.
void plain(std::span<const ChatMessage> messages, const ChatOptions&, PromptBuilder& prompt) {
    prompt.beginSequenceIfWanted();
    for (const ChatMessage& message : messages) {
        if (message.role != Role::kSystem) {
            prompt.text(capitalizedName(message.role));
            prompt.text(": ");
        }
        prompt.text(trimmed(message.text));
        prompt.text(message.role == Role::kSystem ? "\n\n" : "\n");
    }
    // No space at the end: vocabularies have it at the beginning of the next word.
    prompt.text("Assistant:");
}

}  // namespace onebit::rendering
