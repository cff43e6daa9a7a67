// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onebit::content {

/// Adds a piece so that "\n" is the only line end and there is no character 0. `endsWithReturn` goes from
/// piece to piece.
void appendCleaned(std::string& text, std::string_view piece, bool& endsWithReturn);

/// Where a text that is longer than `limit` is best cut: after a space or line end in the last quarter before
/// the limit, and never inside a character.
std::size_t cutBefore(std::string_view text, std::size_t limit);

std::string_view withoutSpaceAtEnd(std::string_view text);

/// Words that are still being written with the marks that close their emphasis and code, so that these are
/// seen before the closing mark has come.
std::string balanced(std::string_view source);

}  // namespace onebit::content
