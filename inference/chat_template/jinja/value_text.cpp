// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/value_text.h"

#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "inference/chat_template/jinja/callable.h"
#include "inference/tokenizer/utf8.h"

namespace onebit::jinja {
namespace {

/// Characters that repr() shows as they are: all but controls, unassigned ones and spaces other than " ".
bool isPrintable(std::uint32_t codePoint) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(codePoint))) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return false;
        case UTF8PROC_CATEGORY_ZS:
            return codePoint == ' ';
        default:
            return true;
    }
}

std::string codePointEscape(std::uint32_t codePoint) {
    char text[16];
    const char* format = codePoint < 0x100 ? "\\x%02x" : codePoint < 0x10000 ? "\\u%04x" : "\\U%08x";
    std::snprintf(text, sizeof text, format, codePoint);
    return text;
}

/// How a literal in `quote` writes this character, or empty where it stands for itself.
std::string escapeOf(std::uint32_t c, char quote) {
    if (c == '\n') return "\\n";
    if (c == '\r') return "\\r";
    if (c == '\t') return "\\t";
    if (c == '\\') return "\\\\";
    if (c == static_cast<unsigned char>(quote)) return {'\\', quote};
    return isPrintable(c) ? std::string() : codePointEscape(c);
}

void appendQuoted(TextBuilder& builder, const MarkedText& text) {
    const bool hasSingle = text.bytes().find('\'') != std::string::npos;
    const bool hasDouble = text.bytes().find('"') != std::string::npos;
    const char quote = hasSingle && !hasDouble ? '"' : '\'';
    const std::string_view mark(&quote, 1);
    builder.append(mark);
    std::size_t at = 0;
    std::size_t plain = 0;  // begin of what is copied as it is
    while (at < text.size()) {
        const Utf8Step step = nextUtf8(std::string_view(text.bytes()).substr(at));
        const std::string escape = escapeOf(step.codePoint, quote);
        if (!escape.empty()) {
            builder.append(text, plain, at);
            builder.append(escape, text.originAt(at));
            plain = at + step.length;
        }
        at += step.length;
    }
    builder.append(text, plain, text.size());
    builder.append(mark);
}

void appendItems(TextBuilder& builder, const std::vector<Value>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) builder.append(", ");
        appendRepresentation(builder, items[i]);
    }
}

void appendList(TextBuilder& builder, const List& list) {
    switch (list.kind) {
        case ListKind::kTuple:
            builder.append("(");
            appendItems(builder, list.items);
            builder.append(list.items.size() == 1 ? ",)" : ")");
            return;
        case ListKind::kList:
            builder.append("[");
            appendItems(builder, list.items);
            builder.append("]");
            return;
        case ListKind::kRange:
            failWith("a range has no text: use it in a loop, or the filter list");
        case ListKind::kKeys:
            builder.append("dict_keys([");
            break;
        case ListKind::kValues:
            builder.append("dict_values([");
            break;
        case ListKind::kItems:
            builder.append("dict_items([");
            break;
    }
    appendItems(builder, list.items);
    builder.append("])");
}

void appendMapping(TextBuilder& builder, const Mapping& mapping) {
    builder.append("{");
    bool first = true;
    for (const auto& [key, value] : mapping.entries) {
        if (!first) builder.append(", ");
        first = false;
        appendRepresentation(builder, key);
        builder.append(": ");
        appendRepresentation(builder, value);
    }
    builder.append("}");
}

}  // namespace

std::string floatText(double number) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::scientific).ptr;
    std::string scientific(digits.begin(), end);
    const std::size_t mark = scientific.find('e');
    const int exponent = std::stoi(scientific.substr(mark + 1));
    constexpr int kLeastFixed = -4;
    constexpr int kMostFixed = 16;
    if (exponent < kLeastFixed || exponent >= kMostFixed) return scientific;
    const auto fixed = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed).ptr;
    std::string text(digits.begin(), fixed);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

void appendText(TextBuilder& builder, const Value& value) {
    if (const MarkedText* text = value.asText())
        builder.append(*text);
    else if (!value.isUndefined())
        appendRepresentation(builder, value);
}

void appendRepresentation(TextBuilder& builder, const Value& value) {
    if (const MarkedText* text = value.asText()) return appendQuoted(builder, *text);
    if (value.isUndefined()) return builder.append("Undefined");
    if (value.isNone()) return builder.append("None");
    if (const auto* boolean = value.as<bool>()) return builder.append(*boolean ? "True" : "False");
    if (const auto* integer = value.as<std::int64_t>()) return builder.append(std::to_string(*integer));
    if (const auto* number = value.as<double>()) return builder.append(floatText(*number));
    if (const List* list = value.asList()) return appendList(builder, *list);
    if (const Mapping* mapping = value.asMapping()) return appendMapping(builder, *mapping);
    failWith(std::string("a ").append(value.typeName()) + " has no text");
}

MarkedText textOf(Budget& budget, const Value& value) {
    if (const MarkedText* text = value.asText()) {
        budget.make(text->size());
        return *text;
    }
    TextBuilder builder(budget);
    appendText(builder, value);
    return builder.take();
}

}  // namespace onebit::jinja
