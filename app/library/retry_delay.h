// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace onebit::app {

/// How long to wait before the next try: twice as long each time, up to a limit, shortened by chance by up to
/// a half, so that many computers do not come back at the same moment.
class RetryDelay {
  public:
    struct Limits {
        int firstMs = 1000;
        int longestMs = 60000;
        int mostTries = 8;  ///< in a row without progress
    };

    explicit RetryDelay(const Limits& limits) : m_limits(limits) {}

    /// `chance` is from 0 to 1. Nothing once there were enough tries.
    std::optional<int> nextMs(double chance);
    /// There was progress.
    void reset() { m_tries = 0; }

  private:
    Limits m_limits;
    int m_tries = 0;
};

}  // namespace onebit::app
