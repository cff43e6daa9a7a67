// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/content/content_block.h"

namespace onebit::content {

/// Text in which every formula has been replaced by one character that Markdown takes for a letter, so that
/// underscores and stars inside formulas are no emphasis.
struct MaskedText {
    std::string text;
    /// The formulas in the order in which they were replaced: style is kMath, opened and closed are set.
    std::vector<Run> formulas;
};

/// Finds $..$, $$..$$, \(..\) and \[..\] outside code. A dollar opens a formula only before a character that
/// is not a space, and closes one only after such a character and not before a digit, so that "$5 and $10"
/// stays what it is. What is not closed in its paragraph stays text.
MaskedText maskFormulas(std::string_view markdown);

/// The formula that the UTF-8 character at `position` stands for, or -1. `length` receives its bytes.
int maskedFormula(std::string_view text, std::size_t position, std::size_t& length);

/// The text with formulas put back as they were written.
std::string unmasked(std::string_view text, const std::vector<Run>& formulas);

}  // namespace onebit::content
