// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "app/cli/console.h"

namespace onebit::app::cli {

Utf8Console::Utf8Console() = default;

Utf8Console::~Utf8Console() = default;

Utf8Arguments::Utf8Arguments(int count, char** arguments) : m_pointers(arguments, arguments + count) {}

bool readLine(std::string& line) {
    return static_cast<bool>(std::getline(std::cin, line));
}

}  // namespace onebit::app::cli
