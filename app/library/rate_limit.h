// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

namespace onebit::app {

/// Hands out a bandwidth to all who read: a bucket that fills evenly and holds a quarter of a second.
class RateLimit {
  public:
    RateLimit() { m_clock.start(); }

    /// 0: no limit.
    void setBytesPerSecond(qint64 bytesPerSecond);
    /// How many of `wanted` bytes may be read now; 0: ask again in `kPauseMs`.
    qint64 take(qint64 wanted);

    static constexpr int kPauseMs = 20;

  private:
    qint64 m_bytesPerSecond = 0;
    double m_bytes = 0;
    qint64 m_filledMs = 0;
    QElapsedTimer m_clock;
};

}  // namespace onebit::app
