// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "inference/chat_template/jinja/attribute_path.h"
#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/text_operations.h"
#include "inference/chat_template/jinja/utf8_text.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

Value integer(std::size_t number) {
    return Value::integer(static_cast<std::int64_t>(number));
}

Value defaultFilter(Runtime&, const Value& self, const Bound& arguments) {
    const bool replaces = self.isUndefined() || (arguments.flag(1, false) && !isTrue(self));
    if (!replaces) return self;
    return arguments.has(0) ? arguments[0] : Value::text(std::string());
}

Value lengthFilter(Runtime& runtime, const Value& self, const Bound&) {
    if (const MarkedText* text = self.asText()) {
        runtime.budget().look(text->size());
        return integer(characterCount(text->bytes()));
    }
    if (const List* list = self.asList()) return integer(list->items.size());
    if (const Mapping* mapping = self.asMapping()) return integer(mapping->entries.size());
    if (const auto* loop = self.as<Loop*>()) return integer((*loop)->items->items.size());
    if (self.isUndefined()) return integer(0);
    failWith(std::string("a ").append(self.typeName()) + " has no length");
}

Value firstFilter(Runtime& runtime, const Value& self, const Bound&) {
    if (const auto* iterator = self.as<IteratorPointer>()) {
        Iterator& items = **iterator;
        return items.next < items.items.size() ? items.items[items.next++] : Value::undefined("first item");
    }
    if (const MarkedText* text = self.asText(); text != nullptr && !text->empty())
        return Value::text(text->part(0, utf8Length(text->bytes().front())));
    const ListPointer items = runtime.itemList(self);
    return items->items.empty() ? Value::undefined("first item") : items->items.front();
}

Value lastFilter(Runtime& runtime, const Value& self, const Bound&) {
    if (self.as<IteratorPointer>() != nullptr) failWith("a generator has no last item: use the filter list");
    const ListPointer items = runtime.itemList(self);
    return items->items.empty() ? Value::undefined("last item") : items->items.back();
}

Value listFilter(Runtime& runtime, const Value& self, const Bound&) {
    return Value::list(runtime.items(self));
}

Value joinFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    Budget& budget = runtime.budget();
    const MarkedText separator = arguments.has(0) ? textOf(budget, arguments[0]) : MarkedText();
    const AttributePath path(budget, arguments.given(1));
    TextBuilder builder(budget);
    const ListPointer items = runtime.itemList(self);
    for (std::size_t i = 0; i < items->items.size(); ++i) {
        budget.step();
        if (i > 0) builder.append(separator);
        appendText(builder, path.of(runtime, items->items[i]));
    }
    return builder.takeValue();
}

Value reverseFilter(Runtime& runtime, const Value& self, const Bound&) {
    if (self.as<IteratorPointer>() != nullptr)
        failWith("a generator cannot be reversed: use the filter list");
    std::vector<Value> items = runtime.items(self);
    std::reverse(items.begin(), items.end());
    if (self.asText() == nullptr) return Value::iterator(std::move(items));
    TextBuilder builder(runtime.budget());
    for (const Value& character : items)
        builder.append(*character.asText());
    return builder.takeValue();
}

/// Text in lower case where case does not count, to be compared.
Value comparable(Budget& budget, const Value& value, bool caseSensitive) {
    const MarkedText* text = value.asText();
    return text == nullptr || caseSensitive ? value : Value::text(lowerCase(budget, *text));
}

/// Items with what they are ordered by.
using Keyed = std::vector<std::pair<std::vector<Value>, Value>>;

int orderKeys(Budget& budget, const std::vector<Value>& left, const std::vector<Value>& right) {
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (!equal(budget, left[i], right[i])) return order(budget, left[i], right[i]);
    return 0;
}

void sortKeyed(Budget& budget, Keyed& keyed, bool reverse) {
    // Both directions keep the order of equal items, as Python does.
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& left, const auto& right) {
        const int sign = orderKeys(budget, left.first, right.first);
        return reverse ? sign > 0 : sign < 0;
    });
}

Value sortFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    Budget& budget = runtime.budget();
    const bool caseSensitive = arguments.flag(1, false);
    const std::vector<AttributePath> paths = attributePaths(budget, arguments.given(2));
    Keyed keyed;
    for (Value& item : runtime.items(self)) {
        std::vector<Value> keys;
        keys.reserve(paths.size());
        for (const AttributePath& path : paths)
            keys.push_back(comparable(budget, path.of(runtime, item), caseSensitive));
        budget.make(sizeof(Value) * (1 + keys.size()));
        keyed.emplace_back(std::move(keys), std::move(item));
    }
    sortKeyed(budget, keyed, arguments.flag(0, false));
    std::vector<Value> sorted;
    for (auto& entry : keyed)
        sorted.push_back(std::move(entry.second));
    return Value::list(std::move(sorted));
}

