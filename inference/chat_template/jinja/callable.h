// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

struct Scope;
struct Statement;

/// The arguments of a call, evaluated.
struct Arguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string_view, Value>> named;  ///< the names are the template's

    bool empty() const { return positional.empty() && named.empty(); }
    /// The named argument, or null.
    const Value* find(std::string_view name) const;
};

/// Arguments in the order of a function's parameters. Holds references to them.
class Bound {
  public:
    /// `parameters` are names separated by spaces, of which the first `required` must be given. Too many,
    /// too few or unknown ones are a Failure that names `function`.
    Bound(std::string_view function, std::string_view parameters, std::size_t required,
          const Arguments& arguments);

    bool has(std::size_t index) const { return m_values[index] != nullptr; }
    const Value& operator[](std::size_t index) const { return *m_values[index]; }
    /// Null where it is not given, or none.
    const Value* given(std::size_t index) const;
    bool flag(std::size_t index, bool fallback) const;
    std::int64_t integer(std::size_t index, std::int64_t fallback) const;
    /// Null where it is not given or none; a Failure where it is no text.
    const MarkedText* text(std::size_t index) const;

  private:
    std::string_view m_function;
    std::vector<const Value*> m_values;
};

/// A filter or a method: `self | name(arguments)`, `self.name(arguments)`.
struct Function {
    std::string_view name;
    Value (*call)(Runtime& runtime, const Value& self, const Bound& arguments);
    std::string_view parameters;  ///< names separated by spaces
    std::size_t required = 0;
};

/// A filter that calls another filter or a test with the rest of its arguments.
struct HigherFunction {
    std::string_view name;
    Value (*call)(Runtime& runtime, const Value& self, const Arguments& arguments);
};

/// `self is name(arguments)`
struct Test {
    std::string_view name;
    bool (*call)(Runtime& runtime, const Value& self, const Bound& arguments);
    std::size_t arguments = 0;
};

/// A function that templates call by its name alone.
struct GlobalFunction {
    std::string_view name;
    Value (*call)(Runtime& runtime, const Arguments& arguments);
};

struct BoundMethod {
    Value self;
    const Function* function;  ///< a row of the tables of methods
    std::uint32_t depth;
};

/// What `{% macro %}` makes. Owned by the Runtime; the definition by the Template.
struct Macro {
    const Statement* definition;
    std::shared_ptr<Scope> scope;  ///< where it was defined
};

/// What `loop` is. Owned by the Runtime.
struct Loop {
    ListPointer items;
    std::size_t index = 0;
    std::optional<Value> lastChanged;
};

/// The first of the rows with this name, or null.
template <typename Row>
const Row* findRow(std::span<const Row> rows, std::string_view name) {
    for (const Row& row : rows)
        if (row.name == name) return &row;
    return nullptr;
}

}  // namespace onebit::jinja
