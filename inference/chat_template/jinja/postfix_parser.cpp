// SPDX-License-Identifier: Apache-2.0
// The part of ExpressionParser that reads what stands behind a value: attributes, items, calls, filters,
// tests.
#include <charconv>
#include <utility>

#include "inference/chat_template/jinja/expression_parser.h"

namespace onebit::jinja {

ExpressionPointer ExpressionParser::postfix(ExpressionPointer node) {
    while (true) {
        if (m_stream.isOperator("."))
            node = attribute(std::move(node));
        else if (m_stream.isOperator("["))
            node = subscript(std::move(node));
        else if (m_stream.isOperator("("))
            node = callOf(std::move(node));
        else
            return node;
    }
}

ExpressionPointer ExpressionParser::filtersAndTests(ExpressionPointer node) {
    while (true) {
        if (m_stream.isOperator("|"))
            node = filters(std::move(node));
        else if (m_stream.isName("is"))
            node = test(std::move(node));
        else if (m_stream.isOperator("("))
            node = callOf(std::move(node));
        else
            return node;
    }
}

/// `x.name`, and `x.0`, which is `x[0]`.
ExpressionPointer ExpressionParser::attribute(ExpressionPointer node) {
    const std::uint32_t line = m_stream.line();
    m_stream.advance();
    if (m_stream.is(LexemeKind::kInteger)) {
        auto item = make(ExpressionKind::kItem, line);
        adopt(*item, std::move(node));
        adopt(*item, number());
        return item;
    }
    auto result = make(ExpressionKind::kAttribute, line);
    result->name = m_stream.takeName();
    adopt(*result, std::move(node));
    return result;
}

ExpressionPointer ExpressionParser::subscript(ExpressionPointer node) {
    m_stream.advance();
    ExpressionPointer result = subscribed(std::move(node));
    m_stream.expectOperator("]");
    return result;
}

ExpressionPointer ExpressionParser::subscribed(ExpressionPointer node) {
    const std::uint32_t line = m_stream.line();
    if (m_stream.isOperator(":")) return slice(std::move(node), nullptr);
    ExpressionPointer index = expression();
    if (m_stream.isOperator(":")) return slice(std::move(node), std::move(index));
    if (m_stream.isOperator(",")) {
        auto tuple = make(ExpressionKind::kTuple, line);
        adopt(*tuple, std::move(index));
        while (m_stream.skipOperator(",") && !m_stream.isOperator("]"))
            adopt(*tuple, expression());
        index = std::move(tuple);
    }
    auto item = make(ExpressionKind::kItem, line);
    adopt(*item, std::move(node));
    adopt(*item, std::move(index));
    return item;
}

ExpressionPointer ExpressionParser::slice(ExpressionPointer node, ExpressionPointer begin) {
    auto result = make(ExpressionKind::kSlice, m_stream.line());
    adopt(*result, std::move(node));
    adopt(*result, std::move(begin));
    for (int part = 0; part < 2; ++part) {
        const bool given =
            m_stream.skipOperator(":") && !m_stream.isOperator(":") && !m_stream.isOperator("]");
        adopt(*result, given ? expression() : nullptr);
    }
    return result;
}

ExpressionPointer ExpressionParser::call() {
    ExpressionPointer result = expression();
    if (result->kind != ExpressionKind::kCall) m_stream.fail("expected a call");
    return result;
}

ExpressionPointer ExpressionParser::callOf(ExpressionPointer node) {
    auto result = make(ExpressionKind::kCall, m_stream.line());
    adopt(*result, std::move(node));
    arguments(*result);
    return result;
}

void ExpressionParser::arguments(Expression& call) {
    m_stream.expectOperator("(");
    bool first = true;
    while (!m_stream.isOperator(")")) {
        if (!first) m_stream.expectOperator(",");
        if (m_stream.isOperator(")")) break;
        first = false;
        if (m_stream.isOperator("*") || m_stream.isOperator("**"))
            m_stream.fail("arguments in one list or mapping are not supported");
        const bool isNamed = m_stream.is(LexemeKind::kName) &&
                             LexemeStream::matches(m_stream.next(), LexemeKind::kOperator, "=");
        if (!isNamed && !call.named.empty()) m_stream.fail("an argument without a name follows one with");
        std::string name = isNamed ? m_stream.takeName() : std::string();
        if (isNamed) m_stream.advance();
        adopt(call, expression());
        if (!isNamed) continue;
        call.named.emplace_back(std::move(name), std::move(call.operands.back()));
        call.operands.pop_back();
    }
    m_stream.expectOperator(")");
}

ExpressionPointer ExpressionParser::filters(ExpressionPointer input) {
    while (m_stream.skipOperator("|"))
        input = filter(std::move(input));
    return input;
}

ExpressionPointer ExpressionParser::filterChain() {
    return filters(filter(nullptr));
}

ExpressionPointer ExpressionParser::filter(ExpressionPointer node) {
    auto result = make(ExpressionKind::kFilter, m_stream.line());
    result->name = m_stream.takeName();
    adopt(*result, std::move(node));
    if (m_stream.isOperator("(")) arguments(*result);
    return result;
}

/// `x is name`, `x is not name(a)`, `x is name a`.
ExpressionPointer ExpressionParser::test(ExpressionPointer node) {
    auto result = make(ExpressionKind::kTest, m_stream.line());
    m_stream.advance();
    const bool negated = m_stream.skipName("not");
    result->name = m_stream.takeName();
    adopt(*result, std::move(node));
    const bool begins = m_stream.is(LexemeKind::kName) || m_stream.is(LexemeKind::kString) ||
                        m_stream.is(LexemeKind::kInteger) || m_stream.is(LexemeKind::kFloat) ||
                        m_stream.isOperator("[") || m_stream.isOperator("{");
    if (m_stream.isOperator("(")) {
        arguments(*result);
    } else if (begins && !m_stream.isAnyName({"else", "or", "and"})) {
        if (m_stream.isName("is")) m_stream.fail("a test follows a test");
        adopt(*result, postfix(primary()));
    }
    if (!negated) return result;
    auto negation = make(ExpressionKind::kUnary, result->line);
    negation->operations.push_back(Operation::kNot);
    adopt(*negation, std::move(result));
    return negation;
}

}  // namespace onebit::jinja
