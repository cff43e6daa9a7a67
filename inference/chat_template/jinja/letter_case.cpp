// SPDX-License-Identifier: Apache-2.0
// Upper and lower case, character by character. Characters that become several ("ß" to "SS") stay one, as
// far as utf8proc's simple mapping goes.
#include <utf8proc.h>

#include "inference/chat_template/jinja/text_operations.h"
#include "inference/chat_template/jinja/utf8_text.h"
#include "inference/chat_template/white_space.h"

namespace onebit::jinja {
namespace {

std::uint32_t toUpper(std::uint32_t c) {
    return static_cast<std::uint32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}
std::uint32_t toLower(std::uint32_t c) {
    return static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}
std::uint32_t toTitle(std::uint32_t c) {
    return static_cast<std::uint32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(c)));
}

/// `map` gets each character and the one before it (0 at the beginning).
template <typename Map>
MarkedText mapped(Budget& budget, const MarkedText& text, const Map& map) {
    TextBuilder builder(budget);
    std::uint32_t before = 0;
    std::string run;  // characters of one origin
    Origin origin = Origin::kTemplate;
    const std::string_view bytes = text.bytes();
    auto range = text.typed().begin();
    for (std::size_t at = 0; at < bytes.size();) {
        while (range != text.typed().end() && range->end <= at)
            ++range;
        const bool isTyped = range != text.typed().end() && range->begin <= at;
        const Origin here = isTyped ? Origin::kTyped : Origin::kTemplate;
        if (here != origin) {
            builder.append(run, origin);
            run.clear();
            origin = here;
        }
        const Utf8Step step = nextUtf8(bytes.substr(at));
        appendUtf8(map(step.codePoint, before), run);
        before = step.codePoint;
        at += step.length;
    }
    builder.append(run, origin);
    return builder.take();
}

bool hasCase(std::uint32_t c) {
    return toUpper(c) != c || toLower(c) != c;
}

/// All characters with case are what `wanted` makes of them, and there is one.
bool allOfCase(std::string_view text, std::uint32_t (*wanted)(std::uint32_t)) {
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = nextUtf8(text.substr(at));
        if (wanted(step.codePoint) != step.codePoint) return false;
        any = any || hasCase(step.codePoint);
        at += step.length;
    }
    return any;
}

}  // namespace

MarkedText upperCase(Budget& budget, const MarkedText& text) {
    return mapped(budget, text, [](std::uint32_t c, std::uint32_t) { return toUpper(c); });
}

MarkedText lowerCase(Budget& budget, const MarkedText& text) {
    return mapped(budget, text, [](std::uint32_t c, std::uint32_t) { return toLower(c); });
}

MarkedText capitalized(Budget& budget, const MarkedText& text) {
    bool first = true;
    return mapped(budget, text, [&first](std::uint32_t c, std::uint32_t) {
        const bool isFirst = first;
        first = false;
        return isFirst ? toTitle(c) : toLower(c);
    });
}

MarkedText titleCase(Budget& budget, const MarkedText& text) {
    return mapped(budget, text, [](std::uint32_t c, std::uint32_t before) {
        return hasCase(before) ? toLower(c) : toTitle(c);
    });
}

MarkedText titleCaseFilter(Budget& budget, const MarkedText& text) {
    return mapped(budget, text, [](std::uint32_t c, std::uint32_t before) {
        const bool begins = before == 0 || isWhiteSpace(before) || before == '-' || before == '(' ||
                            before == '{' || before == '[' || before == '<';
        return begins ? toUpper(c) : toLower(c);
    });
}

bool allCharacters(std::string_view text, bool (*test)(std::uint32_t)) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = nextUtf8(text.substr(at));
        if (!test(step.codePoint)) return false;
        at += step.length;
    }
    return !text.empty();
}

bool isLetter(std::uint32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return true;
        default:
            return false;
    }
}

bool isDecimalDigit(std::uint32_t c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
}

bool isUpperCase(std::string_view text) {
    return allOfCase(text, toUpper);
}

bool isLowerCase(std::string_view text) {
    return allOfCase(text, toLower);
}

}  // namespace onebit::jinja
