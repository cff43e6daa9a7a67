// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "inference/layers/layer_run.h"
#include "simd/attention.h"

namespace onebit {
namespace {

/// 32 queries: with heads of 128, what attention works on then is 130 KiB beside the keys and values.
std::size_t tokensOfACall(const ModelConfig& config) {
    constexpr std::size_t kQueries = 32;
    return std::max<std::size_t>(1, kQueries * config.kvHeadCount / config.headCount);
}

std::size_t scratchOfACall(const ModelConfig& config) {
    const std::size_t queries = tokensOfACall(config) * config.headCount / config.kvHeadCount;
    return simd::attentionScratch(queries, config.headDim);
}

std::size_t partialFloats(const ModelConfig& config, std::size_t contextLength) {
    return simd::attentionParts(contextLength) *
           simd::attentionPartialFloats(config.headCount, config.headDim);
}

}  // namespace

LayerScratch::LayerScratch(const ModelConfig& config, std::size_t tokens, std::size_t contextLength,
                           std::size_t threads)
    : tokensAtOnce(tokensOfACall(config)),
      attentionScratch(threads * scratchOfACall(config)),
      attentionPerThread(scratchOfACall(config)),
      partials(std::make_unique_for_overwrite<float[]>(partialFloats(config, contextLength))),
      mostParts(simd::attentionParts(contextLength)) {
    const std::size_t model = config.extent(Extent::kModel);
    const std::size_t ffn = config.extent(Extent::kFfn);
    const std::size_t heads = config.extent(Extent::kQuery);
    const std::size_t kvHeads = config.extent(Extent::kKeyValue);
    normed.resize(tokens * std::max({model, ffn, heads}));
    query.resize(tokens * heads);
    key.resize(tokens * kvHeads);
    value.resize(tokens * kvHeads);
    attention.resize(tokens * heads);
    gate.resize(tokens * ffn);
    up.resize(tokens * ffn);
    branch.resize(tokens * model);
}

std::uint64_t LayerScratch::bytesFor(const ModelConfig& config, std::size_t tokens, std::size_t contextLength,
                                     std::size_t threads) {
    const std::uint64_t model = config.extent(Extent::kModel);
    const std::uint64_t ffn = config.extent(Extent::kFfn);
    const std::uint64_t heads = config.extent(Extent::kQuery);
    const std::uint64_t kvHeads = config.extent(Extent::kKeyValue);
    const std::uint64_t rows = std::max({model, ffn, heads}) + 2 * heads + 2 * kvHeads + 2 * ffn + model;
    return sizeof(float) *
           (tokens * rows + threads * scratchOfACall(config) + partialFloats(config, contextLength));
}

}  // namespace onebit
