// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>
#include <functional>
#include <optional>

#include "app/chat/chat_records.h"
#include "app/chat/replay_verdict.h"
#include "app/engine/inference_thread.h"

namespace onebit::app {

/// Makes a reply again with the model, template, seed, settings and messages that it was made with, and
/// compares. Nothing of it is kept. One at a time; lives on the GUI thread.
class Replay : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// "idle", "running", "same", "differs", "stopped" or "failed"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString messageId READ messageId NOTIFY changed)
    /// How much of the reply has come again, 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// What came of it, a sentence.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    /// Of a difference: where the two part, and why they may.
    Q_PROPERTY(QString was READ was NOTIFY changed)
    Q_PROPERTY(QString now READ now NOTIFY changed)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed)

  public:
    /// All that is needed to make a reply again.
    struct Plan {
        MessageRecord first;
        ModelRequest model;
        QString modelHash;  ///< of the file as it is now; empty if not known
        std::vector<ChatMessage> messages;
        SamplingOptions sampling;
    };
    /// Nothing, with a sentence in `why`, if the reply cannot be made again here.
    using Planner = std::function<std::optional<Plan>(const QString& messageId, QString& why)>;

    /// `inference` must outlive the object.
    Replay(InferenceThread& inference, Planner planner, QString onebitVersion, QObject* parent = nullptr);

    QString state() const;
    QString messageId() const { return m_messageId; }
    double progress() const;
    QString verdict() const { return m_words; }
    QString was() const { return m_verdict.was; }
    QString now() const { return m_verdict.is; }
    QStringList reasons() const { return m_verdict.reasons; }

    /// Gives up the one under way.
    Q_INVOKABLE void start(const QString& messageId);
    Q_INVOKABLE void stop();
    /// Forgets what came of the last one.
    Q_INVOKABLE void clear();

  signals:
    void changed();

  private:
    enum class State : quint8 { kIdle, kRunning, kSame, kDiffers, kStopped, kFailed };

    void takePiece(RequestId id, const ReplyPiece& piece);
    void finish(RequestId id, const GenerationStats& stats);
    void enter(State state, const QString& words);
    bool hasWhatWasThere() const;

    InferenceThread& m_inference;
    Planner m_planner;
    State m_state = State::kIdle;
    QString m_messageId;
    QString m_words;
    RequestId m_request = 0;  ///< 0 while nothing runs
    MessageRecord m_first;
    ReplayOutcome m_outcome;
    ReplayVerdict m_verdict;
};

}  // namespace onebit::app
