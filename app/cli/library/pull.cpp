// SPDX-License-Identifier: Apache-2.0
#include <QTimer>
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "app/cli/json_line.h"
#include "app/cli/kernel_option.h"
#include "app/cli/library/library_commands.h"
#include "app/cli/library/profile.h"
#include "app/cli/library/progress_line.h"
#include "app/library/catalogue_files.h"
#include "app/library/download_words.h"
#include "app/library/downloads.h"
#include "app/library/hub_client.h"
#include "app/library/model_source.h"
#include "app/library/remote_checkpoint.h"
#include "app/network/token_store.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"
#include "inference/speed_estimate.h"

namespace onebit::app::cli {
namespace {

using Json = nlohmann::ordered_json;

/// In the middle of a chat of usual length.
constexpr std::uint32_t kUsualPosition = 512;

/// One model from the order to the installed file, or to the reason why not.
class Pull {
  public:
    Pull(Profile& profile, bool asJson)
        : m_json(asJson),
          m_log(profile.folder()),
          m_access(loadNetworkConfig(profile.settings()), m_log),
          m_token(m_access),
          m_hub(m_access),
          m_checkpoint(m_access),
          m_downloads(m_access, optionsFor(profile)),
          m_profile(profile) {
        if (qEnvironmentVariableIsSet("HF_TOKEN")) m_token.setForSession(qEnvironmentVariable("HF_TOKEN"));
        QObject::connect(&m_hub, &HubClient::listed, &m_hub,
                         [this](const HubRepository& repository, const QList<HubChoice>& choices) {
                             takeChoices(repository, choices);
                         });
        QObject::connect(&m_hub, &HubClient::failed, &m_hub,
                         [this](const DownloadTrouble& trouble) { end(trouble.inWords(), trouble.detail); });
        connectCheckpoint();
        QObject::connect(&m_downloads, &Downloads::changed, &m_downloads,
                         [this](const QString& id) { takeChange(id); });
    }

    /// True if it is here.
    bool run(const ModelSource& source, const Catalogue& catalogue) {
        switch (source.kind) {
            case ModelSource::Kind::kCatalogue: {
                const CatalogueModel& model = *catalogue.find(source.catalogueId);
                if (model.isOriginal()) {
                    m_catalogueId = model.id;
                    m_hub.list(sourceOf(model));
                    break;
                }
                if (!m_json) std::cerr << shown(model.name) << ", licence: " << shown(model.license) << '\n';
                start(requestFor(model, m_access.config().hub));
                break;
            }
            case ModelSource::Kind::kUrl:
                start(requestFor(source.url));
                break;
            case ModelSource::Kind::kRepository:
                m_hub.list(source);
                break;
        }
        m_profile.run([this] { interrupt(); });
        return m_isDone;
    }

  private:
    static DownloadOptions optionsFor(const Profile& profile) {
        DownloadOptions options;
        options.folder = modelsFolder(profile.folder());
        options.resumeOnStart = false;  // only what this command was asked for
        return options;
    }

    void start(const DownloadRequest& request) { m_id = m_downloads.start(request); }

    void takeChoices(const HubRepository& repository, const QList<HubChoice>& choices) {
        if (choices.size() == 1) {
            const DownloadRequest request = requestFor(repository, choices.front(), m_access.config().hub);
            return choices.front().isCheckpoint ? ask(repository, request) : start(request);
        }
        if (!m_json) std::cerr << "onebit-cli: There are several models. Name one of them:\n";
        for (const HubChoice& choice : choices) {
            const QString name = repository.org + u'/' + repository.repo + u'/' + choice.files.front().path;
            if (m_json) {
                printJsonLine(Json{{"choice", name.toStdString()},
                                   {"format", choice.format.toStdString()},
                                   {"bytes", choice.bytes}});
            } else {
                std::cerr << "  " << shown(name) << "  " << shown(choice.format) << "  "
                          << shown(bytesInWords(choice.bytes)) << '\n';
            }
        }
        QCoreApplication::quit();
    }

    void connectCheckpoint() {
        const auto giveUp = [this](const DownloadTrouble& trouble) {
            end(trouble.inWords(), trouble.detail);
        };
        QObject::connect(&m_checkpoint, &RemoteCheckpoint::unusable, &m_checkpoint, giveUp);
        QObject::connect(&m_checkpoint, &RemoteCheckpoint::failed, &m_checkpoint, giveUp);
        QObject::connect(&m_checkpoint, &RemoteCheckpoint::known, &m_checkpoint,
                         [this](const ConversionForecast& forecast) { takeForecast(forecast); });
    }

    /// Of original files it is known only afterwards whether they can be used.
    void ask(const HubRepository& repository, const DownloadRequest& request) {
        if (!m_json) {
            std::cerr << shown(repository.repo) << ", licence: "
                      << shown(repository.license.isEmpty() ? QStringLiteral("none named")
                                                            : repository.license)
                      << '\n';
        }
        m_request = request;
        m_request.catalogueId = m_catalogueId;
        m_checkpoint.read(request);
    }

