// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/attribute_path.h"

#include <charconv>

#include "inference/chat_template/jinja/text_operations.h"

namespace onebit::jinja {
namespace {

/// A part that is a number is one.
Value keyOf(const Value& part) {
    const std::string& bytes = part.asText()->bytes();
    std::int64_t index = 0;
    const char* end = bytes.data() + bytes.size();
    const bool isNumber = !bytes.empty() && bytes.find_first_not_of("0123456789") == std::string::npos;
    if (isNumber && std::from_chars(bytes.data(), end, index).ptr == end) return Value::integer(index);
    return part;
}

}  // namespace

AttributePath::AttributePath(Budget& budget, const Value* attribute) {
    if (attribute == nullptr) return;
    const MarkedText* text = attribute->asText();
    if (text == nullptr) {
        m_keys.push_back(*attribute);
        return;
    }
    const MarkedText dot(".", Origin::kTemplate);
    for (const Value& part : split(budget, *text, &dot, -1, false))
        m_keys.push_back(keyOf(part));
}

Value AttributePath::of(Runtime& runtime, const Value& item, const Value* fallback) const {
    Value value = item;
    for (const Value& key : m_keys) {
        value = runtime.item(value, key);
        if (value.isUndefined() && fallback != nullptr) value = *fallback;
    }
    return value;
}

std::vector<AttributePath> attributePaths(Budget& budget, const Value* attributes) {
    std::vector<AttributePath> paths;
    const MarkedText* text = attributes == nullptr ? nullptr : attributes->asText();
    if (text == nullptr) {
        paths.emplace_back(budget, attributes);
        return paths;
    }
    const MarkedText comma(",", Origin::kTemplate);
    for (const Value& part : split(budget, *text, &comma, -1, false))
        paths.emplace_back(budget, &part);
    return paths;
}

}  // namespace onebit::jinja
