// SPDX-License-Identifier: Apache-2.0
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/json_line.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/profile.h"
#include "app/library/other_programs.h"
#include "app/platform/paths.h"

namespace onebit::app::cli {
namespace {

class ScanCommand final : public Command {
  public:
    explicit ScanCommand(CLI::App& app) { app.add_flag("--json", m_json, "One JSON object a model"); }

    Result<void> run() override {
        for (const FoundModel& model : findModelsOfOtherPrograms(usualPlaces())) {
            const std::string file = pathToUtf8(model.file);
            if (m_json) {
                printJsonLine(
                    nlohmann::ordered_json{{"program", model.program}, {"name", model.name}, {"file", file}});
            } else {
                std::cout << std::left << std::setw(18) << model.program << "  " << std::setw(36)
                          << shown(QString::fromStdString(model.name)) << "  "
                          << shown(QString::fromStdString(file)) << '\n';
            }
        }
        return {};
    }

  private:
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeScanCommand(CLI::App& app) {
    return std::make_unique<ScanCommand>(app);
}

}  // namespace onebit::app::cli
