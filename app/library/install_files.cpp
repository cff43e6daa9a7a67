// SPDX-License-Identifier: Apache-2.0
#include "app/library/install_files.h"

#include <QDir>
#include <QFile>
#include <system_error>

#include "app/library/model_prefix.h"
#include "app/library/part_file.h"
#include "app/platform/native_path.h"
#include "inference/model.h"

namespace onebit::app {
namespace fs = std::filesystem;

const char* const kPartSuffix = ".part";

namespace {

/// Where files have their own names, but nobody looks for models.
const char* const kReadyFolder = "ready";

DownloadTrouble unwritable(const std::error_code& error, const fs::path& path) {
    DownloadTrouble trouble;
    trouble.kind = error == std::errc::no_space_on_device ? DownloadTroubleKind::kDiskFull
                                                          : DownloadTroubleKind::kUnwritable;
    trouble.detail = toQString(path) + QStringLiteral(": ") + QString::fromStdString(error.message());
    return trouble;
}

}  // namespace

std::optional<DownloadTrouble> giveNames(const InstallJob& job, const fs::path& ready) {
    std::error_code error;
    fs::create_directories(ready, error);
    for (const QString& name : job.fileNames) {
        const fs::path part = toPath(job.folder) / toPath(name + QLatin1String(kPartSuffix));
        std::error_code absent;
        if (!fs::exists(part, absent)) continue;  // an earlier call came this far
        fs::rename(part, ready / toPath(name), error);
        if (error) return unwritable(error, part);
    }
    syncFolder(toQString(ready));
    return std::nullopt;
}

std::optional<DownloadTrouble> checkModel(const fs::path& file) {
    const Result<ModelInfo> info = readModelInfo(file);
    std::optional<Error> refusal = info ? std::nullopt : std::optional(info.error());
    // A file that ends within its last tensor is told by its header and its size.
    std::error_code absent;
    const auto size = static_cast<qint64>(fs::file_size(file, absent));
    if (!refusal) refusal = judgePrefixOf(toQString(file), size, size).refusal;
    if (!refusal) return std::nullopt;
    return DownloadTrouble::unusable(*std::move(refusal));
}

std::optional<DownloadTrouble> moveIntoPlace(const InstallJob& job, const fs::path& ready) {
    std::error_code error;
    for (auto name = job.fileNames.rbegin(); name != job.fileNames.rend(); ++name) {
        const fs::path from = ready / toPath(*name);
        const fs::path to = job.target / toPath(*name);
        std::error_code absent;
        if (!fs::exists(from, absent)) continue;
        if (!job.replace && fs::exists(to, absent)) {
            DownloadTrouble trouble;
            trouble.kind = DownloadTroubleKind::kExists;
            trouble.detail = toQString(to);
            return trouble;
        }
        fs::rename(from, to, error);
        if (error) return unwritable(error, to);
    }
    syncFolder(toQString(job.target));
    return std::nullopt;
}

std::optional<DownloadTrouble> installFiles(const InstallJob& job) {
    const fs::path ready = toPath(job.folder) / kReadyFolder;
    const fs::path first = ready / toPath(job.fileNames.front());
    std::error_code error;
    if (auto trouble = giveNames(job, ready)) return trouble;
    // An earlier call may have come further than this.
    if (fs::exists(first, error)) {
        if (auto trouble = checkModel(first)) return trouble;
    }
    if (auto trouble = moveIntoPlace(job, ready)) return trouble;
    if (!fs::exists(job.target / toPath(job.fileNames.front()), error)) {
        DownloadTrouble gone;
        gone.kind = DownloadTroubleKind::kShort;
        gone.startAnew = true;
        gone.detail = job.fileNames.front() + QStringLiteral(" is not there any more");
        return gone;
    }
    QDir(job.folder).removeRecursively();
    return std::nullopt;
}

}  // namespace onebit::app
