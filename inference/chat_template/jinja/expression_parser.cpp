// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/expression_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

#include "inference/base/real_number.h"
#include "inference/chat_template/jinja/parser.h"

namespace onebit::jinja {
namespace {

struct Operator {
    std::string_view text;
    Operation operation;
};

constexpr std::array<Operator, 6> kComparisons = {{{"==", Operation::kEqual},
                                                   {"!=", Operation::kNotEqual},
                                                   {"<", Operation::kLess},
                                                   {"<=", Operation::kLessEqual},
                                                   {">", Operation::kGreater},
                                                   {">=", Operation::kGreaterEqual}}};
constexpr std::array<Operator, 2> kSums = {{{"+", Operation::kAdd}, {"-", Operation::kSubtract}}};
constexpr std::array<Operator, 1> kJoins = {{{"~", Operation::kConcatenate}}};
constexpr std::array<Operator, 4> kProducts = {{{"*", Operation::kMultiply},
                                                {"//", Operation::kFloorDivide},
                                                {"/", Operation::kDivide},
                                                {"%", Operation::kModulo}}};
constexpr std::array<Operator, 1> kPowers = {{{"**", Operation::kPower}}};
constexpr std::array<std::span<const Operator>, 4> kLevels = {kSums, kJoins, kProducts, kPowers};

const Operator* operatorAt(const LexemeStream& stream, std::span<const Operator> operators) {
    const auto found = std::find_if(operators.begin(), operators.end(),
                                    [&](const Operator& o) { return stream.isOperator(o.text); });
    return found == operators.end() ? nullptr : &*found;
}

struct NamedConstant {
    std::string_view name;
    Value (*make)();
};
constexpr std::array<NamedConstant, 6> kNamedConstants = {{
    {"true", [] { return Value::boolean(true); }},
    {"True", [] { return Value::boolean(true); }},
    {"false", [] { return Value::boolean(false); }},
    {"False", [] { return Value::boolean(false); }},
    {"none", [] { return Value::none(); }},
    {"None", [] { return Value::none(); }},
}};

}  // namespace

/// Bounds the recursion of the parser itself, which is deeper than the tree it makes.
class ExpressionParser::Nesting {
  public:
    explicit Nesting(ExpressionParser& parser) : m_parser(parser) {
        if (++m_parser.m_nesting > kDeepestTree) m_parser.m_stream.fail("an expression is nested too deeply");
    }
    ~Nesting() { --m_parser.m_nesting; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

  private:
    ExpressionParser& m_parser;
};

ExpressionPointer ExpressionParser::make(ExpressionKind kind, std::uint32_t line) const {
    auto node = std::make_unique<Expression>();
    node->kind = kind;
    node->line = line;
    return node;
}

/// Long chains of operators or filters are deep trees without deep brackets: the depth is counted as well.
void ExpressionParser::adopt(Expression& parent, ExpressionPointer child) const {
    if (child != nullptr) parent.depth = std::max(parent.depth, child->depth + 1);
    if (parent.depth > kDeepestTree) m_stream.fail("an expression is nested too deeply");
    parent.operands.push_back(std::move(child));
}

ExpressionPointer ExpressionParser::binary(Operation operation, ExpressionPointer left,
                                           ExpressionPointer right) const {
    auto node = make(ExpressionKind::kBinary, left->line);
    node->operations.push_back(operation);
    adopt(*node, std::move(left));
    adopt(*node, std::move(right));
    return node;
}

ExpressionPointer ExpressionParser::expression(bool withCondition) {
    const Nesting nesting(*this);
    return withCondition ? condition() : disjunction();
}

bool ExpressionParser::endsTuple() const {
    return m_stream.is(LexemeKind::kOutputEnd) || m_stream.is(LexemeKind::kBlockEnd) ||
           m_stream.isOperator(")") || m_stream.isName("in") || m_stream.isName("recursive");
}

ExpressionPointer ExpressionParser::expressionOrTuple(bool withCondition) {
    const std::uint32_t line = m_stream.line();
    ExpressionPointer first = expression(withCondition);
    if (!m_stream.isOperator(",")) return first;
    auto tuple = make(ExpressionKind::kTuple, line);
    adopt(*tuple, std::move(first));
    while (m_stream.skipOperator(",") && !endsTuple())
        adopt(*tuple, expression(withCondition));
    return tuple;
}

ExpressionPointer ExpressionParser::condition() {
    ExpressionPointer value = disjunction();
    while (m_stream.isName("if")) {
        auto node = make(ExpressionKind::kCondition, m_stream.line());
        m_stream.advance();
        adopt(*node, std::move(value));
        adopt(*node, disjunction());
        adopt(*node, m_stream.skipName("else") ? expression() : nullptr);
        value = std::move(node);
    }
    return value;
}

ExpressionPointer ExpressionParser::disjunction() {
    ExpressionPointer left = conjunction();
    while (m_stream.skipName("or"))
        left = binary(Operation::kOr, std::move(left), conjunction());
    return left;
}

ExpressionPointer ExpressionParser::conjunction() {
    ExpressionPointer left = negation();
    while (m_stream.skipName("and"))
        left = binary(Operation::kAnd, std::move(left), negation());
    return left;
}

ExpressionPointer ExpressionParser::negation() {
    if (!m_stream.isName("not")) return comparison();
    const Nesting nesting(*this);
    auto node = make(ExpressionKind::kUnary, m_stream.line());
    m_stream.advance();
    node->operations.push_back(Operation::kNot);
    adopt(*node, negation());
    return node;
}

ExpressionPointer ExpressionParser::comparison() {
    ExpressionPointer node = arithmetic(0);
    bool compares = false;
    while (true) {
        Operation operation{};
        if (const Operator* found = operatorAt(m_stream, kComparisons)) {
            operation = found->operation;
        } else if (m_stream.isName("in")) {
            operation = Operation::kIn;
        } else if (m_stream.isName("not") &&
                   LexemeStream::matches(m_stream.next(), LexemeKind::kName, "in")) {
            operation = Operation::kNotIn;
            m_stream.advance();
        } else {
            return node;
        }
        m_stream.advance();
        if (!std::exchange(compares, true)) {
            auto comparison = make(ExpressionKind::kCompare, node->line);
            adopt(*comparison, std::move(node));
            node = std::move(comparison);
        }
        node->operations.push_back(operation);
        adopt(*node, arithmetic(0));
    }
}

ExpressionPointer ExpressionParser::arithmetic(std::size_t level) {
    if (level == kLevels.size()) return unary(true);
    ExpressionPointer left = arithmetic(level + 1);
    while (const Operator* found = operatorAt(m_stream, kLevels.at(level))) {
        m_stream.advance();
        left = binary(found->operation, std::move(left), arithmetic(level + 1));
    }
    return left;
}

ExpressionPointer ExpressionParser::unary(bool withFilters) {
    const Nesting nesting(*this);
    ExpressionPointer node;
    if (m_stream.isOperator("-") || m_stream.isOperator("+")) {
        node = make(ExpressionKind::kUnary, m_stream.line());
        node->operations.push_back(m_stream.isOperator("-") ? Operation::kNegate : Operation::kPlus);
        m_stream.advance();
        adopt(*node, unary(false));
    } else {
        node = primary();
    }
    node = postfix(std::move(node));
    return withFilters ? filtersAndTests(std::move(node)) : std::move(node);
}

ExpressionPointer ExpressionParser::primary() {
    switch (m_stream.current().kind) {
        case LexemeKind::kName:
            return name();
        case LexemeKind::kString:
            return strings();
        case LexemeKind::kInteger:
        case LexemeKind::kFloat:
            return number();
        default:
            break;
    }
    if (m_stream.isOperator("(")) return parenthesised();
    if (m_stream.isOperator("[")) return listLiteral();
    if (m_stream.isOperator("{")) return mappingLiteral();
    m_stream.fail("expected an expression");
}

ExpressionPointer ExpressionParser::name() {
    auto node = make(ExpressionKind::kName, m_stream.line());
    node->name = m_stream.takeName();
    for (const NamedConstant& row : kNamedConstants) {
        if (row.name != node->name) continue;
        node->kind = ExpressionKind::kConstant;
        node->constant = row.make();
    }
    return node;
}

/// String literals side by side are one.
ExpressionPointer ExpressionParser::strings() {
    auto node = make(ExpressionKind::kConstant, m_stream.line());
    std::string text;
    while (m_stream.is(LexemeKind::kString)) {
        text += m_stream.current().text;
        m_stream.advance();
    }
    node->constant = Value::text(std::move(text));
    return node;
}

ExpressionPointer ExpressionParser::number() {
    auto node = make(ExpressionKind::kConstant, m_stream.line());
    const std::string& digits = m_stream.current().text;
    const char* end = digits.data() + digits.size();
    std::int64_t integer = 0;
    double real = 0;
    const bool isInteger = m_stream.is(LexemeKind::kInteger);
    const auto read =
        isInteger ? std::from_chars(digits.data(), end, integer) : readReal(digits.data(), end, real);
    if (read.ec != std::errc() || read.ptr != end) m_stream.fail("a number is too large");
    node->constant = isInteger ? Value::integer(integer) : Value::number(real);
    m_stream.advance();
    return node;
}

ExpressionPointer ExpressionParser::parenthesised() {
    const std::uint32_t line = m_stream.line();
    m_stream.advance();
    if (m_stream.skipOperator(")")) return make(ExpressionKind::kTuple, line);
    ExpressionPointer inside = expressionOrTuple();
    m_stream.expectOperator(")");
    return inside;
}

ExpressionPointer ExpressionParser::listLiteral() {
    auto node = make(ExpressionKind::kList, m_stream.line());
    m_stream.advance();
    while (!m_stream.isOperator("]")) {
        if (!node->operands.empty()) m_stream.expectOperator(",");
        if (m_stream.isOperator("]")) break;
        adopt(*node, expression());
    }
    m_stream.expectOperator("]");
    return node;
}

ExpressionPointer ExpressionParser::mappingLiteral() {
    auto node = make(ExpressionKind::kMapping, m_stream.line());
    m_stream.advance();
    while (!m_stream.isOperator("}")) {
        if (!node->operands.empty()) m_stream.expectOperator(",");
        if (m_stream.isOperator("}")) break;
        adopt(*node, expression());
        m_stream.expectOperator(":");
        adopt(*node, expression());
    }
    m_stream.expectOperator("}");
    return node;
}

}  // namespace onebit::jinja
