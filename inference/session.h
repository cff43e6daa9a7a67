// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"
#include "inference/cache_type.h"
#include "inference/chat_message.h"
#include "inference/model.h"
#include "inference/next_word.h"
#include "inference/sampling_options.h"

namespace onebit {

enum class FinishReason {
    kEndOfTurn,    ///< the model ended its reply
    kMaxTokens,    ///< SamplingOptions::maxTokens reached
    kContextFull,  ///< no room left in the context
    kStopString,
    kStopped,  ///< the stop flag was set
};

/// "stop", "length", "context", "stopString", "stopped"
std::string_view finishReasonName(FinishReason reason);

/// What Session::generate does with a chat that does not fit into the context.
enum class OverflowPolicy {
    kRefuse,      ///< kPromptTooLong, or a reply that ends with FinishReason::kContextFull
    kDropOldest,  ///< the model no longer reads the oldest turns; GenerationStats tells how many
};

struct GenerationStats {
    std::uint32_t promptTokens = 0;  ///< of the prompt as it was read when the reply began
    std::uint32_t reusedTokens = 0;  ///< of these, found in the KV cache
    std::uint32_t genTokens = 0;
    double promptMs = 0;      ///< for promptTokens - reusedTokens
    double firstTokenMs = 0;  ///< from the call to the first token
    double genMs = 0;         ///< for the tokens after the first
    double promptTokensPerSecond = 0;
    double genTokensPerSecond = 0;
    FinishReason finishReason = FinishReason::kEndOfTurn;
    std::uint32_t droppedMessages = 0;  ///< of the chat: what the model did not read, or no longer
    std::uint32_t droppedTokens = 0;    ///< by which the prompt is shorter for it
    std::uint32_t draftedTokens = 0;    ///< foretold tokens that the model checked
    std::uint32_t acceptedTokens = 0;   ///< of these, were what the model chose
    std::uint32_t shortlistTokens = 0;  ///< chosen without computing all logits
    std::uint32_t contextSlides = 0;    ///< how often turns were dropped in the middle of the reply
    std::uint32_t contextUsed = 0;      ///< positions in the KV cache afterwards
    std::uint32_t contextLength = 0;
    std::string
        templateFallback;  ///< why the model's own template could not write this chat; empty if it did
};

/// What a generation tells while it runs. Called on the generating thread; any may be empty.
struct GenerationSink {
    std::function<void(std::string_view piece)> text;  ///< of the answer; whole UTF-8 characters
    std::function<void(std::string_view piece)>
        thinking;  ///< what the model thinks before, without its markers
    std::function<void(Token)> token;
    std::function<void(std::uint32_t done, std::uint32_t total)>
        promptProgress;  ///< tokens read, after each chunk
};

struct SessionOptions {
    std::uint32_t contextLength = 0;  ///< 0: min(model's, 4096)
    std::uint32_t threads = 0;        ///< 0: as many as this process may use
    std::uint32_t prefillChunk =
        64;  ///< prompt tokens computed at once; the stop flag is polled between chunks
    CacheType cacheType = CacheType::kF16;
    OverflowPolicy overflow = OverflowPolicy::kRefuse;
    /// Tokens that the chat foretells (what followed the same words before) are checked several in one pass
    /// while that is faster. Replies stay the same, to the token.
    bool promptLookup = true;
    /// Foretells instead of the chat, if not null: a small model with the vocabulary of the session's model.
    std::shared_ptr<const Model> draftModel{};
};

/// One conversation's KV cache and the memory to compute with. Confined to one thread at a time.
class Session {
  public:
    virtual ~Session() = default;
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Answers a chat; where its last message is the assistant's, goes on with that. Blocks. The part of the
    /// prompt that the KV cache already holds is not read again. Being stopped is a finish reason. A prompt
    /// longer than the context is ErrorCode::kPromptTooLong. With OverflowPolicy::kDropOldest that is so only
    /// where the last message with the system prompt is too long by itself: otherwise the oldest turns, each
    /// a user's message with its reply, are left out until the prompt leaves room for a reply of maxTokens or
    /// of a quarter of the context, whichever is less. When the context is full during the reply, more of
    /// them are left out, and what remains is read again at its new positions, as if the chat had begun
    /// there.
    virtual Result<GenerationStats> generate(std::span<const ChatMessage> messages,
                                             const SamplingOptions& options, const GenerationSink& sink,
                                             const StopFlag& stop) = 0;

    /// The same from raw ids, which are never dropped. `ignoreEndOfTurn` goes on past end tokens, for
    /// measuring.
    virtual Result<GenerationStats> generateFromTokens(std::span<const Token> prompt,
                                                       const SamplingOptions& options,
                                                       const GenerationSink& sink, const StopFlag& stop,
                                                       bool ignoreEndOfTurn = false) = 0;

    /// Logits after the last of `tokens`, one a vocabulary entry. Empties the KV cache first.
    virtual Result<std::vector<float>> logits(std::span<const Token> tokens) = 0;

    /// Natural logarithms of the probabilities that the model gives to the tokens from number `first` on
    /// (1 or more, counted from 0), each after all those before it: tokens.size() - first of them. Empties
    /// the KV cache first. kInternal "stopped".
    virtual Result<std::vector<float>> logProbabilities(std::span<const Token> tokens, std::size_t first,
                                                        const StopFlag& stop) = 0;

    /// Where the last reply was least sure of its next token: of the tokens that it drew, the one whose
    /// likeliest rival left it the least lead. Null until there was a reply.
    virtual std::shared_ptr<const ChoicePoint> leastSurePoint() const = 0;

    /// Forgets everything read so far.
    virtual void clear() = 0;

    virtual std::uint32_t contextUsed() const = 0;
    virtual std::uint32_t contextLength() const = 0;
};

/// Allocates the KV cache; kOutOfMemory if that fails. kInvalidArgument for a draft model of another
/// vocabulary.
Result<std::unique_ptr<Session>> createSession(std::shared_ptr<const Model> model,
                                               const SessionOptions& options);

}  // namespace onebit
