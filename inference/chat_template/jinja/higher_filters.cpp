// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "inference/chat_template/jinja/attribute_path.h"
#include "inference/chat_template/jinja/printf_text.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

/// The arguments behind the first `count`.
Arguments rest(const Arguments& arguments, std::size_t count) {
    Arguments result = arguments;
    result.positional.erase(result.positional.begin(),
                            result.positional.begin() + static_cast<std::ptrdiff_t>(count));
    return result;
}

std::string nameAt(const Arguments& arguments, std::size_t index) {
    const MarkedText* name = arguments.positional[index].asText();
    if (name == nullptr) failWith("expected the name of a filter or a test");
    return name->bytes();
}

Value mapFilter(Runtime& runtime, const Value& self, const Arguments& arguments) {
    std::vector<Value> result;
    if (!isTrue(self)) return Value::iterator(std::move(result));
    const Value* attribute = arguments.find("attribute");
    if (arguments.positional.empty()) {
        const Value* fallback = arguments.find("default");
        const std::size_t known = (attribute == nullptr ? 0U : 1U) + (fallback == nullptr ? 0U : 1U);
        if (attribute == nullptr || arguments.named.size() != known)
            failWith("map wants a filter or an attribute");
        const AttributePath path(runtime.budget(), attribute);
        for (const Value& item : runtime.items(self))
            result.push_back(path.of(runtime, item, fallback));
        return Value::iterator(std::move(result));
    }
    const std::string filter = nameAt(arguments, 0);
    const Arguments others = rest(arguments, 1);
    for (const Value& item : runtime.items(self))
        result.push_back(runtime.filtered(filter, item, others));
    return Value::iterator(std::move(result));
}

/// The items for which a test holds, or does not; the test is named by the argument with index `testAt`, and
/// without one it is whether they are true.
Value chosen(Runtime& runtime, const Value& self, const Arguments& arguments, bool wanted, bool byAttribute) {
    std::vector<Value> result;
    if (!isTrue(self)) return Value::iterator(std::move(result));
    const std::size_t testAt = byAttribute ? 1 : 0;
    if (arguments.positional.size() < testAt) failWith("expected an attribute");
    const AttributePath path(runtime.budget(), byAttribute ? &arguments.positional.front() : nullptr);
    const bool named = arguments.positional.size() > testAt;
    const std::string test = named ? nameAt(arguments, testAt) : std::string();
    const Arguments others = rest(arguments, testAt + (named ? 1 : 0));
    for (const Value& item : runtime.items(self)) {
        const Value tested = path.of(runtime, item);
        const bool holds = named ? runtime.test(test, tested, others) : isTrue(tested);
        if (holds == wanted) result.push_back(item);
    }
    return Value::iterator(std::move(result));
}

Value selectFilter(Runtime& runtime, const Value& self, const Arguments& arguments) {
    return chosen(runtime, self, arguments, true, false);
}
Value rejectFilter(Runtime& runtime, const Value& self, const Arguments& arguments) {
    return chosen(runtime, self, arguments, false, false);
}
Value selectAttributeFilter(Runtime& runtime, const Value& self, const Arguments& arguments) {
    return chosen(runtime, self, arguments, true, true);
}
Value rejectAttributeFilter(Runtime& runtime, const Value& self, const Arguments& arguments) {
    return chosen(runtime, self, arguments, false, true);
}

Value formatFilter(Runtime& runtime, const Value& self, const Arguments& arguments) {
    if (!arguments.named.empty()) failWith("format with names is not supported");
    const Value values = Value::list(arguments.positional, ListKind::kTuple);
    return Value::text(printfText(runtime.budget(), textOf(runtime.budget(), self), values));
}

constexpr std::array<HigherFunction, 6> kFilters = {{
    {"map", &mapFilter},
    {"select", &selectFilter},
    {"reject", &rejectFilter},
    {"selectattr", &selectAttributeFilter},
    {"rejectattr", &rejectAttributeFilter},
    {"format", &formatFilter},
}};

}  // namespace

std::span<const HigherFunction> higherFilters() {
    return kFilters;
}

}  // namespace onebit::jinja
