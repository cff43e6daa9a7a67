// SPDX-License-Identifier: Apache-2.0
// Qwen3 (Bonsai): each head of the queries and keys has an RMS norm of its own before the rotation; SwiGLU.
#include "inference/model/families.h"
#include "inference/model/layer_tensors.h"

namespace onebit {

Result<ModelConfig> readQwen3Config(const ConfigReader& reader) {
    return readCommonConfig(reader);
}

std::span<const LayerTensorSpec> qwen3LayerTensors() {
    static constexpr auto kTensors = sharedLayerTensorsAnd(std::array<LayerTensorSpec, 2>{{
        {"attn_q_norm.weight", &LayerWeights::queryNorm, Extent::kHead},
        {"attn_k_norm.weight", &LayerWeights::keyNorm, Extent::kHead},
    }});
    return kTensors;
}

}  // namespace onebit
