// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "inference/chat_template/jinja/failure.h"
#include "inference/chat_template/jinja/printf_text.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/text_operations.h"
#include "inference/chat_template/jinja/utf8_text.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

using Operation = MarkedText (*)(Budget&, const MarkedText&);

/// A filter without arguments, on the text of any value.
template <Operation operation>
Value onText(Runtime& runtime, const Value& self, const Bound&) {
    return Value::text(operation(runtime.budget(), textOf(runtime.budget(), self)));
}

Value trimFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    const MarkedText text = textOf(runtime.budget(), self);
    return Value::text(stripped(runtime.budget(), text, arguments.text(0), Ends::kBoth));
}

Value stringFilter(Runtime& runtime, const Value& self, const Bound&) {
    return Value::text(textOf(runtime.budget(), self));
}

Value replaceFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    Budget& budget = runtime.budget();
    const std::int64_t most = arguments.given(2) == nullptr ? -1 : arguments.integer(2, -1);
    return Value::text(replaced(budget, textOf(budget, self), textOf(budget, arguments[0]),
                                textOf(budget, arguments[1]), most));
}

/// HTML's special characters as entities.
Value escapeFilter(Runtime& runtime, const Value& self, const Bound&) {
    struct Entity {
        const char* character;
        const char* entity;
    };
    constexpr std::array<Entity, 5> kEntities = {
        {{"&", "&amp;"}, {">", "&gt;"}, {"<", "&lt;"}, {"'", "&#39;"}, {"\"", "&#34;"}}};
    MarkedText text = textOf(runtime.budget(), self);
    const Origin origin = text.hasTyped() ? Origin::kTyped : Origin::kTemplate;
    for (const Entity& row : kEntities)
        text = replaced(runtime.budget(), text, MarkedText(row.character, origin),
                        MarkedText(row.entity, origin), -1);
    return Value::text(std::move(text));
}

MarkedText spaces(Budget& budget, std::int64_t count) {
    if (count <= 0) return {};
    budget.make(static_cast<std::uint64_t>(count));
    return {std::string(static_cast<std::size_t>(count), ' '), Origin::kTemplate};
}

Value indentFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    Budget& budget = runtime.budget();
    constexpr std::int64_t kWidth = 4;
    const MarkedText* given = arguments.has(0) ? arguments[0].asText() : nullptr;
    const MarkedText indent = given != nullptr ? *given : spaces(budget, arguments.integer(0, kWidth));
    const bool first = arguments.flag(1, false);
    const bool blank = arguments.flag(2, false);
    if (self.asText() == nullptr) failWith("indent wants a string");
    MarkedText text = *self.asText();
    text.append("\n", Origin::kTemplate);
    TextBuilder builder(budget);
    bool isFirst = true;
    for (const MarkedText& line : lines(budget, text, false)) {
        if (!isFirst) builder.append("\n");
        if (isFirst ? first : blank || !line.empty()) builder.append(indent);
        builder.append(line);
        isFirst = false;
    }
    return builder.takeValue();
}

Value wordCountFilter(Runtime& runtime, const Value& self, const Bound&) {
    const auto isWordPart = [](std::uint32_t c) { return c == '_' || isLetter(c) || isDecimalDigit(c); };
    const MarkedText text = textOf(runtime.budget(), self);
    std::int64_t count = 0;
    bool inside = false;
    for (std::string_view rest = text.bytes(); !rest.empty();) {
        const Utf8Step step = nextUtf8(rest);
        const bool part = isWordPart(step.codePoint);
        count += part && !inside ? 1 : 0;
        inside = part;
        rest.remove_prefix(step.length);
    }
    return Value::integer(count);
}

Value toJsonFilter(Runtime& runtime, const Value& self, const Bound& arguments) {
    JsonStyle style;
    style.asciiOnly = arguments.flag(0, false);
    style.sortsKeys = arguments.flag(3, false);
    MarkedText indent;
    if (const Value* given = arguments.given(1)) {
        const MarkedText* text = given->asText();
        indent = text != nullptr ? *text : spaces(runtime.budget(), arguments.integer(1, 0));
        style.indent = &indent;
        style.itemSeparator = MarkedText(",", Origin::kTemplate);
    }
    if (const Value* given = arguments.given(2)) {
        const std::vector<Value> separators = runtime.items(*given);
        if (separators.size() != 2 || separators[0].asText() == nullptr || separators[1].asText() == nullptr)
            failWith("tojson wants two separators");
        style.itemSeparator = *separators[0].asText();
        style.keySeparator = *separators[1].asText();
    }
    TextBuilder builder(runtime.budget());
    appendJson(builder, self, style);
    return builder.takeValue();
}

constexpr std::array<Function, 13> kFilters = {{
    {"trim", &trimFilter, "chars"},
    {"upper", &onText<upperCase>, ""},
    {"lower", &onText<lowerCase>, ""},
    {"capitalize", &onText<capitalized>, ""},
    {"title", &onText<titleCaseFilter>, ""},
    {"string", &stringFilter, ""},
    {"safe", &stringFilter, ""},
    {"replace", &replaceFilter, "old new count", 2},
    {"escape", &escapeFilter, ""},
    {"e", &escapeFilter, ""},
    {"indent", &indentFilter, "width first blank"},
    {"wordcount", &wordCountFilter, ""},
    {"tojson", &toJsonFilter, "ensure_ascii indent separators sort_keys"},
}};

}  // namespace

std::span<const Function> textFilters() {
    return kFilters;
}

}  // namespace onebit::jinja
