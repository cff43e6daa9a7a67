// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QThread>
#include <QTimer>
#include <memory>

#include "app/engine/inference_worker.h"

namespace onebit::app {

/// The GUI thread's end of the inference thread: hands out request ids, keeps the stop flags, and gathers the
/// pieces of replies so that a view is touched once a frame. Lives on the GUI thread.
class InferenceThread : public QObject {
    Q_OBJECT

  public:
    explicit InferenceThread(std::unique_ptr<Engine> engine, QObject* parent = nullptr);
    /// Stops whatever runs and waits for the thread's end.
    ~InferenceThread() override;

    /// Loads a model. A load that has not come to its end is given up for this one.
    RequestId load(const ModelRequest& model);
    /// Answers after what was asked before has been answered.
    RequestId generate(const ModelRequest& model, std::vector<ChatMessage> messages,
                       const SamplingOptions& sampling);
    /// Gives the model's memory back after what was asked before; the next reply loads it again.
    void unload();
    /// Counts a text by the tokenizer of the model that is loaded, after what was asked before.
    RequestId countTokens(const QString& text);
    /// The request ends as soon as the engine looks; it is still answered by its `finished`. What arrived so
    /// far is told before this returns, then `stopping`.
    void stop(RequestId id);

    /// Asked for, not stopped, not answered yet.
    bool isRunning(RequestId id) const;
    bool isLoading() const { return m_load != 0; }

  signals:
    void loadStarted(onebit::app::RequestId id, const onebit::app::ModelRequest& model);
    void loadProgress(onebit::app::RequestId id, float progress);
    void loaded(onebit::app::RequestId id, const onebit::app::LoadedModel& model);
    void loadFailed(onebit::app::RequestId id, const onebit::Error& error);
    void loadCancelled(onebit::app::RequestId id);
    void unloaded();
    /// -1: no model is loaded.
    void tokensCounted(onebit::app::RequestId id, int tokens);
    void generationQueued(onebit::app::RequestId id);
    void promptProgress(onebit::app::RequestId id, quint32 done, quint32 total);
    /// New text since the last time; at most once a frame for each reply, and always before its end.
    void textAppended(onebit::app::RequestId id, const onebit::app::ReplyPiece& piece);
    void stopping(onebit::app::RequestId id);
    void choicePointKept(onebit::app::RequestId id, const onebit::app::ChoicePointPtr& point);
    void finished(onebit::app::RequestId id, const onebit::GenerationStats& stats);
    void failed(onebit::app::RequestId id, const onebit::Error& error);

    // To the worker, queued.
    void loadRequested(const onebit::app::LoadRequest& request);
    void generationRequested(const onebit::app::GenerationRequest& request);
    void unloadRequested();
    void countRequested(onebit::app::RequestId id, const QString& text);

  private:
    void connectWorker();
    void gather(RequestId id, const ReplyPiece& piece);
    void emitGathered();
    void forget(RequestId id);

    QThread m_thread;
    InferenceWorker* m_worker;  ///< lives on m_thread, deleted there when it ends
    QHash<RequestId, std::shared_ptr<StopFlag>> m_running;
    QHash<RequestId, ReplyPiece> m_gathered;
    QTimer m_frame;
    RequestId m_lastId = 0;
    RequestId m_load = 0;  ///< the load under way, or 0
};

}  // namespace onebit::app
