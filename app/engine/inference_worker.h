// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "app/engine/engine.h"

namespace onebit::app {

/// Tags a request and everything that is answered to it. Never reused within a run of the program.
using RequestId = quint64;

/// Values that cross to the inference thread. The stop flag is set by the GUI and never reset.
struct LoadRequest {
    RequestId id = 0;
    ModelRequest model;
    std::shared_ptr<StopFlag> stop;
};

struct GenerationRequest {
    RequestId id = 0;
    ModelRequest model;  ///< loaded first if another one is
    std::vector<ChatMessage> messages;
    SamplingOptions sampling;
    std::shared_ptr<StopFlag> stop;
};

/// Shared, because what it points to never changes and is large.
using ChoicePointPtr = std::shared_ptr<const ChoicePoint>;

/// A piece of a reply and how far the reply has come with it.
struct ReplyPiece {
    QString text{};        ///< of the answer
    QString thinking{};    ///< what the model thought before it
    quint32 tokens = 0;    ///< of the reply so far
    double elapsedMs = 0;  ///< since the first token
};

/// Runs the engine on the inference thread: requests come in and replies go out by queued signals.
/// Every load is answered by exactly one of `loaded`, `loadFailed` or `loadCancelled`, every generation by
/// one of `finished` or `failed`.
class InferenceWorker : public QObject {
    Q_OBJECT

  public:
    explicit InferenceWorker(std::unique_ptr<Engine> engine);

  public slots:
    void load(const onebit::app::LoadRequest& request);
    void generate(const onebit::app::GenerationRequest& request);
    void unload();
    void countTokens(onebit::app::RequestId id, const QString& text);

  signals:
    void loadProgress(onebit::app::RequestId id, float progress);
    void loaded(onebit::app::RequestId id, const onebit::app::LoadedModel& model);
    void loadFailed(onebit::app::RequestId id, const onebit::Error& error);
    void loadCancelled(onebit::app::RequestId id);
    void unloaded();
    /// -1: no model is loaded.
    void tokensCounted(onebit::app::RequestId id, int tokens);
    void promptProgress(onebit::app::RequestId id, quint32 done, quint32 total);
    void pieceGenerated(onebit::app::RequestId id, const onebit::app::ReplyPiece& piece);
    /// Before `finished`, if the reply chose a token at all.
    void choicePointKept(onebit::app::RequestId id, const onebit::app::ChoicePointPtr& point);
    void finished(onebit::app::RequestId id, const onebit::GenerationStats& stats);
    void failed(onebit::app::RequestId id, const onebit::Error& error);

  private:
    Result<LoadedModel> loadModel(RequestId id, const ModelRequest& request, const StopFlag& stop);
    Result<GenerationStats> run(const GenerationRequest& request);

    std::unique_ptr<Engine> m_engine;
};

}  // namespace onebit::app
