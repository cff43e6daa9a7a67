// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "inference/base/result.h"
#include "inference/model.h"
#include "inference/runtime/random.h"
#include "inference/sampling_options.h"

namespace onebit {

/// kInvalidArgument, with the option's name, for a value outside its meaning.
Result<void> checkSamplingOptions(const SamplingOptions& options);

/// Chooses tokens of one reply. The order of its steps is that of SamplingOptions. Confined to one thread.
class Sampler {
  public:
    /// `options` have been checked.
    explicit Sampler(const SamplingOptions& options) : m_options(options), m_random(options.seed) {}

    /// `history`: the prompt and the reply so far. The penalties are written into `logits`. NaN is never
    /// chosen; kNotFinite if nothing else is there.
    Result<Token> sample(std::span<float> logits, std::span<const Token> history);

    /// A token that can be drawn, and how likely it is to be: all of them together have 1.
    struct Chance {
        Token token;
        double probability;
    };
    /// What `sample` would draw from, in no order, without drawing. Writes into `logits` as `sample`
    /// does, and fails as it does.
    Result<std::vector<Chance>> chances(std::span<float> logits, std::span<const Token> history);

    /// How likely the likeliest was among what the last token was drawn from; 1 after a greedy choice.
    double certainty() const { return m_weights.empty() ? 1 : m_largestWeight / m_weights.back(); }

  private:
    struct Candidate {
        float logit;
        Token token;
        /// Likelier first; of equals the smaller id.
        bool operator<(const Candidate& other) const {
            return logit > other.logit || (logit == other.logit && token < other.token);
        }
    };

    /// Leaves what can be drawn in m_candidates: one token where temperature is 0. The largest logit.
    Result<float> choose(std::span<float> logits, std::span<const Token> history);
    void penalize(std::span<float> logits, std::span<const Token> history);
    void takeTopK(std::span<const float> logits);
    void takeAbove(std::span<const float> logits, float least);
    double totalOfCandidates(float largest) const;
    void applyTypical(float largest);
    void applyTopP(double total);
    void applyMinP(float largest);
    void weigh(float largest);
    Token draw();

    SamplingOptions m_options;
    Random m_random;
    std::vector<Candidate> m_candidates;  // kept between calls for its memory
    std::vector<Token> m_recent;
    std::vector<double> m_weights;  // of the candidates, each with all before it
    double m_largestWeight = 1;
};

}  // namespace onebit
