// SPDX-License-Identifier: Apache-2.0
#include "app/content/code_highlighter.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace onebit::content {
namespace {

constexpr CodeHighlighter::State kNothing = 0;
constexpr CodeHighlighter::State kComment = 1;
constexpr CodeHighlighter::State kTag = 2;
constexpr CodeHighlighter::State kStyles = 3;
constexpr CodeHighlighter::State kFence = 4;
constexpr CodeHighlighter::State kLongString = 16;  // and the number of its mark
constexpr std::size_t kMostSpans = 2000;

using Kind = CodeSpan::Kind;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of other scripts count as letters.
bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isWord(char c) {
    return isLetter(c) || isDigit(c);
}

bool isSpace(char c) {
    return c == ' ' || c == '\t';
}

std::vector<std::string_view> words(std::string_view list) {
    std::vector<std::string_view> result;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) result.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return result;
}

}  // namespace

/// Reads one line from left to right.
class CodeLine {
  public:
    CodeLine(const CodeHighlighter& rules, std::string_view line, CodeHighlighter::State state)
        : m_rules(rules), m_language(*rules.m_language), m_line(line), m_state(state) {}

    void read() {
        if (m_language.syntax == CodeSyntax::kDiff) {
            readDiff();
            return;
        }
        if (m_language.syntax == CodeSyntax::kMarkdown && readMarkdown()) return;
        if (m_language.syntax == CodeSyntax::kKeys) readKey();
        while (m_at < m_line.size() && m_spans.size() < kMostSpans)
            step();
    }

    std::vector<CodeSpan> takeSpans() { return std::move(m_spans); }
    CodeHighlighter::State state() const { return m_state; }

  private:
    bool starts(std::string_view mark) const {
        return !mark.empty() && m_line.substr(m_at, mark.size()) == mark;
    }

    void add(std::size_t begin, std::size_t end, Kind kind) {
        if (end > begin) m_spans.push_back({begin, end - begin, kind});
        m_at = end;
    }

    /// To behind `mark`, or to the end of the line; true if the mark was found.
    bool addTo(std::size_t begin, std::size_t from, std::string_view mark, Kind kind) {
        const std::size_t found = m_line.find(mark, std::min(from, m_line.size()));
        const bool ends = found != std::string_view::npos;
        add(begin, ends ? found + mark.size() : m_line.size(), kind);
        return ends;
    }

    void step() {
        if (m_state == kComment) {
            if (addTo(m_at, m_at, m_language.blockClose, Kind::kComment)) m_state = kNothing;
        } else if (m_state >= kLongString) {
            const std::string_view mark =
                m_rules.m_longQuotes[static_cast<std::size_t>(m_state - kLongString)];
            if (longString(m_at, m_at, mark)) m_state = kNothing;
        } else if (isSpace(m_line[m_at])) {
            ++m_at;
        } else if (!comment() && !string()) {
            if (m_language.syntax == CodeSyntax::kMarkup)
                stepMarkup();
            else if (m_language.syntax == CodeSyntax::kStyles)
                stepStyles();
            else if (m_language.syntax == CodeSyntax::kMarkdown)
                ++m_at;
            else
                stepWord();
        }
    }

    bool comment() {
        if (starts(m_language.blockOpen)) {
            const bool ends =
                addTo(m_at, m_at + m_language.blockOpen.size(), m_language.blockClose, Kind::kComment);
            m_state = ends ? m_state : kComment;
            return true;
        }
        for (const std::string_view mark : m_rules.m_lineComments) {
            if (!starts(mark)) continue;
            // "#" inside a word is part of it, as in "$#" or a colour.
            if (mark == "#" && m_at > 0 && !isSpace(m_line[m_at - 1])) continue;
            if (isLetter(mark[0]) && m_at + mark.size() < m_line.size() && isWord(m_line[m_at + mark.size()]))
                continue;
            add(m_at, m_line.size(), Kind::kComment);
            return true;
        }
        return false;
    }

    bool longString(std::size_t begin, std::size_t from, std::string_view mark) {
        std::size_t at = from;
        while (at < m_line.size() && m_line.substr(at, mark.size()) != mark)
            at += m_line[at] == '\\' ? 2 : 1;
        const bool ends = at < m_line.size();
        add(begin, ends ? at + mark.size() : m_line.size(), Kind::kString);
        return ends;
    }

