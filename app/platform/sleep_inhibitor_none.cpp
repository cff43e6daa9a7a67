// SPDX-License-Identifier: Apache-2.0
#include "app/platform/sleep_inhibitor.h"

namespace onebit::app {
namespace {

/// For systems that offer no way to ask.
class NoSleepInhibitor : public SleepInhibitor {
  public:
    void hold(const QString&) override {}
    void release() override {}
};

}  // namespace

std::unique_ptr<SleepInhibitor> makeSleepInhibitor() {
    return std::make_unique<NoSleepInhibitor>();
}

}  // namespace onebit::app
