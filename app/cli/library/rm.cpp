// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/cli/json_line.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/model_command.h"

namespace onebit::app::cli {
namespace {

class RmCommand final : public ModelCommand {
  public:
    using ModelCommand::ModelCommand;

  private:
    /// Models go to the trash of their folder, from which the window brings them back.
    Result<void> runOn(const InstalledModel& model, InstalledModels& models, const Profile&) override {
        const std::string name = shown(model.name());
        if (model.starter) return fail(ErrorCode::kInvalidArgument, name + " comes with Onebit and stays");
        std::optional<Error> refused;
        bool isTrashed = false;
        QObject::connect(&models, &InstalledModels::refused, &models,
                         [&](const QString&, const Error& error) { refused = error; });
        QObject::connect(&models, &InstalledModels::removed, &models,
                         [&](const QString&, bool trashed) { isTrashed = trashed; });
        models.remove(QString(model.id));
        if (refused) return tl::unexpected(*refused);
        if (json()) {
            printJsonLine(nlohmann::ordered_json{{"removed", name}, {"trashed", isTrashed}});
        } else {
            std::cout << name
                      << (isTrashed ? " is in the trash of its folder.\n" : " is not listed any more.\n");
        }
        return {};
    }
};

}  // namespace

std::unique_ptr<Command> makeRmCommand(CLI::App& app) {
    return std::make_unique<RmCommand>(app);
}

}  // namespace onebit::app::cli
