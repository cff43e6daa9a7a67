// SPDX-License-Identifier: Apache-2.0
#include "app/library/retry_delay.h"

#include <algorithm>
#include <cmath>

namespace onebit::app {

std::optional<int> RetryDelay::nextMs(double chance) {
    if (m_tries >= m_limits.mostTries) return std::nullopt;
    const double full = std::min<double>(m_limits.longestMs, std::ldexp(m_limits.firstMs, m_tries));
    ++m_tries;
    return static_cast<int>(full * (1.0 - 0.5 * std::clamp(chance, 0.0, 1.0)));
}

}  // namespace onebit::app
