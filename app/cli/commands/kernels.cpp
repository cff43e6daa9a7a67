// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands/commands.h"
#include "app/cli/json_line.h"
#include "inference/base/simd_target.h"

namespace onebit::app::cli {
namespace {

class KernelsCommand final : public Command {
  public:
    explicit KernelsCommand(CLI::App& app) {
        app.add_flag("--json", m_json,
                     R"(One JSON object: {"compiled":[...],"supported":[...],"chosen":...})");
    }

    Result<void> run() override {
        m_json ? printJson() : printText();
        return {};
    }

  private:
    static void printJson() {
        auto compiled = nlohmann::ordered_json::array();
        auto supported = nlohmann::ordered_json::array();
        for (const SimdTarget& target : compiledTargets()) {
            compiled.push_back(target.name);
            if (target.supported) supported.push_back(target.name);
        }
        printJsonLine({{"compiled", compiled}, {"supported", supported}, {"chosen", chosenTarget()}});
    }

    static void printText() {
        for (const SimdTarget& target : compiledTargets()) {
            const bool chosen = target.name == chosenTarget();
            std::cout << (chosen ? "* " : "  ") << target.name
                      << (chosen ? ", in use" : (target.supported ? "" : ", not on this machine")) << '\n';
        }
    }

    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeKernelsCommand(CLI::App& app) {
    return std::make_unique<KernelsCommand>(app);
}

}  // namespace onebit::app::cli
