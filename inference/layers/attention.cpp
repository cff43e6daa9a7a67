// SPDX-License-Identifier: Apache-2.0
#include "inference/layers/attention.h"

#include <algorithm>
#include <cmath>

#include "simd/attention.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

// Multiplications below which another thread would cost more than it saves.
constexpr std::size_t kLeastWork = std::size_t{1} << 16;

void normAndRotateHeads(const float* norm, std::size_t heads, const float* cosines, const float* sines,
                        const LayerRun& run, float* values) {
    const std::size_t headDim = run.config.headDim;
    for (std::size_t head = 0; head < heads; ++head, values += headDim) {
        if (norm != nullptr) simd::rmsNorm(values, norm, nullptr, run.config.normEpsilon, values, headDim);
        run.rope.rotate(values, cosines, sines);
    }
}

}  // namespace

void rotateAndStore(const float* queryNorm, const float* keyNorm, LayerRun& run) {
    const std::size_t queryDim = run.config.extent(Extent::kQuery);
    const std::size_t kvDim = run.config.extent(Extent::kKeyValue);
    run.forEachToken([&](std::size_t token) {
        const float* cosines = run.cosines + token * run.rope.pairs();
        const float* sines = run.sines + token * run.rope.pairs();
        float* query = run.scratch.query.data() + token * queryDim;
        float* key = run.scratch.key.data() + token * kvDim;
        normAndRotateHeads(queryNorm, run.config.headCount, cosines, sines, run, query);
        normAndRotateHeads(keyNorm, run.config.kvHeadCount, cosines, sines, run, key);
        const std::size_t position = run.position + token;
        const CacheFormat format = run.cache.format();
        simd::packKv(format.keys, key, run.config.kvHeadCount, run.config.headDim,
                     run.cache.keys(run.layer, position));
        simd::packKv(format.values, run.scratch.value.data() + token * kvDim, run.config.kvHeadCount,
                     run.config.headDim, run.cache.values(run.layer, position));
    });
}

void attend(LayerRun& run) {
    const ModelConfig& config = run.config;
    const std::size_t heads = config.headCount;
    const std::size_t queryDim = config.extent(Extent::kQuery);
    const float scale = 1.0F / std::sqrt(static_cast<float>(config.headDim));
    const std::uint8_t* keys = run.cache.keys(run.layer, 0);
    const std::uint8_t* values = run.cache.values(run.layer, 0);
    const CacheFormat format = run.cache.format();
    const bool ordered = config.activationPlanes > 0;  // what follows takes signs
    const std::size_t together = headsAtOnce(config);
    const std::size_t groups = heads / together;
    const std::size_t groupWork = 2 * together * (run.position + run.tokens) * config.headDim;
    const std::size_t grain = std::max<std::size_t>(1, kLeastWork / groupWork);
    // One row is one group of heads of one token.
    run.compute.pool.parallelFor(run.tokens * groups, grain, [&](simd::RowRange range, std::size_t worker) {
        float* scores = run.scratch.scores.data() + worker * run.scratch.scoresPerThread;
        for (std::size_t row = range.begin; row < range.end; ++row) {
            const std::size_t token = row / groups;
            const std::size_t head = row % groups * together;
            const simd::AttentionInput in{run.scratch.query.data() + token * queryDim,
                                          keys,
                                          values,
                                          format.keys,
                                          format.values,
                                          run.cache.keyStride(),
                                          run.cache.valueStride(),
                                          run.position + token + 1,
                                          heads,
                                          config.kvHeadCount,
                                          config.headDim,
                                          scale,
                                          ordered};
            simd::attention(in, head, head + together, scores,
                            run.scratch.attention.data() + token * queryDim);
        }
    });
}

}  // namespace onebit
