// SPDX-License-Identifier: Apache-2.0
// The part of Runtime that runs statements.
#include <algorithm>
#include <utility>

#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {

void Scope::set(std::string_view name, Value value) {
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const auto& variable) { return variable.first == name; });
    if (found != variables.end())
        found->second = std::move(value);
    else
        variables.emplace_back(name, std::move(value));
}

const Value* Scope::find(std::string_view name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer.get())
        for (const auto& [known, value] : scope->variables)
            if (known == name) return &value;
    return nullptr;
}

/// A scope of its own for a block, while it lives.
class Runtime::EnteredScope {
  public:
    EnteredScope(Runtime& runtime, std::shared_ptr<Scope> around)
        : m_runtime(runtime), m_before(std::move(runtime.m_scope)) {
        m_runtime.m_scope = std::make_shared<Scope>(std::move(around));
    }
    explicit EnteredScope(Runtime& runtime) : EnteredScope(runtime, runtime.m_scope) {}
    ~EnteredScope() { m_runtime.m_scope = std::move(m_before); }
    EnteredScope(const EnteredScope&) = delete;
    EnteredScope& operator=(const EnteredScope&) = delete;

  private:
    Runtime& m_runtime;
    std::shared_ptr<Scope> m_before;
};

/// A macro holds its scope and a scope may hold the macro: the knot is cut here.
Runtime::~Runtime() {
    for (Macro& macro : m_macros)
        macro.scope.reset();
}

MarkedText Runtime::render(const Block& body, const std::vector<std::pair<std::string, Value>>& globals) {
    m_scope = std::make_shared<Scope>(nullptr);
    for (const auto& [name, value] : globals)
        m_scope->set(name, value);
    const EnteredScope scope(*this);
    return captured(body);
}

MarkedText Runtime::captured(const Block& block) {
    TextBuilder builder(m_budget);
    TextBuilder* before = std::exchange(m_output, &builder);
    try {
        run(block);
    } catch (...) {
        m_output = before;
        throw;
    }
    m_output = before;
    return builder.take();
}

Runtime::Flow Runtime::run(const Block& block) {
    const Depth depth(m_budget);
    for (const auto& statement : block) {
        m_budget.step();
        Flow flow = Flow::kOn;
        try {
            flow = runNode(*statement);
        } catch (Failure& failure) {
            if (failure.line == 0) failure.line = statement->line;
            throw;
        }
        if (flow != Flow::kOn) return flow;
    }
    return Flow::kOn;
}

Runtime::Flow Runtime::runNode(const Statement& statement) {
    switch (statement.kind) {
        case StatementKind::kText:
            output(Value::text(statement.text));
            break;
        case StatementKind::kOutput:
            output(evaluate(*statement.expression));
            break;
        case StatementKind::kSet:
            assign(statement, evaluate(*statement.expression));
            break;
        case StatementKind::kSetBlock:
            runSetBlock(statement);
            break;
        case StatementKind::kIf:
            return runIf(statement);
        case StatementKind::kFor:
            return runFor(statement);
        case StatementKind::kMacro:
            m_scope->set(statement.name, Value::Data(defineMacro(statement)));
            break;
        case StatementKind::kCall:
            runCall(statement);
            break;
        case StatementKind::kFilter: {
            const EnteredScope scope(*this);
            const Value text = Value::text(captured(statement.body));
            output(evaluateFilter(*statement.expression, &text));
            break;
        }
        case StatementKind::kWith:
            return runWith(statement);
        case StatementKind::kScope: {
            const EnteredScope scope(*this);
            return run(statement.body);
        }
        case StatementKind::kBreak:
            return Flow::kBreak;
        case StatementKind::kContinue:
            return Flow::kContinue;
    }
    return Flow::kOn;
}

void Runtime::output(const Value& value) {
    appendText(*m_output, value);
    if (m_output->text().size() > m_budget.limits().outputBytes) failWith("the prompt becomes too long");
}

Runtime::Flow Runtime::runIf(const Statement& statement) {
    for (const auto& [condition, body] : statement.branches)
        if (condition == nullptr || isTrue(evaluate(*condition))) return run(body);
    return Flow::kOn;
}

/// What a loop goes through: those items for which its `if` holds.
ListPointer Runtime::loopItems(const Statement& statement) {
    ListPointer all = itemList(evaluate(*statement.expression));
    if (statement.condition == nullptr) return all;
    auto chosen = std::make_shared<List>();
    for (const Value& item : all->items) {
        const EnteredScope scope(*this);
        assign(statement, item);
        if (!isTrue(evaluate(*statement.condition))) continue;
        m_budget.make(sizeof(Value));
        chosen->items.push_back(item);
    }
    return chosen;
}

