// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace onebit::simd {

/// One instruction set that the kernels were compiled for.
struct Target {
    std::string_view
        name;        ///< Highway's name in lower case: "avx3", "avx2", "sse2", "neon", "sve2", "scalar" ...
    bool supported;  ///< This machine can run it.
};

/// Every compiled target, best first.
std::vector<Target> compiledTargets();

/// Name of the target that kernels run on now. The first call reads the environment variable
/// ONEBIT_SIMD_TARGET; a name that is unknown or unsupported there is ignored.
std::string_view chosenTarget();

/// Runs all kernels on `name` from now on; an empty name goes back to the best supported target.
/// Returns false, and changes nothing, when `name` is not compiled in or this machine cannot run it.
/// Not thread-safe: call it before any kernel runs on another thread.
bool forceTarget(std::string_view name);

}  // namespace onebit::simd
