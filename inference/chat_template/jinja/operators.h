// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/chat_template/jinja/ast.h"
#include "inference/chat_template/jinja/budget.h"
#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

/// Python's ==.
bool equal(Budget& budget, const Value& left, const Value& right);

/// Negative, zero or positive as `left` sorts before, with or after `right`: numbers, texts, lists. A Failure
/// for what Python does not order, NaN included.
int order(Budget& budget, const Value& left, const Value& right);

/// Python's `item in container`.
bool contains(Budget& budget, const Value& container, const Value& item);

/// One of the operations of ExpressionKind::kCompare.
bool compare(Budget& budget, Operation operation, const Value& left, const Value& right);

/// + - * / // % ** ~, as in Python. Whole numbers that do not fit 64 bits are a Failure.
Value arithmetic(Budget& budget, Operation operation, const Value& left, const Value& right);

/// Unary + and -.
Value signedNumber(Operation operation, const Value& value);

}  // namespace onebit::jinja
