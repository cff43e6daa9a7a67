// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/lexer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "inference/chat_template/jinja/failure.h"
#include "inference/chat_template/white_space.h"
#include "inference/tokenizer/utf8.h"

namespace onebit::jinja {
namespace {

constexpr std::array<std::string_view, 6> kLongOperators = {"//", "**", "==", "!=", ">=", "<="};
constexpr std::string_view kOperators = "+-/*%~[](){}=.:|,;<>";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isNamePart(char c) {
    return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// "\r\n" and "\r" become "\n"; one line break at the end is not part of a template.
std::string normalized(std::string_view source) {
    std::string text;
    text.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == '\r') {
            text += '\n';
            if (i + 1 < source.size() && source[i + 1] == '\n') ++i;
        } else {
            text += source[i];
        }
    }
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

class Lexer {
  public:
    explicit Lexer(std::string_view source) : m_source(normalized(source)) {}

    std::vector<Lexeme> run() {
        while (m_at < m_source.size())
            readText();
        add(LexemeKind::kEnd, {});
        return std::move(m_lexemes);
    }

  private:
    std::string_view rest() const { return std::string_view(m_source).substr(m_at); }
    bool at(std::string_view text) const { return rest().starts_with(text); }
    void add(LexemeKind kind, std::string_view text) {
        m_lexemes.push_back({kind, m_line, std::string(text)});
    }
    [[noreturn]] void fail(std::string what) const { throw Failure{std::move(what), m_line}; }

    /// Moves on, and counts the lines passed.
    void pass(std::size_t count) {
        const std::string_view passed = rest().substr(0, count);
        m_line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
        if (!passed.empty()) m_lineBegins = passed.back() == '\n';
        m_at += passed.size();
    }
    void passWhiteSpace() { pass(leadingWhiteSpace(rest())); }

    /// Text up to the next tag, and that tag.
    void readText() {
        std::size_t tag = m_at;
        do {
            tag = m_source.find('{', tag);
        } while (tag != std::string::npos && !isTag(tag) && ++tag > 0);
        if (tag == std::string::npos) {
            addText(rest());
            pass(rest().size());
            return;
        }
        const char kind = m_source[tag + 1];
        const char sign = tag + 2 < m_source.size() ? m_source[tag + 2] : '\0';
        addText(trimmedBefore(rest().substr(0, tag - m_at), kind, sign));
        pass(tag - m_at + 2 + (sign == '-' || sign == '+' ? 1 : 0));
        if (kind == '#') {
            passComment();
        } else if (kind == '{') {
            add(LexemeKind::kOutputBegin, "{{");
            readInside("}}", LexemeKind::kOutputEnd);
        } else if (!readRaw()) {
            add(LexemeKind::kBlockBegin, "{%");
            readInside("%}", LexemeKind::kBlockEnd);
        }
    }

    bool isTag(std::size_t at) const {
        if (at + 1 >= m_source.size()) return false;
        const char next = m_source[at + 1];
        return next == '{' || next == '%' || next == '#';
    }

    void addText(std::string_view text) {
        if (!text.empty()) add(LexemeKind::kText, text);
    }

    /// The text before a tag that begins with `{`, `kind`, `sign`.
    std::string_view trimmedBefore(std::string_view text, char kind, char sign) const {
        if (sign == '-') return text.substr(0, text.size() - trailingWhiteSpace(text));
        if (sign == '+' || kind == '{') return text;
        const std::size_t lineBreak = text.rfind('\n');
        if (lineBreak == std::string_view::npos && !m_lineBegins) return text;
        const std::size_t begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        const std::string_view line = text.substr(begin);
        return leadingWhiteSpace(line) == line.size() ? text.substr(0, begin) : text;
    }

    void passComment() {
        if (m_at == m_source.size()) return;  // Jinja lets this pass
        const std::size_t end = rest().find("#}");
        if (end == std::string_view::npos) fail("a comment is not closed");
        const char sign = end > 0 ? rest()[end - 1] : '\0';
        pass(end + 2);
        afterTag(sign);
    }

    /// What is dropped after a block or comment whose last character before the closing mark is `sign`.
    void afterTag(char sign) {
        if (sign == '-')
            passWhiteSpace();
        else if (sign != '+' && at("\n"))
            pass(1);
    }

