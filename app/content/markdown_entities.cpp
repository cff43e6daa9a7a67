// SPDX-License-Identifier: Apache-2.0
#include "app/content/markdown_entities.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace onebit::content {
namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 12> kEntities{{{"&amp;", "&"},
                                            {"&lt;", "<"},
                                            {"&gt;", ">"},
                                            {"&quot;", "\""},
                                            {"&apos;", "'"},
                                            {"&nbsp;", "\xC2\xA0"},
                                            {"&ndash;", "\xE2\x80\x93"},
                                            {"&mdash;", "\xE2\x80\x94"},
                                            {"&hellip;", "\xE2\x80\xA6"},
                                            {"&times;", "\xC3\x97"},
                                            {"&deg;", "\xC2\xB0"},
                                            {"&copy;", "\xC2\xA9"}}};

void appendCodePoint(std::string& text, std::uint32_t code) {
    if (code == 0 || code > 0xFFFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | code >> 6U);
        text += static_cast<char>(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | code >> 12U);
        text += static_cast<char>(0x80 | (code >> 6U & 0x3FU));
        text += static_cast<char>(0x80 | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xF0 | code >> 18U);
        text += static_cast<char>(0x80 | (code >> 12U & 0x3FU));
        text += static_cast<char>(0x80 | (code >> 6U & 0x3FU));
        text += static_cast<char>(0x80 | (code & 0x3FU));
    }
}

}  // namespace

std::string entityText(std::string_view entity) {
    for (const Entity& known : kEntities)
        if (known.name == entity) return std::string(known.text);
    std::string text(entity);
    if (entity.size() > 3 && entity[1] == '#') {
        const bool hex = entity[2] == 'x' || entity[2] == 'X';
        const char* begin = entity.data() + (hex ? 3 : 2);
        const char* end = entity.data() + entity.size() - 1;
        std::uint32_t code = 0;
        if (std::from_chars(begin, end, code, hex ? 16 : 10).ptr == end) {
            text.clear();
            appendCodePoint(text, code);
        }
    }
    return text;
}

}  // namespace onebit::content
