// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace onebit::gguf {

/// The name of one file of a model that is spread over several: "NAME-00002-of-00003.gguf".
class PartName {
  public:
    /// nullopt for a file that is not named like this, or says that it is none of 1 to 999 files.
    static std::optional<PartName> of(const std::filesystem::path& file);

    std::uint32_t number() const { return m_number; }  ///< from 1
    std::uint32_t count() const { return m_count; }
    /// The path of another part, 1 to count().
    std::filesystem::path path(std::uint32_t number) const;

  private:
    PartName() = default;

    std::filesystem::path m_begin;  // folder and NAME
    std::filesystem::path m_extension;
    std::uint32_t m_number = 0;
    std::uint32_t m_count = 0;
};

}  // namespace onebit::gguf
