// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/chat_turns.h"

namespace onebit::app::cli {

/// Answers many conversations with one loaded model. Each line of `file` (UTF-8; "-" is standard input) is a
/// JSON object whose "turns" are what a person says, one after the other; other fields and empty lines are
/// passed over. For each conversation one line is printed as soon as it is done: {"replies":[...]}, each
/// reply with the fields of --json. A conversation begins with nothing but the system prompt, so that its
/// replies do not depend on those before it. Ctrl+C ends the work with the last conversation that was
/// finished.
///
/// kFileUnreadable; kInvalidArgument with the line's number for a line that is something else; whatever
/// ChatTurns::ask() fails with. Nothing after the line that failed is read.
Result<void> answerConversations(const std::string& file, ChatTurns& turns);

}  // namespace onebit::app::cli
