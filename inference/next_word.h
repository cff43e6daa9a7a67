// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "inference/base/result.h"
#include "inference/model.h"
#include "inference/sampling_options.h"

namespace onebit {

/// A place in a reply where a token was to be chosen: what the model said there, before any setting.
/// Immutable once it is handed out, so that any thread may look at it.
struct ChoicePoint {
    std::vector<float> logits;   ///< one a vocabulary entry
    std::vector<Token> history;  ///< what the penalties may look at: the last tokens before it
    std::string before;          ///< the last words of the reply before it; empty for its first
    struct Word {
        Token token;
        std::string text;  ///< with the space before it; empty for a control token
        bool endsReply = false;
    };
    std::vector<Word> words;  ///< the likeliest by the logits alone, the likeliest first
};

/// The settings that leave tokens out, in the order in which they do.
enum class LeftOutBy { kNone, kTemperature, kTopK, kTypical, kTopP, kMinP };

/// A token that could come next, under some settings.
struct NextWord {
    ChoicePoint::Word word;
    double chance = 0;       ///< that it is drawn; of one that is left out: what it would be without that
    double chanceAtOne = 0;  ///< at temperature 1, with nothing left out
    LeftOutBy leftOutBy = LeftOutBy::kNone;
};

/// What would be drawn from at a choice point.
struct NextWords {
    std::vector<NextWord> words;  ///< the likeliest after the penalties
    std::size_t drawable = 0;     ///< how many tokens of the whole vocabulary can be drawn
    double leftOutShare = 0;      ///< what all the others would have together, 0 to 1
};

/// The `rows` likeliest of the point's words under `options`, by the sampler that writes replies. Costs a few
/// passes over the vocabulary; any thread. kInvalidArgument for options outside their meaning, kNotFinite
/// where the model computed no numbers.
Result<NextWords> nextWords(const ChoicePoint& point, const SamplingOptions& options, std::size_t rows);

}  // namespace onebit
