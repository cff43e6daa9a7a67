// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inference/chat_template/jinja/failure.h"
#include "inference/chat_template/jinja/lexer.h"

namespace onebit::jinja {

/// The lexemes of a template, read one after the other. The last is kEnd, which is never passed.
class LexemeStream {
  public:
    explicit LexemeStream(std::vector<Lexeme> lexemes) : m_lexemes(std::move(lexemes)) {}

    const Lexeme& current() const { return m_lexemes[m_at]; }
    const Lexeme& next() const { return m_lexemes[m_at + (m_at + 1 < m_lexemes.size() ? 1 : 0)]; }
    std::uint32_t line() const { return current().line; }
    void advance() { m_at += m_at + 1 < m_lexemes.size() ? 1 : 0; }

    bool is(LexemeKind kind) const { return current().kind == kind; }
    bool isOperator(std::string_view text) const { return matches(current(), LexemeKind::kOperator, text); }
    bool isName(std::string_view text) const { return matches(current(), LexemeKind::kName, text); }
    bool isAnyName(std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names)
            if (isName(name)) return true;
        return false;
    }
    static bool matches(const Lexeme& lexeme, LexemeKind kind, std::string_view text) {
        return lexeme.kind == kind && lexeme.text == text;
    }

    bool skipOperator(std::string_view text) { return skipIf(isOperator(text)); }
    bool skipName(std::string_view text) { return skipIf(isName(text)); }

    void expectOperator(std::string_view text) {
        if (!skipOperator(text)) failExpected(text);
    }
    void expectName(std::string_view text) {
        if (!skipName(text)) failExpected(text);
    }
    void expect(LexemeKind kind, std::string_view what) {
        if (!skipIf(is(kind))) failExpected(what);
    }
    std::string takeName() {
        if (!is(LexemeKind::kName)) failExpected("a name");
        std::string name = current().text;
        advance();
        return name;
    }

    [[noreturn]] void fail(std::string what) const { throw Failure{std::move(what), line()}; }

  private:
    bool skipIf(bool found) {
        if (found) advance();
        return found;
    }
    [[noreturn]] void failExpected(std::string_view what) const {
        const bool ends = is(LexemeKind::kEnd);
        fail(std::string("expected ").append(what) + ", found " +
             (ends ? std::string("the end") : "'" + current().text.substr(0, 40) + "'"));
    }

    std::vector<Lexeme> m_lexemes;
    std::size_t m_at = 0;
};

}  // namespace onebit::jinja
