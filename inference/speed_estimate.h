#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"
#include "inference/cache_type.h"
#include "inference/model.h"

/// How fast a model will run here, told before it is downloaded or loaded: a short measurement of this
/// machine's kernels and memory, once, and arithmetic for each model.
namespace onebit {

/// How fast weights of one kind are multiplied, with all threads.
struct KernelSpeed {
    std::string kind;                       ///< the format that was measured: "Q1_0"; see measureSpeed()
    double generationWeightsPerSecond = 0;  ///< by one token, read from memory
    double promptWeightsPerSecond = 0;      ///< weights times tokens, with a prompt's chunk of tokens
    double productSeconds = 0;              ///< what starting a product costs, however small it is
};

/// What was measured of a machine.
struct MachineSpeed {
    std::string target;  ///< instruction set of the kernels: "avx3"
    std::uint32_t threads = 0;
    std::vector<KernelSpeed> kernels;
    double elementSeconds = 0;    ///< a float that a norm or an activation function passes, on one thread
    double attentionSeconds = 0;  ///< a value of a query head by a position of the context, on one thread
};

/// Measures for about a fifth of a second, with all the `threads` (0: as many as this process may use).
/// Allocates about 100 MB meanwhile. What else the machine does lowers the figures. kOutOfMemory, or
/// kInternal "stopped".
Result<MachineSpeed> measureSpeed(std::uint32_t threads, const StopFlag& stop);

struct SpeedEstimate {
    double generationTokensPerSecond = 0;
    double promptTokensPerSecond = 0;
};

/// What to expect of a model that has so many positions in its context. Nullopt where the header says too
/// little (no layers, no weights in a known format).
std::optional<SpeedEstimate> estimateSpeed(const MachineSpeed& machine, const ModelInfo& model,
                                           std::uint32_t position);

/// Bytes that a model needs to run with a context of so many tokens: `model.memoryBytes` for another length
/// and cache. 0 stands for the model's own, at most 4096.
std::uint64_t estimateMemory(const ModelInfo& model, std::uint32_t contextLength, CacheType cacheType);

}  // namespace onebit
