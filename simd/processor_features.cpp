// SPDX-License-Identifier: Apache-2.0
#include "simd/processor_features.h"

#include <cstddef>

#if defined(__x86_64__) && defined(__linux__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#elif defined(__aarch64__) && defined(__APPLE__)
#include <sys/sysctl.h>
#elif defined(__aarch64__) && defined(_WIN32)
#include <windows.h>
#endif

namespace onebit::simd {

#if defined(__x86_64__) && defined(__linux__)

namespace {

bool hasAmxUnit() {
    constexpr unsigned kOsxsave = 1U << 27U;
    constexpr unsigned kAmxTile = 1U << 24U;
    constexpr unsigned kAmxInt8 = 1U << 25U;
    constexpr unsigned kTileState = 3U << 17U;
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & kOsxsave) == 0) return false;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0) return false;
    if ((d & kAmxTile) == 0 || (d & kAmxInt8) == 0) return false;
    unsigned low = 0;
    unsigned high = 0;
    asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (low & kTileState) == kTileState;
}

bool kernelAllowsAmx() {
    constexpr long kRequestPermission = 0x1023;  // ARCH_REQ_XCOMP_PERM, which older headers do not know
    constexpr long kTileData = 18;               // XFEATURE_XTILEDATA
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

}  // namespace

bool processorHasAmx() {
    static const bool has = hasAmxUnit() && kernelAllowsAmx();
    return has;
}

#else

bool processorHasAmx() {
    return false;
}

#endif

bool processorHasDotProducts() {
#if defined(__aarch64__) && defined(__linux__)
    constexpr unsigned long kWanted = HWCAP_ASIMDDP | HWCAP_FPHP | HWCAP_ASIMDHP;
    return (getauxval(AT_HWCAP) & kWanted) == kWanted;
#elif defined(__aarch64__) && defined(__APPLE__)
    // All of Apple's that have the one have the other.
    int has = 0;
    std::size_t size = sizeof has;
    return sysctlbyname("hw.optional.arm.FEAT_DotProd", &has, &size, nullptr, 0) == 0 && has != 0;
#elif defined(__aarch64__) && defined(_WIN32) && defined(PF_ARM_V82_DP_INSTRUCTIONS_AVAILABLE)
    return IsProcessorFeaturePresent(PF_ARM_V82_DP_INSTRUCTIONS_AVAILABLE) != 0;
#else
    return false;
#endif
}

}  // namespace onebit::simd
