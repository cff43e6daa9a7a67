// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>

#include "app/content/math_parser.h"

namespace onebit::content {
namespace {

struct Spoken {
    std::string_view text;
    std::string_view words;
};
constexpr std::array<Spoken, 42> kSpoken{{{"\xE2\x88\x92", "minus"},
                                          {"+", "plus"},
                                          {"=", "equals"},
                                          {"<", "is less than"},
                                          {">", "is greater than"},
                                          {"\xC3\x97", "times"},
                                          {"\xE2\x8B\x85", "times"},
                                          {"\xE2\x88\x97", "times"},
                                          {"\xC3\xB7", "divided by"},
                                          {"/", "over"},
                                          {"\xC2\xB1", "plus or minus"},
                                          {"\xE2\x89\xA4", "is at most"},
                                          {"\xE2\x89\xA5", "is at least"},
                                          {"\xE2\x89\xA0", "is not equal to"},
                                          {"\xE2\x89\x88", "is approximately"},
                                          {"\xE2\x89\xA1", "is equivalent to"},
                                          {"\xE2\x88\x88", "in"},
                                          {"\xE2\x88\x89", "not in"},
                                          {"\xE2\x8A\x82", "is a subset of"},
                                          {"\xE2\x88\xAA", "union"},
                                          {"\xE2\x88\xA9", "intersection"},
                                          {"\xE2\x88\x91", "sum"},
                                          {"\xE2\x88\x8F", "product"},
                                          {"\xE2\x88\xAB", "integral"},
                                          {"\xE2\x88\x9E", "infinity"},
                                          {"\xE2\x88\x82", "partial"},
                                          {"\xE2\x88\x87", "nabla"},
                                          {"\xE2\x86\x92", "to"},
                                          {"\xE2\x87\x92", "implies"},
                                          {"\xE2\x9F\xB9", "implies"},
                                          {"\xE2\x9F\xBA", "if and only if"},
                                          {"\xE2\x88\x80", "for all"},
                                          {"\xE2\x88\x83", "there is"},
                                          {"\xE2\x80\xB2", "prime"},
                                          {"\xE2\x80\xA6", "and so on"},
                                          {"\xE2\x8B\xAF", "and so on"},
                                          {"(", "("},
                                          {")", ")"},
                                          {"[", "["},
                                          {"]", "]"},
                                          {"\xE2\x88\xA3", "given"},
                                          {"\xE2\x9F\xB6", "to"}}};

/// Letters in the faces of mathematics are read like the letters they are made from.
std::string plainLetter(const std::string& text) {
    if (text == "\xE2\x84\x8E") return "h";
    if (text.size() != 4 || text[0] != '\xF0') return text;
    const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(text[at]) & 0x3FU; };
    const unsigned code = bits(1) << 12U | bits(2) << 6U | bits(3);
    constexpr unsigned kFirst = 0x1D400;
    constexpr unsigned kLast = 0x1D6A3;
    if (code < kFirst || code > kLast) return text;
    const unsigned place = (code - kFirst) % 52;
    return std::string(1, static_cast<char>(place < 26 ? 'A' + place : 'a' + place - 26));
}

bool empty(const MathNode& node) {
    return node.kind == MathNode::Kind::kRow && node.children.empty();
}

class Words {
  public:
    std::string take() { return std::move(m_words); }

    void add(const MathNode& node) {
        switch (node.kind) {
            case MathNode::Kind::kSymbol:
                addSymbol(node.text);
                break;
            case MathNode::Kind::kText:
                say(node.text);
                break;
            case MathNode::Kind::kFraction:
                say("fraction");
                add(node.children[0]);
                say("over");
                add(node.children[1]);
                say("end of fraction");
                break;
            case MathNode::Kind::kRoot:
                addRoot(node);
                break;
            case MathNode::Kind::kScripts:
                addScripts(node);
                break;
            case MathNode::Kind::kTable:
                addTable(node);
                break;
            case MathNode::Kind::kFenced:
                addSymbol(node.open);
                addAll(node);
                addSymbol(node.close);
                break;
            case MathNode::Kind::kAccent:
                addAll(node);
                say(node.text == "\xE2\x86\x92" ? "vector" : "with a mark");
                break;
            case MathNode::Kind::kSpace:
            case MathNode::Kind::kHidden:
                break;
            default:
                addAll(node);
        }
    }

  private:
    void say(std::string_view words) {
        if (words.empty()) return;
        if (!m_words.empty()) m_words += ' ';
        m_words += words;
    }

    void addAll(const MathNode& node) {
        for (const MathNode& child : node.children)
            add(child);
    }

    void addSymbol(const std::string& text) {
        for (const Spoken& row : kSpoken) {
            if (row.text != text) continue;
            say(row.words);
            return;
        }
        say(plainLetter(text));
    }

    void addRoot(const MathNode& node) {
        if (node.children.size() > 1) {
            say("root of degree");
            add(node.children[1]);
            say("of");
        } else {
            say("square root of");
        }
        add(node.children[0]);
        say("end of root");
    }

    void addScripts(const MathNode& node) {
        add(node.children[0]);
        if (!empty(node.children[1])) {
            say(node.large || node.limits ? "from" : "sub");
            add(node.children[1]);
        }
        if (empty(node.children[2])) return;
        if (node.children[2].kind == MathNode::Kind::kSymbol && node.children[2].text == "\xE2\x80\xB2") {
            say("prime");
            return;
        }
        say(node.large || node.limits ? "to" : "to the power of");
        add(node.children[2]);
        if (node.large) say("of");
    }

    void addTable(const MathNode& node) {
        say("table");
        for (std::size_t cell = 0; cell < node.children.size(); ++cell) {
            if (cell % node.columns == 0) say("row");
            add(node.children[cell]);
            say(",");
        }
        say("end of table");
    }

    std::string m_words;
};

}  // namespace

std::string mathInWords(const MathNode& node) {
    Words words;
    words.add(node);
    return words.take();
}

}  // namespace onebit::content
