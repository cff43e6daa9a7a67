// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_engine.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace onebit::test {
namespace {

using namespace std::chrono_literals;

/// A stop flag wakes nobody, so it is looked at this often.
constexpr auto kPoll = 1ms;
constexpr std::uint32_t kContextLength = 4096;

}  // namespace

void FakeEngineGate::setPieces(std::vector<std::string> pieces) {
    const std::scoped_lock lock(m_mutex);
    m_pieces = std::move(pieces);
}

void FakeEngineGate::setThinking(std::vector<std::string> pieces) {
    const std::scoped_lock lock(m_mutex);
    m_thinking = std::move(pieces);
}

void FakeEngineGate::release(int count) {
    const std::scoped_lock lock(m_mutex);
    m_permits += count;
    m_changed.notify_all();
}

void FakeEngineGate::open() {
    const std::scoped_lock lock(m_mutex);
    m_open = true;
    m_changed.notify_all();
}

void FakeEngineGate::close() {
    const std::scoped_lock lock(m_mutex);
    m_open = false;
}

void FakeEngineGate::setTokensPerMessage(std::uint32_t tokens) {
    const std::scoped_lock lock(m_mutex);
    m_tokensPerMessage = tokens;
}

void FakeEngineGate::setStats(const GenerationStats& stats) {
    const std::scoped_lock lock(m_mutex);
    m_stats = stats;
}

void FakeEngineGate::failNextGeneration(Error error) {
    const std::scoped_lock lock(m_mutex);
    m_generationError = std::move(error);
}

void FakeEngineGate::holdLoads() {
    const std::scoped_lock lock(m_mutex);
    m_loadsHeld = true;
}

void FakeEngineGate::releaseLoads() {
    const std::scoped_lock lock(m_mutex);
    m_loadsHeld = false;
    m_changed.notify_all();
}

void FakeEngineGate::warnOf(const std::filesystem::path& file, std::string warning) {
    const std::scoped_lock lock(m_mutex);
    m_warnings.emplace_back(file, std::move(warning));
}

void FakeEngineGate::failLoadsOf(const std::filesystem::path& file, Error error) {
    const std::scoped_lock lock(m_mutex);
    m_loadErrors.emplace_back(file, std::move(error));
}

void FakeEngineGate::setChoicePoint(std::shared_ptr<const ChoicePoint> point) {
    const std::scoped_lock lock(m_mutex);
    m_choicePoint = std::move(point);
}

int FakeEngineGate::loadCount() const {
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(m_loads.size());
}

std::vector<app::ModelRequest> FakeEngineGate::loads() const {
    const std::scoped_lock lock(m_mutex);
    return m_loads;
}

std::vector<std::vector<ChatMessage>> FakeEngineGate::prompts() const {
    const std::scoped_lock lock(m_mutex);
    return m_prompts;
}

std::vector<SamplingOptions> FakeEngineGate::samplings() const {
    const std::scoped_lock lock(m_mutex);
    return m_samplings;
}

int FakeEngineGate::unloadCount() const {
    const std::scoped_lock lock(m_mutex);
    return m_unloads;
}

int FakeEngineGate::stoppedCount() const {
    const std::scoped_lock lock(m_mutex);
    return m_stopped;
}

void FakeEngineGate::onPiece(std::function<void(const std::string&)> observer) {
    const std::scoped_lock lock(m_mutex);
    m_observer = std::move(observer);
}

bool FakeEngineGate::waitForPiece(const StopFlag& stop) {
    std::unique_lock lock(m_mutex);
    while (!stop.requested() && !m_open && m_permits == 0)
        m_changed.wait_for(lock, kPoll);
    if (stop.requested()) return false;
    if (!m_open) --m_permits;
    return true;
}

bool FakeEngineGate::waitForLoad(const StopFlag& stop) {
    std::unique_lock lock(m_mutex);
    while (!stop.requested() && m_loadsHeld)
        m_changed.wait_for(lock, kPoll);
    return !stop.requested();
}

