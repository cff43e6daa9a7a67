// Llama (Falcon3 and Falcon-E in 1.58 bits, Llama 3): the rows of the query and key projections are stored
// so that the rotation pairs neighbours; SwiGLU; Llama 3.1's stretched context comes as rope_freqs.weight.
#include "inference/model/families.h"

namespace onebit {

Result<ModelConfig> readLlamaConfig(const ConfigReader& reader) {
    Result<ModelConfig> config = readCommonConfig(reader);
    if (config) config->rope.interleaved = true;
    return config;
}

std::span<const LayerTensorSpec> llamaLayerTensors() {
    static constexpr LayerTensorSpec kTensors[] = {
        {"attn_norm.weight", &LayerWeights::attentionNorm, Extent::kModel},
        {"ffn_norm.weight", &LayerWeights::ffnNorm, Extent::kModel},
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
