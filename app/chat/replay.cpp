// SPDX-License-Identifier: Apache-2.0
#include "app/chat/replay.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/engine/error_words.h"

namespace onebit::app {
namespace {

// In the order of Replay::State.
constexpr std::array kStateNames{"idle", "running", "same", "differs", "stopped", "failed"};

}  // namespace

Replay::Replay(InferenceThread& inference, Planner planner, QString onebitVersion, QObject* parent)
    : QObject(parent), m_inference(inference), m_planner(std::move(planner)) {
    m_outcome.onebitVersion = std::move(onebitVersion);
    connect(&m_inference, &InferenceThread::loaded, this, [this](RequestId id, const LoadedModel& model) {
        if (id != m_request || id == 0) return;
        ReplyRecord& reply = m_outcome.reply;
        reply.modelName = QString::fromStdString(model.info.name);
        reply.modelBytes = static_cast<qint64>(model.info.fileBytes);
        reply.details.templateName = QString::fromStdString(model.info.chatTemplate);
        reply.details.templateSource = QString::fromStdString(model.info.chatTemplateSource);
        reply.details.kernel = QString::fromStdString(model.kernel);
        reply.details.target = QString::fromStdString(model.target);
    });
    connect(&m_inference, &InferenceThread::textAppended, this, &Replay::takePiece);
    connect(&m_inference, &InferenceThread::finished, this, &Replay::finish);
    connect(&m_inference, &InferenceThread::failed, this, [this](RequestId id, const Error& error) {
        if (id != m_request || id == 0) return;
        m_request = 0;
        enter(State::kFailed, errorInWords(error));
    });
}

QString Replay::state() const {
    return QLatin1String(kStateNames.at(static_cast<std::size_t>(m_state)));
}

double Replay::progress() const {
    const qsizetype whole = m_first.thinking.size() + m_first.text.size();
    if (whole == 0) return 0;
    const qsizetype done = m_outcome.thinking.size() + m_outcome.text.size();
    return std::min(1.0, static_cast<double>(done) / static_cast<double>(whole));
}

void Replay::start(const QString& messageId) {
    stop();
    m_messageId = messageId;
    m_verdict = {};
    QString why;
    std::optional<Plan> plan = m_planner(messageId, why);
    if (!plan) {
        enter(State::kFailed, why);
        return;
    }
    m_first = plan->first;
    m_outcome = {.text = {}, .thinking = {}, .reply = {}, .onebitVersion = m_outcome.onebitVersion};
    m_outcome.reply.details.modelHash = plan->modelHash;
    m_request = m_inference.generate(plan->model, std::move(plan->messages), plan->sampling);
    enter(State::kRunning, tr("Writing it again"));
}

void Replay::stop() {
    if (m_request == 0) return;
    m_inference.stop(std::exchange(m_request, 0));
    enter(State::kStopped, tr("Stopped before the end."));
}

void Replay::clear() {
    stop();
    m_messageId.clear();
    m_verdict = {};
    enter(State::kIdle, {});
}

/// All that a reply that was broken off had is here again; what would follow says nothing.
bool Replay::hasWhatWasThere() const {
    const bool broken =
        m_first.state == MessageState::kStopped || m_first.state == MessageState::kInterrupted;
    return broken && m_outcome.thinking.size() >= m_first.thinking.size() &&
           m_outcome.text.size() >= m_first.text.size();
}

void Replay::takePiece(RequestId id, const ReplyPiece& piece) {
    if (id != m_request || id == 0) return;
    m_outcome.thinking += piece.thinking;
    m_outcome.text += piece.text;
    emit changed();
    if (!hasWhatWasThere()) return;
    const RequestId request = m_request;
    finish(request, {});
    m_inference.stop(request);
}

void Replay::finish(RequestId id, const GenerationStats& stats) {
    if (id != m_request || id == 0) return;
    m_request = 0;
    m_outcome.reply.details.droppedMessages = stats.droppedMessages;
    m_verdict = compareReplay(m_first, m_outcome);
    if (m_verdict.same) {
        enter(State::kSame, tr("The same text came again."));
    } else {
        enter(State::kDiffers, tr("Another text came: the two part after %n letter(s).", nullptr,
                                  static_cast<int>(m_verdict.differsAt)));
    }
}

void Replay::enter(State state, const QString& words) {
    m_state = state;
    m_words = words;
    emit changed();
}

}  // namespace onebit::app