    bool string() {
        if (m_language.syntax == CodeSyntax::kMarkup && m_state != kTag) return false;
        for (std::size_t index = 0; index < m_rules.m_longQuotes.size(); ++index) {
            const std::string_view mark = m_rules.m_longQuotes[index];
            if (!starts(mark)) continue;
            if (!longString(m_at, m_at + mark.size(), mark)) m_state = kLongString + static_cast<int>(index);
            return true;
        }
        const char quote = m_line[m_at];
        if (m_language.quotes.find(quote) == std::string_view::npos) return false;
        // An apostrophe between letters is none: it's, 1'000.
        if (quote == '\'' && m_at > 0 && isWord(m_line[m_at - 1]) && m_at + 1 < m_line.size() &&
            isWord(m_line[m_at + 1]))
            return false;
        std::size_t end = m_at + 1;
        while (end < m_line.size() && m_line[end] != quote)
            end += m_line[end] == '\\' ? 2 : 1;
        add(m_at, std::min(end + 1, m_line.size()), Kind::kString);
        if (m_language.syntax == CodeSyntax::kKeys) keyBefore(':');
        return true;
    }

    /// The string just read is a key if this mark follows.
    void keyBefore(char mark) {
        const std::size_t next = m_line.find_first_not_of(" \t", m_at);
        if (next != std::string_view::npos && m_line[next] == mark) m_spans.back().kind = Kind::kFunction;
    }

    void number() {
        std::size_t end = m_at;
        while (end < m_line.size() &&
               (isWord(m_line[end]) || m_line[end] == '.' || m_line[end] == '%' ||
                (m_line[end] == '\'' && end + 1 < m_line.size() && isDigit(m_line[end + 1])))) {
            const bool exponent = (m_line[end] == 'e' || m_line[end] == 'E') && end + 2 < m_line.size() &&
                                  (m_line[end + 1] == '-' || m_line[end + 1] == '+') &&
                                  isDigit(m_line[end + 2]);
            end += exponent ? 2 : 1;
        }
        while (end > m_at + 1 && (m_line[end - 1] == '.' ||
                                  (m_line[end - 1] == '%' && m_language.syntax != CodeSyntax::kStyles)))
            --end;
        add(m_at, end, Kind::kNumber);
    }

    std::size_t wordEnd(std::size_t from, bool dashes) const {
        std::size_t end = from;
        while (end < m_line.size() && (isWord(m_line[end]) || (dashes && m_line[end] == '-')))
            ++end;
        return end;
    }

