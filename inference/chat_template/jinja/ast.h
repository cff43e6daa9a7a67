// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

struct Expression;
using ExpressionPointer = std::unique_ptr<Expression>;

enum class ExpressionKind : std::uint8_t {
    kConstant,   ///< `constant`
    kName,       ///< variable `name`
    kList,       ///< operands: items
    kTuple,      ///< operands: items
    kMapping,    ///< operands: key, value, key, value ...
    kUnary,      ///< operation on operands[0]
    kBinary,     ///< operation on operands[0] and operands[1]; `and` and `or` too
    kCompare,    ///< operands[0] operations[0] operands[1] operations[1] operands[2] ...
    kCondition,  ///< operands: value if true, condition, value if false (may be null)
    kAttribute,  ///< operands[0] . name
    kItem,       ///< operands[0] [ operands[1] ]
    kSlice,      ///< operands[0] [ operands[1] : operands[2] : operands[3] ], any of the last three null
    kCall,       ///< operands[0] ( operands[1...], named )
    kFilter,     ///< operands[0] | name ( operands[1...], named ); operands[0] null: what the block gives
    kTest,       ///< operands[0] is name ( operands[1...], named )
};

enum class Operation : std::uint8_t {
    kAnd,
    kOr,
    kNot,
    kNegate,
    kPlus,
    kAdd,
    kSubtract,
    kMultiply,
    kDivide,
    kFloorDivide,
    kModulo,
    kPower,
    kConcatenate,
    kEqual,
    kNotEqual,
    kLess,
    kLessEqual,
    kGreater,
    kGreaterEqual,
    kIn,
    kNotIn,
};

/// A node of an expression. Which fields mean something is told by `kind`.
struct Expression {
    ExpressionKind kind;
    std::uint32_t line;
    std::uint32_t depth = 1;  ///< of the tree below, this node included
    std::string name;
    Value constant;
    std::vector<Operation> operations;
    std::vector<ExpressionPointer> operands;
    std::vector<std::pair<std::string, ExpressionPointer>> named;
};

struct Statement;
using Block = std::vector<std::unique_ptr<Statement>>;

enum class StatementKind : std::uint8_t {
    kText,      ///< `text`, as it is
    kOutput,    ///< the value of `expression`
    kSet,       ///< targets = expression
    kSetBlock,  ///< targets = what `body` writes, through the filters of `expression` if there are any
    kIf,        ///< the first of `branches` whose condition is null or true
    kFor,       ///< targets in expression [if condition]: body; otherwise where there was nothing
    kMacro,     ///< macro `name` with `parameters`: body
    kCall,      ///< call [(parameters)] of `expression`, which gets `body` as its `caller`
    kFilter,    ///< what `body` writes through the filters of `expression`
    kWith,      ///< `parameters` set in a scope of their own: body
    kScope,     ///< body in a scope of its own (`generation`)
    kBreak,
    kContinue,
};

/// A name, or an attribute of a namespace, that gets a value.
struct Target {
    std::string name;
    std::string attribute;  ///< empty: the variable itself
};

/// One node of what a template does. Which fields mean something is told by `kind`.
struct Statement {
    StatementKind kind;
    std::uint32_t line;
    std::string text;
    std::string name;
    std::vector<Target> targets;  ///< more than one, or `unpacks`: the value is taken apart
    bool unpacks = false;
    ExpressionPointer expression;
    ExpressionPointer condition;
    std::vector<std::pair<std::string, ExpressionPointer>> parameters;  ///< with defaults, or null
    std::vector<std::pair<ExpressionPointer, Block>> branches;
    Block body;
    Block otherwise;
};

}  // namespace onebit::jinja
