// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "inference/layers/layer_run.h"

namespace onebit {

std::size_t headsAtOnce(const ModelConfig& config) {
    constexpr std::size_t kMost = 4;  // what the kernel holds in registers
    const std::size_t sharing = config.headCount / config.kvHeadCount;
    std::size_t heads = std::min(sharing, kMost);
    while (sharing % heads != 0)
        --heads;
    return heads;
}

LayerScratch::LayerScratch(const ModelConfig& config, std::size_t tokens, std::size_t contextLength,
                           std::size_t threads)
    : scoresPerThread(headsAtOnce(config) * contextLength) {
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
    scores.resize(threads * scoresPerThread);
}

std::uint64_t LayerScratch::bytesFor(const ModelConfig& config, std::size_t tokens, std::size_t contextLength,
                                     std::size_t threads) {
    const std::uint64_t model = config.extent(Extent::kModel);
    const std::uint64_t ffn = config.extent(Extent::kFfn);
    const std::uint64_t heads = config.extent(Extent::kQuery);
    const std::uint64_t kvHeads = config.extent(Extent::kKeyValue);
    const std::uint64_t rows = std::max({model, ffn, heads}) + 2 * heads + 2 * kvHeads + 2 * ffn + model;
    return sizeof(float) * (tokens * rows + std::uint64_t{threads} * headsAtOnce(config) * contextLength);
}

}  // namespace onebit
