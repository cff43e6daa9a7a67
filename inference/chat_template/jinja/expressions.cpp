// SPDX-License-Identifier: Apache-2.0
// The part of Runtime that evaluates expressions.
#include <algorithm>
#include <utility>

#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/slice.h"
#include "inference/chat_template/jinja/tables.h"

namespace onebit::jinja {

Value Runtime::evaluate(const Expression& expression) {
    m_budget.step();
    const Depth depth(m_budget);
    try {
        return evaluateNode(expression);
    } catch (Failure& failure) {
        if (failure.line == 0) failure.line = expression.line;
        throw;
    }
}

Value Runtime::evaluateNode(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::kConstant:
            return expression.constant;
        case ExpressionKind::kName:
            return evaluateName(expression);
        case ExpressionKind::kList:
            return Value::list(evaluateAll(expression, 0));
        case ExpressionKind::kTuple:
            return Value::list(evaluateAll(expression, 0), ListKind::kTuple);
        case ExpressionKind::kMapping:
            return evaluateMapping(expression);
        case ExpressionKind::kUnary:
            return evaluateUnary(expression);
        case ExpressionKind::kBinary:
            return evaluateBinary(expression);
        case ExpressionKind::kCompare:
            return evaluateCompare(expression);
        case ExpressionKind::kCondition: {
            if (isTrue(evaluate(*expression.operands[1]))) return evaluate(*expression.operands[0]);
            return expression.operands[2] == nullptr ? Value() : evaluate(*expression.operands[2]);
        }
        case ExpressionKind::kAttribute:
            return attribute(evaluate(*expression.operands[0]), expression.name);
        case ExpressionKind::kItem: {
            const Value object = evaluate(*expression.operands[0]);
            return item(object, evaluate(*expression.operands[1]));
        }
        case ExpressionKind::kSlice:
            return evaluateSlice(expression);
        case ExpressionKind::kCall: {
            const Value callee = evaluate(*expression.operands[0]);
            return call(callee, evaluateArguments(expression));
        }
        case ExpressionKind::kFilter:
            return evaluateFilter(expression, nullptr);
        case ExpressionKind::kTest: {
            const Value value = evaluate(*expression.operands[0]);
            return Value::boolean(test(expression.name, value, evaluateArguments(expression)));
        }
    }
    return {};
}

Value Runtime::evaluateName(const Expression& expression) {
    if (const Value* value = m_scope->find(expression.name)) return *value;
    if (const GlobalFunction* function = findRow(globalFunctions(), expression.name))
        return Value::Data(function);
    return Value::undefined(expression.name);
}

std::vector<Value> Runtime::evaluateAll(const Expression& expression, std::size_t first) {
    std::vector<Value> values;
    m_budget.make((expression.operands.size() - first) * sizeof(Value));
    values.reserve(expression.operands.size() - first);
    for (std::size_t i = first; i < expression.operands.size(); ++i)
        values.push_back(evaluate(*expression.operands[i]));
    return values;
}

Arguments Runtime::evaluateArguments(const Expression& expression) {
    Arguments arguments;
    arguments.positional = evaluateAll(expression, 1);
    for (const auto& [name, value] : expression.named)
        arguments.named.emplace_back(name, evaluate(*value));
    return arguments;
}

Value Runtime::evaluateMapping(const Expression& expression) {
    std::vector<std::pair<Value, Value>> entries;
    m_budget.make(expression.operands.size() * sizeof(Value));
    for (std::size_t i = 0; i + 1 < expression.operands.size(); i += 2) {
        Value key = evaluate(*expression.operands[i]);
        if (key.asList() != nullptr || key.asMapping() != nullptr) failWith("a list or mapping is no key");
        Value value = evaluate(*expression.operands[i + 1]);
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const auto& entry) { return equal(m_budget, entry.first, key); });
        if (found != entries.end())
            found->second = std::move(value);
        else
            entries.emplace_back(std::move(key), std::move(value));
    }
    return Value::mapping(std::move(entries));
}

Value Runtime::evaluateUnary(const Expression& expression) {
    const Value value = evaluate(*expression.operands[0]);
    const Operation operation = expression.operations.front();
    if (operation == Operation::kNot) return Value::boolean(!isTrue(value));
    return signedNumber(operation, value);
}

Value Runtime::evaluateBinary(const Expression& expression) {
    Value left = evaluate(*expression.operands[0]);
    const Operation operation = expression.operations.front();
    // `and` and `or` give one of their operands, and look at the right one only if they must.
    if (operation == Operation::kAnd) return isTrue(left) ? evaluate(*expression.operands[1]) : left;
    if (operation == Operation::kOr) return isTrue(left) ? left : evaluate(*expression.operands[1]);
    return arithmetic(m_budget, operation, left, evaluate(*expression.operands[1]));
}

/// `a < b < c` is `a < b and b < c`.
Value Runtime::evaluateCompare(const Expression& expression) {
    Value left = evaluate(*expression.operands[0]);
    for (std::size_t i = 0; i < expression.operations.size(); ++i) {
        Value right = evaluate(*expression.operands[i + 1]);
        if (!compare(m_budget, expression.operations[i], left, right)) return Value::boolean(false);
        left = std::move(right);
    }
    return Value::boolean(true);
}

Value Runtime::evaluateSlice(const Expression& expression) {
    const Value object = evaluate(*expression.operands[0]);
    std::array<Value, 3> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Expression* part = expression.operands[i + 1].get();
        parts.at(i) = part == nullptr ? Value::none() : evaluate(*part);
    }
    return sliced(m_budget, object, parts);
}

Value Runtime::evaluateFilter(const Expression& expression, const Value* input) {
    const Expression* operand = expression.operands[0].get();
    Value value;
    if (operand == nullptr)
        value = input == nullptr ? Value() : *input;
    else if (input != nullptr && operand->kind == ExpressionKind::kFilter)
        value = evaluateFilter(*operand, input);
    else
        value = evaluate(*operand);
    return filtered(expression.name, value, evaluateArguments(expression));
}

Value Runtime::call(const Value& callee, const Arguments& arguments) {
    m_budget.step();
    if (const auto* macro = callee.as<const Macro*>()) return callMacro(**macro, arguments);
    if (const auto* function = callee.as<const GlobalFunction*>()) return (*function)->call(*this, arguments);
    if (const auto* method = callee.as<MethodPointer>()) {
        const Function& function = *(*method)->function;
        return function.call(*this, (*method)->self,
                             Bound(function.name, function.parameters, function.required, arguments));
    }
    if (callee.isUndefined()) failUndefined(callee);
    failWith(std::string("a ").append(callee.typeName()) + " cannot be called");
}

Value Runtime::filtered(std::string_view name, const Value& input, const Arguments& arguments) {
    m_budget.step();
    for (const auto table : {textFilters(), sequenceFilters(), numberFilters()}) {
        const Function* filter = findRow(table, name);
        if (filter == nullptr) continue;
        return filter->call(*this, input, Bound(name, filter->parameters, filter->required, arguments));
    }
    const HigherFunction* filter = findRow(higherFilters(), name);
    if (filter == nullptr) failWith("unknown filter '" + std::string(name) + "'");
    return filter->call(*this, input, arguments);
}

bool Runtime::test(std::string_view name, const Value& value, const Arguments& arguments) {
    m_budget.step();
    const Test* row = findRow(tests(), name);
    if (row == nullptr) failWith("unknown test '" + std::string(name) + "'");
    const std::string_view parameters = row->arguments == 0 ? "" : "other";
    return row->call(*this, value, Bound(name, parameters, row->arguments, arguments));
}

}  // namespace onebit::jinja
