// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/model_option.h"
#include "app/settings/generation_settings.h"

namespace onebit::app::cli {

struct ChatReply {
    std::string text;
    std::string thinking;  ///< what the model thought before it answered
    GenerationStats stats;
};

/// A chat as it goes on, turn by turn. What earlier turns put into the KV cache is not read again.
class ChatTurns {
  public:
    /// Gets the pieces of a reply as they come; any may be empty.
    struct Sinks {
        std::function<void(std::string_view piece)> text;
        std::function<void(std::string_view piece)> thinking;
    };

    /// `values` give the system prompt and the sampling; a seed that is not set is drawn anew for each reply.
    /// With `thinking` the model may think before it answers.
    ChatTurns(LoadedModel loaded, GenerationValues values, bool thinking);

    /// Asks and waits for the whole reply; `sinks` get its pieces as they come. Ctrl+C stops the reply, which
    /// then counts as it is. After an error the chat is as it was before.
    Result<ChatReply> ask(std::string prompt, const Sinks& sinks);

    /// Forgets what was said, not the system prompt.
    void startAgain();

    const Model& model() const { return *m_loaded.model; }

  private:
    LoadedModel m_loaded;
    GenerationValues m_values;
    bool m_thinking;
    std::vector<ChatMessage> m_messages;
};

}  // namespace onebit::app::cli