    void takeForecast(const ConversionForecast& forecast) {
        m_request.resultBytes = static_cast<qint64>(forecast.info.fileBytes);
        qint64 originalBytes = 0;
        for (const RemoteFile& file : std::as_const(m_request.files))
            originalBytes += std::max<qint64>(0, file.bytes);
        if (m_json) {
            printJsonLine(Json{{"originalBytes", originalBytes},
                               {"convertedBytes", m_request.resultBytes},
                               {"memoryBytes", forecast.info.memoryBytes}});
        } else {
            const auto memory = static_cast<qint64>(forecast.info.memoryBytes);
            std::cerr << "Original files of " << shown(bytesInWords(originalBytes))
                      << ": they are converted to a model of " << shown(bytesInWords(m_request.resultBytes))
                      << ", which needs " << shown(bytesInWords(memory)) << " of memory"
                      << speedOf(forecast.info) << ", and removed then.\n";
        }
        start(m_request);
    }

    /// ", writes about 12 tokens/s here", or empty: a measurement of a fifth of a second.
    static std::string speedOf(const ModelInfo& info) {
        const StopFlag never;
        const Result<MachineSpeed> machine = measureSpeed(0, kernelChooser().forThreads(0, never), never);
        const auto speed = machine ? estimateSpeed(*machine, info, kUsualPosition) : std::nullopt;
        if (!speed) return {};
        std::ostringstream words;
        words << ", writes about " << std::setprecision(2) << speed->generationTokensPerSecond
              << " tokens/s here";
        return words.str();
    }

    void takeChange(const QString& id) {
        if (id != m_id) return;
        const Download download = m_downloads.find(id);
        if (m_json) {
            printChange(download);
        } else {
            const QString words =
                download.state == DownloadState::kWaiting ? download.errorText : statusInWords(download);
            constexpr qint64 kSteps = 1000;
            const double share = download.share();
            m_line.show(download.name, static_cast<qint64>(share * kSteps), share < 0 ? -1 : kSteps, words);
        }
        const bool isOffline = download.state == DownloadState::kWaiting && m_access.isOffline();
        if (download.state == DownloadState::kFailed || isOffline) return giveUp(download);
        if (download.state != DownloadState::kDone) return;
        m_isDone = true;
        m_line.clear();
        if (!m_json) std::cout << shown(toQString(download.target)) << std::endl;
        QCoreApplication::quit();
    }

    void printChange(const Download& download) const {
        printJsonLine(Json{{"state", stateName(download.state).toStdString()},
                           {"receivedBytes", download.receivedBytes},
                           {"totalBytes", download.totalBytes},
                           {"convertedShare", download.convertedShare},
                           {"bytesPerSecond", static_cast<qint64>(download.bytesPerSecond)},
                           {"file", toQString(download.target).toStdString()},
                           {"sha256", download.sha256.toStdString()},
                           {"error", download.errorText.toStdString()},
                           {"detail", download.errorDetail.toStdString()}});
    }

    /// What has arrived stays for the next try.
    void giveUp(const Download& download) {
        end(download.errorText, download.errorDetail);
        if (download.receivedBytes > 0) return;
        QMetaObject::invokeMethod(
            &m_downloads, [this] { m_downloads.cancel(m_id); }, Qt::QueuedConnection);
    }

    void end(const QString& text, const QString& detail) {
        m_line.clear();
        std::cerr << "onebit-cli: " << shown(text);
        if (!detail.isEmpty()) std::cerr << " (" << shown(detail) << ')';
        std::cerr << std::endl;
        QCoreApplication::quit();
    }

    void interrupt() {
        if (!m_id.isEmpty()) m_downloads.pause(m_id);
        m_line.clear();
        std::cerr << "onebit-cli: Interrupted. What has arrived is kept; the same command goes on with it."
                  << std::endl;
        QCoreApplication::quit();
    }

    bool m_json;
    RequestLog m_log;
    NetworkAccess m_access;
    TokenStore m_token;
    HubClient m_hub;
    RemoteCheckpoint m_checkpoint;
    DownloadRequest m_request;  ///< of the original files that are asked about
    QString m_catalogueId;      ///< of these, or empty
    Downloads m_downloads;
    Profile& m_profile;
    ProgressLine m_line;
    QString m_id;
    bool m_isDone = false;
};

class PullCommand final : public Command {
  public:
    explicit PullCommand(CLI::App& app) : m_profile(app) {
        app.add_option("model", m_model,
                       "Id from list --catalogue, an address, or ORG/REPO[/FILE][@REVISION]")
            ->required();
        app.add_flag("--json", m_json, "One JSON object a change");
    }

    Result<void> run() override {
        Profile profile(m_profile.path());
        const Catalogue catalogue = loadCatalogue(profile.folder());
        const QUrl hub = loadNetworkConfig(profile.settings()).hub;
        const auto source = readModelSource(QString::fromStdString(m_model), catalogue, hub);
        if (!source) {
            return fail(ErrorCode::kInvalidArgument,
                        m_model + " is no id of the catalogue, no address and no ORG/REPO");
        }
        m_failed = !Pull(profile, m_json).run(*source, catalogue);
        return {};
    }

    bool hasFailed() const override { return m_failed; }

  private:
    ProfileOption m_profile;
    std::string m_model;
    bool m_json = false;
    bool m_failed = false;
};

}  // namespace

std::unique_ptr<Command> makePullCommand(CLI::App& app) {
    return std::make_unique<PullCommand>(app);
}

}  // namespace onebit::app::cli
