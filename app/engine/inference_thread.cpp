// SPDX-License-Identifier: Apache-2.0
#include "app/engine/inference_thread.h"

#include <chrono>
#include <utility>

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

/// A frame at 60 Hz: nothing is gained by touching a view more often.
constexpr auto kFrame = 16ms;

}  // namespace

InferenceThread::InferenceThread(std::unique_ptr<Engine> engine, QObject* parent)
    : QObject(parent), m_worker(new InferenceWorker(std::move(engine))) {
    m_frame.setInterval(kFrame);
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &InferenceThread::emitGathered);
    m_thread.setObjectName("inference");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();
    m_thread.start();
}

InferenceThread::~InferenceThread() {
    for (const auto& stop : std::as_const(m_running))
        stop->request();
    m_worker->disconnect(this);
    m_thread.quit();
    m_thread.wait();
}

void InferenceThread::connectWorker() {
    connect(this, &InferenceThread::loadRequested, m_worker, &InferenceWorker::load);
    connect(this, &InferenceThread::generationRequested, m_worker, &InferenceWorker::generate);
    connect(this, &InferenceThread::unloadRequested, m_worker, &InferenceWorker::unload);
    connect(this, &InferenceThread::countRequested, m_worker, &InferenceWorker::countTokens);
    connect(m_worker, &InferenceWorker::tokensCounted, this, &InferenceThread::tokensCounted);
    connect(m_worker, &InferenceWorker::unloaded, this, &InferenceThread::unloaded);
    connect(m_worker, &InferenceWorker::loadProgress, this, &InferenceThread::loadProgress);
    connect(m_worker, &InferenceWorker::promptProgress, this, &InferenceThread::promptProgress);
    connect(m_worker, &InferenceWorker::pieceGenerated, this, &InferenceThread::gather);
    connect(m_worker, &InferenceWorker::loaded, this, [this](RequestId id, const LoadedModel& model) {
        if (id == m_load) forget(id);  // a generation tells of its model too, and goes on
        emit loaded(id, model);
    });
    connect(m_worker, &InferenceWorker::loadFailed, this, [this](RequestId id, const Error& error) {
        forget(id);
        emit loadFailed(id, error);
    });
    connect(m_worker, &InferenceWorker::loadCancelled, this, [this](RequestId id) {
        forget(id);
        emit loadCancelled(id);
    });
    connect(m_worker, &InferenceWorker::choicePointKept, this, &InferenceThread::choicePointKept);
    connect(m_worker, &InferenceWorker::finished, this, [this](RequestId id, const GenerationStats& stats) {
        emitGathered();
        forget(id);
        emit finished(id, stats);
    });
    connect(m_worker, &InferenceWorker::failed, this, [this](RequestId id, const Error& error) {
        emitGathered();
        forget(id);
        emit failed(id, error);
    });
}

RequestId InferenceThread::load(const ModelRequest& model) {
    if (m_load != 0) stop(m_load);
    m_load = ++m_lastId;
    const auto stop = std::make_shared<StopFlag>();
    m_running.insert(m_load, stop);
    emit loadStarted(m_load, model);
    emit loadRequested({m_load, model, stop});
    return m_load;
}

RequestId InferenceThread::generate(const ModelRequest& model, std::vector<ChatMessage> messages,
                                    const SamplingOptions& sampling) {
    const RequestId id = ++m_lastId;
    const auto stop = std::make_shared<StopFlag>();
    m_running.insert(id, stop);
    emit generationQueued(id);
    emit generationRequested({id, model, std::move(messages), sampling, stop});
    return id;
}

void InferenceThread::unload() {
    emit unloadRequested();
}

RequestId InferenceThread::countTokens(const QString& text) {
    const RequestId id = ++m_lastId;
    emit countRequested(id, text);
    return id;
}

void InferenceThread::stop(RequestId id) {
    const auto found = m_running.constFind(id);
    if (found == m_running.constEnd()) return;
    (*found)->request();
    emitGathered();
    emit stopping(id);
}

bool InferenceThread::isRunning(RequestId id) const {
    const auto found = m_running.constFind(id);
    return found != m_running.constEnd() && !(*found)->requested();
}

void InferenceThread::gather(RequestId id, const ReplyPiece& piece) {
    ReplyPiece& gathered = m_gathered[id];
    gathered.text += piece.text;
    gathered.thinking += piece.thinking;
    gathered.tokens = piece.tokens;
    gathered.elapsedMs = piece.elapsedMs;
    // The first piece after a pause is shown at once; those that follow within the frame come together.
    if (!m_frame.isActive()) emitGathered();
}

void InferenceThread::emitGathered() {
    if (m_gathered.isEmpty()) return;
    m_frame.start();
    const auto gathered = std::exchange(m_gathered, {});
    for (auto piece = gathered.cbegin(); piece != gathered.cend(); ++piece) {
        emit textAppended(piece.key(), piece.value());
    }
}

void InferenceThread::forget(RequestId id) {
    m_running.remove(id);
    if (id == m_load) m_load = 0;
}

}  // namespace onebit::app
