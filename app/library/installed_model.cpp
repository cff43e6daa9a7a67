// SPDX-License-Identifier: Apache-2.0
#include "app/library/installed_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <system_error>
#include <utility>

#include "app/library/checkpoint_folder.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

constexpr double kBytesPerMegabyte = 1e6;
constexpr double kBytesPerGigabyte = 1e9;
/// Publisher, repository, and one more.
constexpr int kDeepestFolder = 3;
constexpr std::size_t kMostFolders = 500;

/// Formats whose weights take three values; their sizes in bits differ with the packing.
constexpr std::array kTernaryFormats{"TQ1_0", "TQ2_0", "I2_S", "Q2_0"};
constexpr std::array kBinaryFormats{"Q1_0"};

QString translated(const char* text) {
    return QCoreApplication::translate("InstalledModel", text);
}

QString kindOfWeights(const ModelInfo& info) {
    const auto is = [&](const char* format) { return info.mainFormat == format; };
    if (std::ranges::any_of(kBinaryFormats, is)) {
        return translated(QT_TRANSLATE_NOOP("InstalledModel", "1-bit"));
    }
    if (std::ranges::any_of(kTernaryFormats, is)) {
        return translated(QT_TRANSLATE_NOOP("InstalledModel", "ternary"));
    }
    if (info.bitsPerWeight <= 0) return {};
    return translated(QT_TRANSLATE_NOOP("InstalledModel", "%1-bit"))
        .arg(static_cast<int>(std::floor(info.bitsPerWeight)));
}

bool isModelFile(const fs::path& file) {
    std::string extension = pathToId(file.extension()).toLower().toStdString();
    return extension == ".gguf";
}

/// Model files, and folders that hold a model's original files.
std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unknown;
        if (!entry->is_directory(unknown) && isModelFile(entry->path())) files.push_back(entry->path());
    }
    if (isCheckpointFolder(folder)) files.push_back(folder);
    std::ranges::sort(files);
    return files;
}

/// Size and time of all the files of a model, as far as they are there.
void measureFiles(InstalledModel& model) {
    for (const fs::path& part : modelParts(model.file)) {
        std::error_code error;
        const std::uintmax_t bytes = fs::file_size(part, error);
        if (!error) model.bytes += bytes;
        const fs::file_time_type modified = fs::last_write_time(part, error);
        if (!error) model.modified = std::max(model.modified, modified);
    }
}

/// What a folder of original files takes on the disk, and when it changed.
void measureFolder(InstalledModel& model) {
    std::error_code error;
    for (fs::directory_iterator entry(model.file, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_regular_file(unknown)) model.bytes += entry->file_size(unknown);
        model.modified = std::max(model.modified, entry->last_write_time(unknown));
    }
}

InstalledModel readModel(const fs::path& file, const std::vector<InstalledModel>& known) {
    InstalledModel model;
    model.id = pathToId(file);
    model.file = file;
    model.modified = fs::file_time_type::min();
    std::error_code error;
    model.convertible = fs::is_directory(file, error);
    model.convertible ? measureFolder(model) : measureFiles(model);
    const auto former = std::ranges::find(known, file, &InstalledModel::file);
    if (former != known.end() && former->bytes == model.bytes && former->modified == model.modified) {
        return *former;
    }
    if (auto info = readModelInfo(file)) {
        model.info = *std::move(info);
    } else {
        model.problem = std::move(info.error());
    }
    return model;
}

}  // namespace

QString sizeInWords(std::uintmax_t bytes) {
    const auto size = static_cast<double>(bytes);
    // "1.0 GB", not "1,000 MB"
    if (std::ceil(size / kBytesPerMegabyte) * kBytesPerMegabyte >= kBytesPerGigabyte) {
        return translated(QT_TRANSLATE_NOOP("InstalledModel", "%1 GB"))
            .arg(QLocale().toString(size / kBytesPerGigabyte, 'f', 1));
    }
    return translated(QT_TRANSLATE_NOOP("InstalledModel", "%1 MB"))
        .arg(QLocale().toString(std::ceil(size / kBytesPerMegabyte), 'f', 0));
}

QString InstalledModel::name() const {
    if (convertible) return QString::fromStdString(checkpointName(file));
    return problem || info.name.empty() ? toQString(file.filename()) : QString::fromStdString(info.name);
}

QString starterModelId() {
    return QStringLiteral("starter");
}

QString detailInWords(const InstalledModel& model) {
    const QString kind = model.problem ? QString() : kindOfWeights(model.info);
    const QString size = sizeInWords(model.bytes);
    return kind.isEmpty() ? size : kind + QStringLiteral(" · ") + size;
}

fs::path firstPart(const fs::path& file) {
    std::error_code error;
    for (const fs::path& part : modelParts(file)) {
        if (fs::exists(part, error)) return part;
    }
    return file;
}

std::vector<fs::path> modelFolders(const std::vector<fs::path>& folders) {
    std::vector<fs::path> all;
    for (const fs::path& folder : folders) {
        all.push_back(folder);
        std::error_code error;
        fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
        while (!error && entry != fs::recursive_directory_iterator() && all.size() < kMostFolders) {
            std::error_code unknown;
            const bool hidden = entry->path().filename().native().front() == '.';
            if (hidden || entry.depth() + 1 >= kDeepestFolder) entry.disable_recursion_pending();
            if (!hidden && entry->is_directory(unknown)) all.push_back(entry->path());
            entry.increment(error);
        }
    }
    return all;
}

std::vector<InstalledModel> scanModels(const ScanRequest& request) {
    std::vector<InstalledModel> models;
    std::set<fs::path> seen;
    const auto take = [&](const fs::path& named) -> InstalledModel* {
        const fs::path file = firstPart(named);
        std::error_code error;
        const fs::path canonical = fs::weakly_canonical(file, error);
        if (!seen.insert(error ? file : canonical).second) return nullptr;
        return &models.emplace_back(readModel(file, request.known));
    };
    std::error_code error;
    if (fs::exists(request.starter, error)) {
        if (InstalledModel* starter = take(request.starter)) {
            starter->starter = true;
            starter->id = starterModelId();
        }
    }
    for (const fs::path& folder : modelFolders(request.folders)) {
        for (const fs::path& file : filesIn(folder))
            take(file);
    }
    for (const fs::path& file : request.added) {
        if (InstalledModel* model = take(file)) model->outside = true;
    }
    const auto firstOther = models.begin() + (!models.empty() && models.front().starter ? 1 : 0);
    std::stable_sort(firstOther, models.end(), [](const InstalledModel& left, const InstalledModel& right) {
        return QString::localeAwareCompare(left.name(), right.name()) < 0;
    });
    return models;
}

}  // namespace onebit::app
