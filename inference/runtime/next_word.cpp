// SPDX-License-Identifier: Apache-2.0
#include "inference/next_word.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "inference/runtime/sampler.h"

namespace onebit {
namespace {

struct Step {
    LeftOutBy name;
    /// Makes the setting leave nothing out.
    void (*disable)(SamplingOptions& options);
};

// The later ones are switched off first: what a step leaves out is what it takes from those before it.
constexpr std::array kSteps{
    Step{LeftOutBy::kTopK, [](SamplingOptions& options) { options.topK = 0; }},
    Step{LeftOutBy::kTypical, [](SamplingOptions& options) { options.typicalP = 1; }},
    Step{LeftOutBy::kTopP, [](SamplingOptions& options) { options.topP = 1; }},
    Step{LeftOutBy::kMinP, [](SamplingOptions& options) { options.minP = 0; }},
};

/// One a vocabulary entry; 0 for what cannot be drawn.
using Chances = std::vector<double>;

Result<Chances> chancesUnder(const SamplingOptions& options, const ChoicePoint& point) {
    std::vector<float> logits = point.logits;
    const auto drawable = Sampler(options).chances(logits, point.history);
    if (!drawable) return tl::unexpected(drawable.error());
    Chances chances(logits.size());
    for (const Sampler::Chance& chance : *drawable)
        chances[static_cast<std::size_t>(chance.token)] = chance.probability;
    return chances;
}

/// What every token has when nothing is left out.
Result<Chances> chancesOfAll(SamplingOptions options, float temperature, const ChoicePoint& point) {
    options.temperature = temperature;
    for (const Step& step : kSteps)
        step.disable(options);
    return chancesUnder(options, point);
}

struct Kept {
    LeftOutBy by;  ///< what a token that is missing was left out by, if it was still there before
    Chances chances;
};

/// What is left after each step, the last one after all of them.
Result<std::vector<Kept>> keptByStep(const SamplingOptions& options, const ChoicePoint& point) {
    std::vector<Kept> kept;
    for (std::size_t last = 0; last < kSteps.size(); ++last) {
        SamplingOptions part = options;
        for (std::size_t later = last + 1; later < kSteps.size(); ++later)
            kSteps[later].disable(part);
        Result<Chances> chances = chancesUnder(part, point);
        if (!chances) return tl::unexpected(chances.error());
        // At temperature 0 the sampler never comes to these steps.
        kept.push_back(
            {options.temperature <= 0 ? LeftOutBy::kTemperature : kSteps[last].name, std::move(*chances)});
    }
    return kept;
}

LeftOutBy leftOutBy(const std::vector<Kept>& steps, std::size_t token) {
    const auto first =
        std::ranges::find_if(steps, [&](const Kept& step) { return step.chances[token] <= 0; });
    return first == steps.end() ? LeftOutBy::kNone : first->by;
}

/// Those that can be drawn first, then by what the penalties left of them.
bool comesBefore(const NextWord& a, const NextWord& b) {
    const bool drawableA = a.leftOutBy == LeftOutBy::kNone;
    const bool drawableB = b.leftOutBy == LeftOutBy::kNone;
    return drawableA != drawableB ? drawableA : a.chance > b.chance;
}

}  // namespace

Result<NextWords> nextWords(const ChoicePoint& point, const SamplingOptions& options, std::size_t rows) {
    if (const auto checked = checkSamplingOptions(options); !checked) return tl::unexpected(checked.error());
    if (point.logits.empty()) return fail(ErrorCode::kInvalidArgument, "no logits");
    const auto kept = keptByStep(options, point);
    if (!kept) return tl::unexpected(kept.error());
    const auto all = chancesOfAll(options, options.temperature > 0 ? options.temperature : 1, point);
    if (!all) return tl::unexpected(all.error());
    const auto allAtOne = chancesOfAll(options, 1, point);
    if (!allAtOne) return tl::unexpected(allAtOne.error());

    const Chances& drawn = kept->back().chances;
    NextWords result;
    for (std::size_t token = 0; token < drawn.size(); ++token) {
        if (drawn[token] > 0) {
            ++result.drawable;
        } else {
            result.leftOutShare += (*all)[token];
        }
    }
    for (const ChoicePoint::Word& word : point.words) {
        const auto token = static_cast<std::size_t>(word.token);
        NextWord next{word, drawn[token], (*allAtOne)[token], leftOutBy(*kept, token)};
        if (next.leftOutBy != LeftOutBy::kNone) next.chance = (*all)[token];
        result.words.push_back(std::move(next));
    }
    std::ranges::stable_sort(result.words, comesBefore);
    if (result.words.size() > rows) result.words.resize(rows);
    return result;
}

}  // namespace onebit
