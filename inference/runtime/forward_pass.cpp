// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/forward_pass.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "inference/model/architecture.h"
#include "simd/float_ops.h"

namespace onebit {

Result<std::unique_ptr<ForwardPass>> ForwardPass::create(std::shared_ptr<const LoadedModel> model,
                                                         std::uint32_t contextLength, std::uint32_t threads,
                                                         std::size_t chunk, CacheType cacheType) {
    Result<KvCache> cache = KvCache::create(model->config(), contextLength, cacheType);
    if (!cache) return tl::unexpected(cache.error());
    return std::unique_ptr<ForwardPass>(new ForwardPass(std::move(model), std::move(*cache), threads, chunk));
}

ForwardPass::ForwardPass(std::shared_ptr<const LoadedModel> model, KvCache cache, std::uint32_t threads,
                         std::size_t chunk)
    : m_pool(threads),
      m_model(std::move(model)),
      m_cache(std::move(cache)),
      m_rope(m_model->rope(m_cache.contextLength())),
      m_chunk(chunk),
      m_scratch(m_model->config(), chunk, m_cache.contextLength(), m_pool.threadCount()),
      m_residual(chunk * m_model->config().modelDim),
      m_cosines(chunk * m_rope.pairs()),
      m_sines(chunk * m_rope.pairs()),
      m_logits(m_model->config().vocabularySize) {}

void ForwardPass::embed(std::span<const Token> tokens) {
    const ModelConfig& config = m_model->config();
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        float* row = m_residual.data() + t * config.modelDim;
        m_model->weights().embedding.dequantizeRow(static_cast<std::size_t>(tokens[t]), row);
        if (config.embeddingScale != 1.0F) simd::scale(config.embeddingScale, row, config.modelDim);
    }
}

void ForwardPass::read(std::span<const Token> tokens, std::size_t position) {
    assert(!tokens.empty() && tokens.size() <= m_chunk &&
           position + tokens.size() <= m_cache.contextLength());
    const ModelConfig& config = m_model->config();
    embed(tokens);
    m_rope.fill(position, tokens.size(), m_cosines.data(), m_sines.data());
    LayerRun run{config,           m_rope,         0,       position,  tokens.size(), m_residual.data(),
                 m_cosines.data(), m_sines.data(), m_cache, m_scratch, compute()};
    for (; run.layer < config.layerCount; ++run.layer) {
        config.architecture->layer(m_model->weights().layers[run.layer], run);
    }
    m_tokensRead = tokens.size();
}

Result<std::span<float>> ForwardPass::lastLogits(std::size_t count) {
    assert(count > 0 && count <= m_tokensRead);
    return logitsOf(m_tokensRead - count, count);
}

std::span<float> ForwardPass::prepareHead(std::size_t first, std::size_t count) {
    const ModelConfig& config = m_model->config();
    const ModelWeights& weights = m_model->weights();
    const float* bias = weights.outputNormBias.empty() ? nullptr : weights.outputNormBias.data();
    for (std::size_t i = 0; i < count; ++i) {
        simd::rmsNorm(m_residual.data() + (first + i) * config.modelDim, weights.outputNorm.data(), bias,
                      config.normEpsilon, m_scratch.normed.data() + i * config.modelDim, config.modelDim);
    }
    m_scratch.activations.set({count, config.modelDim, m_scratch.normed.data()});
    m_logits.resize(std::max(m_logits.size(), count * config.vocabularySize));
    return std::span(m_logits).first(count * config.vocabularySize);
}

Result<std::span<float>> ForwardPass::finishLogits(std::span<float> logits) {
    const float scale = m_model->config().logitScale;
    if (scale != 1.0F) simd::scale(scale, logits.data(), logits.size());
    if (!std::ranges::all_of(logits, [](float logit) { return std::isfinite(logit); }))
        return fail(ErrorCode::kNotFinite, "the logits are not finite");
    return logits;
}

Result<std::span<float>> ForwardPass::logitsOf(std::size_t first, std::size_t count) {
    const std::span<float> logits = prepareHead(first, count);
    const Product product{&m_model->weights().head(), {logits.data(), m_model->config().vocabularySize}};
    Compute how = compute();
    multiply({&product, 1}, m_scratch.activations, how);
    return finishLogits(logits);
}

bool ForwardPass::fromShortlist(const WantedLogits& wanted, std::size_t vocabulary, std::span<float> logits) {
    const std::optional<Shortlist>& shortlist = m_model->weights().shortlist;
    Compute how = compute();
    // A scale below zero would turn the order round.
    const bool isPossible =
        shortlist && !how.byTwins && how.check == nullptr && m_model->config().logitScale > 0;
    if (!isPossible) return false;
    if (m_shortlistPause > 0) {
        --m_shortlistPause;
        return false;
    }
    constexpr std::uint32_t kLongestPause = 64;
    const bool isFound = shortlist->multiply(m_model->weights().head(), m_scratch.activations.floats(),
                                             {wanted.best, wanted.tokens, vocabulary}, m_pool, logits.data());
    m_shortlistPause = isFound ? 0 : m_nextPause;
    m_nextPause = isFound ? 1 : std::min(2 * m_nextPause, kLongestPause);
    return isFound;
}

Result<ForwardPass::LikelyLogits> ForwardPass::likelyLogits(std::size_t count,
                                                            const std::optional<WantedLogits>& wanted,
                                                            std::size_t vocabulary) {
    assert(count > 0 && count <= m_tokensRead);
    bool isShort = false;
    std::span<float> logits;
    if (wanted) {
        const std::size_t rows = m_model->config().vocabularySize;
        logits = prepareHead(m_tokensRead - count, count);
        isShort = fromShortlist(*wanted, std::min(vocabulary, rows), logits);
    }
    const Result<std::span<float>> finished = isShort ? finishLogits(logits) : lastLogits(count);
    if (!finished) return tl::unexpected(finished.error());
    return LikelyLogits{*finished, !isShort};
}

}  // namespace onebit
