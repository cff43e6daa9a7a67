// SPDX-License-Identifier: Apache-2.0
// Methods of mappings, lists and loops.
#include <algorithm>
#include <array>

#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"

namespace onebit::jinja {
namespace {

enum class Part : std::uint8_t { kKeys, kValues, kItems };

template <Part part>
Value viewMethod(Runtime& runtime, const Value& self, const Bound&) {
    std::vector<Value> items;
    for (const auto& [key, value] : self.asMapping()->entries) {
        runtime.budget().make(3 * sizeof(Value));
        if (part == Part::kItems)
            items.push_back(Value::list({key, value}, ListKind::kTuple));
        else
            items.push_back(part == Part::kKeys ? key : value);
    }
    constexpr ListKind kKind = part == Part::kKeys     ? ListKind::kKeys
                               : part == Part::kValues ? ListKind::kValues
                                                       : ListKind::kItems;
    return Value::list(std::move(items), kKind);
}

Value getMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    for (const auto& [key, value] : self.asMapping()->entries)
        if (equal(runtime.budget(), key, arguments[0])) return value;
    return arguments.has(1) ? arguments[1] : Value::none();
}

Value countMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    const auto& items = self.asList()->items;
    return Value::integer(std::count_if(items.begin(), items.end(), [&](const Value& item) {
        return equal(runtime.budget(), item, arguments[0]);
    }));
}

Value indexMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    const auto& items = self.asList()->items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const Value& item) {
        return equal(runtime.budget(), item, arguments[0]);
    });
    if (found == items.end()) failWith("the item is not in the list");
    return Value::integer(found - items.begin());
}

constexpr std::array<Function, 4> kMappingMethods = {{
    {"items", &viewMethod<Part::kItems>, ""},
    {"keys", &viewMethod<Part::kKeys>, ""},
    {"values", &viewMethod<Part::kValues>, ""},
    {"get", &getMethod, "key default", 1},
}};

constexpr std::array<Function, 2> kListMethods = {{
    {"count", &countMethod, "value", 1},
    {"index", &indexMethod, "value", 1},
}};

/// True when the argument is another one than at the last call.
Value changedMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    Loop& loop = **self.as<Loop*>();
    const bool same = loop.lastChanged && equal(runtime.budget(), *loop.lastChanged, arguments[0]);
    loop.lastChanged = arguments[0];
    return Value::boolean(!same);
}

constexpr std::array<Function, 1> kLoopMethods = {{{"changed", &changedMethod, "value", 1}}};

}  // namespace

std::span<const Function> mappingMethods() {
    return kMappingMethods;
}
std::span<const Function> listMethods() {
    return kListMethods;
}
std::span<const Function> loopMethods() {
    return kLoopMethods;
}

}  // namespace onebit::jinja
