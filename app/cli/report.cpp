// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"

#include <iostream>

#include "app/cli/terminal.h"
#include "inference/base/error_text.h"

namespace onebit::app::cli {

void reportError(const Error& error) {
    // Details quote files and arguments.
    std::cerr << "onebit-cli: " << withoutControlCharacters(errorSentence(error)) << std::endl;
}

}  // namespace onebit::app::cli
