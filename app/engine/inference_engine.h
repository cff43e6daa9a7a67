// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "app/engine/engine.h"
#include "app/kernels/kernel_chooser.h"

namespace onebit::app {

/// The engine over onebit_inference: one model and one session. The session's KV cache keeps the last chat,
/// so that its next turn reads only what is new.
class InferenceEngine : public Engine {
  public:
    /// `kernels` decides what models are computed with; without it the default kernels do.
    explicit InferenceEngine(std::optional<KernelChooser> kernels = std::nullopt)
        : m_kernels(std::move(kernels)) {}

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

    Result<Running> start(const ModelRequest& request, const std::function<void(float)>& progress,
                          const StopFlag& stop) const;
    Result<Running> restart(const ModelRequest& request) const;
    LoadedModel describe() const;

    std::optional<KernelChooser> m_kernels;
    Running m_running;  ///< `model` is null until something was loaded
};

}  // namespace onebit::app
