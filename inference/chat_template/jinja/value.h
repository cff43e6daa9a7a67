// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "inference/chat_template/marked_text.h"

namespace onebit::jinja {

class Value;
class Runtime;
struct Macro;
struct Loop;
struct GlobalFunction;

/// A variable, attribute or item that is not there. `name` is what was asked for.
struct Undefined {
    std::shared_ptr<const std::string> name;
};
struct None {};

enum class ListKind : std::uint8_t { kList, kTuple, kRange, kKeys, kValues, kItems };

/// A sequence. Values are immutable, so they are shared freely and cannot contain themselves.
struct List {
    std::vector<Value> items;
    ListKind kind = ListKind::kList;
    std::uint32_t depth = 1;  ///< of the nesting of lists and mappings in it, itself included
};

/// A mapping in the order of its entries. No two keys are equal.
struct Mapping {
    std::vector<std::pair<Value, Value>> entries;
    std::uint32_t depth = 1;
};

/// What lazy filters give: items that can be gone through once.
struct Iterator {
    std::vector<Value> items;
    std::size_t next = 0;
    std::uint32_t depth = 1;
};

/// What `namespace()` makes: the only value whose attributes a template may set. Owned by the Runtime.
struct Namespace {
    std::vector<std::pair<std::string, Value>> attributes;
};

/// A method together with the value that it belongs to.
struct BoundMethod;

using TextPointer = std::shared_ptr<const MarkedText>;
using ListPointer = std::shared_ptr<const List>;
using MappingPointer = std::shared_ptr<const Mapping>;
using IteratorPointer = std::shared_ptr<Iterator>;
using MethodPointer = std::shared_ptr<const BoundMethod>;

/// Any value of a template, as in Python. Cheap to copy. Must not outlive the Runtime that made it.
class Value {
  public:
    using Data =
        std::variant<Undefined, None, bool, std::int64_t, double, TextPointer, ListPointer, MappingPointer,
                     IteratorPointer, Namespace*, const Macro*, Loop*, const GlobalFunction*, MethodPointer>;

    Value() = default;  ///< undefined
    Value(Data data) : m_data(std::move(data)) {}
    static Value undefined(std::string name) {
        return Data(Undefined{std::make_shared<const std::string>(std::move(name))});
    }
    static Value none() { return Data(None{}); }
    static Value boolean(bool value) { return Data(value); }
    static Value integer(std::int64_t value) { return Data(value); }
    static Value number(double value) { return Data(value); }
    static Value text(MarkedText text) { return Data(std::make_shared<const MarkedText>(std::move(text))); }
    static Value text(std::string text, Origin origin = Origin::kTemplate) {
        return Value::text(MarkedText(std::move(text), origin));
    }
    /// These fill in the depth; they throw Failure when it passes the limit.
    static Value list(std::vector<Value> items, ListKind kind = ListKind::kList);
    static Value mapping(std::vector<std::pair<Value, Value>> entries);
    static Value iterator(std::vector<Value> items);

    const Data& data() const { return m_data; }
    template <typename T>
    const T* as() const {
        return std::get_if<T>(&m_data);
    }
    /// Null if it is not one.
    const MarkedText* asText() const;
    const List* asList() const;
    const Mapping* asMapping() const;

    bool isUndefined() const { return as<Undefined>() != nullptr; }
    bool isNone() const { return as<None>() != nullptr; }
    /// Of the nesting of lists and mappings; 0 for others.
    std::uint32_t depth() const;
    /// "str", "list" ... as Python calls it, for messages.
    std::string_view typeName() const;

  private:
    Data m_data;
};

/// The most that values may be nested: it bounds every recursion over them.
inline constexpr std::uint32_t kDeepestValue = 100;

/// "'x' is undefined"
[[noreturn]] void failUndefined(const Value& undefined);

/// Python's bool().
bool isTrue(const Value& value);

/// True for bool, int, float; then `number` is set, exactly or to the nearest double.
bool asNumber(const Value& value, double& number);
/// True for bool and int.
bool asInteger(const Value& value, std::int64_t& integer);

/// The value of a mapping's key, or null.
const Value* findEntry(const Mapping& mapping, std::string_view key);

}  // namespace onebit::jinja
