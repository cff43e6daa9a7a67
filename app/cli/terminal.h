// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace onebit::app::cli {

/// True when a person types at standard input.
bool inputIsTerminal();

/// True when a person reads standard output.
bool outputIsTerminal();

/// True when a person reads standard error.
bool errorIsTerminal();

/// `text` (UTF-8) for a terminal: control characters other than line break and tab become U+FFFD, because a
/// model or a file must not be able to command the terminal. When standard output is not a terminal the text
/// is returned as it is.
std::string forTerminal(std::string_view text);

/// The same, whether or not there is a terminal.
std::string withoutControlCharacters(std::string_view text);

/// `text` in the faint letters of a terminal.
std::string dimmed(std::string_view text);

}  // namespace onebit::app::cli
