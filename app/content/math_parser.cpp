// SPDX-License-Identifier: Apache-2.0
#include "app/content/math_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/content/math_commands.h"
#include "app/content/math_symbols.h"

namespace onebit::content {
namespace {

using Kind = MathNode::Kind;

template <typename Rows>
auto findRow(const Rows& rows, std::string_view name) -> const typename Rows::value_type* {
    const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

MathNode symbol(std::string text, MathClass cls) {
    MathNode node;
    node.kind = Kind::kSymbol;
    node.text = std::move(text);
    node.cls = cls;
    return node;
}

MathNode row(std::vector<MathNode> children) {
    if (children.size() == 1) return std::move(children.front());
    MathNode node;
    node.children = std::move(children);
    return node;
}

/// A recursive descent over one formula. Once something is not understood, `m_failed` ends it everywhere.
class Parser {
  public:
    explicit Parser(std::string_view source) : m_source(source) {}

    std::optional<MathNode> run() {
        MathNode node = body({});
        if (m_failed || m_at < m_source.size()) return std::nullopt;
        return node;
    }

  private:
    MathNode fail() {
        m_failed = true;
        m_at = m_source.size();
        return {};
    }

    bool atEnd() const { return m_at >= m_source.size(); }

    void skipSpace() {
        while (!atEnd() && (isSpace(m_source[m_at]) || m_source[m_at] == '%')) {
            if (m_source[m_at] == '%')
                m_at = std::min(m_source.find('\n', m_at), m_source.size());
            else
                ++m_at;
        }
    }

    bool takes(std::string_view text) {
        if (m_source.substr(m_at, text.size()) != text) return false;
        if (text.size() > 1 && isLetter(text.back()) && m_at + text.size() < m_source.size() &&
            isLetter(m_source[m_at + text.size()]))
            return false;
        m_at += text.size();
        return true;
    }

    bool sees(std::string_view text) {
        const std::size_t at = m_at;
        const bool found = takes(text);
        m_at = at;
        return found;
    }

    std::string_view command() {
        const std::size_t begin = ++m_at;
        while (!atEnd() && isLetter(m_source[m_at]))
            ++m_at;
        if (m_at == begin && !atEnd()) ++m_at;
        return m_source.substr(begin, m_at - begin);
    }

    std::string_view character() {
        const std::size_t begin = m_at++;
        while (!atEnd() && (static_cast<unsigned char>(m_source[m_at]) & 0xC0U) == 0x80)
            ++m_at;
        return m_source.substr(begin, m_at - begin);
    }

    /// What stands between braces, as it is written.
    std::string_view braced() {
        skipSpace();
        if (atEnd() || m_source[m_at] != '{') {
            fail();
            return {};
        }
        const std::size_t begin = ++m_at;
        int depth = 1;
        for (; !atEnd(); ++m_at) {
            if (m_source[m_at] == '\\')
                ++m_at;
            else if (m_source[m_at] == '{')
                ++depth;
            else if (m_source[m_at] == '}' && --depth == 0)
                break;
        }
        if (atEnd()) {
            fail();
            return {};
        }
        return m_source.substr(begin, m_at++ - begin);
    }

    bool endsHere(std::string_view end) {
        if (atEnd()) return true;
        if (m_source[m_at] == '}' || m_source[m_at] == '&' || sees("\\\\") || sees("\\end") ||
            sees("\\right") || sees("\\middle"))
            return true;
        return end == "]" && m_source[m_at] == ']';
    }

    /// Parts up to the end of a group, a cell or the formula. The end itself stays.
    MathNode body(std::string_view end) {
        if (++m_depth > kDeepestFormula) return fail();
        std::vector<MathNode> parts;
        for (skipSpace(); !m_failed && !endsHere(end); skipSpace()) {
            if (takes("\\over")) {
                MathNode fraction;
                fraction.kind = Kind::kFraction;
                fraction.cls = MathClass::kInner;
                fraction.children.push_back(row(std::exchange(parts, {})));
                fraction.children.push_back(body(end));
                parts.push_back(std::move(fraction));
                break;
            }
            parts.push_back(withScripts(part()));
        }
        --m_depth;
        return row(std::move(parts));
    }

    MathNode group() {
        ++m_at;
        MathNode inside = body({});
        if (atEnd() || m_source[m_at] != '}') return fail();
        ++m_at;
        // Braces make one ordinary part of what is inside.
        MathNode node;
        node.children.push_back(std::move(inside));
        return node;
    }

    /// A group or one part.
    MathNode argument() {
        skipSpace();
        if (atEnd() || endsHere({})) return fail();
        if (m_source[m_at] == '{') return group();
        if (++m_depth > kDeepestFormula) return fail();
        MathNode node = part();
        --m_depth;
        return node;
    }

    MathNode withScripts(MathNode base) {
        MathNode below;
        MathNode above;
        bool any = false;
        while (!m_failed) {
            skipSpace();
            if (takes("\\limits")) {
                base.limits = true;
            } else if (takes("\\nolimits")) {
                base.limits = false;
            } else if (!atEnd() && (m_source[m_at] == '^' || m_source[m_at] == '_')) {
                MathNode& script = m_source[m_at] == '^' ? above : below;
                ++m_at;
                MathNode argumentNode = argument();
                if (script.children.empty() && script.kind == Kind::kRow)
                    script = std::move(argumentNode);
                else
                    script = row({std::move(script), std::move(argumentNode)});
                any = true;
            } else if (!atEnd() && m_source[m_at] == '\'') {
                ++m_at;
                MathNode prime = symbol("\xE2\x80\xB2", MathClass::kOrdinary);
                above = above.kind == Kind::kRow && above.children.empty()
                            ? std::move(prime)
                            : row({std::move(above), std::move(prime)});
                any = true;
            } else {
                break;
            }
        }
        if (!any) return base;
        MathNode node;
        node.kind = Kind::kScripts;
        node.cls = base.cls;
        node.limits = base.limits || base.kind == Kind::kBrace;
        node.large = base.large;
        node.children = {std::move(base), std::move(below), std::move(above)};
        return node;
    }

    MathNode part() {
        if (++m_parts > kMostFormulaParts) return fail();
        const char c = m_source[m_at];
        if (c == '{') return group();
        if (c == '\\') return commandPart();
        if (c == '~') {
            ++m_at;
            return space(0.25);
        }
        if (c == '^' || c == '_' || c == '\'') return MathNode{};  // scripts without a base
        if (c == '#' || c == '$') return fail();
        return letter(character());
    }

    MathNode letter(std::string_view text) {
        if (text == "-") return symbol("\xE2\x88\x92", MathClass::kBinary);
        if (text == "*") return symbol("\xE2\x88\x97", MathClass::kBinary);
        return symbol(inMathFace(text, m_face), classOfCharacter(text));
    }

    MathNode space(double em) {
        MathNode node;
        node.kind = Kind::kSpace;
        node.width = em;
        return node;
    }

    MathNode commandPart() {
        const std::string_view name = command();
        if (const MathSymbol* found = findMathSymbol(name)) return symbolPart(*found);
        if (const MathSymbol* found = findMathFunction(name)) {
            MathNode node = functionName(std::string(found->text));
            node.limits = found->limits;
            return node;
        }
        if (const NamedSpace* found = findRow(kSpaces, name)) return space(found->em);
        if (const NamedFace* found = findRow(kFaces, name)) return inFace(found->face);
        if (const NamedAccent* found = findRow(kAccents, name)) return accent(*found);
        if (const Named* found = findRow(kLines, name)) return line(found->text);
        if (findRow(kTexts, name) != nullptr) return text();
        if (std::ranges::find(kIgnored, name) != kIgnored.end()) return space(0);
        if (std::ranges::find(kIgnoredWithArgument, name) != kIgnoredWithArgument.end()) {
            braced();
            return space(0);
        }
        return structure(name);
    }

    MathNode symbolPart(const MathSymbol& found) {
        const bool letterLike = found.cls == MathClass::kOrdinary;
        MathNode node =
            symbol(letterLike ? inMathFace(found.text, m_face) : std::string(found.text), found.cls);
        node.large = found.large;
        node.limits = found.limits;
        return node;
    }

    MathNode functionName(std::string name) {
        MathNode node;
        node.kind = Kind::kText;
        node.text = std::move(name);
        node.cls = MathClass::kOperator;
        return node;
    }

    MathNode structure(std::string_view name) {
        if (name == "frac" || name == "dfrac" || name == "tfrac" || name == "cfrac")
            return fraction(name, true);
        if (name == "binom" || name == "dbinom" || name == "tbinom") {
            MathNode node;
            node.kind = Kind::kFenced;
            node.cls = MathClass::kInner;
            node.open = "(";
            node.close = ")";
            node.children.push_back(fraction(name, false));
            return node;
        }
        if (name == "sqrt") return root();
        if (name == "left") return fenced();
        if (name == "begin") return environment();
        if (name == "operatorname" || name == "operatorname*" || name == "mathop") {
            takes("*");
            std::string words(braced());
            std::erase(words, '\\');
            std::erase(words, ',');
            return functionName(std::move(words));
        }
        if (name == "overset" || name == "stackrel" || name == "underset") return stacked(name == "underset");
        if (name == "not") return negated();
        if (name == "pmod" || name == "bmod" || name == "mod" || name == "pod") return modulo(name);
        if (name == "substack") return cells({}, "", "", "c", true);
        if (name == "textcolor" || name == "colorbox") {
            braced();
            return argument();
        }
        if (name == "hspace" || name == "kern" || name == "mspace") {
            braced();
            return space(0.5);
        }
        if (name == "xrightarrow" || name == "xleftarrow") return arrow(name == "xrightarrow");
        return delimiter(name);
    }

    MathNode fraction(std::string_view name, bool ruled) {
        MathNode node;
        node.kind = Kind::kFraction;
        node.cls = MathClass::kInner;
        node.ruled = ruled;
        node.small = name[0] == 't';
        node.display = name[0] == 'd' || name[0] == 'c';
        node.children.push_back(argument());
        node.children.push_back(argument());
        return node;
    }

    MathNode root() {
        MathNode node;
        node.kind = Kind::kRoot;
        skipSpace();
        MathNode degree;
        bool any = false;
        if (!atEnd() && m_source[m_at] == '[') {
            ++m_at;
            degree = body("]");
            if (!takes("]")) return fail();
            any = true;
        }
        node.children.push_back(argument());
        if (any) node.children.push_back(std::move(degree));
        return node;
    }

    /// The delimiter that follows \left, \right or \big; "." is none.
    std::optional<std::string> delimiterText() {
        skipSpace();
        if (atEnd()) return std::nullopt;
        if (m_source[m_at] != '\\') {
            const std::string_view one = character();
            if (one == ".") return std::string();
            if (one == "<") return "\xE2\x9F\xA8";
            if (one == ">") return "\xE2\x9F\xA9";
            constexpr std::string_view kKnown = "()[]|/";
            if (one.size() == 1 && kKnown.find(one) == std::string_view::npos) return std::nullopt;
            return std::string(one);
        }
        const MathSymbol* found = findMathSymbol(command());
        if (found == nullptr) return std::nullopt;
        return std::string(found->text);
    }

    MathNode fenced() {
        MathNode node;
        node.kind = Kind::kFenced;
        node.cls = MathClass::kInner;
        const auto open = delimiterText();
        if (!open) return fail();
        node.open = *open;
        std::vector<MathNode> parts;
        parts.push_back(body({}));
        while (takes("\\middle")) {
            const auto middle = delimiterText();
            if (!middle) return fail();
            parts.push_back(symbol(*middle, MathClass::kRelation));
            parts.push_back(body({}));
        }
        if (!takes("\\right")) return fail();
        const auto close = delimiterText();
        if (!close) return fail();
        node.close = *close;
        node.children.push_back(row(std::move(parts)));
        return node;
    }

    /// \big and its kin.
    MathNode delimiter(std::string_view name) {
        constexpr std::array<std::string_view, 4> kSizes{"big", "Big", "bigg", "Bigg"};
        for (std::size_t size = 0; size < kSizes.size(); ++size) {
            if (!name.starts_with(kSizes[size]) || name.size() > kSizes[size].size() + 1) continue;
            const std::string_view side = name.substr(kSizes[size].size());
            if (!side.empty() && side != "l" && side != "r" && side != "m") continue;
            const auto text = delimiterText();
            if (!text) return fail();
            MathNode node = symbol(*text, side == "l"   ? MathClass::kOpen
                                          : side == "r" ? MathClass::kClose
                                          : side == "m" ? MathClass::kRelation
                                                        : MathClass::kOrdinary);
            node.size = static_cast<int>(size) + 1;
            return node;
        }
        return fail();
    }

    MathNode inFace(MathFace face) {
        const MathFace before = std::exchange(m_face, face);
        MathNode node = argument();
        m_face = before;
        return node;
    }

    MathNode accent(const NamedAccent& mark) {
        MathNode node;
        node.kind = mark.text == "\xC2\xAF" ? Kind::kLine : Kind::kAccent;
        node.text = node.kind == Kind::kLine ? "over" : mark.text;
        node.wide = mark.wide;
        node.children.push_back(argument());
        return node;
    }

    MathNode line(std::string_view how) {
        MathNode node;
        node.kind = how.ends_with("brace") ? Kind::kBrace : how == "hidden" ? Kind::kHidden : Kind::kLine;
        node.text = how.substr(0, how.find(' '));
        node.children.push_back(argument());
        return node;
    }

    MathNode text() {
        MathNode node;
        node.kind = Kind::kText;
        for (const char c : braced()) {
            if (c == '$') return fail();  // a formula in words in a formula
            if (c != '\\') node.text += c == '~' ? ' ' : c;
        }
        return node;
    }

    MathNode stacked(bool below) {
        MathNode mark = argument();
        MathNode base = argument();
        MathNode node;
        node.kind = Kind::kScripts;
        node.cls = base.cls;
        node.limits = true;
        node.display = true;
        node.children = {std::move(base), below ? mark : MathNode{}, below ? MathNode{} : mark};
        return node;
    }

    MathNode negated() {
        MathNode node = argument();
        if (node.kind != Kind::kSymbol) return fail();
        if (node.text == "=")
            node.text = "\xE2\x89\xA0";
        else if (node.text == "\xE2\x88\x88")
            node.text = "\xE2\x88\x89";
        else
            node.text += "\xCC\xB8";
        return node;
    }

    MathNode modulo(std::string_view name) {
        if (name == "bmod") return functionName("mod");
        if (name == "mod") return row({space(0.5), functionName("mod"), space(0.2)});
        MathNode inside = argument();
        return row({space(0.5), symbol("(", MathClass::kOpen), functionName("mod"), space(0.2),
                    std::move(inside), symbol(")", MathClass::kClose)});
    }

    MathNode arrow(bool right) {
        MathNode above = argument();
        MathNode node;
        node.kind = Kind::kScripts;
        node.cls = MathClass::kRelation;
        node.limits = true;
        node.display = true;
        node.children = {symbol(right ? "\xE2\x9F\xB6" : "\xE2\x9F\xB5", MathClass::kRelation), MathNode{},
                         std::move(above)};
        return node;
    }

    MathNode environment() {
        std::string_view name = braced();
        if (name.ends_with('*')) name.remove_suffix(1);
        const Environment* found = findRow(kEnvironments, name);
        if (found == nullptr) return fail();
        std::string align(found->align);
        if (name == "array") {
            align.clear();
            for (const char c : braced())
                if (c == 'l' || c == 'c' || c == 'r') align += c;
            if (align.empty()) align = "c";
        }
        if (name == "alignat") braced();
        return cells(name, found->open, found->close, align, false);
    }

    /// Rows of cells up to \end, or to a brace.
    MathNode cells(std::string_view name, std::string_view open, std::string_view close,
                   std::string_view align, bool inBraces) {
        MathNode table;
        table.kind = Kind::kTable;
        table.cls = MathClass::kInner;
        table.open = open;
        table.close = close;
        table.align = align;
        table.text = name;
        table.small = name == "smallmatrix" || inBraces;
        if (inBraces && !takes("{")) return fail();
        std::vector<std::vector<MathNode>> rows(1);
        while (!m_failed) {
            rows.back().push_back(body({}));
            if (takes("&")) continue;
            if (!takes("\\\\")) break;
            skipSpace();
            if (takes("[")) m_at = std::min(m_source.find(']', m_at), m_source.size() - 1) + 1;
            rows.emplace_back();
        }
        if (m_failed || !(inBraces ? takes("}") : takes("\\end") && endsEnvironment(name))) return fail();
        const bool bare =
            rows.back().size() == 1 && rows.back()[0].kind == Kind::kRow && rows.back()[0].children.empty();
        if (bare && rows.size() > 1) rows.pop_back();
        for (const std::vector<MathNode>& cellsOfRow : rows)
            table.columns = std::max(table.columns, cellsOfRow.size());
        if (table.columns * rows.size() > static_cast<std::size_t>(kMostFormulaParts)) return fail();
        for (std::vector<MathNode>& cellsOfRow : rows) {
            cellsOfRow.resize(table.columns);
            std::ranges::move(cellsOfRow, std::back_inserter(table.children));
        }
        return table;
    }

    bool endsEnvironment(std::string_view name) {
        std::string_view ended = braced();
        if (ended.ends_with('*')) ended.remove_suffix(1);
        return ended == name;
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    MathFace m_face = MathFace::kItalic;
    int m_depth = 0;
    int m_parts = 0;
    bool m_failed = false;
};

}  // namespace

std::optional<MathNode> parseMath(std::string_view source) {
    return Parser(source).run();
}

}  // namespace onebit::content
