// SPDX-License-Identifier: Apache-2.0
#include "inference/session.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <string>
#include <utility>

#include "inference/runtime/chat_window.h"
#include "inference/runtime/choice_recorder.h"
#include "inference/runtime/forward_pass.h"
#include "inference/runtime/reply.h"
#include "inference/runtime/sampler.h"
#include "inference/runtime/speculation.h"
#include "inference/runtime/wanted_logits.h"

namespace onebit {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kMostTokensAtOnce = 512;

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double perSecond(std::uint32_t count, double milliseconds) {
    constexpr double kMsPerSecond = 1000.0;
    return milliseconds > 0 ? count * kMsPerSecond / milliseconds : 0;
}

/// One reply on its way.
struct Generation {
    const SamplingOptions& options;
    const StopFlag& stop;
    Reply& reply;
    ChatWindow* window;          ///< null where nothing may be dropped
    std::vector<Token> history;  ///< the prompt, then the reply
    std::size_t promptTokens;    ///< of the history
    Clock::time_point begin;     ///< of the whole call
    GenerationStats stats;
    ChoiceRecorder choices{};

    std::size_t replyTokens() const { return history.size() - promptTokens; }
};

/// What the last pass read, and the logits after it.
struct Pass {
    std::vector<Token> tokens;  ///< the last of the history, then those that may follow it
    std::size_t next = 0;       ///< of the tokens, the one whose logits choose the next token
    std::span<float> logits;    ///< tokens x vocabulary; empty until they are wanted
    bool areAllRight = false;   ///< the logits; else those that choose a token
    Clock::time_point begin;
};

class EngineSession final : public Session {
  public:
    EngineSession(std::shared_ptr<const LoadedModel> model, std::unique_ptr<ForwardPass> pass,
                  std::unique_ptr<Drafter> drafter, OverflowPolicy overflow)
        : m_model(std::move(model)),
          m_pass(std::move(pass)),
          m_speculation(std::move(drafter)),
          m_overflow(overflow) {}

    Result<GenerationStats> generate(std::span<const ChatMessage> messages, const SamplingOptions& options,
                                     const GenerationSink& sink, const StopFlag& stop) override;
    Result<GenerationStats> generateFromTokens(std::span<const Token> prompt, const SamplingOptions& options,
                                               const GenerationSink& sink, const StopFlag& stop,
                                               bool ignoreEndOfTurn) override;
    Result<std::vector<float>> logits(std::span<const Token> tokens) override;
    Result<std::vector<float>> logProbabilities(std::span<const Token> tokens, std::size_t first,
                                                const StopFlag& stop) override;
    std::shared_ptr<const ChoicePoint> leastSurePoint() const override { return m_leastSure; }
    void clear() override;
    std::uint32_t contextUsed() const override { return static_cast<std::uint32_t>(m_tokens.size()); }
    std::uint32_t contextLength() const override { return m_pass->contextLength(); }

  private:
    /// What is dropped is at least this much, and what a prompt leaves for the reply at most.
    std::size_t slideStep() const { return std::max<std::size_t>(1, contextLength() / 4); }
    Result<void> checkPrompt(std::span<const Token> prompt) const;
    /// Keeps the longest part of the cache that `prompt` begins with, but leaves at least one token to read.
    std::size_t reusePrefix(std::span<const Token> prompt);
    /// Reads what of `prompt` is not in the cache. False when stopped.
    bool readPrompt(std::span<const Token> prompt, const GenerationSink& sink, const StopFlag& stop);
    Result<Token> nextToken(Sampler& sampler, Generation& generation);
    /// Computes the logits after all of m_last's tokens, those that `wanted` says, or all.
    Result<void> computeLogits(const std::optional<WantedLogits>& wanted);
    /// Logits after m_last.tokens[m_last.next], of the vocabulary.
    std::span<float> nextLogits() const;
    /// Keeps the place for people to look at if the sampler was less sure than before. They see all logits.
    Result<void> recordChoice(const Sampler& sampler, Generation& generation);
    /// Room that a prompt should leave for what is still to come of a reply.
    std::size_t reserve(const SamplingOptions& options, std::size_t written) const;
    /// Has the last token of the history read, and what may follow it. False when there is no room for it.
    Result<bool> readLast(Generation& generation);
    /// How many tokens beyond the last may be read with it.
    std::size_t roomForDraft(const Generation& generation) const;
    /// Drops old turns and reads the rest again. False where that makes no room, or when stopped.
    Result<bool> slide(Generation& generation);
    /// Writes the reply's tokens until something ends it.
    Result<FinishReason> decode(Generation& generation);
    /// `window` may be null: then nothing is dropped.
    Result<GenerationStats> run(std::span<const Token> prompt, const SamplingOptions& options, Reply& reply,
                                const GenerationSink& sink, const StopFlag& stop, ChatWindow* window);

