// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <optional>

#include "inference/chat_template/jinja/callable.h"
#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/printf_text.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

[[noreturn]] void failOperands(const Value& left, const Value& right) {
    if (left.isUndefined()) failUndefined(left);
    if (right.isUndefined()) failUndefined(right);
    failWith(std::string("no such operation on ").append(left.typeName()) + " and " +
             std::string(right.typeName()));
}

[[noreturn]] void failOverflow() {
    failWith("a number is too large");
}

/// Rounds towards minus infinity, as Python does.
std::int64_t floorDivided(std::int64_t left, std::int64_t right) {
    if (right == 0) failWith("division by zero");
    if (right == -1) {
        std::int64_t negated = 0;
        if (__builtin_sub_overflow(std::int64_t{0}, left, &negated)) failOverflow();
        return negated;
    }
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

Value integerPower(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0) {
        if (base == 0) failWith("division by zero");
        return Value::number(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
    }
    std::int64_t result = 1;
    // Bases of 2 and more pass the limit within 63 rounds; the others return to where they were.
    const std::int64_t rounds = base >= -1 && base <= 1 ? exponent % 2 + (exponent > 0 ? 2 : 0) : exponent;
    for (std::int64_t i = 0; i < rounds; ++i)
        if (__builtin_mul_overflow(result, base, &result)) failOverflow();
    return Value::integer(result);
}

std::optional<Value> onIntegers(Operation operation, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    switch (operation) {
        case Operation::kAdd:
            if (__builtin_add_overflow(left, right, &result)) failOverflow();
            return Value::integer(result);
        case Operation::kSubtract:
            if (__builtin_sub_overflow(left, right, &result)) failOverflow();
            return Value::integer(result);
        case Operation::kMultiply:
            if (__builtin_mul_overflow(left, right, &result)) failOverflow();
            return Value::integer(result);
        case Operation::kFloorDivide:
            return Value::integer(floorDivided(left, right));
        case Operation::kModulo:
            // left - floor(left / right) * right; of 64 bits it always fits.
            if (right == -1) return Value::integer(0);
            return Value::integer(left - floorDivided(left, right) * right);
        case Operation::kPower:
            return integerPower(left, right);
        default:
            return std::nullopt;
    }
}

double floorModulo(double left, double right) {
    const double rest = std::fmod(left, right);
    if (rest == 0) return std::copysign(0.0, right);
    return (rest < 0) != (right < 0) ? rest + right : rest;
}

std::optional<Value> onNumbers(Operation operation, double left, double right) {
    const bool divides = operation == Operation::kDivide || operation == Operation::kFloorDivide ||
                         operation == Operation::kModulo;
    if (divides && right == 0) failWith("division by zero");
    switch (operation) {
        case Operation::kAdd:
            return Value::number(left + right);
        case Operation::kSubtract:
            return Value::number(left - right);
        case Operation::kMultiply:
            return Value::number(left * right);
        case Operation::kDivide:
            return Value::number(left / right);
        case Operation::kFloorDivide:
            return Value::number(std::floor((left - floorModulo(left, right)) / right + 0.5));
        case Operation::kModulo:
            return Value::number(floorModulo(left, right));
        case Operation::kPower:
            if ((left == 0 && right < 0) || (left < 0 && right != std::floor(right)))
                failWith("a power that is no number");
            return Value::number(std::pow(left, right));
        default:
            return std::nullopt;
    }
}

Value joined(Budget& budget, const List& left, const List& right) {
    budget.make((left.items.size() + right.items.size()) * sizeof(Value));
    std::vector<Value> items = left.items;
    items.insert(items.end(), right.items.begin(), right.items.end());
    return Value::list(std::move(items), left.kind);
}

bool isPlain(const List& list) {
    return list.kind == ListKind::kList || list.kind == ListKind::kTuple;
}

Value repeated(Budget& budget, const Value& value, std::int64_t count) {
    const std::int64_t times = count < 0 ? 0 : count;
    if (const MarkedText* text = value.asText()) {
        TextBuilder builder(budget);
        for (std::int64_t i = 0; !text->empty() && i < times; ++i) {
            budget.step();
            builder.append(*text);
        }
        return builder.takeValue();
    }
    const List& list = *value.asList();
    std::vector<Value> items;
    if (!list.items.empty()) {
        for (std::int64_t i = 0; i < times; ++i) {
            budget.step();
            budget.make(list.items.size() * sizeof(Value));
            items.insert(items.end(), list.items.begin(), list.items.end());
        }
    }
    return Value::list(std::move(items), list.kind);
}

bool isRepeatable(const Value& value) {
    return value.asText() != nullptr || (value.asList() != nullptr && isPlain(*value.asList()));
}

std::optional<Value> onSequences(Budget& budget, Operation operation, const Value& left, const Value& right) {
    std::int64_t count = 0;
    if (operation == Operation::kMultiply && isRepeatable(left) && asInteger(right, count))
        return repeated(budget, left, count);
    if (operation == Operation::kMultiply && isRepeatable(right) && asInteger(left, count))
        return repeated(budget, right, count);
    if (operation == Operation::kModulo && left.asText() != nullptr)
        return Value::text(printfText(budget, *left.asText(), right));
    if (operation != Operation::kAdd) return std::nullopt;
    if (left.asText() != nullptr && right.asText() != nullptr) {
        TextBuilder builder(budget);
        builder.append(*left.asText());
        builder.append(*right.asText());
        return builder.takeValue();
    }
    const List* leftList = left.asList();
    const List* rightList = right.asList();
    if (leftList != nullptr && rightList != nullptr && leftList->kind == rightList->kind &&
        isPlain(*leftList))
        return joined(budget, *leftList, *rightList);
    return std::nullopt;
}

}  // namespace

Value arithmetic(Budget& budget, Operation operation, const Value& left, const Value& right) {
    if (operation == Operation::kConcatenate) {
        TextBuilder builder(budget);
        appendText(builder, left);
        appendText(builder, right);
        return builder.takeValue();
    }
    std::int64_t leftInteger = 0;
    std::int64_t rightInteger = 0;
    std::optional<Value> result;
    if (asInteger(left, leftInteger) && asInteger(right, rightInteger))
        result = onIntegers(operation, leftInteger, rightInteger);
    double leftNumber = 0;
    double rightNumber = 0;
    if (!result && asNumber(left, leftNumber) && asNumber(right, rightNumber))
        result = onNumbers(operation, leftNumber, rightNumber);
    if (!result) result = onSequences(budget, operation, left, right);
    if (!result) failOperands(left, right);
    return *std::move(result);
}

Value signedNumber(Operation operation, const Value& value) {
    const bool negates = operation == Operation::kNegate;
    std::int64_t integer = 0;
    if (asInteger(value, integer)) {
        std::int64_t negated = 0;
        if (!negates) return Value::integer(integer);
        if (__builtin_sub_overflow(std::int64_t{0}, integer, &negated)) failOverflow();
        return Value::integer(negated);
    }
    double number = 0;
    if (asNumber(value, number)) return Value::number(negates ? -number : number);
    if (value.isUndefined()) failUndefined(value);
    failWith(std::string("a ").append(value.typeName()) + " has no sign");
}

}  // namespace onebit::jinja