    /// `{% raw %}` up to `{% endraw %}`, if that is what begins here: the text between is not a template.
    bool readRaw() {
        const std::size_t before = leadingWhiteSpace(rest());
        std::size_t length = 0;
        char sign = '\0';
        if (!endsTagNamed("raw", rest().substr(before), length, sign)) return false;
        pass(before + length);
        if (sign == '-') passWhiteSpace();  // a line break here is part of the text
        readRawText();
        return true;
    }

    void readRawText() {
        for (std::size_t tag = m_at; (tag = m_source.find("{%", tag)) != std::string::npos; ++tag) {
            std::string_view inside = std::string_view(m_source).substr(tag + 2);
            const char open = inside.empty() ? '\0' : inside.front();
            if (open == '-' || open == '+') inside.remove_prefix(1);
            inside.remove_prefix(leadingWhiteSpace(inside));
            std::size_t length = 0;
            char sign = '\0';
            if (!endsTagNamed("endraw", inside, length, sign)) continue;
            addText(trimmedBefore(rest().substr(0, tag - m_at), '%', open));
            const auto end = static_cast<std::size_t>(inside.data() - m_source.data()) + length;
            pass(end - m_at);
            afterTag(sign);
            return;
        }
        if (m_at < m_source.size()) fail("a raw block is not closed");
    }

    /// True if `text` is "name %}" with white space and a sign where they are allowed; `length` is its own.
    static bool endsTagNamed(std::string_view name, std::string_view text, std::size_t& length, char& sign) {
        if (!text.starts_with(name)) return false;
        std::size_t end = name.size();
        end += leadingWhiteSpace(text.substr(end));
        sign = end < text.size() ? text[end] : '\0';
        if (sign == '-' || sign == '+') ++end;
        if (!text.substr(end).starts_with("%}")) return false;
        length = end + 2;
        return true;
    }

    /// The lexemes of a tag, up to and with its closing mark.
    void readInside(std::string_view close, LexemeKind closeKind) {
        while (true) {
            passWhiteSpace();
            if (m_at >= m_source.size()) fail("a tag is not closed");
            if (m_open.empty() && readClose(close, closeKind)) return;
            readLexeme();
        }
    }

    bool readClose(std::string_view close, LexemeKind closeKind) {
        const char first = rest().front();
        const bool isBlock = closeKind == LexemeKind::kBlockEnd;
        const bool hasSign = first == '-' || (first == '+' && isBlock);
        if (!rest().substr(hasSign ? 1 : 0).starts_with(close)) return false;
        add(closeKind, close);
        pass(close.size() + (hasSign ? 1 : 0));
        if (isBlock || first == '-') afterTag(hasSign ? first : '\0');
        return true;
    }

    void readLexeme() {
        const char first = rest().front();
        if (isDigit(first)) return readNumber();
        if (isNamePart(first)) return readName();
        if (first == '"' || first == '\'') return readString();
        for (const std::string_view op : kLongOperators) {
            if (!at(op)) continue;
            add(LexemeKind::kOperator, op);
            return pass(op.size());
        }
        if (kOperators.find(first) == std::string_view::npos)
            fail(std::string("unexpected character '") + first + "'");
        balance(first);
        add(LexemeKind::kOperator, rest().substr(0, 1));
        pass(1);
    }

    /// A closing mark counts only where all brackets are closed: "}}" may also end two mappings.
    void balance(char bracket) {
        constexpr std::string_view kOpening = "([{";
        constexpr std::string_view kClosing = ")]}";
        const std::size_t opened = kOpening.find(bracket);
        if (opened != std::string_view::npos) {
            m_open += kClosing[opened];
            return;
        }
        if (kClosing.find(bracket) == std::string_view::npos) return;
        if (m_open.empty() || m_open.back() != bracket) fail(std::string("unexpected '") + bracket + "'");
        m_open.pop_back();
    }

    void readName() {
        std::size_t length = 0;
        while (length < rest().size() && isNamePart(rest()[length]))
            ++length;
        add(LexemeKind::kName, rest().substr(0, length));
        pass(length);
    }

    std::size_t digitsFrom(std::size_t at, std::string& digits) const {
        const std::string_view text = rest();
        while (at < text.size() && (isDigit(text[at]) || (text[at] == '_' && at + 1 < text.size() &&
                                                          isDigit(text[at + 1]) && !digits.empty()))) {
            if (text[at] != '_') digits += text[at];
            ++at;
        }
        return at;
    }

