// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/layers/layer_run.h"

namespace onebit {

/// Rotates the chunk's queries and keys (scratch.query, scratch.key; each head normed first where the layer
/// has `queryNorm` and `keyNorm`) and writes keys and values to the cache.
void rotateAndStore(const float* queryNorm, const float* keyNorm, LayerRun& run);

/// Causal attention of every token of the chunk over the cache: scratch.query -> scratch.attention.
void attend(LayerRun& run);

}  // namespace onebit
