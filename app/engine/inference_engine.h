// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/engine/engine.h"

namespace onebit::app {

/// The engine over onebit_inference: one model and one session. The session's KV cache keeps the last chat,
/// so that its next turn reads only what is new.
class InferenceEngine : public Engine {
  public:
    Result<LoadedModel> load(const ModelRequest& request, const std::function<void(float)>& progress,
                             const StopFlag& stop) override;
    void unload() override { m_running = {}; }
    Result<GenerationStats> generate(std::span<const ChatMessage> messages, const SamplingOptions& options,
                                     const GenerationSink& sink, const StopFlag& stop) override;
    std::optional<std::size_t> countTokens(std::string_view text) const override;
    std::shared_ptr<const ChoicePoint> leastSurePoint() const override;

  private:
    struct Running {
        ModelRequest request;
        std::shared_ptr<const Model> model;
        std::unique_ptr<Session> session;
    };

    static Result<Running> start(const ModelRequest& request, const std::function<void(float)>& progress,
                                 const StopFlag& stop);
    Result<Running> restart(const ModelRequest& request) const;
    LoadedModel describe() const;

    Running m_running;  ///< `model` is null until something was loaded
};

}  // namespace onebit::app
