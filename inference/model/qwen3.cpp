// Qwen3 (Bonsai): each head of the queries and keys has an RMS norm of its own before the rotation; SwiGLU.
#include "inference/model/families.h"

namespace onebit {

Result<ModelConfig> readQwen3Config(const ConfigReader& reader) {
    return readCommonConfig(reader);
}

std::span<const LayerTensorSpec> qwen3LayerTensors() {
    static constexpr LayerTensorSpec kTensors[] = {
        {"attn_norm.weight", &LayerWeights::attentionNorm, Extent::kModel},
        {"attn_q_norm.weight", &LayerWeights::queryNorm, Extent::kHead},
        {"attn_k_norm.weight", &LayerWeights::keyNorm, Extent::kHead},
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
