#pragma once

#include <string>

namespace onebit {

enum class Role { kSystem, kUser, kAssistant };

/// One message of a chat. `text` is UTF-8.
struct ChatMessage {
    Role role;
    std::string text;
};

}  // namespace onebit