    std::shared_ptr<const LoadedModel> m_model;
    std::unique_ptr<ForwardPass> m_pass;
    Speculation m_speculation;
    OverflowPolicy m_overflow;
    std::vector<Token> m_tokens;  // what the KV cache holds, without what m_last read ahead
    Pass m_last;
    std::shared_ptr<const ChoicePoint> m_leastSure;
};

Result<GenerationStats> EngineSession::generate(std::span<const ChatMessage> messages,
                                                const SamplingOptions& options, const GenerationSink& sink,
                                                const StopFlag& stop) {
    if (messages.empty()) return fail(ErrorCode::kInvalidArgument, "a chat without messages");
    if (const auto checked = checkSamplingOptions(options); !checked) return tl::unexpected(checked.error());
    const ChatOptions chat{options.thinking, messages.back().role == Role::kAssistant};
    Result<ChatWindow> window = ChatWindow::create(*m_model, messages, chat);
    if (!window) return tl::unexpected(window.error());
    const bool mayDrop = m_overflow == OverflowPolicy::kDropOldest;
    if (mayDrop) {
        const Result<bool> shrunk = window->shrink(contextLength() - reserve(options, 0), slideStep());
        if (!shrunk) return tl::unexpected(shrunk.error());
    }
    std::vector<std::string> stopStrings = options.stopStrings;
    for (const std::string_view string : m_model->chatTemplate().stopStrings())
        stopStrings.emplace_back(string);
    Reply reply(m_model->tokenizer(), std::move(stopStrings), sink, false);
    reply.answersChat(m_model->chatTemplate(), window->prompt());
    auto stats = run(window->prompt(), options, reply, sink, stop, mayDrop ? &*window : nullptr);
    if (stats) stats->templateFallback = m_model->chatTemplate().fallbackReason(messages, chat);
    return stats;
}

Result<GenerationStats> EngineSession::generateFromTokens(std::span<const Token> prompt,
                                                          const SamplingOptions& options,
                                                          const GenerationSink& sink, const StopFlag& stop,
                                                          bool ignoreEndOfTurn) {
    Reply reply(m_model->tokenizer(), options.stopStrings, sink, ignoreEndOfTurn);
    return run(prompt, options, reply, sink, stop, nullptr);
}

Result<void> EngineSession::checkPrompt(std::span<const Token> prompt) const {
    if (prompt.empty()) return fail(ErrorCode::kInvalidArgument, "an empty prompt");
    for (const Token token : prompt) {
        if (token < 0 || static_cast<std::uint32_t>(token) >= m_model->config().vocabularySize) {
            return fail(ErrorCode::kInvalidToken,
                        std::to_string(token) + " of " + std::to_string(m_model->config().vocabularySize));
        }
    }
    if (prompt.size() > contextLength()) {
        return fail(ErrorCode::kPromptTooLong,
                    std::to_string(prompt.size()) + " tokens, " + std::to_string(contextLength()) + " fit");
    }
    return {};
}

std::size_t EngineSession::reusePrefix(std::span<const Token> prompt) {
    const auto [cached, wanted] =
        std::mismatch(m_tokens.begin(), m_tokens.end(), prompt.begin(), prompt.end());
    const auto common = static_cast<std::size_t>(cached - m_tokens.begin());
    m_tokens.resize(std::min(common, prompt.size() - 1));
    return m_tokens.size();
}

bool EngineSession::readPrompt(std::span<const Token> prompt, const GenerationSink& sink,
                               const StopFlag& stop) {
    while (m_tokens.size() < prompt.size()) {
        if (stop.requested()) return false;
        const std::size_t begin = m_tokens.size();
        const auto part = prompt.subspan(begin, std::min(m_pass->chunk(), prompt.size() - begin));
        m_pass->read(part, begin);
        m_tokens.insert(m_tokens.end(), part.begin(), part.end());
        m_last = {{part.back()}, 0, {}, false, {}};
        if (sink.promptProgress) {
            sink.promptProgress(contextUsed(), static_cast<std::uint32_t>(prompt.size()));
        }
    }
    return true;
}

Result<void> EngineSession::computeLogits(const std::optional<WantedLogits>& wanted) {
    const std::size_t count = m_last.tokens.size();
    const bool isFirst = m_last.logits.empty();
    const auto logits = m_pass->likelyLogits(count, wanted, m_model->tokenizer().vocabularySize());
    if (!logits) {
        clear();  // what made them is in the cache
        return tl::unexpected(logits.error());
    }
    m_last.logits = logits->logits;
    m_last.areAllRight = logits->areAllRight;
    if (isFirst && m_last.begin != Clock::time_point())
        m_speculation.passTook(millisecondsSince(m_last.begin));
    return {};
}

std::span<float> EngineSession::nextLogits() const {
    const std::size_t each = m_last.logits.size() / m_last.tokens.size();
    // Rows beyond the vocabulary are padding and mean nothing.
    return m_last.logits.subspan(m_last.next * each, std::min(each, m_model->tokenizer().vocabularySize()));
}

Result<Token> EngineSession::nextToken(Sampler& sampler, Generation& generation) {
    if (m_last.logits.empty()) {
        const auto wanted = wantedLogits(generation.options, generation.history, m_last.tokens);
        if (const Result<void> computed = computeLogits(wanted); !computed)
            return tl::unexpected(computed.error());
    }
    const auto window = static_cast<std::size_t>(generation.options.penaltyWindow);
    generation.choices.remember(nextLogits(), generation.history, window);
    Result<Token> token = sampler.sample(nextLogits(), generation.history);
    if (!token) return token;
    m_speculation.chosen(*token);
    if (!m_last.areAllRight) ++generation.stats.shortlistTokens;
    if (const Result<void> recorded = recordChoice(sampler, generation); !recorded)
        return tl::unexpected(recorded.error());
    return token;
}

Result<void> EngineSession::recordChoice(const Sampler& sampler, Generation& generation) {
    if (!generation.choices.wants(sampler.certainty())) return {};
    if (!m_last.areAllRight) {
        if (Result<void> computed = computeLogits(std::nullopt); !computed) return computed;
        const auto window = static_cast<std::size_t>(generation.options.penaltyWindow);
        generation.choices.remember(nextLogits(), generation.history, window);
    }
    generation.choices.consider(nextLogits(), generation.history, generation.promptTokens,
                                sampler.certainty());
    return {};
}

std::size_t EngineSession::reserve(const SamplingOptions& options, std::size_t written) const {
    const auto most = static_cast<std::size_t>(options.maxTokens);
    return std::min<std::size_t>(most - std::min(most, written), slideStep());
}

Result<bool> EngineSession::slide(Generation& generation) {
    const std::size_t written = generation.replyTokens();
    const std::size_t kept = written + std::max<std::size_t>(1, reserve(generation.options, written));
    const std::size_t room = contextLength() - std::min<std::size_t>(kept, contextLength());
    ChatWindow& window = *generation.window;
    const Result<bool> shrunk = window.shrink(room, slideStep());
    if (!shrunk) return tl::unexpected(shrunk.error());
    if (!*shrunk || window.prompt().size() + written > contextLength()) return false;

    std::vector<Token> history = window.prompt();
    const auto reply = generation.history.begin() + static_cast<std::ptrdiff_t>(generation.promptTokens);
    history.insert(history.end(), reply, generation.history.end());
    generation.history = std::move(history);
    generation.promptTokens = window.prompt().size();
    generation.stats.contextSlides++;
    generation.stats.droppedMessages = window.droppedMessages();
    generation.stats.droppedTokens = window.droppedTokens();
    reusePrefix(generation.history);
    return readPrompt(generation.history, {}, generation.stop);
}

std::size_t EngineSession::roomForDraft(const Generation& generation) const {
    const auto maxTokens = static_cast<std::size_t>(generation.options.maxTokens);
    return std::min({SpeculationPace::kLongestDraft, m_pass->chunk() - 1,
                     contextLength() - m_tokens.size() - 1, maxTokens - generation.stats.genTokens - 1});
}

Result<bool> EngineSession::readLast(Generation& generation) {
    if (m_tokens.size() == contextLength()) {
        return generation.window != nullptr ? slide(generation) : Result<bool>(false);
    }
    const Token last = generation.history.back();
    if (m_last.next + 1 < m_last.tokens.size() && m_last.tokens[m_last.next + 1] == last) {
        ++m_last.next;
    } else {
        m_last = {{last}, 0, {}, false, Clock::now()};
        const auto draft = m_speculation.draft(generation.history, roomForDraft(generation));
        m_last.tokens.insert(m_last.tokens.end(), draft.begin(), draft.end());
        m_pass->read(m_last.tokens, m_tokens.size());
    }
    m_tokens.push_back(last);
    return true;
}

Result<FinishReason> EngineSession::decode(Generation& generation) {
    GenerationStats& stats = generation.stats;
    const auto maxTokens = static_cast<std::uint32_t>(generation.options.maxTokens);
    Sampler sampler(generation.options);
    Clock::time_point firstToken;
    while (stats.genTokens < maxTokens) {
        if (generation.stop.requested()) return FinishReason::kStopped;
        if (stats.genTokens > 0) {
            const Result<bool> read = readLast(generation);
            if (!read) return tl::unexpected(read.error());
            if (!*read) {
                return generation.stop.requested() ? FinishReason::kStopped : FinishReason::kContextFull;
            }
        }
        const Result<Token> token = nextToken(sampler, generation);
        if (!token) return tl::unexpected(token.error());
        if (generation.reply.ends(*token)) return FinishReason::kEndOfTurn;
        generation.history.push_back(*token);
        if (stats.genTokens++ == 0) {
            stats.firstTokenMs = millisecondsSince(generation.begin);
            firstToken = Clock::now();
        } else {
            stats.genMs = millisecondsSince(firstToken);
        }
        generation.reply.append(*token);
        if (generation.reply.stopped()) return FinishReason::kStopString;
    }
    return FinishReason::kMaxTokens;
}

Result<GenerationStats> EngineSession::run(std::span<const Token> prompt, const SamplingOptions& options,
                                           Reply& reply, const GenerationSink& sink, const StopFlag& stop,
                                           ChatWindow* window) try {
    const auto begin = Clock::now();
    if (const auto checked = checkSamplingOptions(options); !checked) return tl::unexpected(checked.error());
    if (const auto checked = checkPrompt(prompt); !checked) return tl::unexpected(checked.error());
    m_speculation.beginReply();
    Generation generation{options,       stop,  reply, window, {prompt.begin(), prompt.end()},
                          prompt.size(), begin, {},    {}};
    GenerationStats& stats = generation.stats;
    stats.promptTokens = static_cast<std::uint32_t>(prompt.size());
    stats.contextLength = contextLength();
    if (window != nullptr) {
        stats.droppedMessages = window->droppedMessages();
        stats.droppedTokens = window->droppedTokens();
    }
    stats.reusedTokens = static_cast<std::uint32_t>(reusePrefix(prompt));
    const bool read = readPrompt(prompt, sink, stop);
    stats.promptMs = millisecondsSince(begin);
    stats.promptTokensPerSecond = perSecond(contextUsed() - stats.reusedTokens, stats.promptMs);
    stats.finishReason = FinishReason::kStopped;
    if (read) {
        const Result<FinishReason> reason = decode(generation);
        if (!reason) return tl::unexpected(reason.error());
        stats.finishReason = *reason;
    }
    reply.finish();
    stats.draftedTokens = m_speculation.draftedTokens();
    stats.acceptedTokens = m_speculation.acceptedTokens();
    if (auto point =
            generation.choices.finish(m_model->tokenizer(), [&](Token t) { return reply.ends(t); })) {
        m_leastSure = std::move(point);
    }
    if (stats.genTokens > 1) stats.genTokensPerSecond = perSecond(stats.genTokens - 1, stats.genMs);
    stats.contextUsed = contextUsed();
    return stats;
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::kOutOfMemory, "while generating");
}

