// SPDX-License-Identifier: Apache-2.0
#include "inference/base/system_resources.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <thread>

#if defined(__linux__)
#include <sched.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <string_view>
#elif defined(__APPLE__)
#include <mach/mach.h>
#include <sys/sysctl.h>
#elif defined(_WIN32)
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#endif

namespace onebit {

#if defined(__linux__)
namespace {

/// First number in a one-line file; nullopt if there is none ("max" in cgroup files).
std::optional<double> numberIn(const std::string& path) {
    std::ifstream file(path);
    double value = 0;
    if (file >> value) return value;
    return std::nullopt;
}

/// This process's folder in the unified cgroup hierarchy (cgroups(7)).
std::string cgroupFolder() {
    std::ifstream file("/proc/self/cgroup");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("0::")) return "/sys/fs/cgroup" + line.substr(3);
    }
    return "/sys/fs/cgroup";
}

/// Processors' worth of time that the cgroup allows, versions 2 and 1.
std::optional<double> processorQuota() {
    for (const std::string& folder : {cgroupFolder(), std::string("/sys/fs/cgroup")}) {
        std::ifstream file(folder + "/cpu.max");
        double quota = 0;
        double period = 0;
        if (file >> quota >> period && quota > 0 && period > 0) return quota / period;
    }
    const auto quota = numberIn("/sys/fs/cgroup/cpu/cpu.cfs_quota_us");
    const auto period = numberIn("/sys/fs/cgroup/cpu/cpu.cfs_period_us");
    if (quota && period && *quota > 0 && *period > 0) return *quota / *period;
    return std::nullopt;
}

/// "key: 123 kB" or "key 123" in a file of such lines.
std::optional<std::uint64_t> fieldIn(const std::string& path, const std::string& key) {
    std::ifstream file(path);
    std::string word;
    std::uint64_t value = 0;
    while (file >> word) {
        if (word == key && file >> value) return value;
        file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return std::nullopt;
}

/// What follows the colon of a line, if the line begins with `key`.
std::optional<std::string> valueOf(std::string_view line, std::string_view key) {
    const std::size_t colon = line.find(": ");
    if (!line.starts_with(key) || colon == std::string_view::npos) return std::nullopt;
    return std::string(line.substr(colon + 2));
}

/// What the cgroup's memory limit leaves; file caches count as free, since they can be dropped.
std::optional<std::uint64_t> cgroupFreeMemory() {
    for (const std::string& folder : {cgroupFolder(), std::string("/sys/fs/cgroup")}) {
        const auto limit = numberIn(folder + "/memory.max");
        const auto used = numberIn(folder + "/memory.current");
        if (!limit || !used) continue;
        const auto cache = static_cast<double>(fieldIn(folder + "/memory.stat", "inactive_file").value_or(0));
        return static_cast<std::uint64_t>(std::max(0.0, *limit - std::max(0.0, *used - cache)));
    }
    return std::nullopt;
}

}  // namespace

std::uint32_t usableProcessors() {
    std::uint32_t count = std::max(1U, std::thread::hardware_concurrency());
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) count = static_cast<std::uint32_t>(CPU_COUNT(&set));
    if (const std::optional<double> quota = processorQuota()) {
        count = std::min(count, static_cast<std::uint32_t>(std::ceil(*quota)));
    }
    return std::max(1U, count);
}

std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    std::string designs;
    std::string line;
    while (std::getline(file, line)) {
        if (const auto name = valueOf(line, "model name")) return *name;
        // ARM: who designed a core, and which of theirs it is. Different cores are told of one by one.
        const auto maker = valueOf(line, "CPU implementer");
        const auto part = valueOf(line, "CPU part");
        if (!maker && !part) continue;
        const std::string word = maker ? "ARM " + *maker : *part;
        if (designs.find(word) == std::string::npos) designs += (designs.empty() ? "" : " ") + word;
    }
    return designs;
}

std::optional<std::uint64_t> freeMemoryBytes() {
    constexpr std::uint64_t kBytesPerKib = 1024;
    const std::optional<std::uint64_t> kib = fieldIn("/proc/meminfo", "MemAvailable:");
    const std::optional<std::uint64_t> cgroup = cgroupFreeMemory();
    if (!kib) return cgroup;
    const std::uint64_t available = *kib * kBytesPerKib;
    return cgroup ? std::min(available, *cgroup) : available;
}

std::optional<std::uint64_t> totalMemoryBytes() {
    constexpr std::uint64_t kBytesPerKib = 1024;
    const std::optional<std::uint64_t> kib = fieldIn("/proc/meminfo", "MemTotal:");
    if (!kib) return std::nullopt;
    for (const std::string& folder : {cgroupFolder(), std::string("/sys/fs/cgroup")}) {
        const auto limit = numberIn(folder + "/memory.max");
        if (limit) return std::min(*kib * kBytesPerKib, static_cast<std::uint64_t>(*limit));
    }
    return *kib * kBytesPerKib;
}

#else

std::uint32_t usableProcessors() {
#if defined(__APPLE__)
    // Every layer waits for its slowest thread, so only the fast kind of cores computes. Macs with one kind
    // of core do not know the name.
    std::uint32_t fast = 0;
    std::size_t size = sizeof fast;
    if (sysctlbyname("hw.perflevel0.logicalcpu", &fast, &size, nullptr, 0) == 0 && fast > 0) return fast;
#endif
    return std::max(1U, std::thread::hardware_concurrency());
}

std::string processorName() {
#if defined(__APPLE__)
    char name[256] = {};
    std::size_t size = sizeof name - 1;
    return sysctlbyname("machdep.cpu.brand_string", name, &size, nullptr, 0) == 0 ? name : "";
#elif defined(_WIN32)
    const char* name = std::getenv("PROCESSOR_IDENTIFIER");
    return name != nullptr ? name : "";
#else
    return {};
#endif
}

#if defined(__APPLE__)
std::optional<std::uint64_t> freeMemoryBytes() {
    vm_statistics64_data_t statistics;
    mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
    const auto host = mach_host_self();
    const auto status =
        host_statistics64(host, HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&statistics), &count);
    if (status != KERN_SUCCESS) return std::nullopt;
    const std::uint64_t pages =
        std::uint64_t{statistics.free_count} + statistics.inactive_count + statistics.purgeable_count;
    return pages * vm_kernel_page_size;
}
std::optional<std::uint64_t> totalMemoryBytes() {
    std::uint64_t bytes = 0;
    std::size_t size = sizeof bytes;
    if (sysctlbyname("hw.memsize", &bytes, &size, nullptr, 0) != 0) return std::nullopt;
    return bytes;
}
#elif defined(_WIN32)
std::optional<std::uint64_t> freeMemoryBytes() {
    MEMORYSTATUSEX status;
    status.dwLength = sizeof status;
    if (GlobalMemoryStatusEx(&status) == 0) return std::nullopt;
    return status.ullAvailPhys;
}
std::optional<std::uint64_t> totalMemoryBytes() {
    MEMORYSTATUSEX status;
    status.dwLength = sizeof status;
    if (GlobalMemoryStatusEx(&status) == 0) return std::nullopt;
    return status.ullTotalPhys;
}
#else
std::optional<std::uint64_t> totalMemoryBytes() {
    return std::nullopt;
}
std::optional<std::uint64_t> freeMemoryBytes() {
    return std::nullopt;
}
#endif

#endif

}  // namespace onebit
