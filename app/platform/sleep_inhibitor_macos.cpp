// SPDX-License-Identifier: Apache-2.0
#include <IOKit/pwr_mgt/IOPMLib.h>

#include "app/platform/sleep_inhibitor.h"

namespace onebit::app {
namespace {

/// App Nap leaves a program alone that holds such an assertion, so a reply in a hidden window keeps its speed
/// too.
class MacSleepInhibitor : public SleepInhibitor {
  public:
    ~MacSleepInhibitor() override { release(); }

    void hold(const QString& reason) override {
        if (m_assertion != kIOPMNullAssertionID) return;
        const CFStringRef words = reason.toCFString();
        if (IOPMAssertionCreateWithName(kIOPMAssertPreventUserIdleSystemSleep, kIOPMAssertionLevelOn, words,
                                        &m_assertion) != kIOReturnSuccess) {
            m_assertion = kIOPMNullAssertionID;
        }
        CFRelease(words);
    }

    void release() override {
        if (m_assertion == kIOPMNullAssertionID) return;
        IOPMAssertionRelease(m_assertion);
        m_assertion = kIOPMNullAssertionID;
    }

  private:
    IOPMAssertionID m_assertion = kIOPMNullAssertionID;
};

}  // namespace

std::unique_ptr<SleepInhibitor> makeSleepInhibitor() {
    return std::make_unique<MacSleepInhibitor>();
}

}  // namespace onebit::app
