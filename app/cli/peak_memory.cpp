// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peak_memory.h"

#ifdef _WIN32
#include <windows.h>
// windows.h has to come first.
#include <psapi.h>
#else
#include <sys/resource.h>
#endif

namespace onebit::app::cli {

double peakMemoryMiB() {
    constexpr double kMiB = 1024.0 * 1024.0;
#ifdef _WIN32
    PROCESS_MEMORY_COUNTERS counters{};
    if (GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters) == 0) return 0;
    return static_cast<double>(counters.PeakWorkingSetSize) / kMiB;
#else
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
#ifdef __APPLE__
    constexpr double kUnit = 1;  // bytes
#else
    constexpr double kUnit = 1024;  // kibibytes
#endif
    return static_cast<double>(usage.ru_maxrss) * kUnit / kMiB;
#endif
}

}  // namespace onebit::app::cli
