// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "inference/base/result.h"

namespace onebit {

/// A whole file mapped read-only. Movable; unmaps when destroyed. Works on Linux, macOS and Windows.
class MappedFile {
  public:
    MappedFile() = default;
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    /// kFileNotFound, kFileUnreadable (also for a folder) or kFileEmpty.
    static Result<MappedFile> open(const std::filesystem::path& path);

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    /// Tells the system that a part will not be read again, so that its pages can be dropped. Advice only.
    void release(std::span<const std::byte> part) const;

  private:
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace onebit
