// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "inference/chat_message.h"
#include "inference/chat_template/prompt_builder.h"

/// The pinned templates, one function a family. Each writes a whole prompt and opens the reply.
namespace onebit::rendering {

/// "system", "user", "assistant": what templates call the roles.
std::string_view roleName(Role role);

void onebitStarter(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
void chatml(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
void qwen3(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
void bitnet2b4t(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
void llama3(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
void falcon3(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);
void plain(std::span<const ChatMessage> messages, const ChatOptions& options, PromptBuilder& prompt);

}  // namespace onebit::rendering
