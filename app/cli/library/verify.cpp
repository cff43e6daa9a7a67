// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/interrupt.h"
#include "app/cli/json_line.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/model_command.h"
#include "app/cli/library/progress_line.h"
#include "app/library/catalogue_files.h"
#include "app/library/model_files.h"
#include "app/platform/native_path.h"

namespace onebit::app::cli {
namespace {

using Json = nlohmann::ordered_json;

const char* nameOf(HashVerdict verdict) {
    switch (verdict) {
        case HashVerdict::kRight:
            return "right";
        case HashVerdict::kDifferent:
            return "different";
        case HashVerdict::kUnknown:
            break;
    }
    return "unknown";
}

class VerifyCommand final : public ModelCommand {
  public:
    using ModelCommand::ModelCommand;

    bool hasFailed() const override { return m_verdict == HashVerdict::kDifferent; }

  private:
    Result<void> runOn(const InstalledModel& model, InstalledModels&, const Profile& profile) override {
        if (model.problem) return tl::unexpected(*model.problem);
        const auto hashes = hashesOf(model);
        if (!hashes) return tl::unexpected(hashes.error());
        const std::string known = knownHash(profile, model);
        m_verdict = judgeHashes(*hashes, {known});
        json() ? printJson(model, *hashes) : printWords(model, *hashes, known);
        return {};
    }

    static Result<std::vector<FileHash>> hashesOf(const InstalledModel& model) {
        StopFlag stop;
        const InterruptStops watched(stop);
        ProgressLine line;
        const auto total = static_cast<qint64>(model.bytes);
        const auto show = [&](double share) {
            line.show(model.name(), static_cast<qint64>(share * static_cast<double>(total)), total, {});
        };
        return hashModel(model.file, show, stop);
    }

    /// What the catalogue says of the first file; empty if it says nothing.
    static std::string knownHash(const Profile& profile, const InstalledModel& model) {
        const QString file = toQString(model.file.filename());
        for (const CatalogueModel& offered : loadCatalogue(profile.folder()).models) {
            if (offered.fileName() == file) return offered.sha256.toStdString();
        }
        return {};
    }

    void printJson(const InstalledModel& model, const std::vector<FileHash>& hashes) const {
        std::vector<std::string> texts;
        Json files = Json::array();
        for (const FileHash& hash : hashes) {
            texts.push_back(hash.sha256);
            files.push_back(
                {{"file", toQString(hash.file.filename()).toStdString()}, {"sha256", hash.sha256}});
        }
        printJsonLine(Json{{"name", model.name().toStdString()},
                           {"sha256", combinedHash(texts)},
                           {"files", files},
                           {"verdict", nameOf(m_verdict)}});
    }

    void printWords(const InstalledModel& model, const std::vector<FileHash>& hashes,
                    const std::string& known) const {
        for (const FileHash& hash : hashes) {
            const bool isOnly = hashes.size() == 1;
            std::cout << hash.sha256 << "  " << shown(isOnly ? model.name() : toQString(hash.file.filename()))
                      << '\n';
        }
        if (m_verdict == HashVerdict::kDifferent) {
            std::cerr << "onebit-cli: This is not the file that the catalogue names, whose SHA-256 is "
                      << known << ". Download it again.\n";
        } else {
            std::cout << (m_verdict == HashVerdict::kRight
                              ? "It is the file that the catalogue names.\n"
                              : "The catalogue names no hash to compare it with.\n");
        }
    }

    HashVerdict m_verdict = HashVerdict::kUnknown;
};

}  // namespace

std::unique_ptr<Command> makeVerifyCommand(CLI::App& app) {
    return std::make_unique<VerifyCommand>(app);
}

}  // namespace onebit::app::cli
