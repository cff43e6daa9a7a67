// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>
#include <functional>

#include "app/engine/inference_thread.h"

namespace onebit::app {

/// What the engine is doing, in words and figures, for the window's header. Follows the inference thread's
/// signals; commands nothing.
class EngineStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(double tokensPerSecond READ tokensPerSecond NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QString kernel READ kernel NOTIFY changed)
    Q_PROPERTY(QString target READ target NOTIFY changed)
    Q_PROPERTY(int threads READ threads NOTIFY changed)

  public:
    /// The name that people know a model by.
    using ModelNamer = std::function<QString(const std::filesystem::path&)>;

    EngineStatus(InferenceThread& inference, ModelNamer modelName, QObject* parent = nullptr);

    QString state() const;
    double progress() const { return m_progress; }
    double tokensPerSecond() const { return m_tokensPerSecond; }
    QString statusText() const;
    QString kernel() const { return QString::fromStdString(m_model.kernel); }
    QString target() const { return QString::fromStdString(m_model.target); }
    int threads() const { return static_cast<int>(m_model.threads); }
    /// Tokens that the loaded model can see; 0 while none is loaded.
    int contextLength() const { return static_cast<int>(m_model.contextLength); }

  signals:
    void changed();
    void contextLengthChanged();

  private:
    enum class State : quint8 {
        kUnloaded,
        kLoading,
        kReady,
        kReading,
        kThinking,
        kWriting,
        kStopped,
        kFailed,
    };

    void enter(State state, double progress = 0);
    void beginReply(RequestId id);
    void takeModel(RequestId id, const LoadedModel& model);
    void takePiece(RequestId id, const ReplyPiece& piece);
    void endReply(RequestId id, State state);
    void endLoad();

    InferenceThread& m_inference;
    ModelNamer m_modelName;
    State m_state = State::kUnloaded;
    double m_progress = 0;
    double m_tokensPerSecond = 0;
    LoadedModel m_model;
    QString m_loadingName;
    RequestId m_reply = 0;  ///< the reply that is shown, 0 if none is being made
};

}  // namespace onebit::app
