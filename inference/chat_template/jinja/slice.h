// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "inference/chat_template/jinja/budget.h"
#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

/// Python's object[begin:end:step]; `parts` are whole numbers or none.
Value sliced(Budget& budget, const Value& object, const std::array<Value, 3>& parts);

}  // namespace onebit::jinja
