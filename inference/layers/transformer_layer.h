// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/layers/layer_run.h"
#include "inference/model/model_weights.h"

namespace onebit {

/// The layer that Llama, Qwen3 and BitNet share: x += output(attention(norm(x))), then
/// x += down(activation(gate(norm(x))) * up(norm(x))). Norms of the heads and before the output and down
/// projections are applied where the weights have them.
void transformerLayer(const LayerWeights& weights, LayerRun& run);

}  // namespace onebit
