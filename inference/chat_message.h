// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace onebit {

enum class Role { kSystem, kUser, kAssistant };

/// One message of a chat. `text` is UTF-8.
struct ChatMessage {
    Role role;
    std::string text;
};

/// How a chat is to be answered.
struct ChatOptions {
    bool thinking = false;   ///< the model may think before it answers, where its template knows how
    bool continues = false;  ///< the last message is the assistant's and goes on where it ends
};

}  // namespace onebit
