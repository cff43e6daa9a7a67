#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/json_line.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/profile.h"
#include "app/library/file_work.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"

namespace onebit::app::cli {
namespace {

class RmCommand final : public Command {
  public:
    explicit RmCommand(CLI::App& app) : m_profile(app) {
        app.add_option("model", m_model, "Name or file of a model on this computer")->required();
        app.add_flag("--json", m_json, "One JSON object");
    }

    /// Models go to the trash of their folder, from which the window brings them back.
    Result<void> run() override {
        Profile profile(m_profile.path());
        const auto models = scanProfile(profile);
        if (!models) return {};
        const InstalledModel* model = findModel(*models, m_model);
        if (model == nullptr || model->starter) return noSuchModel(*models, m_model);
        const std::string name = shown(model->name());
        std::optional<Error> refused;
        bool isTrashed = false;
        QObject::connect(models.get(), &InstalledModels::refused, models.get(),
                         [&](const QString&, const Error& error) { refused = error; });
        QObject::connect(models.get(), &InstalledModels::removed, models.get(),
                         [&](const QString&, bool trashed) { isTrashed = trashed; });
        models->remove(QString(model->id));
        if (refused) return tl::unexpected(*refused);
        if (m_json) {
            printJsonLine(nlohmann::ordered_json{{"removed", name}, {"trashed", isTrashed}});
        } else {
            std::cout << name
                      << (isTrashed ? " is in the trash of its folder.\n" : " is not listed any more.\n");
        }
        return {};
    }

  private:
    ProfileOption m_profile;
    std::string m_model;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeRmCommand(CLI::App& app) {
    return std::make_unique<RmCommand>(app);
}

}  // namespace onebit::app::cli
