// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inference/chat_template/jinja/ast.h"
#include "inference/chat_template/jinja/budget.h"
#include "inference/chat_template/jinja/callable.h"
#include "inference/chat_template/jinja/text_builder.h"
#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

/// Variables of a block, and the scope around it.
struct Scope {
    explicit Scope(std::shared_ptr<Scope> around) : outer(std::move(around)) {}

    std::shared_ptr<Scope> outer;
    std::vector<std::pair<std::string_view, Value>> variables;  ///< the names are the template's

    void set(std::string_view name, Value value);
    /// Here or further out; null if there is none.
    const Value* find(std::string_view name) const;
};

/// One rendering: what templates can do, within a budget. Everything throws Failure.
class Runtime {
  public:
    Runtime(const Limits& limits, const std::tm& now) : m_budget(limits), m_now(now) {}
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;
    ~Runtime();

    /// `globals` must outlive the Runtime.
    MarkedText render(const Block& body, const std::vector<std::pair<std::string, Value>>& globals);

    Budget& budget() { return m_budget; }
    /// Local time when the rendering began.
    const std::tm& now() const { return m_now; }

    /// `object[key]` and `object.name`: the item first or the attribute first, then the other; undefined if
    /// there is neither. Names that begin with an underscore are never there.
    Value item(const Value& object, const Value& key);
    Value attribute(const Value& object, std::string_view name);
    /// The items that a loop over `value` sees: of a list its items, of a text its characters, of a mapping
    /// its keys. Empties an iterator.
    std::vector<Value> items(const Value& value);
    /// Shares the list where there is one already.
    ListPointer itemList(const Value& value);

    Value call(const Value& callee, const Arguments& arguments);
    Value filtered(std::string_view name, const Value& input, const Arguments& arguments);
    bool test(std::string_view name, const Value& value, const Arguments& arguments);
    Namespace* makeNamespace() { return &m_namespaces.emplace_back(); }

  private:
    /// How a statement left its block.
    enum class Flow : std::uint8_t { kOn, kBreak, kContinue };
    class EnteredScope;

    Value evaluate(const Expression& expression);
    Value evaluateNode(const Expression& expression);
    Value evaluateName(const Expression& expression);
    Value evaluateUnary(const Expression& expression);
    Value evaluateBinary(const Expression& expression);
    Value evaluateCompare(const Expression& expression);
    Value evaluateMapping(const Expression& expression);
    Value evaluateSlice(const Expression& expression);
    Value evaluateFilter(const Expression& expression, const Value* input);
    std::vector<Value> evaluateAll(const Expression& expression, std::size_t first);
    Arguments evaluateArguments(const Expression& expression);

    Flow run(const Block& block);
    Flow runNode(const Statement& statement);
    Flow runIf(const Statement& statement);
    Flow runFor(const Statement& statement);
    ListPointer loopItems(const Statement& statement);
    void runSet(const Statement& statement);
    void runSetBlock(const Statement& statement);
    void runCall(const Statement& statement);
    Flow runWith(const Statement& statement);
    void assign(const Statement& statement, const Value& value);
    void assignOne(const Target& target, const Value& value);
    void output(const Value& value);
    /// What the block writes.
    MarkedText captured(const Block& block);
    const Macro* defineMacro(const Statement& statement);
    Value callMacro(const Macro& macro, const Arguments& arguments);

    Budget m_budget;
    std::tm m_now;
    std::shared_ptr<Scope> m_scope;
    TextBuilder* m_output = nullptr;
    std::deque<Namespace> m_namespaces;
    std::deque<Loop> m_loops;
    std::deque<Macro> m_macros;
};

}  // namespace onebit::jinja
