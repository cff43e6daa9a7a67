// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

#include "app/kernels/kernel_requests.h"
#include "app/kernels/kernel_store.h"

namespace onebit::app {

/// Why a kernel is used.
enum class KernelReason : std::uint8_t {
    kDefault,   ///< nothing was measured yet
    kMeasured,  ///< it won, or nothing won clearly against it, or the machine was too busy to tell
    kAskedFor,
};

struct KernelDecision {
    WeightKernel kernel;
    KernelReason reason;
    std::optional<KernelRecord> record;  ///< what was measured, if anything was
};

/// Decides which kernel a family gets on this machine: the one that was asked for, else the fastest, which is
/// measured once and then kept in a file. A value; may be used by several threads at once, which then measure
/// one after the other.
class KernelChooser {
  public:
    /// `folder`: where measurements are kept.
    KernelChooser(const std::filesystem::path& folder, KernelRequests requests)
        : m_store(folder), m_requests(std::move(requests)) {}

    /// What is known; measures nothing. `threads` 0: as many as this process may use.
    KernelDecision look(KernelFamily family, std::uint32_t threads) const;
    /// Measures the family unless a kernel was asked for or a steady measurement is known; until there is one
    /// it is the default kernel. After a stop, or without memory to measure in, nothing is kept.
    KernelDecision choose(KernelFamily family, std::uint32_t threads, const StopFlag& stop) const;
    /// Measures whatever is known, and decides then. kOutOfMemory, or kInternal "stopped".
    Result<KernelDecision> measure(KernelFamily family, std::uint32_t threads, const StopFlag& stop) const;

    /// choose() for LoadOptions and measureSpeed(). `stop` outlives what is returned.
    ChooseKernel forThreads(std::uint32_t threads, const StopFlag& stop) const;

  private:
    KernelDecision decideBy(KernelRecord record) const;

    KernelStore m_store;
    KernelRequests m_requests;
};

}  // namespace onebit::app
