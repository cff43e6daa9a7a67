// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/content/math_node.h"

namespace onebit::content {

/// Formulas may be nested this deep and have this many parts; others are not read.
inline constexpr int kDeepestFormula = 40;
inline constexpr int kMostFormulaParts = 4000;

/// Reads a formula in TeX's notation, without the marks around it. Nothing: it has a command or a form that
/// is not known, so that its source is to be shown instead.
std::optional<MathNode> parseMath(std::string_view source);

/// The formula in words, to be read out: "fraction a over b". English, as the notation is.
std::string mathInWords(const MathNode& node);

}  // namespace onebit::content
