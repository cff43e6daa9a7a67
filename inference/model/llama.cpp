// SPDX-License-Identifier: Apache-2.0
// Llama (Falcon3 and Falcon-E in 1.58 bits, Llama 3): the rows of the query and key projections are stored
// so that the rotation pairs neighbours; SwiGLU; Llama 3.1's stretched context comes as rope_freqs.weight.
#include "inference/model/families.h"
#include "inference/model/layer_tensors.h"

namespace onebit {

Result<ModelConfig> readLlamaConfig(const ConfigReader& reader) {
    Result<ModelConfig> config = readCommonConfig(reader);
    if (config) config->rope.interleaved = true;
    return config;
}

std::span<const LayerTensorSpec> llamaLayerTensors() {
    return kSharedLayerTensors;
}

}  // namespace onebit
