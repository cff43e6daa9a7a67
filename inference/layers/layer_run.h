// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "inference/base/thread_pool.h"
#include "inference/layers/rope.h"
#include "inference/model/config.h"
#include "inference/runtime/kv_cache.h"
#include "inference/weights/weight_matrix.h"

namespace onebit {

/// Memory that layers compute in: the same for all layers of a model, and for all chunks of up to
/// `tokens` tokens. Each array holds `tokens` rows.
struct LayerScratch {
    LayerScratch(const ModelConfig& config, std::size_t tokens, std::size_t contextLength,
                 std::size_t threads);
    /// Bytes that the constructor allocates.
    static std::uint64_t bytesFor(const ModelConfig& config, std::size_t tokens, std::size_t contextLength,
                                  std::size_t threads);

    std::vector<float> normed;     ///< a projection's input: modelDim, heads x headDim or ffnDim
    std::vector<float> query;      ///< heads x headDim
    std::vector<float> key;        ///< kvHeads x headDim
    std::vector<float> value;      ///< kvHeads x headDim
    std::vector<float> attention;  ///< heads x headDim
    std::vector<float> gate;       ///< ffnDim
    std::vector<float> up;         ///< ffnDim
    std::vector<float> branch;     ///< modelDim: what a branch adds to the residual stream
    Activations activations;

    /// Tokens whose queries attention computes in one call: so many that keys and values are converted to
    /// float seldom, so few that what it works on stays in a core's cache.
    std::size_t tokensAtOnce;
    /// What a core works in during such a call: simd::attentionScratch() floats for each thread.
    std::vector<float> attentionScratch;
    std::size_t attentionPerThread;
    /// What parts of the context gave one token: mostParts times simd::attentionPartialFloats() of its heads.
    /// Not written before it is needed, so that it takes no RAM in a short chat.
    std::unique_ptr<float[]> partials;
    std::size_t mostParts;  ///< simd::attentionParts() of the whole context
};

/// One layer's work on one chunk: consecutive tokens of one sequence.
struct LayerRun {
    const ModelConfig& config;
    const Rope& rope;
    std::size_t layer;     ///< its index
    std::size_t position;  ///< of the first token
    std::size_t tokens;
    float* residual;       ///< tokens x modelDim, changed in place
    const float* cosines;  ///< tokens x rope.pairs()
    const float* sines;
    KvCache& cache;
    LayerScratch& scratch;
    Compute compute;

    /// Calls `function(token)` for every token of the chunk, on several threads where there are several.
    template <typename Function>
    void forEachToken(const Function& function) {
        compute.pool.parallelFor(tokens, 1, [&](simd::RowRange range, std::size_t /*worker*/) {
            for (std::size_t token = range.begin; token < range.end; ++token)
                function(token);
        });
    }
};

}  // namespace onebit
