// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "inference/chat_template/jinja/operators.h"

namespace onebit::jinja {
namespace {

bool equalItems(Budget& budget, const std::vector<Value>& left, const std::vector<Value>& right) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (!equal(budget, left[i], right[i])) return false;
    return true;
}

bool equalMappings(Budget& budget, const Mapping& left, const Mapping& right) {
    if (left.entries.size() != right.entries.size()) return false;
    for (const auto& [key, value] : left.entries) {
        const Value& wantedKey = key;
        const auto found = std::find_if(right.entries.begin(), right.entries.end(), [&](const auto& entry) {
            return equal(budget, entry.first, wantedKey);
        });
        if (found == right.entries.end() || !equal(budget, value, found->second)) return false;
    }
    return true;
}

template <typename T>
int ordered(const T& left, const T& right) {
    return left < right ? -1 : right < left ? 1 : 0;
}

bool areOrdered(const List& left, const List& right) {
    return left.kind == right.kind && (left.kind == ListKind::kList || left.kind == ListKind::kTuple);
}

}  // namespace

bool equal(Budget& budget, const Value& left, const Value& right) {
    budget.step();
    std::int64_t leftInteger = 0;
    std::int64_t rightInteger = 0;
    if (asInteger(left, leftInteger) && asInteger(right, rightInteger)) return leftInteger == rightInteger;
    double leftNumber = 0;
    double rightNumber = 0;
    if (asNumber(left, leftNumber)) return asNumber(right, rightNumber) && leftNumber == rightNumber;
    if (const MarkedText* text = left.asText()) {
        const MarkedText* other = right.asText();
        budget.look(text->size());
        return other != nullptr && text->bytes() == other->bytes();
    }
    if (const List* list = left.asList()) {
        const List* other = right.asList();
        return other != nullptr && list->kind == other->kind && equalItems(budget, list->items, other->items);
    }
    if (const Mapping* mapping = left.asMapping()) {
        const Mapping* other = right.asMapping();
        return other != nullptr && equalMappings(budget, *mapping, *other);
    }
    if (left.data().index() != right.data().index()) return false;
    if (const auto* space = left.as<Namespace*>()) return *space == *right.as<Namespace*>();
    if (const auto* iterator = left.as<IteratorPointer>()) return *iterator == *right.as<IteratorPointer>();
    if (const auto* macro = left.as<const Macro*>()) return *macro == *right.as<const Macro*>();
    if (const auto* loop = left.as<Loop*>()) return *loop == *right.as<Loop*>();
    return left.isUndefined() || left.isNone();
}

int order(Budget& budget, const Value& left, const Value& right) {
    budget.step();
    std::int64_t leftInteger = 0;
    std::int64_t rightInteger = 0;
    if (asInteger(left, leftInteger) && asInteger(right, rightInteger))
        return ordered(leftInteger, rightInteger);
    double leftNumber = 0;
    double rightNumber = 0;
    if (asNumber(left, leftNumber) && asNumber(right, rightNumber)) {
        // A sort with a comparison that is no order could go astray.
        if (leftNumber != leftNumber || rightNumber != rightNumber) failWith("nan cannot be ordered");
        return ordered(leftNumber, rightNumber);
    }
    const MarkedText* leftText = left.asText();
    const MarkedText* rightText = right.asText();
    if (leftText != nullptr && rightText != nullptr) {
        budget.look(std::min(leftText->size(), rightText->size()));
        return leftText->bytes().compare(rightText->bytes());
    }
    const List* leftList = left.asList();
    const List* rightList = right.asList();
    if (leftList != nullptr && rightList != nullptr && areOrdered(*leftList, *rightList)) {
        const std::size_t common = std::min(leftList->items.size(), rightList->items.size());
        for (std::size_t i = 0; i < common; ++i) {
            if (equal(budget, leftList->items[i], rightList->items[i])) continue;
            return order(budget, leftList->items[i], rightList->items[i]);
        }
        return ordered(leftList->items.size(), rightList->items.size());
    }
    if (left.isUndefined()) failUndefined(left);
    if (right.isUndefined()) failUndefined(right);
    failWith(std::string(left.typeName()) + " and " + std::string(right.typeName()) + " cannot be ordered");
}

bool contains(Budget& budget, const Value& container, const Value& item) {
    budget.step();
    if (const MarkedText* text = container.asText()) {
        const MarkedText* part = item.asText();
        if (part == nullptr) {
            if (item.isUndefined()) failUndefined(item);
            failWith(std::string("a ").append(item.typeName()) + " cannot be looked for in a string");
        }
        budget.look(text->size());
        return text->bytes().find(part->bytes()) != std::string::npos;
    }
    const auto isItem = [&](const Value& other) { return equal(budget, other, item); };
    if (const List* list = container.asList())
        return std::any_of(list->items.begin(), list->items.end(), isItem);
    if (const Mapping* mapping = container.asMapping())
        return std::any_of(mapping->entries.begin(), mapping->entries.end(),
                           [&](const auto& entry) { return isItem(entry.first); });
    if (const auto* iterator = container.as<IteratorPointer>()) {
        Iterator& items = **iterator;
        while (items.next < items.items.size())
            if (isItem(items.items[items.next++])) return true;
        return false;
    }
    if (container.isUndefined()) return false;
    failWith(std::string("a ").append(container.typeName()) + " contains nothing");
}

bool compare(Budget& budget, Operation operation, const Value& left, const Value& right) {
    switch (operation) {
        case Operation::kEqual:
            return equal(budget, left, right);
        case Operation::kNotEqual:
            return !equal(budget, left, right);
        case Operation::kLess:
            return order(budget, left, right) < 0;
        case Operation::kLessEqual:
            return order(budget, left, right) <= 0;
        case Operation::kGreater:
            return order(budget, left, right) > 0;
        case Operation::kGreaterEqual:
            return order(budget, left, right) >= 0;
        case Operation::kIn:
            return contains(budget, right, left);
        default:
            return !contains(budget, right, left);
    }
}

}  // namespace onebit::jinja
