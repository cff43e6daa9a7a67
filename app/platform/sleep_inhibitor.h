// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <memory>

namespace onebit::app {

/// Keeps this computer from going to sleep by itself while somebody waits for it. The screen may go dark, and
/// a person can always send it to sleep. Never blocks; where the system cannot be asked it does nothing. GUI
/// thread.
class SleepInhibitor {
  public:
    SleepInhibitor() = default;
    /// Lets go.
    virtual ~SleepInhibitor() = default;
    SleepInhibitor(const SleepInhibitor&) = delete;
    SleepInhibitor& operator=(const SleepInhibitor&) = delete;

    /// `reason` is shown by programs that list what keeps the computer awake.
    virtual void hold(const QString& reason) = 0;
    virtual void release() = 0;
};

/// The one of this system; one file of this folder a system.
std::unique_ptr<SleepInhibitor> makeSleepInhibitor();

}  // namespace onebit::app
