// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_run.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <utility>
#include <vector>

#include "app/cli/model_option.h"
#include "inference/base/simd_target.h"

namespace onebit::app::cli {
namespace {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Runs prompts on one session.
class Runner {
  public:
    explicit Runner(LoadedModel loaded) : m_loaded(std::move(loaded)) {
        // Each token costs the same whatever its logits are, so the likeliest is as good as any.
        m_options.temperature = 0;
        m_options.repeatPenalty = 1;
    }

    const Model& model() const { return *m_loaded.model; }

    /// Reads `context` and `prompt`, then generates. Of `context` the KV cache keeps what it has.
    Result<GenerationStats> run(const std::vector<Token>& context, const std::vector<Token>& prompt,
                                std::uint32_t genTokens) {
        std::vector<Token> tokens = context;
        tokens.insert(tokens.end(), prompt.begin(), prompt.end());
        m_options.maxTokens = static_cast<std::int32_t>(genTokens);
        return m_loaded.session->generateFromTokens(tokens, m_options, {}, m_stop, true);
    }

    void clear() { m_loaded.session->clear(); }

    std::vector<Token> randomTokens(std::uint32_t count) {
        std::vector<Token> tokens(count);
        const auto last = static_cast<std::uint32_t>(model().info().vocabularySize) - 1;
        // The remainder is the same on every platform, which std::uniform_int_distribution does not promise.
        std::ranges::generate(tokens, [this, last] { return static_cast<Token>(m_random() % (last + 1)); });
        return tokens;
    }

  private:
    LoadedModel m_loaded;
    SamplingOptions m_options;
    StopFlag m_stop;
    std::mt19937 m_random{1};
};

struct Samples {
    std::vector<double> promptTokensPerSecond, genTokensPerSecond, firstTokenMs;
};

Result<Samples> sample(Runner& runner, const BenchPlan& plan) {
    const std::vector<Token> context = runner.randomTokens(plan.depth);
    // Fills the KV cache up to the depth, wakes the threads, reads every page of the weights.
    if (const auto warm = runner.run(context, runner.randomTokens(1), 2); !warm) {
        return tl::unexpected(warm.error());
    }
    Samples samples;
    for (std::uint32_t i = 0; i < plan.repetitions; ++i) {
        if (plan.depth == 0) runner.clear();
        std::vector<Token> prompt = runner.randomTokens(plan.promptTokens);
        // No two prompts begin alike, so that nothing of the last one is found in the KV cache.
        prompt.front() = static_cast<Token>(i % runner.model().info().vocabularySize);
        const auto stats = runner.run(context, prompt, plan.genTokens);
        if (!stats) return tl::unexpected(stats.error());
        samples.promptTokensPerSecond.push_back(stats->promptTokensPerSecond);
        samples.genTokensPerSecond.push_back(stats->genTokensPerSecond);
        samples.firstTokenMs.push_back(stats->firstTokenMs);
    }
    return samples;
}

}  // namespace

Result<BenchResult> measure(const BenchPlan& plan, std::uint32_t threads) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    SessionOptions options;
    options.contextLength = plan.depth + plan.promptTokens + plan.genTokens;
    options.threads = threads;
    options.cacheType = plan.cacheType;
    // Models with random weights repeat themselves, and every pass is to be measured.
    options.promptLookup = false;
    auto loaded = load(plan.model, options);
    if (!loaded) return tl::unexpected(loaded.error());
    const std::chrono::duration<double, std::milli> loadTime = Clock::now() - start;

    Runner runner(std::move(*loaded));
    auto samples = sample(runner, plan);
    if (!samples) return tl::unexpected(samples.error());
    return BenchResult{
        .threads = threads,
        .promptTokensPerSecond = median(std::move(samples->promptTokensPerSecond)),
        .genTokensPerSecond = median(std::move(samples->genTokensPerSecond)),
        .firstTokenMs = median(std::move(samples->firstTokenMs)),
        .loadMs = loadTime.count(),
        .kernel = runner.model().kernelName(),
        .target = std::string(chosenTarget()),
    };
}

}  // namespace onebit::app::cli
