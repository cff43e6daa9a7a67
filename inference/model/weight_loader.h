// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "inference/base/mapped_file.h"
#include "inference/base/stop_flag.h"
#include "inference/base/thread_pool.h"
#include "inference/gguf/gguf_file.h"
#include "inference/kernel_choice.h"
#include "inference/model/config.h"
#include "inference/model/model_weights.h"

namespace onebit {

struct WeightLoading {
    ThreadPool& pool;
    std::function<void(float)> progress;  ///< 0..1, or empty
    const StopFlag* stop = nullptr;
    ChooseKernel chooseKernel;  ///< asked once a family; empty: the default kernels
};

/// Checks that `file` holds exactly the tensors that the architecture has, in the right shapes, in formats
/// that are known and with all their bytes: kMissingTensor, kWrongShape, kUnsupportedWeights, kTruncated,
/// kMalformed. Reads no weights.
Result<void> checkTensors(const gguf::File& file, const ModelConfig& config);

/// Makes all weights ready to compute with. They may point into `file`.
Result<ModelWeights> loadWeights(const gguf::File& file, const ModelConfig& config,
                                 const WeightLoading& loading);

}  // namespace onebit
