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

  private:
    struct Candidate {
        float logit;
        Token token;
        /// Likelier first; of equals the smaller id.
        bool operator<(const Candidate& other) const {
            return logit > other.logit || (logit == other.logit && token < other.token);
        }
    };

    void penalize(std::span<float> logits, std::span<const Token> history);
    void takeTopK(std::span<const float> logits);
    void takeAbove(std::span<const float> logits, float least);
    void applyTopP(double total);
    void applyMinP(float largest);
    Token draw(float largest);

    SamplingOptions m_options;
    Random m_random;
    std::vector<Candidate> m_candidates;  // kept between calls for its memory
    std::vector<Token> m_recent;
    std::vector<double> m_weights;
};

}  // namespace onebit
