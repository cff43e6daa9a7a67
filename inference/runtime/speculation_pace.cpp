// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/speculation_pace.h"

#include <algorithm>

namespace onebit {
namespace {

/// How much the last observation and the last time count beside all earlier ones.
constexpr double kChanceWeight = 0.1;
constexpr double kTimeWeight = 0.25;
/// What a token more costs before it was measured: of a plain pass. Low, so that it is tried.
constexpr double kGuessedShare = 0.2;
/// What a draft must save to be worth its while.
constexpr double kLeastGain = 1.03;

}  // namespace

double SpeculationPace::cost(std::size_t drafted) const {
    const double guessedStep = kGuessedShare * m_milliseconds[0];
    std::size_t known = drafted;
    while (known > 0 && m_milliseconds[known] == 0)
        --known;
    return m_milliseconds[known] + static_cast<double>(drafted - known) * guessedStep;
}

std::size_t SpeculationPace::draftLength() const {
    const double plain = cost(0);
    if (plain == 0) return 0;
    std::size_t best = 0;
    double bestRate = kLeastGain / plain;
    double tokens =
        1;  // that a pass yields: the model's own, and each foretold one if all before it are right
    double chance = 1;
    for (std::size_t drafted = 1; drafted <= kLongestDraft; ++drafted) {
        chance *= m_chance;
        tokens += chance;
        const double rate = tokens / cost(drafted);
        if (rate > bestRate) {
            best = drafted;
            bestRate = rate;
        }
    }
    return best;
}

void SpeculationPace::observe(bool right) {
    m_chance += kChanceWeight * ((right ? 1.0 : 0.0) - m_chance);
}

void SpeculationPace::measure(std::size_t drafted, double milliseconds) {
    double& known = m_milliseconds[std::min(drafted, kLongestDraft)];
    known = known == 0 ? milliseconds : known + kTimeWeight * (milliseconds - known);
}

}  // namespace onebit
