// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace onebit {

/// One request's wish to end early. Set by any thread, once; polled by the thread that generates.
class StopFlag {
  public:
    void request() { m_requested.store(true, std::memory_order_relaxed); }
    bool requested() const { return m_requested.load(std::memory_order_relaxed); }

  private:
    std::atomic<bool> m_requested{false};
};

}  // namespace onebit
