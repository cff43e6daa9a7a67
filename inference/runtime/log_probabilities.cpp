// Logits of many positions at once, and what they say of the tokens that really follow.
#include <algorithm>
#include <cmath>

#include "inference/runtime/forward_pass.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

// Positions whose logits are in memory at once; the head's weights are read once for all of them.
constexpr std::size_t kRowsAtOnce = 8;

/// log(softmax(logits)[index]). The largest probability is 1/sum(exp(x - largest)), which gives the sum
/// without a probability that might be too small for a float. Spoils `logits`.
float logProbability(std::span<float> logits, std::size_t index) {
    const std::size_t largest = simd::argMax(logits.data(), logits.size());
    const double below = static_cast<double>(logits[index]) - static_cast<double>(logits[largest]);
    simd::softmax(logits.data(), logits.size());
    return static_cast<float>(below + std::log(static_cast<double>(logits[largest])));
}

}  // namespace

Result<void> ForwardPass::visitLogits(std::size_t first, std::size_t count, const LogitsVisitor& visit) {
    const ModelConfig& config = m_model->config();
    const ModelWeights& weights = m_model->weights();
    const float* bias = weights.outputNormBias.empty() ? nullptr : weights.outputNormBias.data();
    const std::size_t vocabulary = config.vocabularySize;
    m_rowLogits.resize(std::min(kRowsAtOnce, count) * vocabulary);
    for (std::size_t begin = 0; begin < count; begin += kRowsAtOnce) {
        const std::size_t rows = std::min(kRowsAtOnce, count - begin);
        for (std::size_t row = 0; row < rows; ++row) {
            simd::rmsNorm(m_residual.data() + (first + begin + row) * config.modelDim,
                          weights.outputNorm.data(), bias, config.normEpsilon,
                          m_scratch.normed.data() + row * config.modelDim, config.modelDim);
        }
        m_scratch.activations.set({rows, config.modelDim, m_scratch.normed.data()});
        const Product product{&weights.head(), {m_rowLogits.data(), vocabulary}};
        Compute how = compute();
        multiply({&product, 1}, m_scratch.activations, how);
        if (config.logitScale != 1.0F) simd::scale(config.logitScale, m_rowLogits.data(), rows * vocabulary);
        const auto isFinite = [](float logit) { return std::isfinite(logit); };
        const auto end = m_rowLogits.begin() + static_cast<std::ptrdiff_t>(rows * vocabulary);
        if (!std::all_of(m_rowLogits.begin(), end, isFinite))
            return fail(ErrorCode::kNotFinite, "the logits are not finite");
        m_pool.parallelFor(rows, 1, [&](simd::RowRange range, std::size_t /*worker*/) {
            for (std::size_t row = range.begin; row < range.end; ++row)
                visit(begin + row, std::span(m_rowLogits).subspan(row * vocabulary, vocabulary));
        });
    }
    return {};
}

Result<void> ForwardPass::logProbabilities(std::size_t first, std::span<const Token> next,
                                           std::span<float> out) {
    const std::size_t known =
        std::min<std::size_t>(m_model->config().vocabularySize, m_model->tokenizer().vocabularySize());
    return visitLogits(first, next.size(), [&](std::size_t row, std::span<float> logits) {
        // Rows beyond the vocabulary are padding and never sampled.
        const auto token = static_cast<std::size_t>(next[row]);
        out[row] = logProbability(token < known ? logits.first(known) : logits, token);
    });
}

}  // namespace onebit
