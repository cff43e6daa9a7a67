// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "app/content/content_block.h"

namespace onebit::content {

/// Quotes and lists in each other are followed this deep; what is deeper stands in the deepest.
inline constexpr std::size_t kMostContainers = 8;

/// Reads one piece of CommonMark with tables, strike, task lists and formulas. Markup of HTML is text; a
/// picture becomes a block of its own. Malformed input is never an error: it is text.
std::vector<Block> parseMarkdown(std::string_view markdown);

/// One line of a table whose head and rule are `head`, each with its line end.
std::vector<Cell> parseTableRow(std::string_view head, std::string_view row);

}  // namespace onebit::content
