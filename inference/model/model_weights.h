// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "inference/weights/shortlist.h"
#include "inference/weights/weight_matrix.h"

namespace onebit {

/// The weights of one layer. What an architecture does not have stays empty.
struct LayerWeights {
    std::vector<float> attentionNorm;     ///< modelDim
    std::vector<float> attentionSubNorm;  ///< heads x headDim, before the output projection
    std::vector<float> queryNorm;         ///< headDim, each head on its own
    std::vector<float> keyNorm;
    std::vector<float> ffnNorm;     ///< modelDim
    std::vector<float> ffnSubNorm;  ///< ffnDim, before the down projection
    WeightMatrix query;             ///< heads x headDim, from modelDim
    WeightMatrix key;               ///< kvHeads x headDim, from modelDim
    WeightMatrix value;
    WeightMatrix attentionOutput;  ///< modelDim, from heads x headDim
    WeightMatrix gate;             ///< ffnDim, from modelDim
    WeightMatrix up;
    WeightMatrix down;  ///< modelDim, from ffnDim

    // Of the architecture "onebit": shifts of its norms, float shortcuts around its binary projections.
    std::vector<float> smear;  ///< modelDim
    std::vector<float> attentionNormBias, attentionSubNormBias, ffnNormBias, ffnSubNormBias;
    std::vector<float> valueSkip, attentionOutputSkip, attentionScale;  ///< modelDim
    std::vector<float> gateSkip, upSkip, downSkip;                      ///< ffnDim
    std::vector<float> ffnScale;                                        ///< modelDim
};

struct ModelWeights {
    WeightMatrix embedding;  ///< vocabulary x modelDim
    WeightMatrix output;     ///< the same; empty where the embedding serves as output too
    std::vector<float> outputNorm;
    std::vector<float> outputNormBias;    ///< or empty
    std::vector<float> ropeFactors;       ///< what each rotary frequency is divided by, or empty
    std::vector<float> longRopeFactors;   ///< the same for contexts beyond RopeConfig::originalContext ...
    std::vector<float> shortRopeFactors;  ///< ... and up to it; both or neither
    std::vector<LayerWeights> layers;
    std::optional<Shortlist> shortlist;  ///< of head(), where that is large

    const WeightMatrix& head() const { return output.empty() ? embedding : output; }
};

}  // namespace onebit
