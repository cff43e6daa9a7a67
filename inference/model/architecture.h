// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "inference/model/config.h"
#include "inference/model/model_weights.h"

namespace onebit {

struct LayerRun;

/// A tensor that a model has: what it is called in the file, what shape it must have, where it goes.
/// Loading and validation are both driven by these.
template <typename Owner>
struct TensorSpec {
    std::string_view name;  ///< in layers without the "blk.N." before it
    std::variant<std::vector<float> Owner::*, WeightMatrix Owner::*> target;
    Extent cols;
    Extent rows = Extent::kModel;  ///< of a matrix
    bool optional = false;
};
using LayerTensorSpec = TensorSpec<LayerWeights>;
using ModelTensorSpec = TensorSpec<ModelWeights>;

/// One family of models. Adding one means adding a file beside this one and a row to the table in
/// architecture.cpp.
struct Architecture {
    std::string_view ggufName;
    Result<ModelConfig> (*readConfig)(const ConfigReader& reader);
    std::span<const LayerTensorSpec> layerTensors;
    std::span<const ModelTensorSpec> modelTensors;
    /// Computes one layer for a chunk of tokens, in place on the residual stream.
    void (*layer)(const LayerWeights& weights, LayerRun& run);
};

/// All architectures.
std::span<const Architecture> architectures();

/// Null for a name that is not in the table.
const Architecture* findArchitecture(std::string_view ggufName);

/// Reads `general.architecture` and then what that architecture wants. kMissingMetadata,
/// kUnknownArchitecture, kMalformed.
Result<ModelConfig> readModelConfig(const gguf::File& file);

}  // namespace onebit
