// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "inference/next_word.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// Keeps, of one reply, the logits of the place where the choice was the least sure. They are copied only
/// where a place beats the one before, which happens a few times a reply.
class ChoiceRecorder {
  public:
    /// Before the sampler writes into `logits`: it changes those of the last `penaltyWindow` tokens alone.
    void remember(std::span<const float> logits, std::span<const Token> history, std::size_t penaltyWindow);
    /// Whether `consider` would keep a place.
    bool wants(double certainty) const { return certainty < m_certainty; }
    /// After it. `certainty`: Sampler::certainty. The reply begins at `promptTokens` of the history.
    void consider(std::span<const float> logits, std::span<const Token> history, std::size_t promptTokens,
                  double certainty);

    /// With the words that people can read; null if nothing was kept.
    std::shared_ptr<const ChoicePoint> finish(const Tokenizer& tokenizer,
                                              const std::function<bool(Token)>& endsReply) const;

  private:
    std::vector<std::pair<std::size_t, float>> m_untouched;
    std::vector<float> m_logits;
    std::vector<Token> m_history;
    std::vector<Token> m_before;  ///< the last tokens of the reply
    double m_certainty = 2;       // above everything: the first place is kept in any case
};

}  // namespace onebit
