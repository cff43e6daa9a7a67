// SPDX-License-Identifier: Apache-2.0
#include "app/engine/engine_status.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/chat/reply_words.h"

namespace onebit::app {
namespace {

// In the order of EngineStatus::State.
constexpr std::array kStateNames{"unloaded", "loading", "ready",   "reading",
                                 "thinking", "writing", "stopped", "failed"};

constexpr double kMsPerSecond = 1000;
/// The first tokens say little about the speed of the rest.
constexpr quint32 kTokensBeforeRate = 3;

int percent(double share) {
    return static_cast<int>(std::clamp(share, 0.0, 1.0) * 100);
}

}  // namespace

EngineStatus::EngineStatus(InferenceThread& inference, ModelNamer modelName, QObject* parent)
    : QObject(parent), m_inference(inference), m_modelName(std::move(modelName)) {
    connect(&m_inference, &InferenceThread::loadStarted, this, [this](RequestId, const ModelRequest& model) {
        m_loadingName = m_modelName(model.file);
        if (m_reply == 0) enter(State::kLoading);
    });
    connect(&m_inference, &InferenceThread::loadProgress, this, [this](RequestId id, float progress) {
        // A reply may be waiting for this very load.
        if (m_reply == 0 || m_reply == id || m_state == State::kLoading) enter(State::kLoading, progress);
    });
    connect(&m_inference, &InferenceThread::loaded, this, &EngineStatus::takeModel);
    connect(&m_inference, &InferenceThread::unloaded, this, [this] {
        if (m_reply == 0 && !m_inference.isLoading()) enter(State::kUnloaded);
    });
    connect(&m_inference, &InferenceThread::loadFailed, this, &EngineStatus::endLoad);
    connect(&m_inference, &InferenceThread::loadCancelled, this, &EngineStatus::endLoad);
    connect(&m_inference, &InferenceThread::generationQueued, this, &EngineStatus::beginReply);
    connect(&m_inference, &InferenceThread::promptProgress, this,
            [this](RequestId id, quint32 done, quint32 total) {
                beginReply(id);
                if (m_reply == id && total > 0) enter(State::kReading, static_cast<double>(done) / total);
            });
    connect(&m_inference, &InferenceThread::textAppended, this, &EngineStatus::takePiece);
    connect(&m_inference, &InferenceThread::stopping, this,
            [this](RequestId id) { endReply(id, State::kStopped); });
    connect(&m_inference, &InferenceThread::finished, this,
            [this](RequestId id, const GenerationStats& stats) {
                endReply(id, stats.finishReason == FinishReason::kStopped ? State::kStopped : State::kReady);
            });
    connect(&m_inference, &InferenceThread::failed, this, [this](RequestId id, const Error&) {
        endReply(id, m_model.contextLength > 0 ? State::kReady : State::kFailed);
    });
}

QString EngineStatus::state() const {
    return QLatin1String(kStateNames.at(static_cast<std::size_t>(m_state)));
}

QString EngineStatus::statusText() const {
    const QString rate = m_tokensPerSecond > 0 ? rateInWords(m_tokensPerSecond) : QString();
    switch (m_state) {
        case State::kUnloaded:
            return tr("Loads when you write");
        case State::kLoading:
            return tr("Loading %1, %2%").arg(m_loadingName).arg(percent(m_progress));
        case State::kReading:
            return tr("Reading your message, %1%").arg(percent(m_progress));
        case State::kThinking:
            return rate.isEmpty() ? tr("Thinking") : tr("Thinking, %1").arg(rate);
        case State::kWriting:
            return rate.isEmpty() ? tr("Writing") : tr("Writing, %1").arg(rate);
        case State::kStopped:
            return tr("Stopped");
        case State::kFailed:
            return tr("Not ready");
        case State::kReady:
            break;
    }
    return tr("Ready");
}

void EngineStatus::enter(State state, double progress) {
    m_state = state;
    m_progress = progress;
    emit changed();
}

/// Requests are answered one after the other: a new one is shown when the one before has ended.
void EngineStatus::beginReply(RequestId id) {
    if (m_reply != 0 || !m_inference.isRunning(id)) return;
    m_reply = id;
    m_tokensPerSecond = 0;
    if (m_state != State::kLoading) enter(State::kReading);
}

void EngineStatus::takeModel(RequestId id, const LoadedModel& model) {
    m_model = model;
    emit contextLengthChanged();
    if (id == m_reply) {
        if (m_state == State::kLoading) enter(State::kReading);
    } else if (m_reply != 0) {
        enter(State::kReading);  // a reply waited for this model
    } else {
        enter(State::kReady);
    }
}

void EngineStatus::takePiece(RequestId id, const ReplyPiece& piece) {
    beginReply(id);  // a prompt that was all known tells of no progress
    if (m_reply != id) return;
    if (piece.tokens >= kTokensBeforeRate && piece.elapsedMs > 0) {
        m_tokensPerSecond = (piece.tokens - 1) * kMsPerSecond / piece.elapsedMs;
    }
    enter(piece.text.isEmpty() && !piece.thinking.isEmpty() ? State::kThinking : State::kWriting);
}

void EngineStatus::endReply(RequestId id, State state) {
    if (m_reply != id || id == 0) return;
    m_reply = 0;
    enter(state);
}

void EngineStatus::endLoad() {
    if (m_reply == 0 && !m_inference.isLoading()) {
        enter(m_model.contextLength > 0 ? State::kReady : State::kFailed);
    }
}

}  // namespace onebit::app