Value dictSortFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    Budget& budget = runtime.budget();
    const Mapping* mapping = self.asMapping();
    if (mapping == nullptr) failWith("dictsort wants a mapping");
    const MarkedText* by = arguments.text(1);
    const bool byValue = by != nullptr && by->bytes() == "value";
    if (by != nullptr && !byValue && by->bytes() != "key") failWith("dictsort sorts by key or value");
    Keyed keyed;
    for (const auto& [key, value] : mapping->entries) {
        budget.make(3 * sizeof(Value));
        std::vector<Value> keys{comparable(budget, byValue ? value : key, arguments.flag(0, false))};
        keyed.emplace_back(std::move(keys), Value::list({key, value}, ListKind::kTuple));
    }
    sortKeyed(budget, keyed, arguments.flag(2, false));
    std::vector<Value> sorted;
    for (auto& entry : keyed)
        sorted.push_back(std::move(entry.second));
    return Value::list(std::move(sorted));
}

Value uniqueFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    Budget& budget = runtime.budget();
    const AttributePath path(budget, arguments.given(1));
    std::vector<Value> seen;
    std::vector<Value> result;
    for (Value& item : runtime.items(self)) {
        Value key = comparable(budget, path.of(runtime, item), arguments.flag(0, false));
        const bool known = std::any_of(seen.begin(), seen.end(),
                                       [&](const Value& other) { return equal(budget, other, key); });
        if (known) continue;
        seen.push_back(std::move(key));
        result.push_back(std::move(item));
    }
    return Value::iterator(std::move(result));
}

Value itemsFilter(Runtime& runtime, const Value& self, const Bound&) {
    const Mapping* mapping = self.asMapping();
    if (mapping == nullptr && !self.isUndefined()) failWith("items wants a mapping");
    std::vector<Value> result;
    if (mapping == nullptr) return Value::iterator(std::move(result));
    for (const auto& [key, value] : mapping->entries) {
        runtime.budget().make(3 * sizeof(Value));
        result.push_back(Value::list({key, value}, ListKind::kTuple));
    }
    return Value::iterator(std::move(result));
}

/// The least or greatest item, as `sign` of its order tells.
Value extreme(Runtime& runtime, const Value& self, const Bound& arguments, int sign) {
    Budget& budget = runtime.budget();
    const AttributePath path(budget, arguments.given(1));
    Value best = Value::undefined("item");
    Value bestKey;
    bool any = false;
    for (Value& item : runtime.items(self)) {
        Value key = comparable(budget, path.of(runtime, item), arguments.flag(0, false));
        if (any && order(budget, key, bestKey) * sign <= 0) continue;
        any = true;
        best = std::move(item);
        bestKey = std::move(key);
    }
    return best;
}

Value minFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    return extreme(runtime, self, arguments, -1);
}

Value maxFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    return extreme(runtime, self, arguments, 1);
}

Value sumFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    const AttributePath path(runtime.budget(), arguments.given(0));
    Value sum = arguments.has(1) ? arguments[1] : Value::integer(0);
    if (sum.asText() != nullptr) failWith("texts are joined, not summed up");
    for (const Value& item : runtime.items(self))
        sum = arithmetic(runtime.budget(), Operation::kAdd, sum, path.of(runtime, item));
    return sum;
}

Value attributeFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    const MarkedText* name = arguments.text(0);
    if (name == nullptr) failWith("attr wants a name");
    if (self.asMapping() != nullptr && findEntry(*self.asMapping(), name->bytes()) != nullptr)
        return Value::undefined(name->bytes());
    return runtime.attribute(self, name->bytes());
}

constexpr std::array<Function, 17> kFilters = {{
    {"default", &defaultFilter, "default_value boolean"},
    {"d", &defaultFilter, "default_value boolean"},
    {"length", &lengthFilter, ""},
    {"count", &lengthFilter, ""},
    {"first", &firstFilter, ""},
    {"last", &lastFilter, ""},
    {"list", &listFilter, ""},
    {"join", &joinFilter, "d attribute"},
    {"reverse", &reverseFilter, ""},
    {"sort", &sortFilter, "reverse case_sensitive attribute"},
    {"dictsort", &dictSortFilter, "case_sensitive by reverse"},
    {"unique", &uniqueFilter, "case_sensitive attribute"},
    {"items", &itemsFilter, ""},
    {"min", &minFilter, "case_sensitive attribute"},
    {"max", &maxFilter, "case_sensitive attribute"},
    {"sum", &sumFilter, "attribute start"},
    {"attr", &attributeFilter, "name", 1},
}};

}  // namespace

std::span<const Function> sequenceFilters() {
    return kFilters;
}

}  // namespace onebit::jinja
