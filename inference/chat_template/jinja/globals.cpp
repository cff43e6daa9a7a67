// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "inference/chat_template/jinja/date_text.h"
#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

constexpr std::int64_t kLongestRange = 100'000;  // as in Jinja's sandbox

Value rangeFunction(Runtime& runtime, const Arguments& arguments) {
    const auto& given = arguments.positional;
    if (given.empty() || given.size() > 3 || !arguments.named.empty())
        failWith("range takes one to three numbers");
    std::array<std::int64_t, 3> numbers{};
    for (std::size_t i = 0; i < given.size(); ++i)
        if (!asInteger(given[i], numbers.at(i))) failWith("range wants whole numbers");
    const std::int64_t begin = given.size() == 1 ? 0 : numbers[0];
    const std::int64_t end = given.size() == 1 ? numbers[0] : numbers[1];
    const std::int64_t step = given.size() == 3 ? numbers[2] : 1;
    if (step == 0) failWith("the step of a range is 0");
    std::vector<Value> items;
    for (std::int64_t at = begin; step > 0 ? at < end : at > end;) {
        if (items.size() >= kLongestRange) failWith("a range is too long");
        runtime.budget().make(sizeof(Value));
        items.push_back(Value::integer(at));
        if (__builtin_add_overflow(at, step, &at)) break;
    }
    return Value::list(std::move(items), ListKind::kRange);
}

/// The entries of a mapping, or of a sequence of pairs.
std::vector<std::pair<Value, Value>> entriesOf(Runtime& runtime, const Value& value) {
    if (const Mapping* mapping = value.asMapping()) {
        runtime.budget().make(mapping->entries.size() * 2 * sizeof(Value));
        return mapping->entries;
    }
    std::vector<std::pair<Value, Value>> entries;
    for (const Value& item : runtime.items(value)) {
        const ListPointer pair = runtime.itemList(item);
        if (pair->items.size() != 2) failWith("a mapping is made of pairs");
        const Value& key = pair->items.front();
        if (key.asList() != nullptr || key.asMapping() != nullptr) failWith("a list or mapping is no key");
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
            return equal(runtime.budget(), entry.first, key);
        });
        if (known != entries.end())
            known->second = pair->items.back();
        else
            entries.emplace_back(key, pair->items.back());
    }
    return entries;
}

std::vector<std::pair<Value, Value>> entriesOf(Runtime& runtime, const Arguments& arguments) {
    if (arguments.positional.size() > 1) failWith("expected one mapping");
    std::vector<std::pair<Value, Value>> entries;
    if (!arguments.positional.empty()) entries = entriesOf(runtime, arguments.positional.front());
    for (const auto& [name, value] : arguments.named) {
        const std::string_view key = name;
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
            return entry.first.asText() != nullptr && entry.first.asText()->bytes() == key;
        });
        if (known != entries.end())
            known->second = value;
        else
            entries.emplace_back(Value::text(std::string(name)), value);
    }
    return entries;
}

Value dictFunction(Runtime& runtime, const Arguments& arguments) {
    return Value::mapping(entriesOf(runtime, arguments));
}

Value namespaceFunction(Runtime& runtime, const Arguments& arguments) {
    runtime.budget().make(sizeof(Namespace));
    Namespace* space = runtime.makeNamespace();
    for (auto& [key, value] : entriesOf(runtime, arguments)) {
        if (key.asText() == nullptr) failWith("the names in a namespace are strings");
        space->attributes.emplace_back(key.asText()->bytes(), std::move(value));
    }
    return Value::Data(space);
}

Value raiseExceptionFunction(Runtime& runtime, const Arguments& arguments) {
    if (arguments.positional.size() != 1) failWith("raise_exception takes a message");
    constexpr std::size_t kLongest = 200;
    std::string message = textOf(runtime.budget(), arguments.positional.front()).bytes();
    if (message.size() > kLongest) message = "a long message";
    failWith("the template says: " + message);
}

Value nowFunction(Runtime& runtime, const Arguments& arguments) {
    const bool one = arguments.positional.size() == 1 && arguments.named.empty();
    const MarkedText* format = one ? arguments.positional.front().asText() : nullptr;
    if (format == nullptr) failWith("strftime_now takes a format");
    constexpr std::size_t kLongest = 1000;
    if (format->size() > kLongest) failWith("the format of strftime_now is too long");
    return Value::text(dateText(format->bytes(), runtime.now()),
                       format->hasTyped() ? Origin::kTyped : Origin::kTemplate);
}

constexpr std::array<GlobalFunction, 5> kFunctions = {{
    {"range", &rangeFunction},
    {"dict", &dictFunction},
    {"namespace", &namespaceFunction},
    {"raise_exception", &raiseExceptionFunction},
    {"strftime_now", &nowFunction},
}};

}  // namespace

std::span<const GlobalFunction> globalFunctions() {
    return kFunctions;
}

}  // namespace onebit::jinja
