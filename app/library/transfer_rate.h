// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace onebit::app {

/// The speed of a transfer, smoothed over some seconds so that the time left can be read.
class TransferRate {
  public:
    /// `nowMs` never goes back.
    void start(qint64 nowMs);
    void add(qint64 bytes, qint64 nowMs);

    /// 0 until there is something to tell.
    double bytesPerSecond() const { return m_rate; }
    /// -1 while it is not known.
    qint64 secondsFor(qint64 bytes) const;

  private:
    double m_rate = 0;
    qint64 m_bytes = 0;  ///< since the last sample
    qint64 m_sampleMs = 0;
};

}  // namespace onebit::app
