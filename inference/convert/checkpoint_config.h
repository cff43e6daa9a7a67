// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"

namespace onebit {

/// How a checkpoint stretches its context: `rope_scaling` (in newer files `rope_parameters`).
struct CheckpointRope {
    enum class Kind : std::uint8_t { kNone, kLinear, kYarn, kLlama3, kLongRope };
    Kind kind = Kind::kNone;
    double theta = 10000.0;
    double factor = 1.0;
    std::uint32_t originalContext = 0;  ///< of YaRN, Llama 3 and longrope
    // YaRN
    std::optional<double> attentionFactor;
    std::optional<double> betaFast, betaSlow;
    // Llama 3
    double lowFreqFactor = 1.0, highFreqFactor = 4.0;
    // longrope: what each rotary frequency is divided by
    std::vector<float> longFactors, shortFactors;
};

/// How the projections are stored: `quantization_config`.
enum class WeightPacking : std::uint8_t {
    kNone,        ///< floats, to be quantised
    kDivides,     ///< packed; a product is divided by weight_scale ("bitlinear")
    kMultiplies,  ///< packed; a product is multiplied by weight_scale ("autobitlinear", offline)
};

/// config.json, as far as a GGUF file repeats it. All sizes are checked: none is zero, products of two fit
/// into 64 bits, headCount is a multiple of kvHeadCount, headDim is even.
struct CheckpointConfig {
    std::string architecture;  ///< the class that runs it, "LlamaForCausalLM"
    std::string hiddenAct;     ///< "silu", "relu2"
    std::uint32_t layerCount = 0, modelDim = 0, ffnDim = 0, headCount = 0, kvHeadCount = 0, headDim = 0;
    std::uint32_t vocabularySize = 0, contextLength = 0;
    double normEpsilon = 0;
    std::optional<bool> tiedHead;  ///< `tie_word_embeddings`
    CheckpointRope rope;
    WeightPacking packing = WeightPacking::kNone;
    // MiniCPM
    double embeddingScale = 1.0, residualDepth = 0, logitWidth = 0;
    std::optional<std::uint32_t> bosId, padId;
    std::vector<std::uint32_t> eosIds;
};

/// From the text of a config.json. kUnknownArchitecture where it asks for what is not supported (a kind of
/// scaling, a sliding window, another quantisation), kMissingMetadata, kMalformed.
Result<CheckpointConfig> readCheckpointConfig(std::string_view text);

/// The divisors of the rotary frequencies of a context stretched the way of Llama 3.1, `headDim` / 2 of them:
/// long waves are stretched by `factor`, short ones stay, those between are blended. Formula:
/// https://github.com/huggingface/transformers, modeling_rope_utils.py, "llama3".
std::vector<float> llama3RopeDivisors(const CheckpointRope& rope, std::uint32_t headDim);

}  // namespace onebit