    /// Decimal numbers: 12, 1_000, 1.5, 2e3. No template counts in other bases.
    void readNumber() {
        const std::string_view text = rest();
        std::string digits;
        std::size_t end = digitsFrom(0, digits);
        LexemeKind kind = LexemeKind::kInteger;
        if (end + 1 < text.size() && text[end] == '.' && isDigit(text[end + 1])) {
            kind = LexemeKind::kFloat;
            digits += '.';
            end = digitsFrom(end + 1, digits);
        }
        if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
            std::string exponent = "e";
            std::size_t next = end + 1;
            if (next < text.size() && (text[next] == '+' || text[next] == '-')) exponent += text[next++];
            const std::size_t begin = next;
            next = digitsFrom(next, exponent);
            if (next > begin) {
                kind = LexemeKind::kFloat;
                digits += exponent;
                end = next;
            }
        }
        if (end < text.size() && isNamePart(text[end])) fail("a number runs into a name");
        if (kind == LexemeKind::kInteger && digits.size() > 1 && digits.front() == '0' &&
            digits.find_first_not_of('0') != std::string::npos)
            fail("a number begins with 0");
        add(kind, digits);
        pass(end);
    }

    void readString() {
        const std::string_view text = rest();
        std::size_t end = 1;
        while (end < text.size() && text[end] != text.front())
            end += text[end] == '\\' ? 2 : 1;
        if (end >= text.size()) fail("a string is not closed");
        try {
            add(LexemeKind::kString, unescaped(text.substr(1, end - 1)));
        } catch (Failure& failure) {
            fail(std::move(failure.what));
        }
        pass(end + 1);
    }

    std::string m_source;
    std::size_t m_at = 0;
    std::uint32_t m_line = 1;
    bool m_lineBegins = true;  ///< what was passed last ended a line
    std::string m_open;        ///< the closing brackets that are awaited
    std::vector<Lexeme> m_lexemes;
};

struct Escape {
    char letter;
    char meaning;
};
constexpr std::array<Escape, 10> kEscapes = {{{'n', '\n'},
                                              {'t', '\t'},
                                              {'r', '\r'},
                                              {'\\', '\\'},
                                              {'\'', '\''},
                                              {'"', '"'},
                                              {'a', '\a'},
                                              {'b', '\b'},
                                              {'f', '\f'},
                                              {'v', '\v'}}};

/// Value of a hexadecimal or octal digit, or 99.
std::uint32_t digitValue(char c) {
    if (isDigit(c)) return static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A') + 10;
    constexpr std::uint32_t kNoDigit = 99;
    return kNoDigit;
}

/// Reads up to `most` digits from `text`; returns how many there were.
std::size_t readDigits(std::string_view text, std::size_t most, std::uint32_t base, std::uint32_t& number) {
    std::size_t count = 0;
    number = 0;
    while (count < std::min(most, text.size()) && digitValue(text[count]) < base)
        number = number * base + digitValue(text[count++]);
    return count;
}

void appendCodePoint(std::uint32_t codePoint, std::string& text) {
    constexpr std::uint32_t kLast = 0x10FFFF;
    if (codePoint > kLast || (codePoint >= 0xD800 && codePoint < 0xE000))
        failWith("a string has an escape that is no character");
    appendUtf8(codePoint, text);
}

/// The escape whose letter `text` begins with; returns how much of `text` it takes.
std::size_t appendEscape(std::string_view text, std::string& result) {
    const char letter = text.front();
    const auto row =
        std::find_if(kEscapes.begin(), kEscapes.end(), [=](const Escape& e) { return e.letter == letter; });
    if (row != kEscapes.end()) {
        result += row->meaning;
        return 1;
    }
    if (letter == '\n') return 1;
    std::uint32_t codePoint = 0;
    if (const std::size_t octal = readDigits(text, 3, 8, codePoint); octal > 0) {
        appendCodePoint(codePoint, result);
        return octal;
    }
    const std::size_t wanted = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (wanted > 0) {
        if (readDigits(text.substr(1), wanted, 16, codePoint) != wanted)
            failWith("a string has an escape that is cut short");
        appendCodePoint(codePoint, result);
        return wanted + 1;
    }
    if (letter == 'N') failWith("a string has an escape by name");
    result += '\\';
    return 0;
}

}  // namespace

std::string unescaped(std::string_view literal) {
    std::string result;
    result.reserve(literal.size());
    for (std::size_t i = 0; i < literal.size();) {
        if (literal[i] != '\\') {
            result += literal[i++];
        } else {
            ++i;
            i += appendEscape(literal.substr(i), result);
        }
    }
    return result;
}

std::vector<Lexeme> lex(std::string_view source) {
    return Lexer(source).run();
}

}  // namespace onebit::jinja
