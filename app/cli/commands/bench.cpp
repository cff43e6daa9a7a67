// SPDX-License-Identifier: Apache-2.0
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "app/cli/bench_run.h"
#include "app/cli/cache_type_option.h"
#include "app/cli/commands/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/kernel_option.h"
#include "app/cli/model_option.h"
#include "app/cli/peak_memory.h"
#include "app/cli/threads_option.h"
#include "inference/base/system_resources.h"
#include "inference/speed_estimate.h"

namespace onebit::app::cli {
namespace {

constexpr std::uint32_t kMostTokens = 1U << 20U;

class BenchCommand final : public Command {
  public:
    explicit BenchCommand(CLI::App& app) : m_model(app), m_cacheType(app) {
        app.add_option("--threads", m_threads,
                       "Numbers of threads, measured one after another (default: all)")
            ->delimiter(',')
            ->check(CLI::Range(1U, kMostThreads))
            ->type_name("N,...");
        addCount(app, "--prompt-tokens", m_plan.promptTokens, "Tokens of the prompt", 1);
        addCount(app, "--gen-tokens", m_plan.genTokens, "Tokens to generate", 1);
        addCount(app, "--depth", m_plan.depth, "Tokens that were read before the prompt", 0);
        addCount(app, "--repetitions", m_plan.repetitions, "Runs, of which the medians are shown", 1);
        app.add_flag("--expect", m_expect,
                     "Also measure the machine alone and tell what to expect from that");
        app.add_flag("--json", m_json, "One JSON object for each number of threads");
    }

    Result<void> run() override {
        m_plan.model = m_model.path();
        m_plan.cacheType = m_cacheType.value();
        if (m_threads.empty()) m_threads = {usableProcessors()};
        bool headPrinted = m_json;
        for (const std::uint32_t threads : m_threads) {
            const auto result = measure(m_plan, threads);
            if (!result) return tl::unexpected(result.error());
            if (auto expected = expect(threads); !expected) return expected;
            if (!std::exchange(headPrinted, true)) printHead();
            m_json ? printJson(*result) : printRow(*result);
        }
        return {};
    }

  private:
    /// What the Models page would say of this model before it is loaded.
    Result<void> expect(std::uint32_t threads) {
        m_expected = {};
        if (!m_expect) return {};
        const StopFlag never;
        const auto machine = measureSpeed(threads, kernelChooser().forThreads(threads, never), never);
        if (!machine) return tl::unexpected(machine.error());
        const auto info = readModelInfo(m_plan.model);
        if (!info) return tl::unexpected(info.error());
        // In the middle of what is generated.
        const std::uint32_t position = m_plan.depth + m_plan.promptTokens + m_plan.genTokens / 2;
        m_expected = estimateSpeed(*machine, *info, position).value_or(SpeedEstimate{});
        return {};
    }

    static void addCount(CLI::App& app, const char* flag, std::uint32_t& count, const char* help,
                         std::uint32_t minimum) {
        app.add_option(flag, count, help)
            ->capture_default_str()
            ->check(CLI::Range(minimum, kMostTokens))
            ->type_name("N");
    }

    void printJson(const BenchResult& result) const {
        printJsonLine({
            {"threads", result.threads},
            {"promptTokens", m_plan.promptTokens},
            {"genTokens", m_plan.genTokens},
            {"depth", m_plan.depth},
            {"cacheType", cacheTypeName(m_plan.cacheType)},
            {"promptTokensPerSecond", result.promptTokensPerSecond},
            {"genTokensPerSecond", result.genTokensPerSecond},
            {"firstTokenMs", result.firstTokenMs},
            {"loadMs", result.loadMs},
            {"peakRssMiB", peakMemoryMiB()},
            {"kernel", result.kernel},
            {"target", result.target},
            {"expectedPromptTokensPerSecond", m_expected.promptTokensPerSecond},
            {"expectedGenTokensPerSecond", m_expected.generationTokensPerSecond},
        });
    }

    static void printHead() {
        std::cout << "threads  prompt tok/s  gen tok/s  first token ms  load ms  peak MiB  kernel, target\n";
    }

    void printRow(const BenchResult& result) const {
        std::cout << std::fixed << std::setprecision(1) << std::setw(7) << result.threads << std::setw(14)
                  << result.promptTokensPerSecond << std::setw(11) << result.genTokensPerSecond
                  << std::setw(16) << result.firstTokenMs << std::setw(9) << result.loadMs << std::setw(10)
                  << peakMemoryMiB() << "  " << result.kernel << ", " << result.target << std::endl;
        if (m_expect) {
            std::cout << "expected" << std::setw(13) << m_expected.promptTokensPerSecond << std::setw(11)
                      << m_expected.generationTokensPerSecond << std::endl;
        }
    }

    ModelOption m_model;
    CacheTypeOption m_cacheType;
    std::vector<std::uint32_t> m_threads;
    BenchPlan m_plan;
    bool m_json = false;
    bool m_expect = false;
    SpeedEstimate m_expected;
};

}  // namespace

std::unique_ptr<Command> makeBenchCommand(CLI::App& app) {
    return std::make_unique<BenchCommand>(app);
}

}  // namespace onebit::app::cli
