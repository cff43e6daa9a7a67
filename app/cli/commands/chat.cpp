// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "app/cli/cache_type_option.h"
#include "app/cli/chat_reply_json.h"
#include "app/cli/chat_turns.h"
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/conversation_list.h"
#include "app/cli/json_line.h"
#include "app/cli/report.h"
#include "app/cli/setting_options.h"
#include "app/cli/speculation_option.h"
#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

/// What a person can type besides messages.
struct ChatWord {
    const char* word;
    const char* help;
};
constexpr const char* kHelpWord = "/help";
constexpr const char* kNewWord = "/new";
constexpr const char* kQuitWord = "/quit";
constexpr std::array kChatWords{
    ChatWord{kNewWord, "forget this chat and start another"},
    ChatWord{kHelpWord, "show this"},
    ChatWord{kQuitWord, "end (so does Ctrl+D)"},
    ChatWord{"Ctrl+C", "stop the reply; again: end"},
};

/// What a person should know of a reply that ended otherwise than the model wanted; empty if it did not.
std::string_view endingRemark(FinishReason reason) {
    switch (reason) {
        case FinishReason::kMaxTokens:
            return "the reply reached --max-tokens";
        case FinishReason::kContextFull:
            return "the context is full: /new starts another chat, --context-length allows longer ones";
        case FinishReason::kStopped:
            return "stopped";
        case FinishReason::kEndOfTurn:
        case FinishReason::kStopString:
            break;
    }
    return {};
}

class ChatCommand final : public Command {
  public:
    explicit ChatCommand(CLI::App& app)
        : m_model(app), m_settings(app), m_cacheType(app), m_speculation(app) {
        m_prompt =
            app.add_option("--prompt", m_promptText, "Answer this and end; without it, go on line by line")
                ->type_name("TEXT");
        m_conversations = app.add_option("--conversations", m_conversationsFile,
                                         "Answer each line of a file by itself, {\"turns\":[\"...\",...]}, "
                                         "with one JSON line, {\"replies\":[...]}; - is standard input")
                              ->type_name("FILE")
                              ->excludes(m_prompt);
        app.add_flag(
            "--thinking", m_thinking,
            "Let the model think before it answers, if it was made for it; shown dimmed on a terminal");
        app.add_flag("--json", m_json, "One JSON object a reply instead of its text as it comes");
    }

    Result<void> run() override {
        SessionOptions options = m_settings.sessionOptions();
        options.cacheType = m_cacheType.value();
        options.overflow = OverflowPolicy::kDropOldest;
        if (const auto drafting = m_speculation.applyTo(options); !drafting)
            return tl::unexpected(drafting.error());
        auto loaded = load(m_model.path(), options);
        if (!loaded) return tl::unexpected(loaded.error());
        const GenerationValues recommended = recommendedValues(loaded->model->info().recommendedSampling);
        ChatTurns turns(std::move(*loaded), layered(recommended, m_settings.values()), m_thinking);
        if (!turns.model().info().supportsSystemPrompt && m_settings.values().isSet("systemPrompt")) {
            std::cerr << "onebit-cli: this model was not made for system prompts and may ignore it\n";
        }
        if (m_conversations->count() > 0) return answerConversations(m_conversationsFile, turns);
        if (m_prompt->count() > 0) return answer(turns, m_promptText);
        return inputIsTerminal() ? converse(turns) : answerLines(turns);
    }

  private:
    /// One turn, printed as asked for.
    Result<void> answer(ChatTurns& turns, std::string prompt) const {
        ChatTurns::Sinks sinks;
        bool thought = false;
        if (!m_json) {
            sinks.text = [&thought](std::string_view piece) {
                if (std::exchange(thought, false)) std::cout << "\n\n";
                std::cout << forTerminal(piece) << std::flush;
            };
        }
        if (!m_json && outputIsTerminal()) {
            sinks.thinking = [&thought](std::string_view piece) {
                thought = true;
                std::cout << dimmed(forTerminal(piece)) << std::flush;
            };
        }
        const auto reply = turns.ask(std::move(prompt), sinks);
        if (!reply) return tl::unexpected(reply.error());
        if (!reply->stats.templateFallback.empty()) {
            std::cerr << "onebit-cli: the model's own template could not write this chat ("
                      << withoutControlCharacters(reply->stats.templateFallback)
                      << "), so Onebit's own for its family was used\n";
        }
        if (m_json) {
            printJsonLine(toJson(*reply));
            return {};
        }
        std::cout << std::endl;
        printDropped(reply->stats);
        if (inputIsTerminal() && m_prompt->count() == 0) printRemark(reply->stats);
        return {};
    }

    /// One chat, each line of standard input a message.
    Result<void> answerLines(ChatTurns& turns) const {
        std::string line;
        while (readLine(line)) {
            if (line.empty()) continue;
            if (auto done = answer(turns, line); !done) return done;
        }
        return {};
    }

    /// With a person: what goes wrong in a turn is said, and the chat goes on.
    Result<void> converse(ChatTurns& turns) const {
        std::cerr << "Onebit " ONEBIT_VERSION ", " << withoutControlCharacters(turns.model().info().name)
                  << ". " << kHelpWord << " tells what can be typed.\n";
        std::string line;
        while (std::cerr << "> " && readLine(line)) {
            if (line == kQuitWord) return {};
            if (line == kHelpWord) {
                printHelp();
            } else if (line == kNewWord) {
                turns.startAgain();
                std::cerr << "A new chat.\n";
            } else if (line.starts_with('/')) {
                std::cerr << "There is no " << withoutControlCharacters(line) << "; " << kHelpWord
                          << " tells what there is.\n";
            } else if (!line.empty()) {
                if (const auto done = answer(turns, line); !done) reportError(done.error());
            }
        }
        std::cerr << '\n';
        return {};
    }

    static void printHelp() {
        constexpr int kWordWidth = 10;
        for (const ChatWord& row : kChatWords) {
            std::cerr << std::left << std::setw(kWordWidth) << row.word << row.help << '\n';
        }
    }

    /// What the model did not read must not stay a secret.
    static void printDropped(const GenerationStats& stats) {
        if (stats.droppedMessages == 0) return;
        std::cerr << "onebit-cli: the chat is longer than the context: the oldest " << stats.droppedMessages
                  << " messages (" << stats.droppedTokens << " tokens) were left out of what the model read";
        if (stats.contextSlides > 0) std::cerr << ", some of them in the middle of this reply";
        std::cerr << '\n';
    }

    static void printRemark(const GenerationStats& stats) {
        std::cerr << '[' << stats.genTokens << " tokens, " << std::lround(stats.genTokensPerSecond)
                  << " tokens/s";
        if (const std::string_view remark = endingRemark(stats.finishReason); !remark.empty()) {
            std::cerr << "; " << remark;
        }
        std::cerr << "]\n";
    }

    ModelOption m_model;
    SettingOptions m_settings;
    CacheTypeOption m_cacheType;
    SpeculationOption m_speculation;
    CLI::Option* m_prompt = nullptr;
    std::string m_promptText;
    CLI::Option* m_conversations = nullptr;
    std::string m_conversationsFile;
    bool m_thinking = false;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeChatCommand(CLI::App& app) {
    return std::make_unique<ChatCommand>(app);
}

}  // namespace onebit::app::cli
