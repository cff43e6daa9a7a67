// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onebit {

/// True for the characters that Python's str.isspace and str.strip take for white space.
bool isWhiteSpace(std::uint32_t codePoint);

/// Bytes of white space at the beginning or the end of UTF-8 text.
std::size_t leadingWhiteSpace(std::string_view text);
std::size_t trailingWhiteSpace(std::string_view text);

/// Without the white space at both ends, as Jinja's `trim` filter.
std::string_view trimmed(std::string_view text);

}  // namespace onebit
