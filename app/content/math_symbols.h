// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/content/math_node.h"

namespace onebit::content {

struct MathSymbol {
    std::string_view name;  ///< of the command, without its backslash
    std::string_view text;
    MathClass cls = MathClass::kOrdinary;
    bool large = false;
    bool limits = false;
};

/// The symbol that a command such as "alpha" or "sum" stands for; null: there is none.
const MathSymbol* findMathSymbol(std::string_view name);
/// A function whose name is set upright, such as "sin" or "lim"; null: there is none.
const MathSymbol* findMathFunction(std::string_view name);
/// What a character of a formula is to its neighbours.
MathClass classOfCharacter(std::string_view character);

/// Faces of letters.
enum class MathFace { kItalic, kUpright, kBold, kBoldItalic, kDouble, kScript, kFraktur, kSans, kMono };

/// The character that shows `character` in a face: "x" in kBold is U+1D431. UTF-8 in and out; what has no
/// such form stays.
std::string inMathFace(std::string_view character, MathFace face);

}  // namespace onebit::content
