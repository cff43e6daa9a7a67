// SPDX-License-Identifier: Apache-2.0
#include "app/library/file_work.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "app/library/file_hash.h"
#include "app/library/sha256.h"
#include "app/platform/paths.h"
#include "inference/base/replacement_file.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
/// Room that a disk must keep.
constexpr std::uintmax_t kSpareBytes = std::uintmax_t{64} << 20;
constexpr const char* kTrash = ".onebit-trash";

tl::unexpected<Error> unwritable(const fs::path& path, const std::string& reason) {
    return fail(ErrorCode::kFileUnwritable, pathToUtf8(path) + ": " + reason);
}

Result<void> makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return unwritable(folder, error.message());
    return {};
}

Result<fs::path> freeName(const fs::path& file, const fs::path& folder) {
    if (const auto made = makeFolder(folder); !made) return tl::unexpected(made.error());
    fs::path target = folder / file.filename();
    std::error_code error;
    if (fs::exists(target, error)) return unwritable(target, "a file of this name is there");
    return target;
}

Result<void> checkRoom(const fs::path& folder, std::uintmax_t bytes) {
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    if (error || space.available >= bytes + kSpareBytes) return {};
    return unwritable(folder,
                      std::to_string(bytes) + " bytes needed, " + std::to_string(space.available) + " free");
}

/// Writes the bytes of `stream` into `copy`; returns their hash.
Result<std::string> pour(const fs::path& file, std::uintmax_t bytes, ReplacementFile& copy,
                         const Progress& progress, const StopFlag& stop) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return fail(ErrorCode::kFileUnreadable, pathToUtf8(file));
    Sha256 hash;
    std::vector<char> piece(kPieceBytes);
    std::uintmax_t done = 0;
    while (stream) {
        if (stop.requested()) return fail(ErrorCode::kInternal, "stopped");
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const std::streamsize got = stream.gcount();
        hash.add({piece.data(), static_cast<qsizetype>(got)});
        const auto part = std::as_bytes(std::span(piece).first(static_cast<std::size_t>(got)));
        if (const auto written = copy.write(part); !written) return tl::unexpected(written.error());
        done += static_cast<std::uintmax_t>(got);
        // The other half is reading it again.
        if (progress && bytes > 0) progress(0.5 * static_cast<double>(done) / static_cast<double>(bytes));
    }
    if (stream.bad() || done != bytes) return fail(ErrorCode::kFileUnreadable, pathToUtf8(file));
    return hash.hex().toStdString();
}

}  // namespace

Result<fs::path> copyInto(const fs::path& file, const fs::path& folder, const Progress& progress,
                          const StopFlag& stop) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (error) return fail(ErrorCode::kFileNotFound, pathToUtf8(file));
    Result<fs::path> target = freeName(file, folder);
    if (!target) return target;
    if (const auto room = checkRoom(folder, bytes); !room) return tl::unexpected(room.error());
    Result<ReplacementFile> copy = ReplacementFile::create(*target);
    if (!copy) return tl::unexpected(copy.error());
    const Result<std::string> expected = pour(file, bytes, *copy, progress, stop);
    if (!expected) return tl::unexpected(expected.error());
    const auto second = [&](std::uint64_t done) {
        if (progress && bytes > 0)
            progress(0.5 + 0.5 * static_cast<double>(done) / static_cast<double>(bytes));
    };
    const Result<std::string> found = sha256OfFile(copy->temporaryPath(), second, stop);
    if (!found) return tl::unexpected(found.error());
    if (*found != *expected) return unwritable(*target, "the copy differs from the file");
    if (const auto kept = copy->commit(); !kept) return tl::unexpected(kept.error());
    return target;
}

Result<fs::path> linkInto(const fs::path& file, const fs::path& folder) {
    Result<fs::path> target = freeName(file, folder);
    if (!target) return target;
    std::error_code error;
    // What a link leads to, so that the model stays when the link goes.
    const fs::path real = fs::canonical(file, error);
    if (error) return fail(ErrorCode::kFileNotFound, pathToUtf8(file));
    fs::create_hard_link(real, *target, error);
    if (error) return unwritable(*target, error.message());
    return target;
}

Result<fs::path> moveInto(const fs::path& file, const fs::path& folder, const Progress& progress,
                          const StopFlag& stop) {
    Result<fs::path> target = freeName(file, folder);
    if (!target) return target;
    std::error_code error;
    fs::rename(file, *target, error);
    if (!error) return target;
    if (error != std::errc::cross_device_link) return unwritable(*target, error.message());
    target = copyInto(file, folder, progress, stop);
    if (!target) return target;
    fs::remove(file, error);
    if (error) return unwritable(file, error.message());
    return target;
}

fs::path trashFolder(const fs::path& folder) {
    return folder / kTrash;
}

Result<TrashedFiles> moveToTrash(const std::vector<fs::path>& files, const fs::path& folder) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto stamp = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    const fs::path place = trashFolder(folder) / std::to_string(stamp);
    if (const auto made = makeFolder(place); !made) return tl::unexpected(made.error());
    TrashedFiles trashed;
    for (const fs::path& file : files) {
        std::error_code error;
        if (!fs::exists(fs::symlink_status(file, error))) continue;
        const fs::path to = place / file.filename();
        fs::rename(file, to, error);
        if (error) {
            const std::string reason = error.message();
            // The others go back: a model is whole or not there.
            (void)restoreFromTrash(trashed);
            return unwritable(file, reason);
        }
        trashed.from.push_back(file);
        trashed.to.push_back(to);
    }
    return trashed;
}

Result<void> restoreFromTrash(const TrashedFiles& trashed) {
    for (std::size_t i = 0; i < trashed.from.size(); ++i) {
        std::error_code error;
        if (fs::exists(trashed.from[i], error))
            return unwritable(trashed.from[i], "a file of this name is there");
        fs::rename(trashed.to[i], trashed.from[i], error);
        if (error) return unwritable(trashed.from[i], error.message());
    }
    return {};
}

std::uintmax_t emptyTrash(const fs::path& folder, std::chrono::seconds age) {
    std::uintmax_t left = 0;
    std::error_code error;
    const auto limit = std::chrono::system_clock::now() - age;
    std::vector<fs::path> old;
    for (fs::directory_iterator entry(trashFolder(folder), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = pathToUtf8(entry->path().filename());
        if (name.empty() || name.size() > 18 || name.find_first_not_of("0123456789") != std::string::npos)
            continue;
        const std::chrono::system_clock::time_point when(std::chrono::microseconds(std::stoll(name)));
        if (when <= limit) {
            old.push_back(entry->path());
            continue;
        }
        std::error_code unknown;
        for (const auto& file : fs::directory_iterator(entry->path(), unknown))
            left += file.file_size(unknown);
    }
    for (const fs::path& place : old)
        fs::remove_all(place, error);
    fs::remove(trashFolder(folder), error);  // if nothing is left in it
    return left;
}

}  // namespace onebit::app
