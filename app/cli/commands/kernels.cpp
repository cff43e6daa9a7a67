// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/commands/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_line.h"
#include "app/cli/kernel_option.h"
#include "app/cli/terminal.h"
#include "app/cli/threads_option.h"
#include "inference/base/simd_target.h"

namespace onebit::app::cli {
namespace {

constexpr double kBillion = 1e9;
constexpr int kFamilyColumn = 16;
constexpr int kKernelColumn = 12;
constexpr int kRateColumn = 12;

struct Row {
    const KernelFamilyRow* family;
    KernelDecision decision;
};

/// Null where nothing was measured.
const KernelRate* rateOf(const KernelDecision& decision, WeightKernel kernel) {
    if (!decision.record) return nullptr;
    const auto rate = std::ranges::find(decision.record->rates, kernel, &KernelRate::kernel);
    return rate == decision.record->rates.end() ? nullptr : &*rate;
}

std::string reasonOf(KernelReason reason) {
    // In the order of the enumeration.
    constexpr std::array kWords{"default", "measured", "asked for"};
    return kWords.at(static_cast<std::size_t>(reason));
}

class KernelsCommand final : public Command {
  public:
    explicit KernelsCommand(CLI::App& app) {
        app.add_option("--threads", m_threads, "Threads that the kernels were measured with (default: all)")
            ->check(CLI::Range(1U, kMostThreads))
            ->type_name("N");
        app.add_flag("--measure", m_measure, "Measure the kernels anew, and use what is fastest from now on");
        app.add_flag(
            "--json", m_json,
            R"(One JSON object: {"compiled":[...],"supported":[...],"chosen":...,"families":[...]})");
    }

    Result<void> run() override {
        m_machine = thisMachine(m_threads);
        StopFlag stop;
        const InterruptStops interrupt(stop);
        for (const KernelFamilyRow& family : kernelFamilies()) {
            if (!m_measure) {
                m_rows.push_back({&family, kernelChooser().look(family.family, m_threads)});
                continue;
            }
            auto decision = kernelChooser().measure(family.family, m_threads, stop);
            if (!decision) return tl::unexpected(std::move(decision.error()));
            m_rows.push_back({&family, std::move(*decision)});
        }
        m_json ? printJson() : printText();
        return {};
    }

  private:
    static nlohmann::ordered_json toJson(const Row& row) {
        auto kernels = nlohmann::ordered_json::array();
        for (const WeightKernel kernel : row.family->kernels) {
            const KernelRate* rate = rateOf(row.decision, kernel);
            nlohmann::ordered_json object{{"kernel", weightKernelName(kernel)}};
            object["generationWeightsPerSecond"] = nullptr;
            object["promptWeightsPerSecond"] = nullptr;
            if (rate != nullptr) {
                object["generationWeightsPerSecond"] = rate->generationWeightsPerSecond;
                object["promptWeightsPerSecond"] = rate->promptWeightsPerSecond;
            }
            kernels.push_back(std::move(object));
        }
        nlohmann::ordered_json object{{"family", row.family->name},
                                      {"formats", row.family->formats},
                                      {"used", weightKernelName(row.decision.kernel)},
                                      {"reason", reasonOf(row.decision.reason)},
                                      {"measured", nullptr},
                                      {"steady", false},
                                      {"kernels", std::move(kernels)}};
        if (row.decision.record) {
            object["measured"] = row.decision.record->date;
            object["steady"] = row.decision.record->steady;
        }
        return object;
    }

    void printJson() const {
        auto compiled = nlohmann::ordered_json::array();
        auto supported = nlohmann::ordered_json::array();
        for (const SimdTarget& target : compiledTargets()) {
            compiled.push_back(target.name);
            if (target.supported) supported.push_back(target.name);
        }
        auto families = nlohmann::ordered_json::array();
        for (const Row& row : m_rows)
            families.push_back(toJson(row));
        printJsonLine({{"compiled", compiled},
                       {"supported", supported},
                       {"chosen", chosenTarget()},
                       {"processor", m_machine.processor},
                       {"threads", m_machine.threads},
                       {"families", families}});
    }

    /// "in use, measured on 2026-11-23"
    static std::string use(const KernelDecision& decision) {
        std::string words = "in use, " + reasonOf(decision.reason);
        if (decision.reason == KernelReason::kMeasured)
            words += " on " + withoutControlCharacters(decision.record->date) +
                     (decision.record->steady ? "" : " while the machine was busy: to be measured again");
        if (decision.reason == KernelReason::kDefault) words += " until a model needs it measured";
        return words;
    }

    static void printRow(const Row& row) {
        std::string_view family = row.family->name;
        for (const WeightKernel kernel : row.family->kernels) {
            std::cout << std::left << std::setw(kFamilyColumn) << std::exchange(family, {})
                      << std::setw(kKernelColumn) << weightKernelName(kernel) << std::right;
            if (const KernelRate* rate = rateOf(row.decision, kernel)) {
                std::cout << std::fixed << std::setprecision(1) << std::setw(kRateColumn)
                          << rate->generationWeightsPerSecond / kBillion << std::setw(kRateColumn)
                          << rate->promptWeightsPerSecond / kBillion;
            } else {
                std::cout << std::setw(kRateColumn) << "-" << std::setw(kRateColumn) << "-";
            }
            if (kernel == row.decision.kernel) std::cout << "  " << use(row.decision);
            std::cout << '\n';
        }
    }

    void printText() const {
        for (const SimdTarget& target : compiledTargets()) {
            const bool chosen = target.name == chosenTarget();
            std::cout << (chosen ? "* " : "  ") << target.name
                      << (chosen ? ", in use" : (target.supported ? "" : ", not on this machine")) << '\n';
        }
        std::cout << "\nBillions of weights a second on "
                  << (m_machine.processor.empty() ? "this processor"
                                                  : withoutControlCharacters(m_machine.processor))
                  << ", threads: " << m_machine.threads << '\n'
                  << std::left << std::setw(kFamilyColumn) << "family" << std::setw(kKernelColumn) << "kernel"
                  << std::right << std::setw(kRateColumn) << "generation" << std::setw(kRateColumn)
                  << "prompt" << '\n';
        for (const Row& row : m_rows)
            printRow(row);
    }

    std::uint32_t m_threads = 0;
    bool m_measure = false;
    bool m_json = false;
    KernelMachine m_machine;
    std::vector<Row> m_rows;
};

}  // namespace

std::unique_ptr<Command> makeKernelsCommand(CLI::App& app) {
    return std::make_unique<KernelsCommand>(app);
}

}  // namespace onebit::app::cli
