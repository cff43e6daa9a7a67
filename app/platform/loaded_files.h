// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace onebit::app {

/// Which file's code an address belongs to, for a signal handler: read from /proc/self/maps, which Linux has,
/// without an allocation or a lock. Elsewhere nothing is known.
class LoadedFiles {
  public:
    struct File {
        std::uintptr_t base = 0;            ///< where its first byte lies
        std::uintptr_t begin = 0, end = 0;  ///< its code
        char name[48] = {};  ///< without folders, which may tell who the person is; cut if it is longer
    };

    /// Looks anew.
    void read();
    /// Null if it is in none. Valid until read().
    const File* holding(std::uintptr_t address) const;

  private:
    void take(const char* line);

    static constexpr std::size_t kMostFiles = 256;
    static constexpr std::size_t kLongestLine = 512;
    File m_files[kMostFiles];
    std::size_t m_count = 0;
    std::uintptr_t m_base = 0;  ///< of the file whose lines are being read
};

}  // namespace onebit::app
