// BitNet b1.58 (https://arxiv.org/abs/2402.17764): RMS norms before the output and the down projection as
// well. The 1bitLLM reproductions ("bitnet") use SwiGLU, Microsoft's 2B-4T ("bitnet-b1.58") a squared ReLU.
#include "inference/model/families.h"

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
    static constexpr LayerTensorSpec kTensors[] = {
        {"attn_norm.weight", &LayerWeights::attentionNorm, Extent::kModel},
        {"attn_sub_norm.weight", &LayerWeights::attentionSubNorm, Extent::kQuery},
        {"ffn_norm.weight", &LayerWeights::ffnNorm, Extent::kModel},
        {"ffn_sub_norm.weight", &LayerWeights::ffnSubNorm, Extent::kFfn},
        {"attn_q.weight", &LayerWeights::query, Extent::kModel, Extent::kQuery},
        {"attn_k.weight", &LayerWeights::key, Extent::kModel, Extent::kKeyValue},
        {"attn_v.weight", &LayerWeights::value, Extent::kModel, Extent::kKeyValue},
        {"attn_output.weight", &LayerWeights::attentionOutput, Extent::kQuery, Extent::kModel},
        {"ffn_gate.weight", &LayerWeights::gate, Extent::kModel, Extent::kFfn},
        {"ffn_up.weight", &LayerWeights::up, Extent::kModel, Extent::kFfn},
        {"ffn_down.weight", &LayerWeights::down, Extent::kFfn, Extent::kModel},
    };
    return kTensors;
}

}  // namespace onebit
