#include "inference/runtime/forward_pass.h"

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

Result<std::span<float>> ForwardPass::logits() {
    assert(m_tokensRead > 0);
    const ModelConfig& config = m_model->config();
    const ModelWeights& weights = m_model->weights();
    const float* last = m_residual.data() + (m_tokensRead - 1) * config.modelDim;
    const float* bias = weights.outputNormBias.empty() ? nullptr : weights.outputNormBias.data();
    simd::rmsNorm(last, weights.outputNorm.data(), bias, config.normEpsilon, m_scratch.normed.data(),
                  config.modelDim);
    m_scratch.activations.set({1, config.modelDim, m_scratch.normed.data()});
    const Product product{&weights.head(), {m_logits.data(), m_logits.size()}};
    Compute how = compute();
    multiply({&product, 1}, m_scratch.activations, how);
    if (config.logitScale != 1.0F) simd::scale(config.logitScale, m_logits.data(), m_logits.size());
    for (const float logit : m_logits) {
        if (!std::isfinite(logit)) return fail(ErrorCode::kNotFinite, "the logits are not finite");
    }
    return std::span<float>(m_logits);
}

}  // namespace onebit
