// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/cli/chat_turns.h"

namespace onebit::app::cli {

/// A reply and its figures, as `onebit-cli chat` prints them with --json.
nlohmann::ordered_json toJson(const ChatReply& reply);

}  // namespace onebit::app::cli
