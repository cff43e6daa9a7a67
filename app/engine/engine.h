// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"
#include "inference/chat_message.h"
#include "inference/model.h"
#include "inference/next_word.h"
#include "inference/sampling_options.h"
#include "inference/session.h"

namespace onebit::app {

/// Which model is to answer, and how it is to be loaded.
struct ModelRequest {
    std::filesystem::path file;
    std::uint32_t contextLength = 0;  ///< tokens; 0: the engine's choice
    std::uint32_t threads = 0;        ///< 0: as many as this process may use
    CacheType cacheType = CacheType::kF16;
    OverflowPolicy overflow = OverflowPolicy::kDropOldest;
    bool lowPriority = false;  ///< every other thread of the computer goes first

    bool operator==(const ModelRequest&) const = default;
};

/// What is ready to answer.
struct LoadedModel {
    ModelInfo info;
    std::string kernel;  ///< carries the hidden projections: "xnor-popcount"
    std::string target;  ///< instruction set that the kernels run on: "avx3"
    std::uint32_t threads = 0;
    std::uint32_t contextLength = 0;  ///< tokens
};

/// What the inference worker drives. Confined to the inference thread; every call blocks.
class Engine {
  public:
    virtual ~Engine() = default;
    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Makes `request` the model that answers; costs nothing if it already is. `progress` is called with
    /// 0..1. After an error or a stop the model loaded before still answers, as far as memory allows.
    virtual Result<LoadedModel> load(const ModelRequest& request, const std::function<void(float)>& progress,
                                     const StopFlag& stop) = 0;

    /// Gives the memory of the loaded model back; the next `load` reads it again.
    virtual void unload() = 0;

    /// Answers `messages` with the loaded model; kInvalidArgument if there is none. Being stopped is a finish
    /// reason, not an error.
    virtual Result<GenerationStats> generate(std::span<const ChatMessage> messages,
                                             const SamplingOptions& options, const GenerationSink& sink,
                                             const StopFlag& stop) = 0;

    /// How many tokens the loaded model reads a text as; nullopt if there is none.
    virtual std::optional<std::size_t> countTokens(std::string_view text) const = 0;

    /// Where the last reply was least sure of its next token; null until there was one. What it points to may
    /// go to other threads.
    virtual std::shared_ptr<const ChoicePoint> leastSurePoint() const = 0;
};

}  // namespace onebit::app
