// SPDX-License-Identifier: Apache-2.0
#include "app/cli/json_line.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace onebit::app::cli {

void printJsonLine(const nlohmann::ordered_json& object) {
    std::cout << object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << std::endl;
}

}  // namespace onebit::app::cli
