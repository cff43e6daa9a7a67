// SPDX-License-Identifier: Apache-2.0
#include "app/platform/power_source.h"

#include <fstream>
#include <string>
#include <system_error>

#ifdef _WIN32
#include <windows.h>
#elif defined(__APPLE__)
#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/ps/IOPowerSources.h>
#endif

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

/// The first word of a file; empty if it cannot be read.
std::string wordIn(const fs::path& file) {
    std::ifstream stream(file);
    std::string word;
    stream >> word;
    return word;
}

}  // namespace

bool runsOnBattery(const fs::path& powerSupplies) {
    bool discharging = false;
    std::error_code error;
    for (const auto& supply : fs::directory_iterator(powerSupplies, error)) {
        const std::string type = wordIn(supply.path() / "type");
        // The battery of a mouse says nothing about the computer.
        if (wordIn(supply.path() / "scope") == "Device") continue;
        if (type == "Battery") {
            discharging = discharging || wordIn(supply.path() / "status") == "Discharging";
        } else if (wordIn(supply.path() / "online") == "1") {
            return false;
        }
    }
    return discharging;
}

bool runsOnBattery() {
#ifdef _WIN32
    SYSTEM_POWER_STATUS status;
    return GetSystemPowerStatus(&status) != 0 && status.ACLineStatus == 0;
#elif defined(__APPLE__)
    const CFTypeRef snapshot = IOPSCopyPowerSourcesInfo();
    if (snapshot == nullptr) return false;
    const CFStringRef source = IOPSGetProvidingPowerSourceType(snapshot);
    const bool battery =
        source != nullptr && CFStringCompare(source, CFSTR("Battery Power"), 0) == kCFCompareEqualTo;
    CFRelease(snapshot);
    return battery;
#else
    return runsOnBattery("/sys/class/power_supply");
#endif
}

}  // namespace onebit::app
