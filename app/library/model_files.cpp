// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_files.h"

#include <system_error>
#include <utility>

#include "app/library/file_hash.h"
#include "app/library/sha256.h"
#include "app/platform/paths.h"
#include "inference/model.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

std::uintmax_t sizeOf(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    return error ? 0 : bytes;
}

/// Turns the progress of one file after the other into that of all.
class SharedProgress {
  public:
    SharedProgress(const std::vector<fs::path>& files, const Progress& progress) : m_progress(progress) {
        for (const fs::path& file : files)
            m_total += static_cast<double>(sizeOf(file));
    }

    /// For the file that comes next.
    Progress of(const fs::path& file) {
        const double before = std::exchange(m_done, m_done + static_cast<double>(sizeOf(file)));
        const double own = m_done - before;
        return [this, before, own](double share) {
            if (m_progress && m_total > 0) m_progress((before + own * share) / m_total);
        };
    }

  private:
    const Progress& m_progress;
    double m_total = 0;
    double m_done = 0;
};

/// The first of the files that were made, after taking all of them away again if one could not be.
template <typename Make>
Result<fs::path> makeAllOrNone(const std::vector<fs::path>& parts, const Make& make) {
    std::vector<fs::path> made;
    for (const fs::path& part : parts) {
        Result<fs::path> target = make(part);
        if (!target) {
            std::error_code error;
            for (const fs::path& file : made)
                fs::remove(file, error);
            return target;
        }
        made.push_back(*std::move(target));
    }
    return made.front();
}

/// Whether all could be renamed into the folder; nothing is changed otherwise. kFileUnwritable with an empty
/// detail means that they lie on another disk.
Result<fs::path> renameAllOrNone(const std::vector<fs::path>& parts, const fs::path& folder) {
    std::vector<fs::path> moved;
    const auto goBack = [&] {
        std::error_code error;
        for (std::size_t i = 0; i < moved.size(); ++i)
            fs::rename(moved[i], parts[i], error);
    };
    std::error_code error;
    fs::create_directories(folder, error);
    for (const fs::path& part : parts) {
        const fs::path target = folder / part.filename();
        if (fs::exists(target, error)) {
            goBack();
            return fail(ErrorCode::kFileUnwritable, pathToUtf8(target) + ": a file of this name is there");
        }
        fs::rename(part, target, error);
        if (error) {
            const bool elsewhere = error == std::errc::cross_device_link;
            const std::string reason = elsewhere ? "" : pathToUtf8(target) + ": " + error.message();
            goBack();
            return fail(ErrorCode::kFileUnwritable, reason);
        }
        moved.push_back(target);
    }
    return moved.front();
}

}  // namespace

Result<fs::path> copyModel(const fs::path& first, const fs::path& folder, const Progress& progress,
                           const StopFlag& stop) {
    const std::vector<fs::path> parts = modelParts(first);
    SharedProgress shared(parts, progress);
    return makeAllOrNone(parts,
                         [&](const fs::path& part) { return copyInto(part, folder, shared.of(part), stop); });
}

Result<fs::path> linkModel(const fs::path& first, const fs::path& folder) {
    return makeAllOrNone(modelParts(first), [&](const fs::path& part) { return linkInto(part, folder); });
}

Result<fs::path> moveModel(const fs::path& first, const fs::path& folder, const Progress& progress,
                           const StopFlag& stop) {
    const std::vector<fs::path> parts = modelParts(first);
    Result<fs::path> moved = renameAllOrNone(parts, folder);
    if (moved || !moved.error().detail.empty()) return moved;
    Result<fs::path> copied = copyModel(first, folder, progress, stop);
    if (!copied) return copied;
    for (const fs::path& part : parts) {
        std::error_code error;
        fs::remove(part, error);
        if (error) return fail(ErrorCode::kFileUnwritable, pathToUtf8(part) + ": " + error.message());
    }
    return copied;
}

Result<std::vector<FileHash>> hashModel(const fs::path& first, const Progress& progress,
                                        const StopFlag& stop) {
    const std::vector<fs::path> parts = modelParts(first);
    SharedProgress shared(parts, progress);
    std::vector<FileHash> hashes;
    for (const fs::path& part : parts) {
        const Progress own = shared.of(part);
        const auto bytes = static_cast<double>(sizeOf(part));
        const auto done = [&](std::uint64_t read) {
            if (bytes > 0) own(static_cast<double>(read) / bytes);
        };
        Result<std::string> sha256 = sha256OfFile(part, done, stop);
        if (!sha256) return tl::unexpected(sha256.error());
        hashes.push_back({part, *std::move(sha256)});
    }
    return hashes;
}

std::string combinedHash(const std::vector<std::string>& hashes) {
    if (hashes.size() == 1) return hashes.front();
    Sha256 all;
    for (const std::string& hash : hashes) {
        if (hash.empty()) return {};
        all.add({hash.data(), static_cast<qsizetype>(hash.size())});
    }
    return hashes.empty() ? std::string() : all.hex().toStdString();
}

HashVerdict judgeHashes(const std::vector<FileHash>& found, const std::vector<std::string>& known) {
    bool isWhole = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool isKnown = i < known.size() && !known[i].empty();
        if (isKnown && known[i] != found[i].sha256) return HashVerdict::kDifferent;
        isWhole = isWhole && isKnown;
    }
    return isWhole ? HashVerdict::kRight : HashVerdict::kUnknown;
}

}  // namespace onebit::app
