// SPDX-License-Identifier: Apache-2.0
#include "app/content/math_symbols.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace onebit::content {
namespace {

// The commands of TeX that stand for one character.
constexpr std::array<MathSymbol, 284> kSymbols{{
    {"alpha", "\xCE\xB1", MathClass::kOrdinary},
    {"beta", "\xCE\xB2", MathClass::kOrdinary},
    {"gamma", "\xCE\xB3", MathClass::kOrdinary},
    {"delta", "\xCE\xB4", MathClass::kOrdinary},
    {"epsilon", "\xCF\xB5", MathClass::kOrdinary},
    {"varepsilon", "\xCE\xB5", MathClass::kOrdinary},
    {"zeta", "\xCE\xB6", MathClass::kOrdinary},
    {"eta", "\xCE\xB7", MathClass::kOrdinary},
    {"theta", "\xCE\xB8", MathClass::kOrdinary},
    {"vartheta", "\xCF\x91", MathClass::kOrdinary},
    {"iota", "\xCE\xB9", MathClass::kOrdinary},
    {"kappa", "\xCE\xBA", MathClass::kOrdinary},
    {"varkappa", "\xCF\xB0", MathClass::kOrdinary},
    {"lambda", "\xCE\xBB", MathClass::kOrdinary},
    {"mu", "\xCE\xBC", MathClass::kOrdinary},
    {"nu", "\xCE\xBD", MathClass::kOrdinary},
    {"xi", "\xCE\xBE", MathClass::kOrdinary},
    {"omicron", "\xCE\xBF", MathClass::kOrdinary},
    {"pi", "\xCF\x80", MathClass::kOrdinary},
    {"varpi", "\xCF\x96", MathClass::kOrdinary},
    {"rho", "\xCF\x81", MathClass::kOrdinary},
    {"varrho", "\xCF\xB1", MathClass::kOrdinary},
    {"sigma", "\xCF\x83", MathClass::kOrdinary},
    {"varsigma", "\xCF\x82", MathClass::kOrdinary},
    {"tau", "\xCF\x84", MathClass::kOrdinary},
    {"upsilon", "\xCF\x85", MathClass::kOrdinary},
    {"phi", "\xCF\x95", MathClass::kOrdinary},
    {"varphi", "\xCF\x86", MathClass::kOrdinary},
    {"chi", "\xCF\x87", MathClass::kOrdinary},
    {"psi", "\xCF\x88", MathClass::kOrdinary},
    {"omega", "\xCF\x89", MathClass::kOrdinary},
    {"Gamma", "\xCE\x93", MathClass::kOrdinary},
    {"Delta", "\xCE\x94", MathClass::kOrdinary},
    {"Theta", "\xCE\x98", MathClass::kOrdinary},
    {"Lambda", "\xCE\x9B", MathClass::kOrdinary},
    {"Xi", "\xCE\x9E", MathClass::kOrdinary},
    {"Pi", "\xCE\xA0", MathClass::kOrdinary},
    {"Sigma", "\xCE\xA3", MathClass::kOrdinary},
    {"Upsilon", "\xCE\xA5", MathClass::kOrdinary},
    {"Phi", "\xCE\xA6", MathClass::kOrdinary},
    {"Psi", "\xCE\xA8", MathClass::kOrdinary},
    {"Omega", "\xCE\xA9", MathClass::kOrdinary},
    {"infty", "\xE2\x88\x9E", MathClass::kOrdinary},
    {"partial", "\xE2\x88\x82", MathClass::kOrdinary},
    {"nabla", "\xE2\x88\x87", MathClass::kOrdinary},
    {"hbar", "\xE2\x84\x8F", MathClass::kOrdinary},
    {"ell", "\xE2\x84\x93", MathClass::kOrdinary},
    {"Re", "\xE2\x84\x9C", MathClass::kOrdinary},
    {"Im", "\xE2\x84\x91", MathClass::kOrdinary},
    {"aleph", "\xE2\x84\xB5", MathClass::kOrdinary},
    {"wp", "\xE2\x84\x98", MathClass::kOrdinary},
    {"emptyset", "\xE2\x88\x85", MathClass::kOrdinary},
    {"varnothing", "\xE2\x88\x85", MathClass::kOrdinary},
    {"forall", "\xE2\x88\x80", MathClass::kOrdinary},
    {"exists", "\xE2\x88\x83", MathClass::kOrdinary},
    {"nexists", "\xE2\x88\x84", MathClass::kOrdinary},
    {"neg", "\xC2\xAC", MathClass::kOrdinary},
    {"lnot", "\xC2\xAC", MathClass::kOrdinary},
    {"top", "\xE2\x8A\xA4", MathClass::kOrdinary},
    {"bot", "\xE2\x8A\xA5", MathClass::kOrdinary},
    {"angle", "\xE2\x88\xA0", MathClass::kOrdinary},
    {"triangle", "\xE2\x96\xB3", MathClass::kOrdinary},
    {"square", "\xE2\x96\xA1", MathClass::kOrdinary},
    {"Box", "\xE2\x96\xA1", MathClass::kOrdinary},
    {"blacksquare", "\xE2\x96\xA0", MathClass::kOrdinary},
    {"diamond", "\xE2\x8B\x84", MathClass::kOrdinary},
    {"clubsuit", "\xE2\x99\xA3", MathClass::kOrdinary},
    {"diamondsuit", "\xE2\x99\xA2", MathClass::kOrdinary},
    {"heartsuit", "\xE2\x99\xA1", MathClass::kOrdinary},
    {"spadesuit", "\xE2\x99\xA0", MathClass::kOrdinary},
    {"prime", "\xE2\x80\xB2", MathClass::kOrdinary},
    {"degree", "\xC2\xB0", MathClass::kOrdinary},
    {"imath", "\xC4\xB1", MathClass::kOrdinary},
    {"jmath", "\xC8\xB7", MathClass::kOrdinary},
    {"backslash", "\\", MathClass::kOrdinary},
    {"checkmark", "\xE2\x9C\x93", MathClass::kOrdinary},
    {"dagger", "\xE2\x80\xA0", MathClass::kOrdinary},
    {"ddagger", "\xE2\x80\xA1", MathClass::kOrdinary},
    {"S", "\xC2\xA7", MathClass::kOrdinary},
    {"P", "\xC2\xB6", MathClass::kOrdinary},
    {"complement", "\xE2\x88\x81", MathClass::kOrdinary},
    {"mho", "\xE2\x84\xA7", MathClass::kOrdinary},
    {"beth", "\xE2\x84\xB6", MathClass::kOrdinary},
    {"gimel", "\xE2\x84\xB7", MathClass::kOrdinary},
    {"surd", "\xE2\x88\x9A", MathClass::kOrdinary},
    {"lozenge", "\xE2\x97\x8A", MathClass::kOrdinary},
    {"star", "\xE2\x8B\x86", MathClass::kOrdinary},
    {"bigstar", "\xE2\x98\x85", MathClass::kOrdinary},
    {"flat", "\xE2\x99\xAD", MathClass::kOrdinary},
    {"natural", "\xE2\x99\xAE", MathClass::kOrdinary},
    {"sharp", "\xE2\x99\xAF", MathClass::kOrdinary},
    {"hslash", "\xE2\x84\x8F", MathClass::kOrdinary},
    {"eth", "\xC3\xB0", MathClass::kOrdinary},
    {"measuredangle", "\xE2\x88\xA1", MathClass::kOrdinary},
    {"pounds", "\xC2\xA3", MathClass::kOrdinary},
    {"euro", "\xE2\x82\xAC", MathClass::kOrdinary},
    {"ldots", "\xE2\x80\xA6", MathClass::kInner},
    {"cdots", "\xE2\x8B\xAF", MathClass::kInner},
    {"dots", "\xE2\x80\xA6", MathClass::kInner},
    {"vdots", "\xE2\x8B\xAE", MathClass::kInner},
    {"ddots", "\xE2\x8B\xB1", MathClass::kInner},
    {"dotsc", "\xE2\x80\xA6", MathClass::kInner},
    {"dotsb", "\xE2\x8B\xAF", MathClass::kInner},
    {"dotsm", "\xE2\x8B\xAF", MathClass::kInner},
    {"pm", "\xC2\xB1", MathClass::kBinary},
    {"mp", "\xE2\x88\x93", MathClass::kBinary},
    {"times", "\xC3\x97", MathClass::kBinary},
    {"div", "\xC3\xB7", MathClass::kBinary},
    {"cdot", "\xE2\x8B\x85", MathClass::kBinary},
    {"ast", "\xE2\x88\x97", MathClass::kBinary},
    {"circ", "\xE2\x88\x98", MathClass::kBinary},
    {"bullet", "\xE2\x88\x99", MathClass::kBinary},
    {"cap", "\xE2\x88\xA9", MathClass::kBinary},
    {"cup", "\xE2\x88\xAA", MathClass::kBinary},
    {"sqcap", "\xE2\x8A\x93", MathClass::kBinary},
    {"sqcup", "\xE2\x8A\x94", MathClass::kBinary},
    {"uplus", "\xE2\x8A\x8E", MathClass::kBinary},
    {"wedge", "\xE2\x88\xA7", MathClass::kBinary},
    {"land", "\xE2\x88\xA7", MathClass::kBinary},
    {"vee", "\xE2\x88\xA8", MathClass::kBinary},
    {"lor", "\xE2\x88\xA8", MathClass::kBinary},
    {"oplus", "\xE2\x8A\x95", MathClass::kBinary},
    {"ominus", "\xE2\x8A\x96", MathClass::kBinary},
    {"otimes", "\xE2\x8A\x97", MathClass::kBinary},
    {"oslash", "\xE2\x8A\x98", MathClass::kBinary},
    {"odot", "\xE2\x8A\x99", MathClass::kBinary},
    {"setminus", "\xE2\x88\x96", MathClass::kBinary},
    {"smallsetminus", "\xE2\x88\x96", MathClass::kBinary},
    {"wr", "\xE2\x89\x80", MathClass::kBinary},
    {"amalg", "\xE2\xA8\xBF", MathClass::kBinary},
    {"bigtriangleup", "\xE2\x96\xB3", MathClass::kBinary},
    {"triangleleft", "\xE2\x97\x81", MathClass::kBinary},
    {"triangleright", "\xE2\x96\xB7", MathClass::kBinary},
    {"ltimes", "\xE2\x8B\x89", MathClass::kBinary},
    {"rtimes", "\xE2\x8B\x8A", MathClass::kBinary},
    {"barwedge", "\xE2\x8A\xBC", MathClass::kBinary},
    {"veebar", "\xE2\x8A\xBB", MathClass::kBinary},
    {"boxplus", "\xE2\x8A\x9E", MathClass::kBinary},
    {"boxtimes", "\xE2\x8A\xA0", MathClass::kBinary},
    {"leq", "\xE2\x89\xA4", MathClass::kRelation},
    {"le", "\xE2\x89\xA4", MathClass::kRelation},
    {"leqslant", "\xE2\xA9\xBD", MathClass::kRelation},
    {"geq", "\xE2\x89\xA5", MathClass::kRelation},
    {"ge", "\xE2\x89\xA5", MathClass::kRelation},
    {"geqslant", "\xE2\xA9\xBE", MathClass::kRelation},
    {"ll", "\xE2\x89\xAA", MathClass::kRelation},
    {"gg", "\xE2\x89\xAB", MathClass::kRelation},
    {"neq", "\xE2\x89\xA0", MathClass::kRelation},
    {"ne", "\xE2\x89\xA0", MathClass::kRelation},
    {"equiv", "\xE2\x89\xA1", MathClass::kRelation},
    {"approx", "\xE2\x89\x88", MathClass::kRelation},
    {"sim", "\xE2\x88\xBC", MathClass::kRelation},
    {"simeq", "\xE2\x89\x83", MathClass::kRelation},
    {"cong", "\xE2\x89\x85", MathClass::kRelation},
    {"propto", "\xE2\x88\x9D", MathClass::kRelation},
    {"asymp", "\xE2\x89\x8D", MathClass::kRelation},
    {"doteq", "\xE2\x89\x90", MathClass::kRelation},
    {"coloneqq", "\xE2\x89\x94", MathClass::kRelation},
    {"prec", "\xE2\x89\xBA", MathClass::kRelation},
    {"succ", "\xE2\x89\xBB", MathClass::kRelation},
    {"preceq", "\xE2\xAA\xAF", MathClass::kRelation},
    {"succeq", "\xE2\xAA\xB0", MathClass::kRelation},
    {"subset", "\xE2\x8A\x82", MathClass::kRelation},
    {"supset", "\xE2\x8A\x83", MathClass::kRelation},
    {"subseteq", "\xE2\x8A\x86", MathClass::kRelation},
    {"supseteq", "\xE2\x8A\x87", MathClass::kRelation},
    {"subsetneq", "\xE2\x8A\x8A", MathClass::kRelation},
    {"supsetneq", "\xE2\x8A\x8B", MathClass::kRelation},
    {"nsubseteq", "\xE2\x8A\x88", MathClass::kRelation},
    {"in", "\xE2\x88\x88", MathClass::kRelation},
    {"ni", "\xE2\x88\x8B", MathClass::kRelation},
    {"notin", "\xE2\x88\x89", MathClass::kRelation},
    {"vdash", "\xE2\x8A\xA2", MathClass::kRelation},
    {"dashv", "\xE2\x8A\xA3", MathClass::kRelation},
    {"models", "\xE2\x8A\xA8", MathClass::kRelation},
    {"vDash", "\xE2\x8A\xA8", MathClass::kRelation},
    {"perp", "\xE2\x8A\xA5", MathClass::kRelation},
    {"parallel", "\xE2\x88\xA5", MathClass::kRelation},
    {"nparallel", "\xE2\x88\xA6", MathClass::kRelation},
    {"mid", "\xE2\x88\xA3", MathClass::kRelation},
    {"nmid", "\xE2\x88\xA4", MathClass::kRelation},
    {"bowtie", "\xE2\x8B\x88", MathClass::kRelation},
    {"smile", "\xE2\x8C\xA3", MathClass::kRelation},
    {"frown", "\xE2\x8C\xA2", MathClass::kRelation},
    {"lesssim", "\xE2\x89\xB2", MathClass::kRelation},
    {"gtrsim", "\xE2\x89\xB3", MathClass::kRelation},
    {"triangleq", "\xE2\x89\x9C", MathClass::kRelation},
    {"trianglelefteq", "\xE2\x8A\xB4", MathClass::kRelation},
    {"unlhd", "\xE2\x8A\xB4", MathClass::kRelation},
    {"approxeq", "\xE2\x89\x8A", MathClass::kRelation},
    {"backsim", "\xE2\x88\xBD", MathClass::kRelation},
    {"nleq", "\xE2\x89\xB0", MathClass::kRelation},
    {"ngeq", "\xE2\x89\xB1", MathClass::kRelation},
    {"colon", ":", MathClass::kRelation},
    {"to", "\xE2\x86\x92", MathClass::kRelation},
    {"rightarrow", "\xE2\x86\x92", MathClass::kRelation},
    {"leftarrow", "\xE2\x86\x90", MathClass::kRelation},
    {"gets", "\xE2\x86\x90", MathClass::kRelation},
    {"leftrightarrow", "\xE2\x86\x94", MathClass::kRelation},
    {"Rightarrow", "\xE2\x87\x92", MathClass::kRelation},
    {"Leftarrow", "\xE2\x87\x90", MathClass::kRelation},
    {"Leftrightarrow", "\xE2\x87\x94", MathClass::kRelation},
    {"implies", "\xE2\x9F\xB9", MathClass::kRelation},
    {"impliedby", "\xE2\x9F\xB8", MathClass::kRelation},
    {"iff", "\xE2\x9F\xBA", MathClass::kRelation},
    {"longrightarrow", "\xE2\x9F\xB6", MathClass::kRelation},
    {"longleftarrow", "\xE2\x9F\xB5", MathClass::kRelation},
    {"longleftrightarrow", "\xE2\x9F\xB7", MathClass::kRelation},
    {"Longrightarrow", "\xE2\x9F\xB9", MathClass::kRelation},
    {"Longleftarrow", "\xE2\x9F\xB8", MathClass::kRelation},
    {"Longleftrightarrow", "\xE2\x9F\xBA", MathClass::kRelation},
    {"mapsto", "\xE2\x86\xA6", MathClass::kRelation},
    {"longmapsto", "\xE2\x9F\xBC", MathClass::kRelation},
    {"hookrightarrow", "\xE2\x86\xAA", MathClass::kRelation},
    {"hookleftarrow", "\xE2\x86\xA9", MathClass::kRelation},
    {"uparrow", "\xE2\x86\x91", MathClass::kRelation},
    {"downarrow", "\xE2\x86\x93", MathClass::kRelation},
    {"updownarrow", "\xE2\x86\x95", MathClass::kRelation},
    {"Uparrow", "\xE2\x87\x91", MathClass::kRelation},
    {"Downarrow", "\xE2\x87\x93", MathClass::kRelation},
    {"Updownarrow", "\xE2\x87\x95", MathClass::kRelation},
    {"nearrow", "\xE2\x86\x97", MathClass::kRelation},
    {"searrow", "\xE2\x86\x98", MathClass::kRelation},
    {"swarrow", "\xE2\x86\x99", MathClass::kRelation},
    {"nwarrow", "\xE2\x86\x96", MathClass::kRelation},
    {"rightharpoonup", "\xE2\x87\x80", MathClass::kRelation},
    {"rightharpoondown", "\xE2\x87\x81", MathClass::kRelation},
    {"leftharpoonup", "\xE2\x86\xBC", MathClass::kRelation},
    {"leftharpoondown", "\xE2\x86\xBD", MathClass::kRelation},
    {"rightleftharpoons", "\xE2\x87\x8C", MathClass::kRelation},
    {"leftrightharpoons", "\xE2\x87\x8B", MathClass::kRelation},
    {"rightsquigarrow", "\xE2\x87\x9D", MathClass::kRelation},
    {"leadsto", "\xE2\x87\x9D", MathClass::kRelation},
    {"nrightarrow", "\xE2\x86\x9B", MathClass::kRelation},
    {"nRightarrow", "\xE2\x87\x8F", MathClass::kRelation},
    {"twoheadrightarrow", "\xE2\x86\xA0", MathClass::kRelation},
    {"rightarrowtail", "\xE2\x86\xA3", MathClass::kRelation},
    {"therefore", "\xE2\x88\xB4", MathClass::kRelation},
    {"because", "\xE2\x88\xB5", MathClass::kRelation},
    {"lbrace", "{", MathClass::kOpen},
    {"lbrack", "[", MathClass::kOpen},
    {"langle", "\xE2\x9F\xA8", MathClass::kOpen},
    {"lfloor", "\xE2\x8C\x8A", MathClass::kOpen},
    {"lceil", "\xE2\x8C\x88", MathClass::kOpen},
    {"lvert", "|", MathClass::kOpen},
    {"lVert", "\xE2\x80\x96", MathClass::kOpen},
    {"lparen", "(", MathClass::kOpen},
    {"rbrace", "}", MathClass::kClose},
    {"rbrack", "]", MathClass::kClose},
    {"rangle", "\xE2\x9F\xA9", MathClass::kClose},
    {"rfloor", "\xE2\x8C\x8B", MathClass::kClose},
    {"rceil", "\xE2\x8C\x89", MathClass::kClose},
    {"rvert", "|", MathClass::kClose},
    {"rVert", "\xE2\x80\x96", MathClass::kClose},
    {"rparen", ")", MathClass::kClose},
    {"vert", "|", MathClass::kOrdinary},
    {"Vert", "\xE2\x80\x96", MathClass::kOrdinary},
    {"|", "\xE2\x80\x96", MathClass::kOrdinary},
    {"{", "{", MathClass::kOpen},
    {"}", "}", MathClass::kClose},
    {"%", "%", MathClass::kOrdinary},
    {"#", "#", MathClass::kOrdinary},
    {"&", "&", MathClass::kOrdinary},
    {"_", "_", MathClass::kOrdinary},
    {"$", "$", MathClass::kOrdinary},
    {"ldotp", ".", MathClass::kPunctuation},
    {"cdotp", "\xE2\x8B\x85", MathClass::kPunctuation},
    {"sum", "\xE2\x88\x91", MathClass::kOperator, true, true},
    {"prod", "\xE2\x88\x8F", MathClass::kOperator, true, true},
    {"coprod", "\xE2\x88\x90", MathClass::kOperator, true, true},
    {"bigcup", "\xE2\x8B\x83", MathClass::kOperator, true, true},
    {"bigcap", "\xE2\x8B\x82", MathClass::kOperator, true, true},
    {"bigvee", "\xE2\x8B\x81", MathClass::kOperator, true, true},
    {"bigwedge", "\xE2\x8B\x80", MathClass::kOperator, true, true},
    {"bigoplus", "\xE2\xA8\x81", MathClass::kOperator, true, true},
    {"bigotimes", "\xE2\xA8\x82", MathClass::kOperator, true, true},
    {"bigodot", "\xE2\xA8\x80", MathClass::kOperator, true, true},
    {"biguplus", "\xE2\xA8\x84", MathClass::kOperator, true, true},
    {"bigsqcup", "\xE2\xA8\x86", MathClass::kOperator, true, true},
    {"int", "\xE2\x88\xAB", MathClass::kOperator, true, false},
    {"iint", "\xE2\x88\xAC", MathClass::kOperator, true, false},
    {"iiint", "\xE2\x88\xAD", MathClass::kOperator, true, false},
    {"oint", "\xE2\x88\xAE", MathClass::kOperator, true, false},
    {"oiint", "\xE2\x88\xAF", MathClass::kOperator, true, false},
}};

constexpr std::array<MathSymbol, 47> kFunctions{{
    {"sin", "sin", MathClass::kOperator},
    {"cos", "cos", MathClass::kOperator},
    {"tan", "tan", MathClass::kOperator},
    {"cot", "cot", MathClass::kOperator},
    {"sec", "sec", MathClass::kOperator},
    {"csc", "csc", MathClass::kOperator},
    {"sinh", "sinh", MathClass::kOperator},
    {"cosh", "cosh", MathClass::kOperator},
    {"tanh", "tanh", MathClass::kOperator},
    {"coth", "coth", MathClass::kOperator},
    {"arcsin", "arcsin", MathClass::kOperator},
    {"arccos", "arccos", MathClass::kOperator},
    {"arctan", "arctan", MathClass::kOperator},
    {"arccot", "arccot", MathClass::kOperator},
    {"log", "log", MathClass::kOperator},
    {"ln", "ln", MathClass::kOperator},
    {"lg", "lg", MathClass::kOperator},
    {"exp", "exp", MathClass::kOperator},
    {"arg", "arg", MathClass::kOperator},
    {"deg", "deg", MathClass::kOperator},
    {"dim", "dim", MathClass::kOperator},
    {"hom", "hom", MathClass::kOperator},
    {"ker", "ker", MathClass::kOperator},
    {"erf", "erf", MathClass::kOperator},
    {"sgn", "sgn", MathClass::kOperator},
    {"sign", "sign", MathClass::kOperator},
    {"rank", "rank", MathClass::kOperator},
    {"tr", "tr", MathClass::kOperator},
    {"Tr", "Tr", MathClass::kOperator},
    {"diag", "diag", MathClass::kOperator},
    {"softmax", "softmax", MathClass::kOperator},
    {"ReLU", "ReLU", MathClass::kOperator},
    {"lim", "lim", MathClass::kOperator, false, true},
    {"limsup", "lim\xE2\x80\x89sup", MathClass::kOperator, false, true},
    {"liminf", "lim\xE2\x80\x89inf", MathClass::kOperator, false, true},
    {"max", "max", MathClass::kOperator, false, true},
    {"min", "min", MathClass::kOperator, false, true},
    {"sup", "sup", MathClass::kOperator, false, true},
    {"inf", "inf", MathClass::kOperator, false, true},
    {"det", "det", MathClass::kOperator, false, true},
    {"gcd", "gcd", MathClass::kOperator, false, true},
    {"Pr", "Pr", MathClass::kOperator, false, true},
    {"argmax", "arg\xE2\x80\x89max", MathClass::kOperator, false, true},
    {"argmin", "arg\xE2\x80\x89min", MathClass::kOperator, false, true},
    {"lcm", "lcm", MathClass::kOperator, false, true},
    {"injlim", "inj\xE2\x80\x89lim", MathClass::kOperator, false, true},
    {"projlim", "proj\xE2\x80\x89lim", MathClass::kOperator, false, true},
}};

using Table = std::unordered_map<std::string_view, const MathSymbol*>;

template <std::size_t Size>
Table tableOf(const std::array<MathSymbol, Size>& rows) {
    Table table;
    for (const MathSymbol& row : rows)
        table.emplace(row.name, &row);
    return table;
}

const MathSymbol* findIn(const Table& table, std::string_view name) {
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

/// Letters of a face lie one after the other, but for those that were in Unicode before.
struct Exception {
    MathFace face;
    char32_t letter;
    char32_t code;
};
constexpr std::array<Exception, 24> kExceptions{{
    {MathFace::kItalic, U'h', 0x210E},  {MathFace::kScript, U'B', 0x212C},
    {MathFace::kScript, U'E', 0x2130},  {MathFace::kScript, U'F', 0x2131},
    {MathFace::kScript, U'H', 0x210B},  {MathFace::kScript, U'I', 0x2110},
    {MathFace::kScript, U'L', 0x2112},  {MathFace::kScript, U'M', 0x2133},
    {MathFace::kScript, U'R', 0x211B},  {MathFace::kScript, U'e', 0x212F},
    {MathFace::kScript, U'g', 0x210A},  {MathFace::kScript, U'o', 0x2134},
    {MathFace::kFraktur, U'C', 0x212D}, {MathFace::kFraktur, U'H', 0x210C},
    {MathFace::kFraktur, U'I', 0x2111}, {MathFace::kFraktur, U'R', 0x211C},
    {MathFace::kFraktur, U'Z', 0x2128}, {MathFace::kDouble, U'C', 0x2102},
    {MathFace::kDouble, U'H', 0x210D},  {MathFace::kDouble, U'N', 0x2115},
    {MathFace::kDouble, U'P', 0x2119},  {MathFace::kDouble, U'Q', 0x211A},
    {MathFace::kDouble, U'R', 0x211D},  {MathFace::kDouble, U'Z', 0x2124},
}};

/// Where a face's capitals, small letters, digits, Greek capitals and small Greek letters begin; 0: it has
/// none.
struct FacePlaces {
    char32_t capitals;
    char32_t letters;
    char32_t digits;
    char32_t greekCapitals;
    char32_t greekLetters;
};
constexpr std::array<FacePlaces, 9> kPlaces{{{0x1D434, 0x1D44E, 0, 0, 0x1D6FC},
                                             {0, 0, 0, 0, 0},
                                             {0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2},
                                             {0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736},
                                             {0x1D538, 0x1D552, 0x1D7D8, 0, 0},
                                             {0x1D49C, 0x1D4B6, 0, 0, 0},
                                             {0x1D504, 0x1D51E, 0, 0, 0},
                                             {0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0},
                                             {0x1D670, 0x1D68A, 0x1D7F6, 0, 0}}};

char32_t decode(std::string_view character) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(character[at]); };
    if (character.size() == 1) return byte(0);
    if (character.size() == 2) return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    return 0;  // longer ones have no other faces
}

