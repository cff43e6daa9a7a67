// SPDX-License-Identifier: Apache-2.0
#include "app/engine/inference_worker.h"

#include <QElapsedTimer>
#include <algorithm>
#include <climits>
#include <exception>
#include <new>
#include <utility>

namespace onebit::app {

InferenceWorker::InferenceWorker(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

Result<LoadedModel> InferenceWorker::loadModel(RequestId id, const ModelRequest& request,
                                               const StopFlag& stop) {
    try {
        return m_engine->load(
            request, [this, id](float progress) { emit loadProgress(id, progress); }, stop);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::kInternal, exception.what());
    }
}

void InferenceWorker::load(const LoadRequest& request) {
    if (request.stop->requested()) {
        emit loadCancelled(request.id);
        return;
    }
    const auto model = loadModel(request.id, request.model, *request.stop);
    if (model) {
        emit loaded(request.id, *model);
    } else if (request.stop->requested()) {
        emit loadCancelled(request.id);
    } else {
        emit loadFailed(request.id, model.error());
    }
}

Result<GenerationStats> InferenceWorker::run(const GenerationRequest& request) {
    GenerationStats stopped;
    stopped.finishReason = FinishReason::kStopped;
    if (request.stop->requested()) return stopped;
    const auto model = loadModel(request.id, request.model, *request.stop);
    if (request.stop->requested()) return stopped;
    if (!model) return tl::unexpected(model.error());
    emit loaded(request.id, *model);

    quint32 tokens = 0;
    QElapsedTimer sinceFirstToken;
    GenerationSink sink;
    sink.token = [&](Token) {
        if (tokens++ == 0) sinceFirstToken.start();
    };
    const auto tell = [&](ReplyPiece piece) {
        piece.tokens = tokens;
        if (sinceFirstToken.isValid()) {
            piece.elapsedMs = static_cast<double>(sinceFirstToken.nsecsElapsed()) * 1e-6;
        }
        emit pieceGenerated(request.id, piece);
    };
    const auto utf16 = [](std::string_view piece) {
        return QString::fromUtf8(piece.data(), static_cast<qsizetype>(piece.size()));
    };
    sink.thinking = [&](std::string_view piece) { tell({.thinking = utf16(piece)}); };
    sink.text = [&](std::string_view piece) { tell({.text = utf16(piece)}); };
    sink.promptProgress = [&](std::uint32_t done, std::uint32_t total) {
        emit promptProgress(request.id, done, total);
    };
    try {
        return m_engine->generate(request.messages, request.sampling, sink, *request.stop);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::kInternal, exception.what());
    }
}

void InferenceWorker::unload() {
    m_engine->unload();
    emit unloaded();
}

void InferenceWorker::countTokens(RequestId id, const QString& text) {
    constexpr std::size_t kMost = INT_MAX;
    int tokens = -1;
    try {
        if (const auto count = m_engine->countTokens(text.toStdString()))
            tokens = static_cast<int>(std::min(*count, kMost));
    } catch (const std::bad_alloc&) {
        tokens = -1;  // the estimate stays
    }
    emit tokensCounted(id, tokens);
}

void InferenceWorker::generate(const GenerationRequest& request) {
    const auto stats = run(request);
    if (stats) {
        if (stats->genTokens > 0) {
            if (const auto point = m_engine->leastSurePoint()) emit choicePointKept(request.id, point);
        }
        emit finished(request.id, *stats);
    } else {
        emit failed(request.id, stats.error());
    }
}

}  // namespace onebit::app
