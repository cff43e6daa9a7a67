#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/interrupt.h"
#include "app/cli/json_line.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/profile.h"
#include "app/cli/library/progress_line.h"
#include "app/library/catalogue_files.h"
#include "app/library/file_hash.h"
#include "app/platform/native_path.h"

namespace onebit::app::cli {
namespace {

class VerifyCommand final : public Command {
  public:
    explicit VerifyCommand(CLI::App& app) : m_profile(app) {
        app.add_option("model", m_model, "Name or file of a model on this computer")->required();
        app.add_flag("--json", m_json, "One JSON object");
    }

    Result<void> run() override {
        Profile profile(m_profile.path());
        const auto models = scanProfile(profile);
        if (!models) return {};
        const InstalledModel* model = findModel(*models, m_model);
        if (model == nullptr) return noSuchModel(*models, m_model);
        if (model->problem) return tl::unexpected(*model->problem);
        const auto hash = hashOf(*model);
        if (!hash) return tl::unexpected(hash.error());
        return compare(*model, *hash, expectedHash(profile, *model));
    }

    bool hasFailed() const override { return m_differs; }

  private:
    static Result<std::string> hashOf(const InstalledModel& model) {
        StopFlag stop;
        const InterruptStops watched(stop);
        ProgressLine line;
        const auto total = static_cast<qint64>(model.bytes);
        return sha256OfFile(
            model.file,
            [&](std::uint64_t bytes) { line.show(model.name(), static_cast<qint64>(bytes), total, {}); },
            stop);
    }

    /// What the catalogue says; empty if it says nothing.
    static std::string expectedHash(const Profile& profile, const InstalledModel& model) {
        const QString file = toQString(model.file.filename());
        for (const CatalogueModel& offered : loadCatalogue(profile.folder()).models) {
            if (offered.fileName() == file) return offered.sha256.toStdString();
        }
        return {};
    }

    Result<void> compare(const InstalledModel& model, const std::string& hash, const std::string& expected) {
        m_differs = !expected.empty() && hash != expected;
        const char* verdict = expected.empty() ? "unknown" : m_differs ? "different" : "right";
        if (m_json) {
            printJsonLine(nlohmann::ordered_json{
                {"name", model.name().toStdString()}, {"sha256", hash}, {"verdict", verdict}});
            return {};
        }
        std::cout << hash << "  " << shown(model.name()) << '\n';
        if (m_differs) {
            std::cerr << "onebit-cli: This is not the file that the catalogue names, whose SHA-256 is "
                      << expected << ". Download it again.\n";
        } else {
            std::cout << (expected.empty() ? "The catalogue names no hash to compare it with.\n"
                                           : "It is the file that the catalogue names.\n");
        }
        return {};
    }

    ProfileOption m_profile;
    std::string m_model;
    bool m_json = false;
    bool m_differs = false;
};

}  // namespace

std::unique_ptr<Command> makeVerifyCommand(CLI::App& app) {
    return std::make_unique<VerifyCommand>(app);
}

}  // namespace onebit::app::cli
