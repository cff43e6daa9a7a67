// SPDX-License-Identifier: Apache-2.0
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
    const std::size_t vocabulary = m_model->config().vocabularySize;
    for (std::size_t begin = 0; begin < count; begin += kRowsAtOnce) {
        const std::size_t rows = std::min(kRowsAtOnce, count - begin);
        const Result<std::span<float>> logits = logitsOf(first + begin, rows);
        if (!logits) return tl::unexpected(logits.error());
        m_pool.parallelFor(rows, 1, [&](simd::RowRange range, std::size_t /*worker*/) {
            for (std::size_t row = range.begin; row < range.end; ++row)
                visit(begin + row, logits->subspan(row * vocabulary, vocabulary));
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