Result<std::vector<float>> EngineSession::logits(std::span<const Token> tokens) try {
    if (const auto checked = checkPrompt(tokens); !checked) return tl::unexpected(checked.error());
    m_tokens.clear();
    readPrompt(tokens, {}, StopFlag());
    const Result<std::span<float>> logits = m_pass->logits();
    if (!logits) return tl::unexpected(logits.error());
    return std::vector<float>(logits->begin(), logits->end());
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::kOutOfMemory, "while computing logits");
}

Result<std::vector<float>> EngineSession::logProbabilities(std::span<const Token> tokens, std::size_t first,
                                                           const StopFlag& stop) try {
    if (const auto checked = checkPrompt(tokens); !checked) return tl::unexpected(checked.error());
    if (first == 0 || first >= tokens.size())
        return fail(ErrorCode::kInvalidArgument, "no token to foretell");
    m_tokens.clear();
    std::vector<float> result(tokens.size() - first);
    while (m_tokens.size() < tokens.size() - 1) {
        if (stop.requested()) return fail(ErrorCode::kInternal, "stopped");
        const std::size_t begin = m_tokens.size();
        const auto part = tokens.subspan(begin, std::min(m_pass->chunk(), tokens.size() - 1 - begin));
        m_pass->read(part, begin);
        m_tokens.insert(m_tokens.end(), part.begin(), part.end());
        // The token at position p foretells that at p + 1.
        const std::size_t from = std::max(begin, first - 1);
        if (from >= m_tokens.size()) continue;
        const std::size_t count = m_tokens.size() - from;
        const auto scored = m_pass->logProbabilities(from - begin, tokens.subspan(from + 1, count),
                                                     std::span(result).subspan(from + 1 - first, count));
        if (!scored) {
            clear();
            return tl::unexpected(scored.error());
        }
    }
    return result;
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::kOutOfMemory, "while computing probabilities");
}

