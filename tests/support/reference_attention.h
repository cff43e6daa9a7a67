// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tests/support/reference_math.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {

/// Rotary position embedding with the scalings that files ask for: linear, YaRN (Peng et al. 2023,
/// arXiv:2309.00071), factors a frequency (Llama 3.1), and LongRoPE (whose factors the caller chooses).
class ReferenceRope {
  public:
    ReferenceRope(const TinyModelSpec& spec, const Vector& factors);

    /// Turns each head of `heads` in place.
    void apply(Vector& heads, std::size_t position) const;

    /// What queries and keys are multiplied with beside turning them.
    double magnitude() const { return m_magnitude; }

  private:
    bool m_interleaved;  ///< pairs (2i, 2i + 1), else (i, i + n/2)
    std::size_t m_headDim;
    Vector m_frequencies;  ///< radians a position, one a pair
    double m_magnitude = 1;
};

/// Keys and values of one block.
struct ReferenceCache {
    std::vector<Vector> keys, values;  ///< one entry a position, kvHeads * headDim numbers
};

/// Heads as a quantised cache gives them back. Groups of 32 along each head, the last one shorter. 8 bits:
/// multiples, -127 to 127, of the largest magnitude's 127th part. 4 bits: the least value and 0 to 15 steps
/// of a fifteenth of the way to the largest. Steps are rounded up, and the least value down, to eight
/// significant bits (bfloat16).
Vector inGroups(const Vector& heads, std::size_t headDim, int bits);

/// Causal attention of one query, which stands at the cache's last position.
Vector attend(const TinyModelSpec& spec, const Vector& query, const ReferenceCache& cache);

}  // namespace onebit::test
