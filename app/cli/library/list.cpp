// SPDX-License-Identifier: Apache-2.0
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/json_line.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/profile.h"
#include "app/engine/error_words.h"
#include "app/library/catalogue_files.h"
#include "app/library/download_words.h"
#include "app/platform/native_path.h"

namespace onebit::app::cli {
namespace {

using Json = nlohmann::ordered_json;

void printInstalled(const InstalledModel& model, bool asJson) {
    if (asJson) {
        return printJsonLine(
            Json{{"id", model.id.toStdString()},
                 {"name", model.name().toStdString()},
                 {"file", toQString(model.file).toStdString()},
                 {"bytes", model.bytes},
                 {"starter", model.starter},
                 {"problem", model.problem ? errorInWords(*model.problem).toStdString() : ""}});
    }
    std::cout << std::left << std::setw(28) << shown(model.name()) << "  " << std::setw(20)
              << shown(detailInWords(model)) << "  " << shown(toQString(model.file.filename())) << '\n';
    if (model.problem) std::cout << "    " << shown(errorInWords(*model.problem)) << '\n';
}

/// As pull takes it.
QString sourceInWords(const CatalogueModel& model) {
    const QString repository = model.org + u'/' + model.repo;
    return model.isOriginal() ? repository : repository + u'/' + model.file;
}

void printOffered(const CatalogueModel& model, bool asJson) {
    if (asJson) {
        return printJsonLine(Json{{"id", model.id.toStdString()},
                                  {"name", model.name.toStdString()},
                                  {"use", model.use.toStdString()},
                                  {"license", model.license.toStdString()},
                                  {"source", sourceInWords(model).toStdString()},
                                  {"bytes", model.bytes},
                                  {"sha256", model.sha256.toStdString()}});
    }
    const QString size = model.bytes > 0 ? bytesInWords(model.bytes) : QStringLiteral("?");
    std::cout << std::left << std::setw(22) << shown(model.id) << "  " << std::setw(10) << shown(size) << "  "
              << std::setw(28) << shown(model.license) << "  " << shown(model.use) << '\n';
}

class ListCommand final : public Command {
  public:
    explicit ListCommand(CLI::App& app) : m_profile(app) {
        app.add_flag("--catalogue", m_catalogue,
                     "The models that can be fetched instead of those that are here");
        app.add_flag("--json", m_json, "One JSON object a model");
    }

    Result<void> run() override {
        Profile profile(m_profile.path());
        if (m_catalogue) {
            std::optional<Error> problem;
            for (const CatalogueModel& model : loadCatalogue(profile.folder(), &problem).models)
                printOffered(model, m_json);
            if (problem) return tl::unexpected(*problem);
            return {};
        }
        const auto models = scanProfile(profile);
        if (!models) return {};
        for (const InstalledModel& model : models->models())
            printInstalled(model, m_json);
        return {};
    }

  private:
    ProfileOption m_profile;
    bool m_catalogue = false;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeListCommand(CLI::App& app) {
    return std::make_unique<ListCommand>(app);
}

}  // namespace onebit::app::cli
