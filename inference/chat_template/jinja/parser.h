// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "inference/chat_template/jinja/ast.h"

namespace onebit::jinja {

/// The deepest that expressions and blocks of a template may be nested; it bounds the recursion over them.
inline constexpr std::uint32_t kDeepestTree = 150;

/// Reads a whole template. Throws Failure with the line.
Block parse(std::string_view source);

}  // namespace onebit::jinja
