// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace onebit::app::cli {

/// Prints one object on a line of its own on standard output and flushes. Fields keep their order; bytes that
/// are not UTF-8 become U+FFFD; a number that is not finite becomes null.
void printJsonLine(const nlohmann::ordered_json& object);

}  // namespace onebit::app::cli
