// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/library/file_work.h"
#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

/// Work on a model that may be spread over several files: done with all of them, or everything is as it was.
/// All of these take the first file, block, and may be called on any thread; `progress` and stopping are
/// those of file_work.h.
namespace onebit::app {

/// Copies a model into a folder and compares each copy with its file. Returns the first file of the copy.
Result<std::filesystem::path> copyModel(const std::filesystem::path& first,
                                        const std::filesystem::path& folder, const Progress& progress,
                                        const StopFlag& stop);

/// Gives a model's files second names in a folder of the same disk.
Result<std::filesystem::path> linkModel(const std::filesystem::path& first,
                                        const std::filesystem::path& folder);

/// Moves a model into a folder. To another disk it is copied, and removed here when all of it is there.
Result<std::filesystem::path> moveModel(const std::filesystem::path& first,
                                        const std::filesystem::path& folder, const Progress& progress,
                                        const StopFlag& stop);

/// One of a model's files and the SHA-256 of what it holds.
struct FileHash {
    std::filesystem::path file;
    std::string sha256;
};

/// Reads a model to its end. In the order of the files.
Result<std::vector<FileHash>> hashModel(const std::filesystem::path& first, const Progress& progress,
                                        const StopFlag& stop);

/// What stands for a whole model: the hash of its one file; of several files the SHA-256 of their hashes as
/// text, one after the other. Empty if one of them is.
std::string combinedHash(const std::vector<std::string>& hashes);

/// What comparing a model's files with known hashes comes to.
enum class HashVerdict : std::uint8_t { kRight, kDifferent, kUnknown };

/// `known` holds a hash for each file, or an empty text where none is known. One that differs decides; right
/// is only what is known wholly.
HashVerdict judgeHashes(const std::vector<FileHash>& found, const std::vector<std::string>& known);

}  // namespace onebit::app
