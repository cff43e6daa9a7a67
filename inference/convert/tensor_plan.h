// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "inference/convert/checkpoint.h"
#include "inference/convert/encode.h"
#include "inference/convert/family.h"

namespace onebit {

/// One tensor of the GGUF file, and where its numbers come from.
struct PlannedTensor {
    std::string name;
    std::vector<std::uint64_t> dims;  ///< fastest first
    const EncodedFormat* format;
    std::uint64_t bytes;
    WeightRows rows;
    bool quantised;  ///< a projection: its rounding is what the conversion is judged by
};

/// All tensors of the GGUF file but computed ones, in the order in which they will lie there. Each tensor of
/// the checkpoint is used or known to be needless: kMissingTensor, kWrongShape, kUnsupportedWeights with its
/// name otherwise. Reads no weights. The checkpoint outlives the plan.
Result<std::vector<PlannedTensor>> planTensors(const Checkpoint& checkpoint, const CheckpointConfig& config,
                                               const CheckpointFamily& family,
                                               const EncodedFormat& projections);

}  // namespace onebit
