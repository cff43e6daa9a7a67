// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/chat_template/jinja/ast.h"
#include "inference/chat_template/jinja/lexeme_stream.h"

namespace onebit::jinja {

/// Reads expressions, with Jinja's precedences: from loose to tight `x if c else y`, or, and, not,
/// comparisons,
/// + -, ~, * / // %, **, signs, then attributes, items and calls, then filters and tests.
class ExpressionParser {
  public:
    explicit ExpressionParser(LexemeStream& stream) : m_stream(stream) {}

    /// One expression. Without `withCondition` an `if` after it is not part of it, as in `for x in y if z`.
    ExpressionPointer expression(bool withCondition = true);
    /// One expression, or several with commas between them, which make a tuple.
    ExpressionPointer expressionOrTuple(bool withCondition = true);
    /// `| a | b(c)` behind `input`, which may be null; returns `input` if there is none.
    ExpressionPointer filters(ExpressionPointer input);
    /// A filter chain whose first name stands without a bar.
    ExpressionPointer filterChain();
    /// What a `call` block calls.
    ExpressionPointer call();

  private:
    class Nesting;

    ExpressionPointer make(ExpressionKind kind, std::uint32_t line) const;
    ExpressionPointer binary(Operation operation, ExpressionPointer left, ExpressionPointer right) const;
    void adopt(Expression& parent, ExpressionPointer child) const;

    ExpressionPointer condition();
    ExpressionPointer disjunction();
    ExpressionPointer conjunction();
    ExpressionPointer negation();
    ExpressionPointer comparison();
    /// Left-associative operators of one precedence; the loosest is 0.
    ExpressionPointer arithmetic(std::size_t level);
    ExpressionPointer unary(bool withFilters);
    ExpressionPointer primary();
    ExpressionPointer strings();
    ExpressionPointer number();
    ExpressionPointer name();
    ExpressionPointer parenthesised();
    ExpressionPointer listLiteral();
    ExpressionPointer mappingLiteral();
    ExpressionPointer postfix(ExpressionPointer node);
    ExpressionPointer attribute(ExpressionPointer node);
    ExpressionPointer subscript(ExpressionPointer node);
    ExpressionPointer subscribed(ExpressionPointer node);
    ExpressionPointer slice(ExpressionPointer node, ExpressionPointer begin);
    ExpressionPointer callOf(ExpressionPointer node);
    ExpressionPointer filtersAndTests(ExpressionPointer node);
    ExpressionPointer filter(ExpressionPointer node);
    ExpressionPointer test(ExpressionPointer node);
    void arguments(Expression& call);
    bool endsTuple() const;

    LexemeStream& m_stream;
    std::uint32_t m_nesting = 0;
};

}  // namespace onebit::jinja
