// SPDX-License-Identifier: Apache-2.0
#include "app/platform/crash_handler.h"

namespace onebit::app {

void installCrashHandler(const std::filesystem::path&, const std::string&) {}

void noteForCrashReports(std::string_view) {}

}  // namespace onebit::app
