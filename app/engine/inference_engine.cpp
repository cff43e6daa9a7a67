// SPDX-License-Identifier: Apache-2.0
#include "app/engine/inference_engine.h"

#include <algorithm>
#include <functional>
#include <future>
#include <new>
#include <thread>
#include <utility>

#include "inference/base/simd_target.h"
#include "inference/base/thread_priority.h"

namespace onebit::app {
namespace {

/// Calls on this thread, or on one of low priority that ends with the call: what is lowered stays so. The
/// threads that `call` makes have the same priority.
template <typename Call>
auto atPriority(bool low, const Call& call) -> decltype(call()) {
    if (!low) return call();
    std::packaged_task<decltype(call())()> task([&call] {
        lowerThreadPriority();
        return call();
    });
    auto result = task.get_future();
    std::thread(std::ref(task)).join();
    return result.get();
}

/// Allocation can fail anywhere below; to the person it is the same as a model that does not fit.
template <typename Call>
auto guarded(const Call& call) -> decltype(call()) {
    try {
        return call();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "an allocation failed");
    }
}

Result<std::unique_ptr<Session>> makeSession(const std::shared_ptr<const Model>& model,
                                             const ModelRequest& request) {
    SessionOptions options;
    options.threads = request.threads;
    options.contextLength = request.contextLength;
    options.cacheType = request.cacheType;
    options.overflow = request.overflow;
    if (const std::uint32_t longest = model->info().contextLength; longest > 0) {
        options.contextLength = std::min(options.contextLength, longest);
    }
    return createSession(model, options);
}

}  // namespace

Result<InferenceEngine::Running> InferenceEngine::start(const ModelRequest& request,
                                                        const std::function<void(float)>& progress,
                                                        const StopFlag& stop) const {
    return guarded([&]() -> Result<Running> {
        LoadOptions options;
        options.contextLength = request.contextLength;
        options.threads = request.threads;
        options.cacheType = request.cacheType;
        options.progress = progress;
        options.stop = &stop;
        if (m_kernels) options.chooseKernel = m_kernels->forThreads(request.threads, stop);
        auto model = loadModel(request.file, options);
        if (!model) return tl::unexpected(model.error());
        auto session = makeSession(*model, request);
        if (!session) return tl::unexpected(session.error());
        return Running{request, *std::move(model), *std::move(session)};
    });
}

/// The same weights with another context length or thread count need a new session only.
Result<InferenceEngine::Running> InferenceEngine::restart(const ModelRequest& request) const {
    return guarded([&]() -> Result<Running> {
        auto session = makeSession(m_running.model, request);
        if (!session) return tl::unexpected(session.error());
        return Running{request, m_running.model, *std::move(session)};
    });
}

Result<LoadedModel> InferenceEngine::load(const ModelRequest& request,
                                          const std::function<void(float)>& progress, const StopFlag& stop) {
    const bool loaded = m_running.model != nullptr;
    if (loaded && m_running.request == request) return describe();
    const bool sameFile = loaded && m_running.request.file == request.file;
    auto next = atPriority(request.lowPriority,
                           [&] { return sameFile ? restart(request) : start(request, progress, stop); });
    if (!next && loaded && next.error().code == ErrorCode::kOutOfMemory && !stop.requested()) {
        // Not enough room for both: give the old one up, and bring it back if that was not enough either.
        const ModelRequest former = std::exchange(m_running, {}).request;
        next = atPriority(request.lowPriority, [&] { return start(request, progress, stop); });
        if (!next) {
            const StopFlag never;
            auto old = atPriority(former.lowPriority, [&] { return start(former, {}, never); });
            if (old) m_running = *std::move(old);
        }
    }
    if (!next) return tl::unexpected(next.error());
    m_running = *std::move(next);
    return describe();
}

Result<GenerationStats> InferenceEngine::generate(std::span<const ChatMessage> messages,
                                                  const SamplingOptions& options, const GenerationSink& sink,
                                                  const StopFlag& stop) {
    if (m_running.session == nullptr) return fail(ErrorCode::kInvalidArgument, "no model is loaded");
    return atPriority(m_running.request.lowPriority, [&] {
        return guarded([&] { return m_running.session->generate(messages, options, sink, stop); });
    });
}

std::optional<std::size_t> InferenceEngine::countTokens(std::string_view text) const {
    if (m_running.model == nullptr) return std::nullopt;
    const auto tokens = m_running.model->tokenize(text, {});
    return tokens ? std::optional(tokens->size()) : std::nullopt;
}

std::shared_ptr<const ChoicePoint> InferenceEngine::leastSurePoint() const {
    return m_running.session != nullptr ? m_running.session->leastSurePoint() : nullptr;
}

LoadedModel InferenceEngine::describe() const {
    LoadedModel loaded;
    loaded.info = m_running.model->info();
    loaded.kernel = m_running.model->kernelName();
    loaded.target = std::string(chosenTarget());
    loaded.threads = m_running.request.threads != 0 ? m_running.request.threads
                                                    : std::max(1U, std::thread::hardware_concurrency());
    loaded.contextLength = m_running.session->contextLength();
    return loaded;
}

}  // namespace onebit::app
