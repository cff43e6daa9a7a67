// SPDX-License-Identifier: Apache-2.0
#include "simd/target.h"

#include <hwy/targets.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "simd/processor_features.h"
#include "simd/target_selection.h"

namespace onebit::simd {
namespace {

/// A bit of Highway's target mask and what people call it.
struct NamedTarget {
    std::int64_t bit;
    std::string name;
    bool amx = false;  ///< with Intel's unit for tiles, which Highway does not know
};

/// Highway has no target for ARM's dot products of bytes alone: NEON_BF16 has them, and asks for bfloat16 on
/// top, which most machines with dot products lack (Apple M1, Raspberry Pi 5, Neoverse N1). No kernel uses
/// bfloat16, and packaging/test_arm64.sh runs them on a processor without it, so here the target is that of
/// dot products.
std::string nameOf(std::int64_t bit) {
    if (bit == HWY_NEON_BF16) return "neon_dotprod";
    std::string name = hwy::TargetName(bit);
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

/// Every compiled target, best first: Highway gives better targets lower bits.
const std::vector<NamedTarget>& namedTargets() {
    static const std::vector<NamedTarget> targets = [] {
        std::vector<NamedTarget> result;
        for (std::int64_t left = HWY_TARGETS; left != 0; left &= left - 1) {
            const std::int64_t bit = left & -left;
            if (bit == HWY_AVX3_DL) result.push_back({bit, "avx3_amx", true});
            result.push_back({bit, nameOf(bit)});
        }
        return result;
    }();
    return targets;
}

bool isSupported(const NamedTarget& target) {
    if (target.amx && !processorHasAmx()) return false;
    if (target.bit == HWY_NEON_BF16 && processorHasDotProducts()) return true;
    return (hwy::SupportedTargets() & target.bit) != 0;
}

/// The target of that name if this machine can run it, else null. An empty name means the best one.
const NamedTarget* findSupported(std::string_view name) {
    for (const NamedTarget& target : namedTargets()) {
        if (isSupported(target) && (name.empty() || target.name == name)) return &target;
    }
    return nullptr;
}

std::atomic<const NamedTarget*> chosen{nullptr};

void choose(const NamedTarget& target) {
    hwy::GetChosenTarget().Update(target.bit);
    chosen.store(&target, std::memory_order_release);
}

const NamedTarget& initialTarget() {
    // Read once, before any thread of ours could change the environment.
    const char* wanted = std::getenv("ONEBIT_SIMD_TARGET");  // NOLINT(concurrency-mt-unsafe)
    if (wanted != nullptr) {
        if (const NamedTarget* target = findSupported(wanted)) return *target;
    }
    const NamedTarget* best = findSupported({});
    // Highway always supports at least the target that the whole program was compiled for, the last one.
    return best != nullptr ? *best : namedTargets().back();
}

}  // namespace

void selectTargetOnce() {
    static const bool done = [] {
        choose(initialTarget());
        return true;
    }();
    static_cast<void>(done);
}

std::vector<Target> compiledTargets() {
    std::vector<Target> result;
    for (const NamedTarget& target : namedTargets())
        result.push_back({target.name, isSupported(target)});
    return result;
}

std::string_view chosenTarget() {
    selectTargetOnce();
    return chosen.load(std::memory_order_acquire)->name;
}

bool amxChosen() {
    return chosen.load(std::memory_order_acquire)->amx;
}

bool forceTarget(std::string_view name) {
    selectTargetOnce();
    const NamedTarget* target = findSupported(name);
    if (target == nullptr) return false;
    choose(*target);
    return true;
}

}  // namespace onebit::simd
