// SPDX-License-Identifier: Apache-2.0
// BitNet b1.58 (https://arxiv.org/abs/2402.17764): RMS norms before the output and the down projection as
// well. The 1bitLLM reproductions ("bitnet") use SwiGLU, Microsoft's 2B-4T ("bitnet-b1.58") a squared ReLU.
#include "inference/model/families.h"
#include "inference/model/layer_tensors.h"

namespace onebit {

Result<ModelConfig> readBitnetConfig(const ConfigReader& reader) {
    return readCommonConfig(reader);
}

Result<ModelConfig> readBitnetB158Config(const ConfigReader& reader) {
    Result<ModelConfig> config = readCommonConfig(reader);
    if (config) config->ffnActivation = FfnActivation::kSquaredRelu;
    return config;
}

std::span<const LayerTensorSpec> bitnetLayerTensors() {
    static constexpr auto kTensors = sharedLayerTensorsAnd(std::array<LayerTensorSpec, 2>{{
        {"attn_sub_norm.weight", &LayerWeights::attentionSubNorm, Extent::kQuery},
        {"ffn_sub_norm.weight", &LayerWeights::ffnSubNorm, Extent::kFfn},
    }});
    return kTensors;
}

}  // namespace onebit
