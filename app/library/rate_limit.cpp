// SPDX-License-Identifier: Apache-2.0
#include "app/library/rate_limit.h"

#include <algorithm>

namespace onebit::app {
namespace {

constexpr double kHeldSeconds = 0.25;
constexpr double kMsPerSecond = 1000;

}  // namespace

void RateLimit::setBytesPerSecond(qint64 bytesPerSecond) {
    m_bytesPerSecond = bytesPerSecond;
    m_bytes = 0;
    m_filledMs = m_clock.elapsed();
}

qint64 RateLimit::take(qint64 wanted) {
    if (m_bytesPerSecond <= 0) return wanted;
    const qint64 now = m_clock.elapsed();
    const auto rate = static_cast<double>(m_bytesPerSecond);
    const double filled = m_bytes + rate * static_cast<double>(now - m_filledMs) / kMsPerSecond;
    // At least one byte fits, or a very low limit would never let anything through.
    m_bytes = std::min(filled, std::max(1.0, rate * kHeldSeconds));
    m_filledMs = now;
    const qint64 taken = std::min(wanted, static_cast<qint64>(m_bytes));
    m_bytes -= static_cast<double>(taken);
    return taken;
}

}  // namespace onebit::app
