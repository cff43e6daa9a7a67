// SPDX-License-Identifier: Apache-2.0
#include "app/about/build_info.h"

#include "app/about/commit.h"
#include "inference/base/simd_target.h"

namespace onebit::app {

std::string buildName() {
    return ONEBIT_VERSION " (commit " ONEBIT_COMMIT ")";
}

std::string versionText(const std::string& program) {
    std::string text = program + " " ONEBIT_VERSION "\ncommit " ONEBIT_COMMIT "\nbuilt by " ONEBIT_COMPILER
                                 " for " ONEBIT_PROCESSOR "\nkernels";
    for (const SimdTarget& target : compiledTargets()) {
        text += ' ' + std::string(target.name);
        if (target.name == chosenTarget()) text += " (in use)";
    }
    return text;
}

}  // namespace onebit::app
