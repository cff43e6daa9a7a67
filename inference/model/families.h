// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/model/architecture.h"

/// What the rows of the table in architecture.cpp are made of, one group a file.
namespace onebit {

/// The tensors outside the layers that all families share; all but the embedding and the last norm may be
/// missing.
std::span<const ModelTensorSpec> commonModelTensors();

// qwen3.cpp
Result<ModelConfig> readQwen3Config(const ConfigReader& reader);
std::span<const LayerTensorSpec> qwen3LayerTensors();

// llama.cpp
Result<ModelConfig> readLlamaConfig(const ConfigReader& reader);
std::span<const LayerTensorSpec> llamaLayerTensors();

// minicpm.cpp; its layers are Llama's
Result<ModelConfig> readMinicpmConfig(const ConfigReader& reader);

// bitnet.cpp
Result<ModelConfig> readBitnetConfig(const ConfigReader& reader);
Result<ModelConfig> readBitnetB158Config(const ConfigReader& reader);
std::span<const LayerTensorSpec> bitnetLayerTensors();

// onebit.cpp
Result<ModelConfig> readOnebitConfig(const ConfigReader& reader);
std::span<const LayerTensorSpec> onebitLayerTensors();
std::span<const ModelTensorSpec> onebitModelTensors();
void onebitLayer(const LayerWeights& weights, LayerRun& run);

}  // namespace onebit
