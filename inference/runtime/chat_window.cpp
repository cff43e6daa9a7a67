// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/chat_window.h"

#include <algorithm>
#include <utility>

namespace onebit {

ChatWindow::ChatWindow(const Model& model, std::span<const ChatMessage> messages, const ChatOptions& options)
    : m_model(&model), m_messages(messages), m_options(options) {
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].role == Role::kUser) m_turns.push_back(i);
    }
}

Result<ChatWindow> ChatWindow::create(const Model& model, std::span<const ChatMessage> messages,
                                      const ChatOptions& options) {
    ChatWindow window(model, messages, options);
    Result<std::vector<Token>> prompt = model.chatPrompt(messages, options);
    if (!prompt) return tl::unexpected(prompt.error());
    window.m_prompt = std::move(*prompt);
    window.m_wholeTokens = window.m_prompt.size();
    return window;
}

Result<std::vector<Token>> ChatWindow::promptWithout(std::size_t turns) const {
    const auto first = m_messages.begin();
    const auto at = [&](std::size_t index) { return first + static_cast<std::ptrdiff_t>(index); };
    std::vector<ChatMessage> kept(first, at(m_turns.front()));
    kept.insert(kept.end(), at(m_turns[turns]), m_messages.end());
    return m_model->chatPrompt(kept, m_options);
}

Result<bool> ChatWindow::shrink(std::size_t room, std::size_t step) {
    if (m_prompt.size() <= room || m_turns.size() <= m_droppedTurns + 1) return false;
    // Counted from the whole chat, so that the steps lie at the same places in every turn of it.
    const std::size_t excess = m_wholeTokens - room;
    const std::size_t steps = (excess + step - 1) / step;
    const std::size_t most = m_wholeTokens - std::min(steps * step, m_wholeTokens);
    // The fewest turns that do: prompts get shorter with every turn dropped.
    std::size_t tooFew = m_droppedTurns;
    std::size_t enough = m_turns.size() - 1;
    Result<std::vector<Token>> prompt = promptWithout(enough);
    while (prompt && enough - tooFew > 1) {
        const std::size_t middle = tooFew + (enough - tooFew) / 2;
        Result<std::vector<Token>> shorter = promptWithout(middle);
        if (!shorter) return tl::unexpected(shorter.error());
        if (shorter->size() <= most) {
            enough = middle;
            prompt = std::move(shorter);
        } else {
            tooFew = middle;
        }
    }
    if (!prompt) return tl::unexpected(prompt.error());
    m_prompt = std::move(*prompt);
    m_droppedTurns = enough;
    m_dropped = droppedBy(enough);
    return true;
}

}  // namespace onebit
