#include "app/engine/inference_worker.h"

#include <QElapsedTimer>
#include <exception>
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
    const auto append = [&](std::string_view piece) {
        const double elapsedMs =
            sinceFirstToken.isValid() ? static_cast<double>(sinceFirstToken.nsecsElapsed()) * 1e-6 : 0;
        emit pieceGenerated(
            request.id,
            {QString::fromUtf8(piece.data(), static_cast<qsizetype>(piece.size())), tokens, elapsedMs});
    };
    // A reply is kept as one text, so the markers that the engine took out are put back.
    bool thinking = false;
    sink.thinking = [&](std::string_view piece) {
        if (!std::exchange(thinking, true)) append("<think>\n");
        append(piece);
    };
    sink.text = [&](std::string_view piece) {
        if (std::exchange(thinking, false)) append("\n</think>\n\n");
        append(piece);
    };
    sink.promptProgress = [&](std::uint32_t done, std::uint32_t total) {
        emit promptProgress(request.id, done, total);
    };
    try {
        return m_engine->generate(request.messages, request.sampling, sink, *request.stop);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::kInternal, exception.what());
    }
}

void InferenceWorker::generate(const GenerationRequest& request) {
    const auto stats = run(request);
    if (stats) {
        emit finished(request.id, *stats);
    } else {
        emit failed(request.id, stats.error());
    }
}

}  // namespace onebit::app
