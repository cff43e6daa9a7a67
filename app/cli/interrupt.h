// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/base/stop_flag.h"

namespace onebit::app::cli {

/// While it lives, Ctrl+C sets `stop` instead of ending the program; a second Ctrl+C ends the program as
/// usual. At most one at a time.
class InterruptStops {
  public:
    /// `stop` outlives this object.
    explicit InterruptStops(StopFlag& stop);
    ~InterruptStops();
    InterruptStops(const InterruptStops&) = delete;
    InterruptStops& operator=(const InterruptStops&) = delete;
};

}  // namespace onebit::app::cli
