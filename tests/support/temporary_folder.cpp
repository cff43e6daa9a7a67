// SPDX-License-Identifier: Apache-2.0
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <chrono>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace onebit::test {

TemporaryFolder::TemporaryFolder() {
    static std::atomic<unsigned> count{0};
    // Test processes run side by side: the clock and the count only make a collision rare, create_directory
    // settles it.
    for (int attempt = 0; attempt < 100; ++attempt) {
        const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
        m_path = std::filesystem::temp_directory_path() /
                 ("onebit-test-" + std::to_string(ticks) + "-" + std::to_string(count++));
        if (std::filesystem::create_directory(m_path)) return;
    }
    throw std::runtime_error("no temporary folder could be made");
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::filesystem::path TemporaryFolder::write(std::string_view name, std::span<const std::byte> bytes) const {
    std::filesystem::path file = m_path / name;
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + file.string());
    return file;
}

}  // namespace onebit::test