void EngineSession::clear() {
    m_tokens.clear();
    m_pass->discard();
}

}  // namespace

std::string_view finishReasonName(FinishReason reason) {
    switch (reason) {
        case FinishReason::kEndOfTurn:
            return "stop";
        case FinishReason::kMaxTokens:
            return "length";
        case FinishReason::kContextFull:
            return "context";
        case FinishReason::kStopString:
            return "stopString";
        case FinishReason::kStopped:
            return "stopped";
    }
    return "stopped";
}

Result<std::unique_ptr<Session>> createSession(std::shared_ptr<const Model> model,
                                               const SessionOptions& options) try {
    auto loaded = std::dynamic_pointer_cast<const LoadedModel>(std::move(model));
    if (loaded == nullptr) return fail(ErrorCode::kMissingTensor, "the file holds a vocabulary alone");
    const std::uint32_t context = usableContextLength(options.contextLength, loaded->config().contextLength);
    const std::uint32_t chunk = std::clamp(options.prefillChunk, 1U, std::min(kMostTokensAtOnce, context));
    auto pass = ForwardPass::create(loaded, context, options.threads, chunk, options.cacheType);
    if (!pass) return tl::unexpected(pass.error());
    auto drafter = createDrafter(*loaded, options, context);
    if (!drafter) return tl::unexpected(drafter.error());
    return std::make_unique<EngineSession>(std::move(loaded), std::move(*pass), std::move(*drafter),
                                           options.overflow);
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::kOutOfMemory, "while preparing a chat");
}

}  // namespace onebit
