// SPDX-License-Identifier: Apache-2.0
#include "app/cli/chat_turns.h"

#include <random>
#include <utility>

#include "app/cli/interrupt.h"

namespace onebit::app::cli {

ChatTurns::ChatTurns(LoadedModel loaded, GenerationValues values, bool thinking)
    : m_loaded(std::move(loaded)), m_values(std::move(values)), m_thinking(thinking) {
    startAgain();
}

Result<ChatReply> ChatTurns::ask(std::string prompt, const Sinks& sinks) {
    m_messages.push_back({Role::kUser, std::move(prompt)});

    ChatReply reply;
    GenerationSink pieces;
    pieces.text = [&reply, &sinks](std::string_view piece) {
        reply.text += piece;
        if (sinks.text) sinks.text(piece);
    };
    pieces.thinking = [&reply, &sinks](std::string_view piece) {
        reply.thinking += piece;
        if (sinks.thinking) sinks.thinking(piece);
    };
    SamplingOptions sampling = m_values.samplingOptions(std::random_device()());
    sampling.thinking = m_thinking;
    StopFlag stop;
    const InterruptStops interrupt(stop);
    const auto stats = m_loaded.session->generate(m_messages, sampling, pieces, stop);
    if (!stats) {
        m_messages.pop_back();
        return tl::unexpected(stats.error());
    }
    reply.stats = *stats;
    m_messages.push_back({Role::kAssistant, reply.text});
    return reply;
}

void ChatTurns::startAgain() {
    m_messages.clear();
    if (std::string system = m_values.text("systemPrompt"); !system.empty()) {
        m_messages.push_back({Role::kSystem, std::move(system)});
    }
}

}  // namespace onebit::app::cli
