// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "app/content/math_symbols.h"

// The commands of TeX that stand for a form, not for a symbol: tables that the parser of formulas reads.
namespace onebit::content {

struct Named {
    std::string_view name;
    std::string_view text;
};

struct NamedFace {
    std::string_view name;
    MathFace face;
};
inline constexpr std::array<NamedFace, 15> kFaces{{{"mathrm", MathFace::kUpright},
                                                   {"mathup", MathFace::kUpright},
                                                   {"mathbf", MathFace::kBold},
                                                   {"mathit", MathFace::kItalic},
                                                   {"mathnormal", MathFace::kItalic},
                                                   {"mathbb", MathFace::kDouble},
                                                   {"mathcal", MathFace::kScript},
                                                   {"mathscr", MathFace::kScript},
                                                   {"mathfrak", MathFace::kFraktur},
                                                   {"mathsf", MathFace::kSans},
                                                   {"mathtt", MathFace::kMono},
                                                   {"boldsymbol", MathFace::kBoldItalic},
                                                   {"bm", MathFace::kBoldItalic},
                                                   {"pmb", MathFace::kBoldItalic},
                                                   {"Bbb", MathFace::kDouble}}};

struct NamedSpace {
    std::string_view name;
    double em;
};
inline constexpr std::array<NamedSpace, 14> kSpaces{{{",", 3.0 / 18},
                                                     {"thinspace", 3.0 / 18},
                                                     {":", 4.0 / 18},
                                                     {">", 4.0 / 18},
                                                     {"medspace", 4.0 / 18},
                                                     {";", 5.0 / 18},
                                                     {"thickspace", 5.0 / 18},
                                                     {"!", -3.0 / 18},
                                                     {"negthinspace", -3.0 / 18},
                                                     {" ", 0.25},
                                                     {"enspace", 0.5},
                                                     {"quad", 1},
                                                     {"qquad", 2},
                                                     {"\n", 0.25}}};

/// Marks over one part; `wide` ones stretch over all of it.
struct NamedAccent {
    std::string_view name;
    std::string_view text;
    bool wide;
};
inline constexpr std::array<NamedAccent, 15> kAccents{{{"hat", "\xCB\x86", false},
                                                       {"widehat", "\xCB\x86", true},
                                                       {"tilde", "\xCB\x9C", false},
                                                       {"widetilde", "\xCB\x9C", true},
                                                       {"bar", "\xC2\xAF", false},
                                                       {"vec", "\xE2\x86\x92", false},
                                                       {"dot", "\xCB\x99", false},
                                                       {"ddot", "\xC2\xA8", false},
                                                       {"check", "\xCB\x87", false},
                                                       {"breve", "\xCB\x98", false},
                                                       {"acute", "\xC2\xB4", false},
                                                       {"grave", "\x60", false},
                                                       {"mathring", "\xCB\x9A", false},
                                                       {"overrightarrow", "\xE2\x86\x92", true},
                                                       {"overleftarrow", "\xE2\x86\x90", true}}};

inline constexpr std::array<Named, 8> kLines{{{"overline", "over"},
                                              {"underline", "under"},
                                              {"boxed", "box"},
                                              {"fbox", "box"},
                                              {"overbrace", "over brace"},
                                              {"underbrace", "under brace"},
                                              {"phantom", "hidden"},
                                              {"hphantom", "hidden"}}};

inline constexpr std::array<Named, 8> kTexts{{{"text", ""},
                                              {"textrm", ""},
                                              {"textnormal", ""},
                                              {"mbox", ""},
                                              {"hbox", ""},
                                              {"textbf", ""},
                                              {"textit", ""},
                                              {"texttt", ""}}};

// Commands that ask for something this layout does anyway or has no use for.
inline constexpr std::array<std::string_view, 10> kIgnored{
    "displaystyle", "textstyle", "scriptstyle", "nonumber", "notag",
    "hline",        "centering", "allowbreak",  "relax",    "limits"};
/// ... and those that have an argument, which goes too.
inline constexpr std::array<std::string_view, 3> kIgnoredWithArgument{"label", "tag", "color"};

struct Environment {
    std::string_view name;
    std::string_view open;
    std::string_view close;
    std::string_view align;
};
inline constexpr std::array<Environment, 19> kEnvironments{{{"matrix", "", "", "c"},
                                                            {"pmatrix", "(", ")", "c"},
                                                            {"bmatrix", "[", "]", "c"},
                                                            {"Bmatrix", "{", "}", "c"},
                                                            {"vmatrix", "|", "|", "c"},
                                                            {"Vmatrix", "\xE2\x80\x96", "\xE2\x80\x96", "c"},
                                                            {"smallmatrix", "", "", "c"},
                                                            {"array", "", "", ""},
                                                            {"cases", "{", "", "l"},
                                                            {"rcases", "", "}", "l"},
                                                            {"aligned", "", "", "rl"},
                                                            {"align", "", "", "rl"},
                                                            {"split", "", "", "rl"},
                                                            {"alignat", "", "", "rl"},
                                                            {"eqnarray", "", "", "rcl"},
                                                            {"gathered", "", "", "c"},
                                                            {"gather", "", "", "c"},
                                                            {"equation", "", "", "c"},
                                                            {"multline", "", "", "c"}}};

}  // namespace onebit::content
