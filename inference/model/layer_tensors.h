// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include "inference/model/architecture.h"

/// The layer tensors that families have in common, and how a family adds its own to them.
namespace onebit {

/// What every layer of `transformerLayer` has.
inline constexpr std::array<LayerTensorSpec, 9> kSharedLayerTensors = {{
    {"attn_norm.weight", &LayerWeights::attentionNorm, Extent::kModel},
    {"ffn_norm.weight", &LayerWeights::ffnNorm, Extent::kModel},
    {"attn_q.weight", &LayerWeights::query, Extent::kModel, Extent::kQuery},
    {"attn_k.weight", &LayerWeights::key, Extent::kModel, Extent::kKeyValue},
    {"attn_v.weight", &LayerWeights::value, Extent::kModel, Extent::kKeyValue},
    {"attn_output.weight", &LayerWeights::attentionOutput, Extent::kQuery, Extent::kModel},
    {"ffn_gate.weight", &LayerWeights::gate, Extent::kModel, Extent::kFfn},
    {"ffn_up.weight", &LayerWeights::up, Extent::kModel, Extent::kFfn},
    {"ffn_down.weight", &LayerWeights::down, Extent::kFfn, Extent::kModel},
}};

/// The shared tensors and then `own`.
template <std::size_t N>
constexpr std::array<LayerTensorSpec, kSharedLayerTensors.size() + N> sharedLayerTensorsAnd(
    const std::array<LayerTensorSpec, N>& own) {
    const auto joined = [&]<std::size_t... I, std::size_t... J>(std::index_sequence<I...>,
                                                                std::index_sequence<J...>) {
        return std::array<LayerTensorSpec, sizeof...(I) + N>{{kSharedLayerTensors[I]..., own[J]...}};
    };
    return joined(std::make_index_sequence<kSharedLayerTensors.size()>(), std::make_index_sequence<N>());
}

}  // namespace onebit
