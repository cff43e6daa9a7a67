// SPDX-License-Identifier: Apache-2.0
#include <windows.h>

#include "app/platform/sleep_inhibitor.h"

namespace onebit::app {
namespace {

/// The state belongs to the thread that sets it and ends with the thread.
class WindowsSleepInhibitor : public SleepInhibitor {
  public:
    ~WindowsSleepInhibitor() override { release(); }
    void hold(const QString&) override { SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED); }
    void release() override { SetThreadExecutionState(ES_CONTINUOUS); }
};

}  // namespace

std::unique_ptr<SleepInhibitor> makeSleepInhibitor() {
    return std::make_unique<WindowsSleepInhibitor>();
}

}  // namespace onebit::app