std::string encode(char32_t code) {
    std::string text;
    if (code < 0x10000) {
        text += static_cast<char>(0xE0 | code >> 12U);
    } else {
        text += static_cast<char>(0xF0 | code >> 18U);
        text += static_cast<char>(0x80 | (code >> 12U & 0x3FU));
    }
    text += static_cast<char>(0x80 | (code >> 6U & 0x3FU));
    text += static_cast<char>(0x80 | (code & 0x3FU));
    return text;
}

bool within(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

// Variants that stand behind omega in each Greek alphabet, in this order.
constexpr std::u32string_view kGreekVariants = U"\u2202\u03F5\u03D1\u03F0\u03D5\u03F1\u03D6";

}  // namespace

const MathSymbol* findMathSymbol(std::string_view name) {
    static const Table table = tableOf(kSymbols);
    return findIn(table, name);
}

const MathSymbol* findMathFunction(std::string_view name) {
    static const Table table = tableOf(kFunctions);
    return findIn(table, name);
}

MathClass classOfCharacter(std::string_view character) {
    if (character.size() != 1) return MathClass::kOrdinary;
    switch (character[0]) {
        case '+':
        case '-':
        case '*':
            return MathClass::kBinary;
        case '=':
        case '<':
        case '>':
        case ':':
            return MathClass::kRelation;
        case '(':
        case '[':
            return MathClass::kOpen;
        case ')':
        case ']':
        case '!':
        case '?':
            return MathClass::kClose;
        case ',':
        case ';':
            return MathClass::kPunctuation;
        default:
            return MathClass::kOrdinary;
    }
}

std::string inMathFace(std::string_view character, MathFace face) {
    const char32_t code = decode(character);
    const FacePlaces& places = kPlaces[static_cast<std::size_t>(face)];
    const auto special = std::ranges::find_if(
        kExceptions, [&](const Exception& row) { return row.face == face && row.letter == code; });
    if (special != kExceptions.end()) return encode(special->code);
    if (within(code, U'A', U'Z') && places.capitals != 0) return encode(places.capitals + code - U'A');
    if (within(code, U'a', U'z') && places.letters != 0) return encode(places.letters + code - U'a');
    if (within(code, U'0', U'9') && places.digits != 0) return encode(places.digits + code - U'0');
    if (within(code, 0x391, 0x3A9) && places.greekCapitals != 0)
        return encode(places.greekCapitals + code - 0x391);
    if (places.greekLetters != 0) {
        if (within(code, 0x3B1, 0x3C9)) return encode(places.greekLetters + code - 0x3B1);
        const std::size_t variant = kGreekVariants.find(code);
        if (variant > 0 && variant != std::u32string_view::npos)
            return encode(places.greekLetters + 25 + static_cast<char32_t>(variant));
    }
    return std::string(character);
}

}  // namespace onebit::content
