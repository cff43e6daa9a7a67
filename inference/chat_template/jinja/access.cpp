// SPDX-License-Identifier: Apache-2.0
// The part of Runtime that looks into values: items, attributes, slices.
#include <algorithm>
#include <memory>

#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/slice.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/utf8_text.h"

namespace onebit::jinja {
namespace {

Value boundMethod(const Value& self, std::span<const Function> table, std::string_view name) {
    const Function* function = findRow(table, name);
    if (function == nullptr) return Value::undefined(std::string(name));
    return Value::Data(std::make_shared<const BoundMethod>(BoundMethod{self, function, self.depth()}));
}

Value loopAttribute(const Value& self, const Loop& loop, std::string_view name) {
    const auto& items = loop.items->items;
    const auto number = [](std::size_t value) { return Value::integer(static_cast<std::int64_t>(value)); };
    if (name == "index") return number(loop.index + 1);
    if (name == "index0") return number(loop.index);
    if (name == "revindex") return number(items.size() - loop.index);
    if (name == "revindex0") return number(items.size() - loop.index - 1);
    if (name == "first") return Value::boolean(loop.index == 0);
    if (name == "last") return Value::boolean(loop.index + 1 == items.size());
    if (name == "length") return number(items.size());
    // Only recursive loops, which are not supported, are deeper.
    if (name == "depth") return number(1);
    if (name == "depth0") return number(0);
    if (name == "previtem") return loop.index > 0 ? items[loop.index - 1] : Value::undefined("previtem");
    if (name == "nextitem")
        return loop.index + 1 < items.size() ? items[loop.index + 1] : Value::undefined("nextitem");
    return boundMethod(self, loopMethods(), name);
}

/// An attribute in Python's sense: not the items of a mapping.
Value ownAttribute(const Value& object, std::string_view name) {
    if (object.asText() != nullptr) return boundMethod(object, textMethods(), name);
    if (object.asMapping() != nullptr) return boundMethod(object, mappingMethods(), name);
    if (const List* list = object.asList(); list != nullptr && list->kind <= ListKind::kTuple)
        return boundMethod(object, listMethods(), name);
    if (const auto* loop = object.as<Loop*>()) return loopAttribute(object, **loop, name);
    if (const auto* space = object.as<Namespace*>()) {
        for (const auto& [known, value] : (*space)->attributes)
            if (known == name) return value;
    }
    return Value::undefined(std::string(name));
}

/// The position of a Python index in a sequence; the length if it is outside.
std::size_t position(std::int64_t index, std::size_t length) {
    const auto size = static_cast<std::int64_t>(length);
    const std::int64_t at = index < 0 ? index + size : index;
    return at >= 0 && at < size ? static_cast<std::size_t>(at) : length;
}

Value ownItem(Budget& budget, const Value& object, const Value& key) {
    if (const Mapping* mapping = object.asMapping()) {
        for (const auto& [known, value] : mapping->entries)
            if (equal(budget, known, key)) return value;
        return {};
    }
    std::int64_t index = 0;
    if (!asInteger(key, index)) return {};
    if (const List* list = object.asList()) {
        const bool hasItems = list->kind <= ListKind::kRange;
        const std::size_t at = position(index, list->items.size());
        return hasItems && at < list->items.size() ? list->items[at] : Value();
    }
    if (const MarkedText* text = object.asText()) {
        budget.look(text->size());
        const std::size_t length = characterCount(text->bytes());
        const std::size_t at = position(index, length);
        if (at == length) return {};
        const std::size_t begin = byteOffset(text->bytes(), at);
        return Value::text(text->part(begin, begin + utf8Length(text->bytes()[begin])));
    }
    return {};
}

std::string nameOf(const Value& key) {
    if (const MarkedText* text = key.asText()) return text->bytes().substr(0, 80);
    std::int64_t index = 0;
    return asInteger(key, index) ? "item " + std::to_string(index) : std::string("item");
}

/// begin, end, step with Python's rules for a sequence of `length`, as positions to visit.
std::vector<std::size_t> slicePositions(Budget& budget, std::size_t length,
                                        const std::array<Value, 3>& parts) {
    const auto size = static_cast<std::int64_t>(length);
    const auto part = [&](std::size_t i, std::int64_t fallback) {
        std::int64_t number = 0;
        if (parts.at(i).isNone()) return fallback;
        if (!asInteger(parts.at(i), number)) failWith("a slice wants whole numbers");
        return number;
    };
    const std::int64_t step = part(2, 1);
    if (step == 0) failWith("the step of a slice is 0");
    const std::int64_t least = step > 0 ? 0 : -1;
    const std::int64_t most = step > 0 ? size : size - 1;
    const auto bounded = [&](std::size_t i, std::int64_t fallback) {
        std::int64_t number = part(i, fallback);
        if (parts.at(i).isNone()) return number;
        if (number < 0) number = number < -size ? least : number + size;
        return std::clamp(number, least, most);
    };
    const std::int64_t begin = bounded(0, step > 0 ? 0 : size - 1);
    const std::int64_t end = bounded(1, step > 0 ? size : -1);
    std::vector<std::size_t> positions;
    for (std::int64_t at = begin; step > 0 ? at < end : at > end;) {
        budget.make(sizeof(std::size_t));
        positions.push_back(static_cast<std::size_t>(at));
        if (__builtin_add_overflow(at, step, &at)) break;
    }
    return positions;
}

Value slicedText(Budget& budget, const MarkedText& text, const std::array<Value, 3>& parts) {
    budget.make(text.size() * sizeof(std::size_t));
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size(); at += utf8Length(text.bytes()[at]))
        begins.push_back(at);
    const std::vector<std::size_t> positions = slicePositions(budget, begins.size(), parts);
    begins.push_back(text.size());
    TextBuilder builder(budget);
    // Neighbours are copied at once.
    for (std::size_t i = 0; i < positions.size();) {
        std::size_t next = i + 1;
        while (next < positions.size() && positions[next] == positions[next - 1] + 1)
            ++next;
        builder.append(text, begins[positions[i]], begins[positions[next - 1] + 1]);
        i = next;
    }
    return builder.takeValue();
}

}  // namespace

