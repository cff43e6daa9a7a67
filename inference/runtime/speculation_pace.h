// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace onebit {

/// Decides how many foretold tokens a pass should check, from what passes took and how often foretelling was
/// right: as many as make tokens come fastest, none where none pays. Confined to one thread.
class SpeculationPace {
  public:
    /// The longest draft; a pass checks it together with the token before it.
    static constexpr std::size_t kLongestDraft = 7;

    /// Foretold tokens that the next pass should check.
    std::size_t draftLength() const;

    /// A foretold token was the one that the model chose, or was not; told until the first that was not.
    void observe(bool right);

    /// A pass over 1 + `drafted` tokens, with the foretelling, took this long.
    void measure(std::size_t drafted, double milliseconds);

  private:
    /// What a pass takes, measured or guessed from shorter ones; 0 while nothing is known.
    double cost(std::size_t drafted) const;

    std::array<double, kLongestDraft + 1> m_milliseconds{};  ///< by the length of the draft; 0: not measured
    double m_chance = 0.5;                                   ///< that a foretold token is right
};

}  // namespace onebit
