// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/math_node.h"
#include "app/typeset/math_box.h"
#include "app/typeset/math_fonts.h"

namespace onebit::typeset {

/// Lays a formula out by the rules of TeX (The TeXbook, appendix G), with the measures of the STIX faces.
/// `pixelSize` is that of the letters; `displayed` formulas stand in a line of their own. GUI thread only.
MathBox layOutMath(const content::MathNode& formula, MathFonts& fonts, qreal pixelSize, bool displayed);

}  // namespace onebit::typeset