Value sliced(Budget& budget, const Value& object, const std::array<Value, 3>& parts) {
    if (const MarkedText* text = object.asText()) return slicedText(budget, *text, parts);
    const List* list = object.asList();
    if (list == nullptr || list->kind > ListKind::kRange) {
        if (object.isUndefined()) failUndefined(object);
        failWith(std::string("a ").append(object.typeName()) + " has no slices");
    }
    std::vector<Value> items;
    for (const std::size_t at : slicePositions(budget, list->items.size(), parts)) {
        budget.make(sizeof(Value));
        items.push_back(list->items[at]);
    }
    return Value::list(std::move(items), list->kind);
}

Value Runtime::attribute(const Value& object, std::string_view name) {
    m_budget.step();
    if (object.isUndefined()) failUndefined(object);
    if (name.starts_with('_')) return Value::undefined(std::string(name));
    Value found = ownAttribute(object, name);
    if (!found.isUndefined()) return found;
    if (const Mapping* mapping = object.asMapping()) {
        if (const Value* entry = findEntry(*mapping, name)) return *entry;
    }
    return found;
}

Value Runtime::item(const Value& object, const Value& key) {
    m_budget.step();
    if (object.isUndefined()) failUndefined(object);
    Value found = ownItem(m_budget, object, key);
    if (!found.isUndefined()) return found;
    const MarkedText* name = key.asText();
    if (name == nullptr || name->bytes().starts_with('_')) return Value::undefined(nameOf(key));
    found = ownAttribute(object, name->bytes());
    return found.isUndefined() ? Value::undefined(nameOf(key)) : found;
}

ListPointer Runtime::itemList(const Value& value) {
    if (const auto* list = value.as<ListPointer>()) return *list;
    auto list = std::make_shared<List>();
    list->items = items(value);
    return list;
}

std::vector<Value> Runtime::items(const Value& value) {
    std::vector<Value> result;
    if (const List* list = value.asList()) {
        m_budget.make(list->items.size() * sizeof(Value));
        return list->items;
    }
    if (const auto* iterator = value.as<IteratorPointer>()) {
        Iterator& items = **iterator;
        m_budget.make((items.items.size() - items.next) * sizeof(Value));
        result.assign(items.items.begin() + static_cast<std::ptrdiff_t>(items.next), items.items.end());
        items.next = items.items.size();
        return result;
    }
    if (const Mapping* mapping = value.asMapping()) {
        m_budget.make(mapping->entries.size() * sizeof(Value));
        for (const auto& [key, entry] : mapping->entries)
            result.push_back(key);
        return result;
    }
    if (const MarkedText* text = value.asText()) {
        for (std::size_t at = 0; at < text->size();) {
            const std::size_t length = utf8Length(text->bytes()[at]);
            m_budget.make(sizeof(Value) + sizeof(MarkedText));
            result.push_back(Value::text(text->part(at, at + length)));
            at += length;
        }
        return result;
    }
    if (value.isUndefined()) return result;
    failWith(std::string("a ").append(value.typeName()) + " has no items");
}

}  // namespace onebit::jinja
