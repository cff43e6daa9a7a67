// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/text_operations.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

bool isDefined(Runtime&, const Value& self, const Bound&) {
    return !self.isUndefined();
}
bool isUndefinedTest(Runtime&, const Value& self, const Bound&) {
    return self.isUndefined();
}
bool isNoneTest(Runtime&, const Value& self, const Bound&) {
    return self.isNone();
}
bool isString(Runtime&, const Value& self, const Bound&) {
    return self.asText() != nullptr;
}
bool isMapping(Runtime&, const Value& self, const Bound&) {
    return self.asMapping() != nullptr;
}
bool isIterable(Runtime&, const Value& self, const Bound&) {
    return self.asText() != nullptr || self.asList() != nullptr || self.asMapping() != nullptr ||
           self.as<IteratorPointer>() != nullptr || self.as<Loop*>() != nullptr || self.isUndefined();
}
bool isSequence(Runtime&, const Value& self, const Bound&) {
    const List* list = self.asList();
    return self.asText() != nullptr || self.asMapping() != nullptr || self.isUndefined() ||
           (list != nullptr && list->kind <= ListKind::kRange);
}
bool isNumber(Runtime&, const Value& self, const Bound&) {
    double number = 0;
    return asNumber(self, number);
}
bool isInteger(Runtime&, const Value& self, const Bound&) {
    return self.as<std::int64_t>() != nullptr;
}
bool isFloat(Runtime&, const Value& self, const Bound&) {
    return self.as<double>() != nullptr;
}
bool isBoolean(Runtime&, const Value& self, const Bound&) {
    return self.as<bool>() != nullptr;
}
bool isTrueTest(Runtime&, const Value& self, const Bound&) {
    return self.as<bool>() != nullptr && isTrue(self);
}
bool isFalseTest(Runtime&, const Value& self, const Bound&) {
    return self.as<bool>() != nullptr && !isTrue(self);
}
bool isCallable(Runtime&, const Value& self, const Bound&) {
    return self.as<const Macro*>() != nullptr || self.as<const GlobalFunction*>() != nullptr ||
           self.as<MethodPointer>() != nullptr;
}

template <Operation operation>
bool comparesTo(Runtime& runtime, const Value& self, const Bound& arguments) {
    return compare(runtime.budget(), operation, self, arguments[0]);
}

/// Python's `is`: the same thing, not an equal one.
bool isSame(Runtime& runtime, const Value& self, const Bound& arguments) {
    const Value& other = arguments[0];
    if (self.data().index() != other.data().index()) return false;
    if (const auto* text = self.as<TextPointer>()) return *text == *other.as<TextPointer>();
    if (const auto* list = self.as<ListPointer>()) return *list == *other.as<ListPointer>();
    if (const auto* mapping = self.as<MappingPointer>()) return *mapping == *other.as<MappingPointer>();
    return equal(runtime.budget(), self, other);
}

bool isMultiple(Runtime& runtime, const Value& self, const Value& divisor, std::int64_t rest) {
    const Value result = arithmetic(runtime.budget(), Operation::kModulo, self, divisor);
    return equal(runtime.budget(), result, Value::integer(rest));
}
bool isOdd(Runtime& runtime, const Value& self, const Bound&) {
    return isMultiple(runtime, self, Value::integer(2), 1);
}
bool isEven(Runtime& runtime, const Value& self, const Bound&) {
    return isMultiple(runtime, self, Value::integer(2), 0);
}
bool isDivisible(Runtime& runtime, const Value& self, const Bound& arguments) {
    return isMultiple(runtime, self, arguments[0], 0);
}

bool isUpper(Runtime& runtime, const Value& self, const Bound&) {
    return isUpperCase(textOf(runtime.budget(), self).bytes());
}
bool isLower(Runtime& runtime, const Value& self, const Bound&) {
    return isLowerCase(textOf(runtime.budget(), self).bytes());
}

bool isFilter(Runtime&, const Value& self, const Bound&) {
    const MarkedText* name = self.asText();
    if (name == nullptr) return false;
    for (const auto table : {textFilters(), sequenceFilters(), numberFilters()})
        if (findRow(table, name->bytes()) != nullptr) return true;
    return findRow(higherFilters(), name->bytes()) != nullptr;
}
bool isTest(Runtime&, const Value& self, const Bound&) {
    const MarkedText* name = self.asText();
    return name != nullptr && findRow(tests(), name->bytes()) != nullptr;
}

constexpr std::array kTests = {
    Test{"defined", &isDefined},
    Test{"undefined", &isUndefinedTest},
    Test{"none", &isNoneTest},
    Test{"string", &isString},
    Test{"mapping", &isMapping},
    Test{"iterable", &isIterable},
    Test{"sequence", &isSequence},
    Test{"number", &isNumber},
    Test{"integer", &isInteger},
    Test{"float", &isFloat},
    Test{"boolean", &isBoolean},
    Test{"true", &isTrueTest},
    Test{"false", &isFalseTest},
    Test{"callable", &isCallable},
    Test{"eq", &comparesTo<Operation::kEqual>, 1},
    Test{"equalto", &comparesTo<Operation::kEqual>, 1},
    Test{"==", &comparesTo<Operation::kEqual>, 1},
    Test{"ne", &comparesTo<Operation::kNotEqual>, 1},
    Test{"!=", &comparesTo<Operation::kNotEqual>, 1},
    Test{"lt", &comparesTo<Operation::kLess>, 1},
    Test{"lessthan", &comparesTo<Operation::kLess>, 1},
    Test{"<", &comparesTo<Operation::kLess>, 1},
    Test{"le", &comparesTo<Operation::kLessEqual>, 1},
    Test{"<=", &comparesTo<Operation::kLessEqual>, 1},
    Test{"gt", &comparesTo<Operation::kGreater>, 1},
    Test{"greaterthan", &comparesTo<Operation::kGreater>, 1},
    Test{">", &comparesTo<Operation::kGreater>, 1},
    Test{"ge", &comparesTo<Operation::kGreaterEqual>, 1},
    Test{">=", &comparesTo<Operation::kGreaterEqual>, 1},
    Test{"in", &comparesTo<Operation::kIn>, 1},
    Test{"sameas", &isSame, 1},
    Test{"odd", &isOdd},
    Test{"even", &isEven},
    Test{"divisibleby", &isDivisible, 1},
    Test{"upper", &isUpper},
    Test{"lower", &isLower},
    Test{"filter", &isFilter},
    Test{"test", &isTest},
};

}  // namespace

std::span<const Test> tests() {
    return kTests;
}

}  // namespace onebit::jinja
