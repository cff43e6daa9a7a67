// SPDX-License-Identifier: Apache-2.0
#include "app/cli/chat_reply_json.h"

#include <nlohmann/json.hpp>

namespace onebit::app::cli {

nlohmann::ordered_json toJson(const ChatReply& reply) {
    const GenerationStats& stats = reply.stats;
    return {
        {"text", reply.text},
        {"thinking", reply.thinking},
        {"promptTokens", stats.promptTokens},
        {"genTokens", stats.genTokens},
        {"promptTokensPerSecond", stats.promptTokensPerSecond},
        {"genTokensPerSecond", stats.genTokensPerSecond},
        {"firstTokenMs", stats.firstTokenMs},
        {"finishReason", finishReasonName(stats.finishReason)},
        {"draftedTokens", stats.draftedTokens},
        {"acceptedTokens", stats.acceptedTokens},
        {"shortlistTokens", stats.shortlistTokens},
        {"droppedMessages", stats.droppedMessages},
        {"droppedTokens", stats.droppedTokens},
        {"contextSlides", stats.contextSlides},
    };
}

}  // namespace onebit::app::cli
