// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "inference/base/result.h"
#include "inference/cache_type.h"

namespace onebit::app::cli {

/// What is measured.
struct BenchPlan {
    std::filesystem::path model;
    std::uint32_t promptTokens = 128;
    std::uint32_t genTokens = 64;
    CacheType cacheType = CacheType::kF16;
    std::uint32_t depth = 0;  ///< tokens that are in the KV cache before the prompt is read
    std::uint32_t repetitions = 3;
};

/// One row of results, for one number of threads. Times and rates are medians over the repetitions.
struct BenchResult {
    std::uint32_t threads = 0;
    double promptTokensPerSecond = 0;
    double genTokensPerSecond = 0;
    double firstTokenMs = 0;
    double loadMs = 0;  ///< of one load; the file may be in the system's cache
    std::string kernel;
    std::string target;
};

/// Loads the model, runs it once unmeasured, then `repetitions` times. The token ids are pseudo-random but
/// the same in every run; end-of-turn tokens do not end a generation.
Result<BenchResult> measure(const BenchPlan& plan, std::uint32_t threads);

}  // namespace onebit::app::cli
