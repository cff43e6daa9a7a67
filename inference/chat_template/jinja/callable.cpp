// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/callable.h"

#include <algorithm>

#include "inference/chat_template/jinja/failure.h"

namespace onebit::jinja {
namespace {

[[noreturn]] void failCall(std::string_view function, std::string_view what) {
    failWith(std::string(function).append("() ").append(what));
}

std::vector<std::string_view> words(std::string_view names) {
    std::vector<std::string_view> result;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        result.push_back(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return result;
}

}  // namespace

const Value* Arguments::find(std::string_view name) const {
    for (const auto& [given, value] : named)
        if (given == name) return &value;
    return nullptr;
}

Bound::Bound(std::string_view function, std::string_view parameters, std::size_t required,
             const Arguments& arguments)
    : m_function(function) {
    const std::vector<std::string_view> names = words(parameters);
    if (arguments.positional.size() > names.size()) failCall(function, "takes fewer arguments");
    m_values.resize(names.size());
    for (std::size_t i = 0; i < arguments.positional.size(); ++i)
        m_values[i] = &arguments.positional[i];
    for (const auto& [name, value] : arguments.named) {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end()) failCall(function, "has no parameter '" + std::string(name) + "'");
        const Value*& slot = m_values[static_cast<std::size_t>(at - names.begin())];
        if (slot != nullptr) failCall(function, "got '" + std::string(name) + "' twice");
        slot = &value;
    }
    for (std::size_t i = 0; i < required; ++i)
        if (m_values[i] == nullptr) failCall(function, "needs '" + std::string(names[i]) + "'");
}

const Value* Bound::given(std::size_t index) const {
    return has(index) && !m_values[index]->isNone() ? m_values[index] : nullptr;
}

bool Bound::flag(std::size_t index, bool fallback) const {
    return has(index) ? isTrue(*m_values[index]) : fallback;
}

std::int64_t Bound::integer(std::size_t index, std::int64_t fallback) const {
    if (!has(index)) return fallback;
    std::int64_t result = 0;
    if (!asInteger(*m_values[index], result)) failCall(m_function, "wants a whole number");
    return result;
}

const MarkedText* Bound::text(std::size_t index) const {
    const Value* value = given(index);
    if (value == nullptr) return nullptr;
    const MarkedText* text = value->asText();
    if (text == nullptr) {
        if (value->isUndefined()) failUndefined(*value);
        failCall(m_function, "wants a string");
    }
    return text;
}

}  // namespace onebit::jinja
