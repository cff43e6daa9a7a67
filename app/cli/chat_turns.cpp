#include "app/cli/chat_turns.h"

#include <random>
#include <utility>

#include "app/cli/interrupt.h"

namespace onebit::app::cli {

ChatTurns::ChatTurns(LoadedModel loaded, GenerationValues values)
    : m_loaded(std::move(loaded)), m_values(std::move(values)) {
    startAgain();
}

Result<ChatReply> ChatTurns::ask(std::string prompt, const TextSink& sink) {
    m_messages.push_back({Role::kUser, std::move(prompt)});

    ChatReply reply;
    GenerationSink pieces;
    pieces.text = [&reply, &sink](std::string_view piece) {
        reply.text += piece;
        if (sink) sink(piece);
    };
    StopFlag stop;
    const InterruptStops interrupt(stop);
    const auto stats = m_loaded.session->generate(
        m_messages, m_values.samplingOptions(std::random_device()()), pieces, stop);
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
