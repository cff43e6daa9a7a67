// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/value.h"

#include <algorithm>
#include <array>

#include "inference/chat_template/jinja/callable.h"
#include "inference/chat_template/jinja/failure.h"

namespace onebit::jinja {
namespace {

std::uint32_t checkedDepth(std::uint32_t deepestPart) {
    if (deepestPart >= kDeepestValue) failWith("values are nested too deeply");
    return deepestPart + 1;
}

std::uint32_t deepest(const std::vector<Value>& items) {
    std::uint32_t depth = 0;
    for (const Value& item : items)
        depth = std::max(depth, item.depth());
    return depth;
}

constexpr std::array<std::string_view, 6> kListNames = {"list",      "tuple",       "range",
                                                        "dict_keys", "dict_values", "dict_items"};

// In the order of Value::Data.
constexpr std::array<std::string_view, std::variant_size_v<Value::Data>> kTypeNames = {
    "undefined", "NoneType",  "bool",      "int",   "float", "str",      "list",
    "dict",      "generator", "namespace", "macro", "loop",  "function", "method"};

}  // namespace

Value Value::list(std::vector<Value> items, ListKind kind) {
    auto list = std::make_shared<List>();
    list->depth = checkedDepth(deepest(items));
    list->items = std::move(items);
    list->kind = kind;
    return Data(ListPointer(std::move(list)));
}

Value Value::mapping(std::vector<std::pair<Value, Value>> entries) {
    auto mapping = std::make_shared<Mapping>();
    std::uint32_t depth = 0;
    for (const auto& [key, value] : entries)
        depth = std::max({depth, key.depth(), value.depth()});
    mapping->depth = checkedDepth(depth);
    mapping->entries = std::move(entries);
    return Data(MappingPointer(std::move(mapping)));
}

Value Value::iterator(std::vector<Value> items) {
    auto iterator = std::make_shared<Iterator>();
    iterator->depth = checkedDepth(deepest(items));
    iterator->items = std::move(items);
    return Data(std::move(iterator));
}

const MarkedText* Value::asText() const {
    const auto* pointer = as<TextPointer>();
    return pointer == nullptr ? nullptr : pointer->get();
}

const List* Value::asList() const {
    const auto* pointer = as<ListPointer>();
    return pointer == nullptr ? nullptr : pointer->get();
}

const Mapping* Value::asMapping() const {
    const auto* pointer = as<MappingPointer>();
    return pointer == nullptr ? nullptr : pointer->get();
}

std::uint32_t Value::depth() const {
    if (const List* list = asList()) return list->depth;
    if (const Mapping* mapping = asMapping()) return mapping->depth;
    if (const auto* iterator = as<IteratorPointer>()) return (*iterator)->depth;
    if (const auto* method = as<MethodPointer>()) return (*method)->depth;
    return 0;
}

std::string_view Value::typeName() const {
    if (const List* list = asList()) return kListNames.at(static_cast<std::size_t>(list->kind));
    return kTypeNames.at(m_data.index());
}

void failUndefined(const Value& undefined) {
    const auto* what = undefined.as<Undefined>();
    const bool named = what != nullptr && what->name != nullptr;
    failWith(named ? "'" + *what->name + "' is undefined" : std::string("an undefined value is used"));
}

bool isTrue(const Value& value) {
    if (const auto* boolean = value.as<bool>()) return *boolean;
    if (const auto* integer = value.as<std::int64_t>()) return *integer != 0;
    if (const auto* number = value.as<double>()) return *number != 0;
    if (const MarkedText* text = value.asText()) return !text->empty();
    if (const List* list = value.asList()) return !list->items.empty();
    if (const Mapping* mapping = value.asMapping()) return !mapping->entries.empty();
    return !value.isUndefined() && !value.isNone();
}

bool asInteger(const Value& value, std::int64_t& integer) {
    if (const auto* exact = value.as<std::int64_t>()) {
        integer = *exact;
        return true;
    }
    if (const auto* boolean = value.as<bool>()) {
        integer = *boolean ? 1 : 0;
        return true;
    }
    return false;
}

bool asNumber(const Value& value, double& number) {
    if (const auto* real = value.as<double>()) {
        number = *real;
        return true;
    }
    std::int64_t integer = 0;
    if (!asInteger(value, integer)) return false;
    number = static_cast<double>(integer);
    return true;
}

const Value* findEntry(const Mapping& mapping, std::string_view key) {
    for (const auto& [name, value] : mapping.entries) {
        const MarkedText* text = name.asText();
        if (text != nullptr && text->bytes() == key) return &value;
    }
    return nullptr;
}

}  // namespace onebit::jinja