    bool isKeyword(std::string_view word) const {
        if (!m_language.ignoresCase) return m_rules.m_keywords.contains(word);
        std::string small(word);
        std::ranges::transform(small, small.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return m_rules.m_keywords.contains(small);
    }

    void stepWord() {
        const char c = m_line[m_at];
        if (isDigit(c)) {
            number();
        } else if (c == m_language.directive) {
            const std::size_t from =
                m_at + 1 < m_line.size() && m_line[m_at + 1] == '{' ? m_at + 2 : m_at + 1;
            const std::size_t end = wordEnd(from, false);
            if (end > from)
                add(m_at, end, c == '$' || c == '%' ? Kind::kNumber : Kind::kKeyword);
            else
                ++m_at;
        } else if (isLetter(c)) {
            word();
        } else {
            ++m_at;
        }
    }

    void word() {
        const std::size_t end = wordEnd(m_at, false);
        const std::string_view text = m_line.substr(m_at, end - m_at);
        if (isKeyword(text)) {
            add(m_at, end, Kind::kKeyword);
        } else if (end < m_line.size() && (m_line[end] == '(' || m_line.substr(end, 2) == "!(")) {
            add(m_at, end, Kind::kFunction);
        } else {
            m_at = end;
        }
    }

    /// The key at the beginning of a line of YAML, TOML or INI, or the name of a section.
    void readKey() {
        if (m_state != kNothing) return;
        std::size_t at = m_line.find_first_not_of(" \t-");
        if (at == std::string_view::npos) return;
        if (m_line[at] == '[' && m_line.find(']', at) != std::string_view::npos &&
            m_line.find('=') == std::string_view::npos && m_line.find(',') == std::string_view::npos &&
            at + 1 < m_line.size() && (isLetter(m_line[at + 1]) || m_line[at + 1] == '[')) {
            add(at, m_line.rfind(']') + 1, Kind::kKeyword);
            return;
        }
        if (!isWord(m_line[at])) return;
        std::size_t end = at;
        while (end < m_line.size() &&
               (isWord(m_line[end]) || m_line[end] == '.' || m_line[end] == '-' || m_line[end] == '/'))
            ++end;
        const std::size_t mark = m_line.find_first_not_of(" \t", end);
        if (mark != std::string_view::npos && (m_line[mark] == ':' || m_line[mark] == '='))
            add(at, end, Kind::kFunction);
    }

    void stepMarkup() {
        if (m_state == kTag) {
            if (m_line[m_at] == '>' || starts("/>") || starts("?>")) {
                const std::size_t length = m_line[m_at] == '>' ? 1 : 2;
                add(m_at, m_at + length, Kind::kKeyword);
                m_state = kNothing;
            } else if (isLetter(m_line[m_at])) {
                add(m_at, wordEnd(m_at, true), Kind::kFunction);
            } else {
                ++m_at;
            }
            return;
        }
        const std::size_t name = m_line.find_first_not_of("/!?", m_at + 1);
        if (m_line[m_at] == '<' && name != std::string_view::npos && isLetter(m_line[name])) {
            std::size_t end = wordEnd(name, true);
            while (end < m_line.size() && (m_line[end] == ':' || m_line[end] == '.'))
                end = wordEnd(end + 1, true);
            add(m_at, end, Kind::kKeyword);
            m_state = kTag;
        } else if (m_line[m_at] == '&' && m_line.find(';', m_at) != std::string_view::npos &&
                   m_line.find(';', m_at) < m_at + 10) {
            add(m_at, m_line.find(';', m_at) + 1, Kind::kNumber);
        } else {
            ++m_at;
        }
    }

    void stepStyles() {
        const char c = m_line[m_at];
        const bool inside = m_state == kStyles;
        if (c == '{' || c == '}') {
            m_state = c == '{' ? kStyles : kNothing;
            ++m_at;
        } else if (c == '@') {
            add(m_at, wordEnd(m_at + 1, true), Kind::kKeyword);
        } else if (inside && (isDigit(c) || c == '#')) {
            if (c == '#')
                add(m_at, wordEnd(m_at + 1, false), Kind::kNumber);
            else
                number();
        } else if (isLetter(c) || c == '-') {
            const std::size_t end = wordEnd(m_at, true);
            const std::size_t next = m_line.find_first_not_of(" \t", end);
            const bool key = inside && next != std::string_view::npos && m_line[next] == ':';
            const bool call = end < m_line.size() && m_line[end] == '(';
            if (key || call)
                add(m_at, std::max(end, m_at + 1), key ? Kind::kFunction : Kind::kKeyword);
            else
                m_at = std::max(end, m_at + 1);
        } else {
            ++m_at;
        }
    }

    /// True: the line has been read whole.
    bool readMarkdown() {
        const std::size_t at = m_line.find_first_not_of(" \t");
        if (at == std::string_view::npos) return true;
        if (m_line.substr(at, 3) == "```") {
            m_state = m_state == kFence ? kNothing : kFence;
            add(at, m_line.size(), Kind::kString);
            return true;
        }
        if (m_state == kFence) {
            add(at, m_line.size(), Kind::kString);
            return true;
        }
        if (m_state != kNothing) return false;
        if (m_line[at] == '#') {
            add(at, m_line.size(), Kind::kKeyword);
            return true;
        }
        if (m_line.substr(at, 2) == "- " || m_line.substr(at, 2) == "* " || m_line[at] == '>')
            add(at, at + 1, Kind::kNumber);
        while (m_at < m_line.size() && m_spans.size() < kMostSpans) {
            const char c = m_line[m_at];
            const std::size_t close = c == '`'   ? m_line.find('`', m_at + 1)
                                      : c == '[' ? m_line.find(')', m_at + 1)
                                                 : std::string_view::npos;
            if (starts("<!--")) return false;
            if (close != std::string_view::npos)
                add(m_at, close + 1, c == '`' ? Kind::kString : Kind::kFunction);
            else
                ++m_at;
        }
        return true;
    }

    void readDiff() {
        const std::string_view start = m_line.substr(0, 3);
        if (m_line.empty()) return;
        if (start == "+++" || start == "---" || start == "dif" || start == "ind")
            add(0, m_line.size(), Kind::kComment);
        else if (m_line[0] == '+')
            add(0, m_line.size(), Kind::kString);
        else if (m_line[0] == '-')
            add(0, m_line.size(), Kind::kNumber);
        else if (start.substr(0, 2) == "@@")
            add(0, m_line.size(), Kind::kFunction);
    }

    const CodeHighlighter& m_rules;
    const CodeLanguage& m_language;
    std::string_view m_line;
    CodeHighlighter::State m_state;
    std::size_t m_at = 0;
    std::vector<CodeSpan> m_spans;
};

CodeHighlighter::CodeHighlighter(const CodeLanguage* language) : m_language(language) {
    if (language == nullptr) return;
    for (const std::string_view keyword : words(language->keywords))
        m_keywords.insert(keyword);
    m_lineComments = words(language->lineComments);
    m_longQuotes = words(language->longQuotes);
}

std::vector<CodeSpan> CodeHighlighter::highlight(std::string_view line, State& state) const {
    if (m_language == nullptr) return {};
    CodeLine reading(*this, line, state);
    reading.read();
    state = reading.state();
    return reading.takeSpans();
}

}  // namespace onebit::content
