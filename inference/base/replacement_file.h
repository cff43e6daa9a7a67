// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "inference/base/result.h"

namespace onebit {

/// A file that comes into being whole or not at all: it is written under a temporary name in the same folder
/// and takes its own name, in place of a file that had it, when it is complete and on the disk. What is not
/// committed is removed. A process that is killed leaves at most "NAME.*.part" behind. Move-only.
class ReplacementFile {
  public:
    /// kFileUnwritable with the path and the system's reason.
    static Result<ReplacementFile> create(const std::filesystem::path& path);
    ~ReplacementFile();
    ReplacementFile(ReplacementFile&& other) noexcept;
    ReplacementFile& operator=(ReplacementFile&&) = delete;
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;

    /// Appends. kFileUnwritable, for example when the disk is full.
    Result<void> write(std::span<const std::byte> bytes);
    /// Everything written so far is handed to the system, so that others can read it under temporaryPath().
    const std::filesystem::path& temporaryPath() const { return m_temporary; }
    /// Waits until the bytes are on the disk and gives the file its name. Nothing can be written after it.
    Result<void> commit();

  private:
    ReplacementFile(std::filesystem::path path, std::filesystem::path temporary, std::intptr_t handle);
    tl::unexpected<Error> unwritable() const;
    void close();

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    std::intptr_t m_handle;  ///< a file descriptor, or a HANDLE on Windows; -1 when closed
};

}  // namespace onebit
