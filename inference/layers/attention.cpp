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
// How often a thread comes for more: often enough that all end at about the same time.
constexpr std::size_t kRangesPerThread = 8;

/// Rows of so many multiplications each that are worth giving away.
std::size_t grainFor(std::size_t work) {
    return std::max<std::size_t>(1, kLeastWork / work);
}

void normAndRotateHeads(const float* norm, std::size_t heads, const float* cosines, const float* sines,
                        const LayerRun& run, float* values) {
    const std::size_t headDim = run.config.headDim;
    for (std::size_t head = 0; head < heads; ++head, values += headDim) {
        if (norm != nullptr) simd::rmsNorm(values, norm, nullptr, run.config.normEpsilon, values, headDim);
        run.rope.rotate(values, cosines, sines);
    }
}

/// Where a token's query heads of one key/value head begin, in queries as in outputs.
std::size_t firstFloat(const LayerRun& run, std::size_t kvHead, std::size_t token) {
    const std::size_t heads = run.config.headCount / run.config.kvHeadCount;
    return token * run.config.extent(Extent::kQuery) + kvHead * heads * run.config.headDim;
}

/// The query heads of a key/value head, for the tokens [begin, end) of the chunk.
simd::AttentionInput inputFor(const LayerRun& run, std::size_t kvHead, std::size_t begin, std::size_t end) {
    const ModelConfig& config = run.config;
    return {run.scratch.query.data() + firstFloat(run, kvHead, begin),
            end - begin,
            config.headCount / config.kvHeadCount,
            config.extent(Extent::kQuery),
            run.cache.keys(run.layer, kvHead),
            run.cache.values(run.layer, kvHead),
            run.position + begin + 1,
            config.headDim,
            1.0F / std::sqrt(static_cast<float>(config.headDim)),
            config.activationPlanes > 0};  // what follows takes signs
}

float* outputFor(const LayerRun& run, std::size_t kvHead, std::size_t token) {
    return run.scratch.attention.data() + firstFloat(run, kvHead, token);
}

float* threadScratch(const LayerRun& run, std::size_t worker) {
    return run.scratch.attentionScratch.data() + worker * run.scratch.attentionPerThread;
}

/// Few tokens: the positions are shared out among the threads, since there may be fewer heads than threads.
void attendInParts(LayerRun& run, std::size_t parts) {
    const std::size_t kvHeads = run.config.kvHeadCount;
    const std::size_t queries = run.tokens * run.config.headCount / kvHeads;
    const std::size_t partial = simd::attentionPartialFloats(queries, run.config.headDim);
    // Long runs of one head's positions, but enough for every thread.
    const std::size_t perThread = kvHeads * parts / (kRangesPerThread * run.compute.pool.threadCount());
    const std::size_t grain = grainFor(2 * queries * simd::kAttentionPart * run.config.headDim);
    run.compute.pool.parallelFor(
        kvHeads * parts, std::max(grain, perThread), [&](simd::RowRange range, std::size_t worker) {
            for (std::size_t row = range.begin; row < range.end; ++row) {
                const simd::AttentionInput in = inputFor(run, row / parts, 0, run.tokens);
                simd::attentionPart(in, row % parts, threadScratch(run, worker),
                                    run.scratch.partials.get() + row * partial);
            }
        });
    run.compute.pool.parallelFor(kvHeads, grainFor(parts * partial), [&](simd::RowRange range, std::size_t) {
        for (std::size_t head = range.begin; head < range.end; ++head) {
            simd::mergeAttention(inputFor(run, head, 0, run.tokens),
                                 run.scratch.partials.get() + head * parts * partial, parts,
                                 outputFor(run, head, 0));
        }
    });
}

/// Many tokens: some of them for one key/value head at a time.
void attendInBlocks(LayerRun& run) {
    const std::size_t kvHeads = run.config.kvHeadCount;
    const std::size_t atOnce = run.scratch.tokensAtOnce;
    const std::size_t blocks = (run.tokens + atOnce - 1) / atOnce;
    const std::size_t queries = atOnce * run.config.headCount / kvHeads;
    const std::size_t work = 2 * queries * (run.position + run.tokens) * run.config.headDim;
    // The last tokens see the most: they come first, so that no thread is left alone with them.
    run.compute.pool.parallelFor(
        kvHeads * blocks, grainFor(work), [&](simd::RowRange range, std::size_t worker) {
            for (std::size_t row = range.begin; row < range.end; ++row) {
                const std::size_t begin = (blocks - 1 - row / kvHeads) * atOnce;
                const std::size_t end = std::min(begin + atOnce, run.tokens);
                simd::attention(inputFor(run, row % kvHeads, begin, end), threadScratch(run, worker),
                                outputFor(run, row % kvHeads, begin));
            }
        });
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
        run.cache.store(run.layer, run.position + token, key, run.scratch.value.data() + token * kvDim);
    });
}

void attend(LayerRun& run) {
    const std::size_t parts = simd::attentionParts(run.position + run.tokens);
    if (run.tokens <= run.scratch.tokensAtOnce && run.tokens * parts <= run.scratch.mostParts) {
        attendInParts(run, parts);
    } else {
        attendInBlocks(run);
    }
}

}  // namespace onebit
