// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <filesystem>
#include <optional>
#include <vector>

#include "inference/base/result.h"
#include "inference/model.h"

namespace onebit::app {

/// A model on this computer and what its header says. One that is spread over several files is one model.
struct InstalledModel {
    QString id;                  ///< stays the same from one start to the next
    std::filesystem::path file;  ///< the first of its files
    bool starter = false;
    bool outside = false;      ///< in no folder of models: referred to where another program keeps it
    bool convertible = false;  ///< a folder of a model's original files, which can be converted
    ModelInfo info;            ///< meaningful when there is no problem
    std::optional<Error> problem;
    std::uintmax_t bytes = 0;                  ///< of all its files
    std::filesystem::file_time_type modified;  ///< the last of their changes

    /// What people call it: the name in the header, or the file's if the header cannot be read.
    QString name() const;
    /// Has weights and can be loaded as far as the header tells.
    bool runnable() const { return !problem && !info.vocabularyOnly; }
};

/// The first of the files that a model is spread over, which stands for all of them in lists; another one
/// where the first is missing, so that its problem is shown.
std::filesystem::path firstPart(const std::filesystem::path& file);

/// The id of the built-in starter model, wherever its file lies.
QString starterModelId();

/// "1.2 GB", "24 MB"
QString sizeInWords(std::uintmax_t bytes);

/// "1-bit · 24 MB", "ternary · 1.2 GB"; the size alone if the header cannot be read.
QString detailInWords(const InstalledModel& model);

/// Where models are looked for.
struct ScanRequest {
    std::filesystem::path starter;               ///< a file; listed first if it exists
    std::vector<std::filesystem::path> folders;  ///< every *.gguf in them, some levels deep
    std::vector<std::filesystem::path> added;    ///< files anywhere, kept where they are
    std::vector<InstalledModel> known;  ///< of the last scan: a file that did not change is not read again
};

/// The folders that scanModels() looks into: those given and the ones in them, hidden ones left out.
std::vector<std::filesystem::path> modelFolders(const std::vector<std::filesystem::path>& folders);

/// Reads the header of every model. Blocks; any thread. A file that cannot be used is listed with its
/// problem; a folder that cannot be read holds nothing.
std::vector<InstalledModel> scanModels(const ScanRequest& request);

}  // namespace onebit::app
