// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace onebit::test {

/// An empty folder of its own, removed with everything in it at the end.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Writes a file in it (over one of the same name) and returns its path.
    std::filesystem::path write(std::string_view name, std::span<const std::byte> bytes) const;

  private:
    std::filesystem::path m_path;
};

}  // namespace onebit::test
