// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/sampler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "simd/float_ops.h"

namespace onebit {
namespace {

bool within(float value, float least, float most) {
    return value >= least && value <= most;
}

/// Sum of exp(logit - largest): what turns logits into probabilities. NaN adds nothing.
double totalWeight(std::span<const float> logits, float largest) {
    // Below this a term is lost in the rounding of the sum, whatever there is of it.
    constexpr float kNegligible = -40.0F;
    double total = 0;
    for (const float logit : logits) {
        const float difference = logit - largest;
        if (difference > kNegligible) total += std::exp(static_cast<double>(difference));
    }
    return total;
}

}  // namespace

Result<void> checkSamplingOptions(const SamplingOptions& options) {
    constexpr float kMost = 1e6F;
    const auto invalid = [](const char* name) { return fail(ErrorCode::kInvalidArgument, name); };
    // All comparisons are false for NaN.
    if (!within(options.temperature, 0, kMost)) return invalid("temperature");
    if (options.topK < 0) return invalid("topK");
    if (!within(options.typicalP, 0, 1)) return invalid("typicalP");
    if (!within(options.topP, 0, 1)) return invalid("topP");
    if (!within(options.minP, 0, 1)) return invalid("minP");
    if (!within(options.repeatPenalty, 1e-3F, kMost)) return invalid("repeatPenalty");
    if (!within(options.frequencyPenalty, -kMost, kMost)) return invalid("frequencyPenalty");
    if (!within(options.presencePenalty, -kMost, kMost)) return invalid("presencePenalty");
    if (options.penaltyWindow < 0) return invalid("penaltyWindow");
    if (options.maxTokens < 0) return invalid("maxTokens");
    return {};
}

Result<Token> Sampler::sample(std::span<float> logits, std::span<const Token> history) {
    const Result<float> largest = choose(logits, history);
    if (!largest) return tl::unexpected(largest.error());
    m_weights.clear();
    if (m_options.temperature <= 0) return m_candidates.front().token;
    weigh(*largest);
    return draw();
}

Result<std::vector<Sampler::Chance>> Sampler::chances(std::span<float> logits,
                                                      std::span<const Token> history) {
    const Result<float> largest = choose(logits, history);
    if (!largest) return tl::unexpected(largest.error());
    if (m_options.temperature <= 0) return std::vector<Chance>{{m_candidates.front().token, 1.0}};
    weigh(*largest);
    std::vector<Chance> chances;
    double before = 0;
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        chances.push_back({m_candidates[i].token, (m_weights[i] - before) / m_weights.back()});
        before = m_weights[i];
    }
    return chances;
}

Result<float> Sampler::choose(std::span<float> logits, std::span<const Token> history) {
    penalize(logits, history);
    const std::size_t best = simd::argMax(logits.data(), logits.size());
    float largest = logits[best];
    if (!std::isfinite(largest)) return fail(ErrorCode::kNotFinite, "the logits are not finite");
    if (m_options.temperature <= 0) {
        m_candidates.assign(1, {largest, static_cast<Token>(best)});
        return largest;
    }
    double total = 0;
    if (m_options.topK > 0 && static_cast<std::size_t>(m_options.topK) < logits.size()) {
        takeTopK(logits);
        total = totalOfCandidates(largest);
    } else {
        // Min-p comes last, but what it will drop need not be sorted before that. What is typical depends on
        // all of them.
        const bool dropsEarly = m_options.minP > 0 && m_options.typicalP >= 1;
        const float least =
            dropsEarly ? largest + std::log(m_options.minP) : -std::numeric_limits<float>::max();
        takeAbove(logits, std::min(least, largest));
        if (m_options.topP < 1) total = totalWeight(logits, largest);
    }
    if (m_options.typicalP < 1) {
        applyTypical(largest);
        // The likeliest may be too little of a surprise to be typical.
        largest = std::min_element(m_candidates.begin(), m_candidates.end())->logit;
        total = totalOfCandidates(largest);
    }
    if (m_options.topP < 1) applyTopP(total);
    if (m_options.minP > 0) applyMinP(largest);
    return largest;
}

void Sampler::penalize(std::span<float> logits, std::span<const Token> history) {
    const auto window = std::min(history.size(), static_cast<std::size_t>(m_options.penaltyWindow));
    m_recent.assign(history.end() - static_cast<std::ptrdiff_t>(window), history.end());
    std::sort(m_recent.begin(), m_recent.end());
    for (auto token = m_recent.begin(); token != m_recent.end();) {
        const auto next = std::upper_bound(token, m_recent.end(), *token);
        const auto count = static_cast<float>(next - token);
        if (*token >= 0 && static_cast<std::size_t>(*token) < logits.size()) {
            float& logit = logits[static_cast<std::size_t>(*token)];
            logit = logit > 0 ? logit / m_options.repeatPenalty : logit * m_options.repeatPenalty;
            logit -= count * m_options.frequencyPenalty + m_options.presencePenalty;
        }
        token = next;
    }
}

