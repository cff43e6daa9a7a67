// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library/profile.h"

#include <QTimer>
#include <utility>

#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"

namespace onebit::app::cli {
namespace {

constexpr int kLookForInterruptMs = 100;

// QCoreApplication keeps references to both.
int g_argumentCount = 1;
char g_programName[] = "onebit-cli";
char* g_arguments[] = {g_programName, nullptr};

}  // namespace

ProfileOption::ProfileOption(CLI::App& app) {
    app.add_option("--profile", m_folder, "Folder of the settings and models; without it your own")
        ->type_name("FOLDER");
}

std::filesystem::path ProfileOption::path() const {
    return m_folder.empty() ? defaultProfileFolder() : std::filesystem::absolute(m_folder);
}

Profile::Profile(std::filesystem::path folder)
    : m_application(g_argumentCount, g_arguments), m_folder(std::move(folder)), m_settings(m_folder) {}

void Profile::run(const std::function<void()>& interrupted) {
    StopFlag stop;
    const InterruptStops watched(stop);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (!stop.requested()) return;
        look.stop();
        interrupted();
    });
    look.start(kLookForInterruptMs);
    QCoreApplication::exec();
}

std::unique_ptr<InstalledModels> scanProfile(Profile& profile) {
    const InstalledModels::Places places{starterModelPath(), modelsFolder(profile.folder())};
    auto models = std::make_unique<InstalledModels>(places, profile.settings());
    bool isScanned = false;
    QObject::connect(models.get(), &InstalledModels::changed, models.get(), [&] {
        isScanned = true;
        QCoreApplication::quit();
    });
    profile.run([] { QCoreApplication::quit(); });
    models->disconnect();
    return isScanned ? std::move(models) : nullptr;
}

const InstalledModel* findModel(const InstalledModels& models, const std::string& wanted) {
    const QString text = QString::fromStdString(wanted);
    const InstalledModel* found = nullptr;
    for (const InstalledModel& model : models.models()) {
        const bool isMeant = model.id == text || text.compare(model.name(), Qt::CaseInsensitive) == 0 ||
                             text == toQString(model.file.filename()) || toPath(text) == model.file;
        if (!isMeant) continue;
        // The built-in model may have been fetched besides: then that file is meant.
        if (found != nullptr && !found->starter) return nullptr;
        found = &model;
    }
    return found;
}

std::string shown(const QString& text) {
    return withoutControlCharacters(text.toStdString());
}

tl::unexpected<Error> noSuchModel(const InstalledModels& models, const std::string& wanted) {
    std::string known;
    for (const InstalledModel& model : models.models())
        known += (known.empty() ? "" : ", ") + toQString(model.file.filename()).toStdString();
    return fail(ErrorCode::kInvalidArgument,
                wanted + " names none of the models or several of them; there are " + known);
}

}  // namespace onebit::app::cli
