// SPDX-License-Identifier: Apache-2.0
#include "app/library/convert_files.h"

#include <QDir>
#include <system_error>
#include <utility>

#include "app/library/part_file.h"
#include "app/platform/native_path.h"
#include "inference/convert.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

/// Within the download's folder. A model file has its name in the second one only when it is whole.
const char* const kOriginalsFolder = "originals";
const char* const kMadeFolder = "made";

DownloadTrouble trouble(DownloadTroubleKind kind, const QString& detail) {
    DownloadTrouble result;
    result.kind = kind;
    result.detail = detail;
    return result;
}

/// One conversion and its places.
class Conversion {
  public:
    explicit Conversion(const ConvertJob& job)
        : m_job(job),
          m_folder(toPath(job.originals.folder)),
          m_originals(m_folder / kOriginalsFolder),
          m_named(m_originals / toPath(job.modelFile).stem()),
          m_made(m_folder / kMadeFolder),
          m_target(job.originals.target / toPath(job.modelFile)) {}

    ConvertOutcome run() {
        std::error_code absent;
        const bool isMade = fs::exists(m_made / toPath(m_job.modelFile), absent);
        const bool isInstalled = !isMade && fs::exists(m_made, absent) && !fs::exists(m_originals, absent) &&
                                 fs::exists(m_target, absent);
        if (isInstalled) {
            QDir(m_job.originals.folder).removeRecursively();
            return {};
        }
        if (!isMade) {
            ConvertOutcome made = make();
            if (made.trouble || made.stopped) return made;
        }
        return {install()};
    }

  private:
    ConvertOutcome make() {
        if (auto unnamed = giveNames(m_job.originals, m_named)) return {std::move(unnamed)};
        if (auto missing = missingFiles(); !missing.isEmpty()) {
            const QString name = m_job.originals.fileNames[missing.front()];
            return {trouble(DownloadTroubleKind::kShort, name + QStringLiteral(" is not there any more")),
                    false, missing};
        }
        if (auto refused = refusal()) return {std::move(refused)};
        return convert();
    }

    QList<qsizetype> missingFiles() const {
        QList<qsizetype> missing;
        for (qsizetype i = 0; i < m_job.originals.fileNames.size(); ++i) {
            std::error_code error;
            const auto bytes = fs::file_size(m_named / toPath(m_job.originals.fileNames[i]), error);
            if (error || std::cmp_not_equal(bytes, m_job.fileBytes[i])) missing.append(i);
        }
        return missing;
    }

    /// Why it is not worth beginning.
    std::optional<DownloadTrouble> refusal() const {
        std::error_code absent;
        if (!m_job.originals.replace && fs::exists(m_target, absent))
            return trouble(DownloadTroubleKind::kExists, toQString(m_target));
        const qint64 free = m_job.freeBytes;
        if (free < 0 || free >= m_job.resultBytes + m_job.spareBytes) return std::nullopt;
        return trouble(
            DownloadTroubleKind::kDiskFull,
            QStringLiteral("%1 bytes for the converted model, %2 free").arg(m_job.resultBytes).arg(free));
    }

    ConvertOutcome convert() const {
        std::error_code error;
        fs::remove_all(m_made, error);  // what a process that was killed left there
        fs::create_directories(m_made, error);
        ConversionOptions options;
        options.progress = [this](float share) {
            if (m_job.progress) m_job.progress(static_cast<double>(share));
        };
        options.stop = m_job.stop;
        const auto report = convertModel(m_named, m_made / toPath(m_job.modelFile), options);
        if (report) return {std::nullopt, report->stopped};
        DownloadTrouble failed = DownloadTrouble::unusable(report.error());
        // Of these the files are not to blame.
        const ErrorCode code = report.error().code;
        if (code == ErrorCode::kFileUnwritable || code == ErrorCode::kOutOfMemory) failed.startAnew = false;
        return {std::move(failed)};
    }

    /// The originals go first: what is left at any moment tells how far it was.
    std::optional<DownloadTrouble> install() const {
        if (auto unusable = checkModel(m_made / toPath(m_job.modelFile))) return unusable;
        std::error_code error;
        fs::remove_all(m_originals, error);
        InstallJob made = m_job.originals;
        made.fileNames = {m_job.modelFile};
        if (auto unmoved = moveIntoPlace(made, m_made)) return unmoved;
        QDir(m_job.originals.folder).removeRecursively();
        return std::nullopt;
    }

    const ConvertJob& m_job;
    fs::path m_folder;
    fs::path m_originals;
    fs::path m_named;  ///< a model is called as the folder of its files
    fs::path m_made;
    fs::path m_target;
};

}  // namespace

ConvertOutcome convertFiles(const ConvertJob& job) {
    return Conversion(job).run();
}

}  // namespace onebit::app
