// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "inference/kernel_choice.h"

namespace onebit::app {

/// What a measurement of kernels holds for.
struct KernelMachine {
    std::string processor;      ///< what the system calls it; may be empty
    std::string target;         ///< instruction set of the kernels
    std::uint32_t threads = 0;  ///< that shared the work

    friend bool operator==(const KernelMachine&, const KernelMachine&) = default;
};

/// This machine with the instruction set in use and so many threads (0: as many as this process may use).
KernelMachine thisMachine(std::uint32_t threads);

struct KernelRecord {
    KernelMachine machine;
    KernelFamily family;
    std::string date;               ///< of the measurement: "2026-11-23"
    std::vector<KernelRate> rates;  ///< of all kernels of the family
    bool steady = true;             ///< as in KernelMeasurement
};

/// What was measured of kernels, in a small JSON file that several processes may use at once: the last one to
/// write wins, and what is lost is measured again. A file that is not there, damaged or of another version
/// of the kernels holds nothing.
class KernelStore {
  public:
    /// The file is kernels.json in `folder`.
    explicit KernelStore(const std::filesystem::path& folder) : m_file(folder / "kernels.json") {}

    std::optional<KernelRecord> find(const KernelMachine& machine, KernelFamily family) const;
    /// Writes the file anew with the record in place of an older one. Makes the folder if it is missing.
    /// False if that cannot be done: nothing is lost but the time to measure again.
    bool keep(const KernelRecord& record) const;

  private:
    std::vector<KernelRecord> read() const;

    std::filesystem::path m_file;
};

}  // namespace onebit::app
