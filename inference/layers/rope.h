// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "inference/model/config.h"

namespace onebit {

/// The angles of the rotary position embedding. Immutable.
class Rope {
  public:
    /// `factors` divide the frequencies one by one (rotaryDim/2 of them, or none).
    Rope(const RopeConfig& config, std::span<const float> factors);

    /// Cosines and sines of `tokens` positions from `position` on, rotaryDim/2 of each a position.
    void fill(std::size_t position, std::size_t tokens, float* cosines, float* sines) const;

    std::size_t pairs() const { return m_frequencies.size(); }
    std::size_t rotaryDim() const { return 2 * m_frequencies.size(); }
    bool interleaved() const { return m_interleaved; }
    /// Rotates one head in place.
    void rotate(float* head, const float* cosines, const float* sines) const;

  private:
    std::vector<double> m_frequencies;
    double m_magnitude = 1.0;
    bool m_interleaved;
};

}  // namespace onebit
