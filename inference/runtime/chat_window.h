// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "inference/base/result.h"
#include "inference/model.h"

namespace onebit {

/// The part of a chat that a model reads: all of it, or what is left of it after the oldest turns were
/// dropped. A turn is a user's message with everything up to the next one; messages before the first of them
/// (the system prompt) and the last turn are never dropped.
class ChatWindow {
  public:
    /// The whole chat. `model` and `messages` must outlive it. Errors as Model::chatPrompt.
    static Result<ChatWindow> create(const Model& model, std::span<const ChatMessage> messages,
                                     const ChatOptions& options = {});

    /// Drops as few of the oldest turns as make the prompt at most `room` tokens long, or all that may be
    /// dropped if that is not enough. Dropping goes in steps of at least `step` tokens: a chat that grows
    /// turn by turn then begins with the same messages for several turns, and what the KV cache holds of them
    /// is used again. `step` > 0. True if turns were dropped.
    Result<bool> shrink(std::size_t room, std::size_t step);

    const std::vector<Token>& prompt() const { return m_prompt; }
    std::uint32_t droppedMessages() const { return static_cast<std::uint32_t>(m_dropped); }
    /// By how much the prompt is shorter than that of the whole chat.
    std::uint32_t droppedTokens() const {
        return static_cast<std::uint32_t>(m_wholeTokens - m_prompt.size());
    }

  private:
    ChatWindow(const Model& model, std::span<const ChatMessage> messages, const ChatOptions& options);
    /// The prompt without the first `turns` turns.
    Result<std::vector<Token>> promptWithout(std::size_t turns) const;
    std::size_t droppedBy(std::size_t turns) const { return m_turns[turns] - m_turns.front(); }

    const Model* m_model;
    std::span<const ChatMessage> m_messages;
    ChatOptions m_options;
    std::vector<std::size_t> m_turns;  // where each turn begins
    std::vector<Token> m_prompt;
    std::size_t m_wholeTokens = 0;
    std::size_t m_droppedTurns = 0;
    std::size_t m_dropped = 0;  // messages
};

}  // namespace onebit
