// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/family.h"

#include "inference/base/text.h"

namespace onebit {
namespace {

using enum TensorRole;

constexpr TensorMapping kLlamaTensors[] = {
    {"input_layernorm.weight", "attn_norm.weight", kNorm, Extent::kModel},
    {"self_attn.q_proj.weight", "attn_q.weight", kRotated, Extent::kModel, Extent::kQuery},
    {"self_attn.k_proj.weight", "attn_k.weight", kRotated, Extent::kModel, Extent::kKeyValue},
    {"self_attn.v_proj.weight", "attn_v.weight", kProjection, Extent::kModel, Extent::kKeyValue},
    {"self_attn.o_proj.weight", "attn_output.weight", kProjection, Extent::kQuery, Extent::kModel},
    {"post_attention_layernorm.weight", "ffn_norm.weight", kNorm, Extent::kModel},
    {"mlp.gate_proj.weight", "ffn_gate.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.up_proj.weight", "ffn_up.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.down_proj.weight", "ffn_down.weight", kProjection, Extent::kFfn, Extent::kModel},
};

constexpr TensorMapping kQwen3Tensors[] = {
    {"input_layernorm.weight", "attn_norm.weight", kNorm, Extent::kModel},
    {"self_attn.q_proj.weight", "attn_q.weight", kRotated, Extent::kModel, Extent::kQuery},
    {"self_attn.k_proj.weight", "attn_k.weight", kRotated, Extent::kModel, Extent::kKeyValue},
    {"self_attn.v_proj.weight", "attn_v.weight", kProjection, Extent::kModel, Extent::kKeyValue},
    {"self_attn.q_norm.weight", "attn_q_norm.weight", kNorm, Extent::kHead},
    {"self_attn.k_norm.weight", "attn_k_norm.weight", kNorm, Extent::kHead},
    {"self_attn.o_proj.weight", "attn_output.weight", kProjection, Extent::kQuery, Extent::kModel},
    {"post_attention_layernorm.weight", "ffn_norm.weight", kNorm, Extent::kModel},
    {"mlp.gate_proj.weight", "ffn_gate.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.up_proj.weight", "ffn_up.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.down_proj.weight", "ffn_down.weight", kProjection, Extent::kFfn, Extent::kModel},
};

// Microsoft's BitNet b1.58 2B-4T.
constexpr TensorMapping kBitnetB158Tensors[] = {
    {"input_layernorm.weight", "attn_norm.weight", kNorm, Extent::kModel},
    {"self_attn.q_proj.weight", "attn_q.weight", kRotated, Extent::kModel, Extent::kQuery},
    {"self_attn.k_proj.weight", "attn_k.weight", kRotated, Extent::kModel, Extent::kKeyValue},
    {"self_attn.v_proj.weight", "attn_v.weight", kProjection, Extent::kModel, Extent::kKeyValue},
    {"self_attn.attn_sub_norm.weight", "attn_sub_norm.weight", kNorm, Extent::kQuery},
    {"self_attn.o_proj.weight", "attn_output.weight", kProjection, Extent::kQuery, Extent::kModel},
    {"post_attention_layernorm.weight", "ffn_norm.weight", kNorm, Extent::kModel},
    {"mlp.gate_proj.weight", "ffn_gate.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.up_proj.weight", "ffn_up.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.ffn_sub_norm.weight", "ffn_sub_norm.weight", kNorm, Extent::kFfn},
    {"mlp.down_proj.weight", "ffn_down.weight", kProjection, Extent::kFfn, Extent::kModel},
};

// The reproductions of 1bitLLM.
constexpr TensorMapping kBitnetTensors[] = {
    {"input_layernorm.weight", "attn_norm.weight", kNorm, Extent::kModel},
    {"self_attn.q_proj.weight", "attn_q.weight", kRotated, Extent::kModel, Extent::kQuery},
    {"self_attn.k_proj.weight", "attn_k.weight", kRotated, Extent::kModel, Extent::kKeyValue},
    {"self_attn.v_proj.weight", "attn_v.weight", kProjection, Extent::kModel, Extent::kKeyValue},
    {"self_attn.inner_attn_ln.weight", "attn_sub_norm.weight", kNorm, Extent::kQuery},
    {"self_attn.o_proj.weight", "attn_output.weight", kProjection, Extent::kQuery, Extent::kModel},
    {"post_attention_layernorm.weight", "ffn_norm.weight", kNorm, Extent::kModel},
    {"mlp.gate_proj.weight", "ffn_gate.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.up_proj.weight", "ffn_up.weight", kProjection, Extent::kModel, Extent::kFfn},
    {"mlp.ffn_layernorm.weight", "ffn_sub_norm.weight", kNorm, Extent::kFfn},
    {"mlp.down_proj.weight", "ffn_down.weight", kProjection, Extent::kFfn, Extent::kModel},
};

constexpr TensorMapping kModelTensors[] = {
    {"model.embed_tokens.weight", "token_embd.weight", kEmbedding, Extent::kModel, Extent::kVocabulary},
    {"model.norm.weight", "output_norm.weight", kNorm, Extent::kModel},
    {"lm_head.weight", "output.weight", kEmbedding, Extent::kModel, Extent::kVocabulary},
};

// The two classes of BitNet differ in one capital letter, and in the activation function.
constexpr CheckpointFamily kFamilies[] = {
    {"BitNetForCausalLM", "bitnet-b1.58", "relu2", false, false, kBitnetB158Tensors},
    {"BitnetForCausalLM", "bitnet", "silu", false, false, kBitnetTensors},
    {"LlamaForCausalLM", "llama", "silu", true, false, kLlamaTensors},
    {"Qwen3ForCausalLM", "qwen3", "silu", false, false, kQwen3Tensors},
    {"MiniCPMForCausalLM", "minicpm", "silu", true, true, kLlamaTensors},
};

}  // namespace

std::span<const CheckpointFamily> checkpointFamilies() {
    return kFamilies;
}

Result<const CheckpointFamily*> findCheckpointFamily(const CheckpointConfig& config) {
    std::string supported;
    for (const CheckpointFamily& family : kFamilies) {
        if (family.className == config.architecture) {
            if (family.hiddenAct == config.hiddenAct) return &family;
            return fail(ErrorCode::kUnknownArchitecture,
                        printable(config.architecture) + " with hidden_act " + printable(config.hiddenAct) +
                            " (supported: " + std::string(family.hiddenAct) + ")");
        }
        supported.append(supported.empty() ? "" : ", ").append(family.className);
    }
    return fail(ErrorCode::kUnknownArchitecture,
                printable(config.architecture) + " (supported: " + supported + ")");
}

std::span<const TensorMapping> checkpointModelTensors() {
    return kModelTensors;
}

bool isDerivedTensor(std::string_view name) {
    return name.ends_with("rotary_emb.inv_freq");
}

}  // namespace onebit
