// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "inference/chat_template/jinja/value_text.h"
#include "inference/tokenizer/utf8.h"

namespace onebit::jinja {
namespace {

struct ShortEscape {
    char character;
    char letter;
};
constexpr std::array<ShortEscape, 7> kShortEscapes = {
    {{'"', '"'}, {'\\', '\\'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'}, {'\b', 'b'}, {'\f', 'f'}}};

std::string unicodeEscape(std::uint32_t unit) {
    char text[16];
    std::snprintf(text, sizeof text, "\\u%04x", unit);
    return text;
}

/// How a string literal writes this character, or empty where it stands for itself.
std::string escapeOf(std::uint32_t c, bool asciiOnly) {
    for (const ShortEscape& row : kShortEscapes)
        if (c == static_cast<unsigned char>(row.character)) return std::string("\\") + row.letter;
    if (c >= 0x20 && (!asciiOnly || c < 0x7F)) return {};
    if (c < 0x10000) return unicodeEscape(c);
    const std::uint32_t rest = c - 0x10000;
    return unicodeEscape(0xD800 + (rest >> 10U)) + unicodeEscape(0xDC00 + (rest & 0x3FFU));
}

class JsonWriter {
  public:
    JsonWriter(TextBuilder& builder, const JsonStyle& style) : m_builder(builder), m_style(style) {}

    void write(const Value& value) {
        if (const MarkedText* text = value.asText()) return writeString(*text);
        if (const List* list = value.asList()) return writeList(value, *list);
        if (const Mapping* mapping = value.asMapping()) return writeMapping(*mapping);
        m_builder.append(scalar(value));
    }

  private:
    /// null, true, 1, 1.5; the words that Python writes for floats that JSON does not have.
    static std::string scalar(const Value& value) {
        if (value.isNone()) return "null";
        if (const auto* boolean = value.as<bool>()) return *boolean ? "true" : "false";
        if (const auto* integer = value.as<std::int64_t>()) return std::to_string(*integer);
        const auto* number = value.as<double>();
        if (number == nullptr) failWith(std::string("JSON has no ").append(value.typeName()));
        if (std::isnan(*number)) return "NaN";
        if (std::isinf(*number)) return *number > 0 ? "Infinity" : "-Infinity";
        return floatText(*number);
    }

    void writeString(const MarkedText& text) {
        m_builder.append("\"");
        std::size_t plain = 0;
        for (std::size_t at = 0; at < text.size();) {
            const Utf8Step step = nextUtf8(std::string_view(text.bytes()).substr(at));
            const std::string escape = escapeOf(step.codePoint, m_style.asciiOnly);
            if (!escape.empty()) {
                m_builder.append(text, plain, at);
                m_builder.append(escape, text.originAt(at));
                plain = at + step.length;
            }
            at += step.length;
        }
        m_builder.append(text, plain, text.size());
        m_builder.append("\"");
    }

    void beginItem(bool first) {
        if (!first) m_builder.append(m_style.itemSeparator);
        breakLine();
    }
    void breakLine() {
        if (m_style.indent == nullptr) return;
        m_builder.append("\n");
        for (std::uint32_t i = 0; i < m_level; ++i)
            m_builder.append(*m_style.indent);
    }

    void writeList(const Value& value, const List& list) {
        if (list.kind != ListKind::kList && list.kind != ListKind::kTuple)
            failWith(std::string("JSON has no ").append(value.typeName()));
        if (list.items.empty()) return m_builder.append("[]");
        m_builder.append("[");
        ++m_level;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            beginItem(i == 0);
            write(list.items[i]);
        }
        --m_level;
        breakLine();
        m_builder.append("]");
    }

    void writeMapping(const Mapping& mapping) {
        if (mapping.entries.empty()) return m_builder.append("{}");
        std::vector<const std::pair<Value, Value>*> entries;
        for (const auto& entry : mapping.entries)
            entries.push_back(&entry);
        if (m_style.sortsKeys) sortByKey(entries);
        m_builder.append("{");
        ++m_level;
        for (const auto* entry : entries) {
            beginItem(entry == entries.front());
            if (const MarkedText* key = entry->first.asText())
                writeString(*key);
            else
                writeString(MarkedText(scalar(entry->first), Origin::kTemplate));
            m_builder.append(m_style.keySeparator);
            write(entry->second);
        }
        --m_level;
        breakLine();
        m_builder.append("}");
    }

    static void sortByKey(std::vector<const std::pair<Value, Value>*>& entries) {
        for (const auto* entry : entries)
            if (entry->first.asText() == nullptr) failWith("only strings can be sorted as keys");
        std::stable_sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
            return a->first.asText()->bytes() < b->first.asText()->bytes();
        });
    }

    TextBuilder& m_builder;
    const JsonStyle& m_style;
    std::uint32_t m_level = 0;
};

}  // namespace

void appendJson(TextBuilder& builder, const Value& value, const JsonStyle& style) {
    JsonWriter(builder, style).write(value);
}

}  // namespace onebit::jinja
