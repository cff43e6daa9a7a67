// SPDX-License-Identifier: Apache-2.0
#include "app/content/markdown_lines.h"

#include <algorithm>

namespace onebit::content {
namespace {

constexpr std::size_t kTab = 4;
constexpr std::size_t kIndented = 4;
constexpr std::size_t kMostDigits = 9;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::size_t repeated(std::string_view text, char c) {
    return std::min(text.find_first_not_of(c), text.size());
}

bool isRule(std::string_view text) {
    std::size_t marks = 0;
    for (const char c : text) {
        if (c == text[0])
            ++marks;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return marks >= 3 && (text[0] == '-' || text[0] == '*' || text[0] == '_');
}

bool isFence(std::string_view text, MarkdownLine& line) {
    if (text[0] != '`' && text[0] != '~') return false;
    const std::size_t count = repeated(text, text[0]);
    const std::string_view rest = trimmed(text.substr(count));
    if (count < 3 || (text[0] == '`' && rest.find('`') != std::string_view::npos)) return false;
    line.fence = text[0];
    line.fenceLength = count;
    line.language = rest.substr(0, rest.find_first_of(" \t,{"));
    return true;
}

bool isItem(std::string_view text, MarkdownLine& line) {
    std::size_t marks = 1;
    if (text[0] == '-' || text[0] == '*' || text[0] == '+') {
        line.mark = text[0];
    } else {
        std::size_t digits = 0;
        while (digits < text.size() && isDigit(text[digits]))
            ++digits;
        if (digits == 0 || digits > kMostDigits || digits == text.size()) return false;
        if (text[digits] != '.' && text[digits] != ')') return false;
        line.mark = text[digits];
        line.number = 0;
        for (const char digit : text.substr(0, digits))
            line.number = line.number * 10 + (digit - '0');
        marks = digits + 1;
    }
    const std::string_view rest = text.substr(marks);
    line.empty = trimmed(rest).empty();
    if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t') return false;
    const std::size_t spaces = line.empty ? 1 : std::min(rest.find_first_not_of(' '), rest.size());
    line.content = line.indent + marks + (spaces == 0 || spaces > kIndented ? 1 : spaces);
    return true;
}

LineKind kindOf(std::string_view text, MarkdownLine& line) {
    if (isFence(text, line)) return LineKind::kFence;
    const std::size_t hashes = repeated(text, '#');
    if (hashes >= 1 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' ' || text[hashes] == '\t'))
        return LineKind::kHeading;
    if (isRule(text)) return LineKind::kRule;
    const std::string_view all = trimmed(text);
    if (repeated(all, '=') == all.size() || repeated(all, '-') == all.size()) {
        if (all[0] == '=' || all.size() > 1) return LineKind::kUnderline;
    }
    if (isItem(text, line)) return LineKind::kItem;
    if (text[0] == '>') return LineKind::kQuote;
    if (text.substr(0, 2) == "$$" || text.substr(0, 2) == "\\[") return LineKind::kFormula;
    return LineKind::kWords;
}

}  // namespace

MarkdownLine readMarkdownLine(std::string_view text) {
    MarkdownLine line;
    std::size_t at = 0;
    for (; at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++at)
        line.indent = text[at] == '\t' ? (line.indent / kTab + 1) * kTab : line.indent + 1;
    if (at == text.size()) {
        line.kind = LineKind::kBlank;
        return line;
    }
    line.kind = kindOf(text.substr(at), line);
    if (line.indent >= kIndented && line.kind != LineKind::kItem) line.kind = LineKind::kIndented;
    return line;
}

bool isTableRule(std::string_view line) {
    const std::string_view text = trimmed(line);
    bool dash = false;
    bool bar = false;
    for (const char c : text) {
        dash = dash || c == '-';
        bar = bar || c == '|';
        if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t') return false;
    }
    return dash && bar;
}

bool isMarkOnly(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (text.empty() || text.size() > kMostDigits) return false;
    if (text.find_first_not_of("#>*+-~`=|_$\\") == std::string_view::npos) return true;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > 0 && (digits == text.size() ||
                          (digits + 1 == text.size() && (text[digits] == '.' || text[digits] == ')')));
}

bool interruptsParagraph(const MarkdownLine& line) {
    switch (line.kind) {
        case LineKind::kFence:
        case LineKind::kHeading:
        case LineKind::kQuote:
        case LineKind::kFormula:
        case LineKind::kRule:
            return true;
        case LineKind::kItem:
            return !line.empty && (line.number < 0 || line.number == 1);
        default:
            return false;
    }
}

}  // namespace onebit::content
