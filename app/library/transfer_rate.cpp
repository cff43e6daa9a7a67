// SPDX-License-Identifier: Apache-2.0
#include "app/library/transfer_rate.h"

#include <cmath>

namespace onebit::app {
namespace {

constexpr qint64 kSampleMs = 500;
constexpr double kSmoothedMs = 4000;
constexpr double kMsPerSecond = 1000;

}  // namespace

void TransferRate::start(qint64 nowMs) {
    *this = {};
    m_sampleMs = nowMs;
}

void TransferRate::add(qint64 bytes, qint64 nowMs) {
    m_bytes += bytes;
    const qint64 elapsed = nowMs - m_sampleMs;
    if (elapsed < kSampleMs) return;
    const double sample = static_cast<double>(m_bytes) * kMsPerSecond / static_cast<double>(elapsed);
    const double share = m_rate > 0 ? 1 - std::exp(-static_cast<double>(elapsed) / kSmoothedMs) : 1;
    m_rate += share * (sample - m_rate);
    m_bytes = 0;
    m_sampleMs = nowMs;
}

qint64 TransferRate::secondsFor(qint64 bytes) const {
    // Below a byte a second there is no end in sight.
    if (m_rate < 1 || bytes < 0) return -1;
    return static_cast<qint64>(std::ceil(static_cast<double>(bytes) / m_rate));
}

}  // namespace onebit::app
