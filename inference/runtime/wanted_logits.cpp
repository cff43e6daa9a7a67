// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/wanted_logits.h"

#include <algorithm>

namespace onebit {
namespace {

/// More than this are so many that a shortlist of them would save nothing.
constexpr std::size_t kMostWanted = 1024;

bool hasPenalties(const SamplingOptions& options) {
    return options.repeatPenalty != 1.0F || options.frequencyPenalty != 0.0F ||
           options.presencePenalty != 0.0F;
}

}  // namespace

std::optional<WantedLogits> wantedLogits(const SamplingOptions& options, std::span<const Token> history,
                                         std::span<const Token> draft) {
    const bool isGreedy = options.temperature <= 0;
    if (!isGreedy && options.topK <= 0) return std::nullopt;
    WantedLogits wanted{isGreedy ? 1 : static_cast<std::size_t>(options.topK)};
    if (hasPenalties(options)) {
        const auto window = std::min(history.size(), static_cast<std::size_t>(options.penaltyWindow));
        const auto recent = history.last(window);
        wanted.tokens.assign(recent.begin(), recent.end());
        wanted.tokens.insert(wanted.tokens.end(), draft.begin(), draft.end());
        std::ranges::sort(wanted.tokens);
        wanted.tokens.erase(std::unique(wanted.tokens.begin(), wanted.tokens.end()), wanted.tokens.end());
        // Each of them may be made less likely than a token that was less likely than all of them.
        wanted.best += wanted.tokens.size();
    }
    if (wanted.best > kMostWanted) return std::nullopt;
    return wanted;
}

}  // namespace onebit
