// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace onebit::app {

/// Whether this computer runs on its battery now. False where the system does not say. Asks the system each
/// time, which costs some microseconds: nothing has to be watched, and nothing wakes up for it.
bool runsOnBattery();

/// The same from a folder as Linux keeps it in /sys/class/power_supply: no supply from outside is connected
/// and a battery is being used up.
bool runsOnBattery(const std::filesystem::path& powerSupplies);

}  // namespace onebit::app