Runtime::Flow Runtime::runFor(const Statement& statement) {
    const ListPointer items = loopItems(statement);
    m_budget.make(sizeof(Loop));
    Loop& loop = m_loops.emplace_back();
    loop.items = items;
    bool completed = false;
    Flow flow = Flow::kOn;
    for (loop.index = 0; loop.index < items->items.size() && flow != Flow::kBreak; ++loop.index) {
        m_budget.step();
        const EnteredScope scope(*this);
        assign(statement, items->items[loop.index]);
        m_scope->set("loop", Value::Data(&loop));
        flow = run(statement.body);
        completed = completed || flow == Flow::kOn;
    }
    if (completed) return Flow::kOn;
    // Also where every turn was left by break or continue: so it is in Jinja.
    const EnteredScope scope(*this);
    return run(statement.otherwise);
}

void Runtime::runSetBlock(const Statement& statement) {
    Value value;
    {
        const EnteredScope scope(*this);
        value = Value::text(captured(statement.body));
        if (statement.expression != nullptr) value = evaluateFilter(*statement.expression, &value);
    }
    assign(statement, value);
}

void Runtime::runCall(const Statement& statement) {
    const Expression& call = *statement.expression;
    Arguments arguments = evaluateArguments(call);
    arguments.named.emplace_back("caller", Value::Data(defineMacro(statement)));
    output(this->call(evaluate(*call.operands.front()), arguments));
}

Runtime::Flow Runtime::runWith(const Statement& statement) {
    std::vector<Value> values;
    for (const auto& [name, expression] : statement.parameters)
        values.push_back(evaluate(*expression));
    const EnteredScope scope(*this);
    for (std::size_t i = 0; i < values.size(); ++i)
        m_scope->set(statement.parameters[i].first, values[i]);
    return run(statement.body);
}

void Runtime::assign(const Statement& statement, const Value& value) {
    if (!statement.unpacks) return assignOne(statement.targets.front(), value);
    const ListPointer parts = itemList(value);
    if (parts->items.size() != statement.targets.size())
        failWith(std::to_string(parts->items.size()) + " values for " +
                 std::to_string(statement.targets.size()) + " names");
    for (std::size_t i = 0; i < parts->items.size(); ++i)
        assignOne(statement.targets[i], parts->items[i]);
}

void Runtime::assignOne(const Target& target, const Value& value) {
    m_budget.make(sizeof(Value));
    if (target.attribute.empty()) return m_scope->set(target.name, value);
    const Value* object = m_scope->find(target.name);
    const auto* space = object == nullptr ? nullptr : object->as<Namespace*>();
    if (space == nullptr) failWith("'" + target.name + "' is no namespace, so nothing in it can be set");
    auto& attributes = (*space)->attributes;
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& entry) { return entry.first == target.attribute; });
    if (found != attributes.end())
        found->second = value;
    else
        attributes.emplace_back(target.attribute, value);
}

const Macro* Runtime::defineMacro(const Statement& statement) {
    m_budget.make(sizeof(Macro));
    return &m_macros.emplace_back(Macro{&statement, m_scope});
}

Value Runtime::callMacro(const Macro& macro, const Arguments& arguments) {
    const Depth depth(m_budget);
    const Statement& definition = *macro.definition;
    const auto& parameters = definition.parameters;
    if (arguments.positional.size() > parameters.size())
        failWith("macro '" + definition.name + "' takes fewer arguments");
    const EnteredScope scope(*this, macro.scope);
    for (const auto& [name, value] : arguments.named) {
        const auto& given = name;
        const auto known = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const auto& parameter) { return parameter.first == given; });
        const bool twice = known != parameters.end() &&
                           static_cast<std::size_t>(known - parameters.begin()) < arguments.positional.size();
        if (twice || (known == parameters.end() && name != "caller"))
            failWith("macro '" + definition.name + "' cannot take '" + std::string(name) + "'");
        if (known == parameters.end()) m_scope->set(name, value);
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& [name, fallback] = parameters[i];
        const Value* named = arguments.find(name);
        Value value = Value::undefined(name);
        if (i < arguments.positional.size())
            value = arguments.positional[i];
        else if (named != nullptr)
            value = *named;
        else if (fallback != nullptr)
            value = evaluate(*fallback);
        m_scope->set(name, std::move(value));
    }
    return Value::text(captured(definition.body));
}

}  // namespace onebit::jinja
