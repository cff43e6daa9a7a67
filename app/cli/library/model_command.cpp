// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library/model_command.h"

namespace onebit::app::cli {

ModelCommand::ModelCommand(CLI::App& app) : m_profile(app) {
    app.add_option("model", m_model, "Name or file of a model on this computer")->required();
    app.add_flag("--json", m_json, "One JSON object");
}

Result<void> ModelCommand::run() {
    Profile profile(m_profile.path());
    const auto models = scanProfile(profile);
    if (!models) return {};
    const InstalledModel* model = findModel(*models, m_model);
    if (model == nullptr) return noSuchModel(*models, m_model);
    return runOn(*model, *models, profile);
}

}  // namespace onebit::app::cli
