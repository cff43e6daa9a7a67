// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/engine/engine.h"

namespace onebit::test {

/// What a fake engine does, decided by the test while it runs. Shared by the test's thread and the inference
/// thread; every call is safe from both.
class FakeEngineGate {
  public:
    /// The pieces of every reply from now on.
    void setPieces(std::vector<std::string> pieces);
    /// What replies think before their first piece from now on; each needs a permit like any piece.
    void setThinking(std::vector<std::string> pieces);
    /// Lets `count` pieces through. A reply ends by itself after its last piece.
    void release(int count = 1);
    /// Lets everything through from now on.
    void open();
    /// Holds everything again.
    void close();
    /// What a message of a prompt counts, from now on.
    void setTokensPerMessage(std::uint32_t tokens);
    /// Ends replies with these figures; token counts and the finish reason are filled in.
    void setStats(const GenerationStats& stats);
    void failNextGeneration(Error error);

    /// Loads wait until they are released or stopped.
    void holdLoads();
    void releaseLoads();
    /// Loads of this file fail from now on.
    void failLoadsOf(const std::filesystem::path& file, Error error);

    /// Models of this file are loaded with a warning from now on.
    void warnOf(const std::filesystem::path& file, std::string warning);

    /// What replies leave as the place where they were least sure; null: nothing.
    void setChoicePoint(std::shared_ptr<const ChoicePoint> point);

    /// What has been asked for so far.
    int loadCount() const;
    std::vector<app::ModelRequest> loads() const;
    std::vector<std::vector<ChatMessage>> prompts() const;
    std::vector<SamplingOptions> samplings() const;
    int unloadCount() const;
    /// Replies that were ended by their stop flag.
    int stoppedCount() const;

    /// Called on the inference thread with every piece just before it is handed on.
    void onPiece(std::function<void(const std::string&)> observer);

  private:
    friend class FakeEngine;

    bool waitForPiece(const StopFlag& stop);
    bool waitForLoad(const StopFlag& stop);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_pieces{"Hello", " there", "."};
    std::vector<std::string> m_thinking;
    std::int64_t m_permits = 0;
    bool m_open = false;
    std::uint32_t m_tokensPerMessage = 8;
    bool m_loadsHeld = false;
    GenerationStats m_stats;
    std::shared_ptr<const ChoicePoint> m_choicePoint;
    std::optional<Error> m_generationError;
    std::vector<std::pair<std::filesystem::path, Error>> m_loadErrors;
    std::vector<std::pair<std::filesystem::path, std::string>> m_warnings;
    std::vector<app::ModelRequest> m_loads;
    std::vector<std::vector<ChatMessage>> m_prompts;
    std::vector<SamplingOptions> m_samplings;
    int m_unloads = 0;
    int m_stopped = 0;
    std::function<void(const std::string&)> m_observer;
};

/// Loads anything at once and answers with the gate's pieces, one for each permit: tests decide when a word
/// comes, so that none of them races the clock.
class FakeEngine : public app::Engine {
  public:
    explicit FakeEngine(std::shared_ptr<FakeEngineGate> gate) : m_gate(std::move(gate)) {}

    Result<app::LoadedModel> load(const app::ModelRequest& request,
                                  const std::function<void(float)>& progress, const StopFlag& stop) override;
    void unload() override;
    Result<GenerationStats> generate(std::span<const ChatMessage> messages, const SamplingOptions& options,
                                     const GenerationSink& sink, const StopFlag& stop) override;
    /// One for each three bytes.
    std::optional<std::size_t> countTokens(std::string_view text) const override;
    std::shared_ptr<const ChoicePoint> leastSurePoint() const override;

  private:
    GenerationStats stats(std::uint32_t promptTokens, std::uint32_t genTokens, FinishReason reason) const;

    std::shared_ptr<FakeEngineGate> m_gate;
    std::optional<app::LoadedModel> m_loaded;
    app::ModelRequest m_request;
};

}  // namespace onebit::test