void Sampler::takeTopK(std::span<const float> logits) {
    const auto k = static_cast<std::size_t>(m_options.topK);
    // A heap whose front is the least likely of the best k so far: most logits fail one comparison with it.
    m_candidates.clear();
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const Candidate candidate{logits[i], static_cast<Token>(i)};
        if (std::isnan(candidate.logit)) continue;
        if (m_candidates.size() == k) {
            if (!(candidate < m_candidates.front())) continue;
            std::pop_heap(m_candidates.begin(), m_candidates.end());
            m_candidates.pop_back();
        }
        m_candidates.push_back(candidate);
        std::push_heap(m_candidates.begin(), m_candidates.end());
    }
    std::sort_heap(m_candidates.begin(), m_candidates.end());
}

void Sampler::takeAbove(std::span<const float> logits, float least) {
    m_candidates.clear();
    for (std::size_t i = 0; i < logits.size(); ++i) {
        if (logits[i] >= least) m_candidates.push_back({logits[i], static_cast<Token>(i)});
    }
}

double Sampler::totalOfCandidates(float largest) const {
    double total = 0;
    for (const Candidate& candidate : m_candidates)
        total += std::exp(static_cast<double>(candidate.logit - largest));
    return total;
}

/// Keeps the candidates whose surprise lies nearest to the expected one, the entropy, until their
/// probabilities reach typicalP, at least one (Meister et al., Locally typical sampling, 2022).
void Sampler::applyTypical(float largest) {
    const double total = totalOfCandidates(largest);
    const double logTotal = std::log(total);
    const auto surprise = [&](const Candidate& candidate) {
        return logTotal - static_cast<double>(candidate.logit - largest);
    };
    double entropy = 0;
    for (const Candidate& candidate : m_candidates) {
        // Candidates of no weight must not turn 0 times infinity into NaN.
        const double weight = std::exp(static_cast<double>(candidate.logit - largest));
        if (weight > 0) entropy += weight / total * surprise(candidate);
    }
    std::sort(m_candidates.begin(), m_candidates.end(), [&](const Candidate& a, const Candidate& b) {
        const double first = std::abs(surprise(a) - entropy);
        const double second = std::abs(surprise(b) - entropy);
        return first < second || (first == second && a < b);
    });
    const double wanted = static_cast<double>(m_options.typicalP) * total;
    double sum = 0;
    for (std::size_t kept = 0; kept < m_candidates.size(); ++kept) {
        sum += std::exp(static_cast<double>(m_candidates[kept].logit - largest));
        if (sum < wanted) continue;
        m_candidates.resize(kept + 1);
        return;
    }
}

/// Keeps the likeliest candidates whose probabilities reach topP, at least one. Sorts no more than it keeps,
/// times a few.
void Sampler::applyTopP(double total) {
    constexpr std::size_t kFirstSorted = 64;
    constexpr std::size_t kGrowth = 8;
    const float largest = std::min_element(m_candidates.begin(), m_candidates.end())->logit;
    const double wanted = static_cast<double>(m_options.topP) * total;
    double sum = 0;
    std::size_t sorted = 0;
    for (std::size_t kept = 0; kept < m_candidates.size(); ++kept) {
        if (kept == sorted) {
            const std::size_t end =
                std::min(m_candidates.size(), sorted == 0 ? kFirstSorted : sorted * kGrowth);
            const auto begin = m_candidates.begin();
            std::partial_sort(begin + static_cast<std::ptrdiff_t>(sorted),
                              begin + static_cast<std::ptrdiff_t>(end), m_candidates.end());
            sorted = end;
        }
        sum += std::exp(static_cast<double>(m_candidates[kept].logit - largest));
        if (sum >= wanted) {
            m_candidates.resize(kept + 1);
            return;
        }
    }
}

void Sampler::applyMinP(float largest) {
    const float least = std::min(largest, largest + std::log(m_options.minP));
    std::erase_if(m_candidates, [least](const Candidate& candidate) { return candidate.logit < least; });
}

void Sampler::weigh(float largest) {
    m_weights.clear();
    m_largestWeight = 0;
    double total = 0;
    for (const Candidate& candidate : m_candidates) {
        const double weight = std::exp(static_cast<double>(candidate.logit - largest) /
                                       static_cast<double>(m_options.temperature));
        m_largestWeight = std::max(m_largestWeight, weight);
        total += weight;
        m_weights.push_back(total);
    }
}

Token Sampler::draw() {
    const double point = m_random.uniform() * m_weights.back();
    const auto drawn = std::upper_bound(m_weights.begin(), m_weights.end(), point) - m_weights.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_candidates.size()) - 1;
    return m_candidates[static_cast<std::size_t>(std::min(drawn, last))].token;
}

}  // namespace onebit
