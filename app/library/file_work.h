// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

/// Moving model files about so that none is ever lost or half there. All of these block and may be called on
/// any thread; `progress` is called with 0 to 1 on that thread and may be empty. A stopped work leaves
/// everything as it was and is kInternal "stopped".
namespace onebit::app {

using Progress = std::function<void(double share)>;

/// Copies a file under its name into a folder, which is made if needed, reads the copy again and compares it
/// with what was read. The copy has its name only when it is whole. kFileUnwritable when there is no room or
/// a file of that name is there.
Result<std::filesystem::path> copyInto(const std::filesystem::path& file, const std::filesystem::path& folder,
                                       const Progress& progress, const StopFlag& stop);

/// Gives a file a second name in a folder of the same disk, so that it takes no more room. kFileUnwritable
/// where the disk cannot do that.
Result<std::filesystem::path> linkInto(const std::filesystem::path& file,
                                       const std::filesystem::path& folder);

/// Moves a file into a folder: renamed on the same disk; else copied, compared, and only then removed.
Result<std::filesystem::path> moveInto(const std::filesystem::path& file, const std::filesystem::path& folder,
                                       const Progress& progress, const StopFlag& stop);

/// Files that were moved out of sight on their own disk.
struct TrashedFiles {
    std::vector<std::filesystem::path> from;
    std::vector<std::filesystem::path> to;
};

/// The folder in a folder of models that deleted ones are kept in for a while.
std::filesystem::path trashFolder(const std::filesystem::path& folder);

/// Moves files, which lie anywhere under `folder`, to its trash. All of them or none.
Result<TrashedFiles> moveToTrash(const std::vector<std::filesystem::path>& files,
                                 const std::filesystem::path& folder);

/// Puts them back; kFileUnwritable if a file of the same name is there by now.
Result<void> restoreFromTrash(const TrashedFiles& trashed);

/// Removes for good what has been in the trash for longer than `age`. Returns the bytes that are still there.
std::uintmax_t emptyTrash(const std::filesystem::path& folder, std::chrono::seconds age);

}  // namespace onebit::app
