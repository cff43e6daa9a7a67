// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onebit {

/// How the next token is chosen, and how long a reply may be. Applied in the order: penalties, temperature
/// 0 = greedy, top-k, typical, top-p, min-p, temperature, draw.
struct SamplingOptions {
    float temperature = 0.7F;       ///< 0: always the likeliest token
    std::int32_t topK = 40;         ///< 0: off
    float typicalP = 1.0F;          ///< 1: off; keeps what surprises about as much as is expected
    float topP = 0.95F;             ///< 1: off
    float minP = 0.05F;             ///< 0: off
    float repeatPenalty = 1.1F;     ///< 1: off; divides positive, multiplies negative logits of recent tokens
    float frequencyPenalty = 0.0F;  ///< subtracted once for each occurrence in the window
    float presencePenalty = 0.0F;   ///< subtracted once if the token occurs in the window
    std::int32_t penaltyWindow = 64;       ///< last tokens that the penalties look at, prompt included
    std::uint64_t seed = 0;                ///< the same seed, model and prompt give the same reply
    std::int32_t maxTokens = 1024;         ///< of the reply
    bool thinking = false;                 ///< Session::generate: the model may think before it answers
    std::vector<std::string> stopStrings;  ///< a reply ends before the first of these
};

/// What a model's makers recommend of SamplingOptions, in its file: general.sampling.temp, .top_k, .top_p,
/// .min_p, .penalty_repeat and .penalty_last_n. Empty where the file says nothing or no finite number; not
/// checked otherwise.
struct RecommendedSampling {
    std::optional<double> temperature;
    std::optional<double> topK;
    std::optional<double> topP;
    std::optional<double> minP;
    std::optional<double> repeatPenalty;
    std::optional<double> penaltyWindow;
};

}  // namespace onebit
