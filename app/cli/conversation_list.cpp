// SPDX-License-Identifier: Apache-2.0
#include "app/cli/conversation_list.h"

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "app/cli/chat_reply_json.h"
#include "app/cli/json_line.h"
#include "app/platform/paths.h"

namespace onebit::app::cli {
namespace {

Result<std::vector<std::string>> turnsOf(const std::string& line) {
    const nlohmann::json conversation = nlohmann::json::parse(line, nullptr, false);
    const auto wrong = [](const char* what) { return fail(ErrorCode::kInvalidArgument, what); };
    if (!conversation.is_object()) return wrong("is no JSON object");
    const auto turns = conversation.find("turns");
    if (turns == conversation.end() || !turns->is_array() || turns->empty())
        return wrong("has no list \"turns\"");
    std::vector<std::string> texts;
    for (const nlohmann::json& turn : *turns) {
        if (!turn.is_string()) return wrong("has a turn that is no text");
        texts.push_back(turn.get<std::string>());
    }
    return texts;
}

/// True if the conversation came to its end and was printed, false if it was stopped.
Result<bool> answerConversation(const std::string& line, ChatTurns& turns) {
    auto texts = turnsOf(line);
    if (!texts) return tl::unexpected(texts.error());
    turns.startAgain();
    auto replies = nlohmann::ordered_json::array();
    for (std::string& text : *texts) {
        const auto reply = turns.ask(std::move(text), {});
        if (!reply) return tl::unexpected(reply.error());
        if (reply->stats.finishReason == FinishReason::kStopped) return false;
        replies.push_back(toJson(*reply));
    }
    printJsonLine({{"replies", std::move(replies)}});
    return true;
}

}  // namespace

Result<void> answerConversations(const std::string& file, ChatTurns& turns) {
    std::ifstream stream;
    if (file != "-") {
        stream.open(pathFromUtf8(file), std::ios::binary);
        if (!stream) return fail(ErrorCode::kFileUnreadable, file);
    }
    std::istream& input = file == "-" ? std::cin : stream;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto finished = answerConversation(line, turns);
        if (!finished) {
            finished.error().detail.insert(0, "line " + std::to_string(number) + " ");
            return tl::unexpected(std::move(finished.error()));
        }
        if (!*finished) return {};
    }
    if (input.bad()) return fail(ErrorCode::kFileUnreadable, file);
    return {};
}

}  // namespace onebit::app::cli