Result<app::LoadedModel> FakeEngine::load(const app::ModelRequest& request,
                                          const std::function<void(float)>& progress, const StopFlag& stop) {
    if (m_loaded && m_request == request) return *m_loaded;
    progress(0.5F);
    if (!m_gate->waitForLoad(stop)) return fail(ErrorCode::kInternal, "stopped");
    std::string warning;
    {
        const std::scoped_lock lock(m_gate->m_mutex);
        for (const auto& [file, text] : m_gate->m_warnings) {
            if (file == request.file) warning = text;
        }
        m_gate->m_loads.push_back(request);
        const auto error = std::ranges::find(m_gate->m_loadErrors, request.file,
                                             &std::pair<std::filesystem::path, Error>::first);
        if (error != m_gate->m_loadErrors.end()) return tl::unexpected(error->second);
    }
    progress(1.0F);
    app::LoadedModel loaded;
    loaded.info.name = request.file.stem().string();
    loaded.info.fileBytes = 1000000;
    loaded.info.warning = warning;
    loaded.info.contextLength = kContextLength;
    loaded.kernel = "fake";
    loaded.target = "none";
    loaded.threads = std::max(1U, request.threads);
    loaded.contextLength = request.contextLength != 0 ? request.contextLength : kContextLength;
    m_request = request;
    m_loaded = loaded;
    return loaded;
}

void FakeEngine::unload() {
    m_loaded.reset();
    const std::scoped_lock lock(m_gate->m_mutex);
    ++m_gate->m_unloads;
}

Result<GenerationStats> FakeEngine::generate(std::span<const ChatMessage> messages,
                                             const SamplingOptions& options, const GenerationSink& sink,
                                             const StopFlag& stop) {
    std::vector<std::string> pieces;
    std::vector<std::string> thinking;
    std::function<void(const std::string&)> observer;
    std::uint32_t tokensPerMessage = 0;
    {
        const std::scoped_lock lock(m_gate->m_mutex);
        m_gate->m_prompts.emplace_back(messages.begin(), messages.end());
        m_gate->m_samplings.push_back(options);
        if (auto error = std::exchange(m_gate->m_generationError, std::nullopt)) {
            return tl::unexpected(*std::move(error));
        }
        pieces = m_gate->m_pieces;
        tokensPerMessage = m_gate->m_tokensPerMessage;
        thinking = m_gate->m_thinking;
        observer = m_gate->m_observer;
    }
    const auto promptTokens = static_cast<std::uint32_t>(messages.size()) * tokensPerMessage;
    if (sink.promptProgress) sink.promptProgress(promptTokens, promptTokens);
    std::uint32_t tokens = 0;
    for (const std::string& piece : thinking) {
        if (!m_gate->waitForPiece(stop)) return stats(promptTokens, tokens, FinishReason::kStopped);
        if (sink.token) sink.token(static_cast<Token>(tokens));
        ++tokens;
        if (sink.thinking) sink.thinking(piece);
    }
    for (const std::string& piece : pieces) {
        if (!m_gate->waitForPiece(stop)) return stats(promptTokens, tokens, FinishReason::kStopped);
        if (observer) observer(piece);
        if (sink.token) sink.token(static_cast<Token>(tokens));
        ++tokens;
        if (sink.text) sink.text(piece);
    }
    return stats(promptTokens, tokens, FinishReason::kEndOfTurn);
}

std::optional<std::size_t> FakeEngine::countTokens(std::string_view text) const {
    if (!m_loaded) return std::nullopt;
    return text.size() / 3;
}

std::shared_ptr<const ChoicePoint> FakeEngine::leastSurePoint() const {
    const std::scoped_lock lock(m_gate->m_mutex);
    return m_gate->m_choicePoint;
}

GenerationStats FakeEngine::stats(std::uint32_t promptTokens, std::uint32_t genTokens,
                                  FinishReason reason) const {
    const std::scoped_lock lock(m_gate->m_mutex);
    if (reason == FinishReason::kStopped) ++m_gate->m_stopped;
    GenerationStats stats = m_gate->m_stats;
    stats.promptTokens = promptTokens;
    stats.genTokens = genTokens;
    stats.finishReason = reason;
    stats.contextUsed = promptTokens + genTokens;
    stats.contextLength = m_loaded ? m_loaded->contextLength : kContextLength;
    return stats;
}

}  // namespace onebit::test
