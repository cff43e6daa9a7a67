// SPDX-License-Identifier: Apache-2.0
#include "inference/perplexity.h"

#include <cmath>
#include <new>
#include <string>
#include <vector>

namespace onebit {
namespace {

/// The sums that mean and standard error are made of.
struct NllSums {
    double sum = 0;
    double squares = 0;

    void add(std::span<const float> logProbabilities) {
        for (const float logProbability : logProbabilities) {
            sum -= static_cast<double>(logProbability);
            squares += static_cast<double>(logProbability) * static_cast<double>(logProbability);
        }
    }

    /// A perplexity's error is its own size times that of the mean.
    void describe(Perplexity& result) const {
        const auto count = static_cast<double>(result.scoredTokens);
        result.meanNll = sum / count;
        result.perplexity = std::exp(result.meanNll);
        const double variance = squares / count - result.meanNll * result.meanNll;
        result.standardError =
            count > 1 && variance > 0 ? result.perplexity * std::sqrt(variance / (count - 1)) : 0;
    }
};

Result<std::vector<Token>> tokensOf(const Model& model, std::string_view text, std::uint32_t contextLength) {
    auto tokens = model.tokenize(text, {.parseSpecial = false, .addBos = true});
    if (!tokens || tokens->size() >= contextLength) return tokens;
    return fail(ErrorCode::kInvalidArgument, "the text has " + std::to_string(tokens->size()) +
                                                 " tokens, a chunk " + std::to_string(contextLength));
}

}  // namespace

Result<Perplexity> measurePerplexity(const Model& model, Session& session, std::string_view text,
                                     std::uint32_t contextLength, const PerplexityProgress& progress,
                                     const StopFlag& stop) try {
    constexpr std::uint32_t kLeastContext = 3;
    if (contextLength < kLeastContext || contextLength > session.contextLength()) {
        return fail(ErrorCode::kInvalidArgument, "a context of " + std::to_string(contextLength) +
                                                     ", where 3 to " +
                                                     std::to_string(session.contextLength()) + " will do");
    }
    auto tokens = tokensOf(model, text, contextLength);
    if (!tokens) return tl::unexpected(tokens.error());
    const auto bos = model.tokenize("", {.parseSpecial = false, .addBos = true});
    if (!bos) return tl::unexpected(bos.error());
    Perplexity result;
    result.tokens = tokens->size();
    result.contextLength = contextLength;
    const auto chunks = static_cast<std::uint32_t>(tokens->size() / contextLength);
    NllSums sums;
    while (result.chunks < chunks) {
        const std::span<Token> chunk =
            std::span(*tokens).subspan(std::size_t{result.chunks} * contextLength, contextLength);
        if (!bos->empty()) chunk.front() = bos->front();
        const auto scored = session.logProbabilities(chunk, contextLength / 2 + 1, stop);
        if (!scored) return tl::unexpected(scored.error());
        sums.add(*scored);
        result.scoredTokens += scored->size();
        ++result.chunks;
        sums.describe(result);
        if (progress) progress(result, chunks);
    }
    return result;
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::kOutOfMemory, "while reading the text");
}

}  // namespace onebit
