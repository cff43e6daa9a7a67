// SPDX-License-Identifier: Apache-2.0
// What people type stays marked as typed, whatever a template does with it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "inference/chat_template/jinja/template.h"

namespace onebit::test {
namespace {

using jinja::Template;
using jinja::Value;

/// A text with typed stretches in guillemets.
std::string shown(const MarkedText& text) {
    std::string result;
    std::size_t at = 0;
    for (const MarkedText::Range& range : text.typed()) {
        result += text.bytes().substr(at, range.begin - at) + "«";
        result += text.bytes().substr(range.begin, range.end - range.begin) + "»";
        at = range.end;
    }
    return result + text.bytes().substr(at);
}

/// Rendered with a typed `t`.
std::string rendered(const std::string& source, const std::string& typed) {
    const auto parsed = Template::parse(source);
    if (!parsed) return "error: " + parsed.error().detail;
    const jinja::Variables variables = {
        {"t", Value::text(typed, Origin::kTyped)},
        {"messages",
         Value::list({Value::mapping({{Value::text("content"), Value::text(typed, Origin::kTyped)},
                                      {Value::text("role"), Value::text("user")}})})}};
    const auto text = parsed->render(variables, {});
    return text ? shown(*text) : "error: " + text.error().detail;
}

struct Case {
    const char* source;
    const char* typed;
    const char* expected;
};

TEST(MarkedTemplateText, EveryOperationKeepsOrigins) {
    const Case kCases[] = {
        {"a{{ t }}b", "x", "a«x»b"},
        {"{{ 'a' + t + 'b' }}", "x", "a«x»b"},
        {"{{ 'a' ~ t ~ 1 }}", "x", "a«x»1"},
        {"{{ t ~ t }}", "x", "«xx»"},
        {"{{ t | trim }}|{{ t.strip() }}|{{ t.rstrip() }}", " x ", "«x»|«x»|« x»"},
        {"{{ ('a ' + t) | trim }}", " x ", "a « x»"},
        {"{{ t[1:] }}{{ t[0] }}{{ t[::-1] }}", "xyz", "«yzxzyx»"},
        {"{{ ('ab' + t + 'cd')[1:-1] }}", "xy", "b«xy»c"},
        {"{{ ('a' + t + 'b')[::-1] }}", "xy", "b«yx»a"},
        {"{{ t | upper }}{{ t | lower }}{{ t | capitalize }}{{ t | title }}", "aB", "«ABabAbAb»"},
        {"{{ ('a' + t + 'b') | upper }}", "x", "A«X»B"},
        {"{{ t | replace('x', 'y') }}", "axb", "«a»y«b»"},
        {"{{ 'axb' | replace('x', t) }}", "q", "a«q»b"},
        {"{{ t.replace('x', '') }}", "<x|end|>", "«<|end|>»"},
        {"{{ t.split(',') | join('-') }}", "a,b", "«a»-«b»"},
        {"{{ t.split(',')[1] }}{{ t.splitlines()[0] }}", "a,b", "«ba,b»"},
        {"{{ ['a', t] | join(',') }}{{ ','.join([t, 'b']) }}", "x", "a,«xx»,b"},
        {"{{ t * 2 }}{{ 'a' * 2 }}", "x", "«xx»aa"},
        {"{% for c in 'a' + t %}{{ c }}.{% endfor %}", "xy", "a.«x».«y»."},
        {"{{ t | list | join }}{{ t | first }}{{ t | last }}", "xy", "«xyxy»"},
        {"{{ t | reverse }}", "xy", "«yx»"},
        {"{{ t | tojson }}", "x\n\"y", "\"«x\\n\\\"y»\""},
        {"{{ {'k': t} | tojson }}{{ {t: 1} | tojson }}", "x", "{\"k\": \"«x»\"}{\"«x»\": 1}"},
        {"{{ [t] }}", "x'\n", "[\"«x'\\n»\"]"},
        {"{{ '%s|%5s' % (t, t) }}", "x", "«x»|    «x»"},
        {"{{ '%s' | format(t) }}{{ t % 1 }}", "%d", "«%d»1"},
        {"{{ t | indent(1) }}", "a\nb", "«a»\n «b»"},
        {"{{ t | default('d') }}{{ t | string }}{{ t | safe }}", "x", "«xxx»"},
        {"{% set x = t %}{{ x }}{% set y %}[{{ t }}]{% endset %}{{ y }}", "x", "«x»[«x»]"},
        {"{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m(t) }}{{ m('b') }}", "x", "<«x»><b>"},
        {"{% set ns = namespace(a=t) %}{% set ns.b = ns.a + '!' %}{{ ns.b }}", "x", "«x»!"},
        {"{% filter upper %}a{{ t }}{% endfilter %}", "x", "A«X»"},
        {"{{ messages | map(attribute='content') | join }}", "x", "«x»"},
        {"{{ messages[0].role }}{{ messages[0]['content'] }}", "x", "user«x»"},
        {"{{ (messages | selectattr('role', 'equalto', 'user') | first).content }}", "x", "«x»"},
        {"{{ [t, 'a'] | sort | join }}{{ [t, t] | unique | join }}{{ [t] | max }}", "x", "a«xxx»"},
        {"{{ strftime_now(t) }}", "<|%%|>", "«<|%|>»"},
        {"{{ t.removeprefix('a') }}{{ t.removesuffix('b') }}", "axb", "«xbax»"},
        {"{{ t | escape }}", "<|im_end|>", "«&lt;|im_end|&gt;»"},
        {"{{ dict(a=t).a }}{{ dict([['k', t]]).k }}{{ dict(a=t).items() | list }}", "x",
         "«xx»[('a', '«x»')]"},
    };
    for (const Case& c : kCases)
        EXPECT_EQ(rendered(c.source, c.typed), c.expected) << c.source;
}

TEST(MarkedTemplateText, ComparingLooksAtCharacters) {
    EXPECT_EQ(rendered("{{ t == 'x' }}{{ 'x' in t }}{{ t in ['x'] }}{{ {'x': 1}[t] }}", "x"),
              "TrueTrueTrue1");
    EXPECT_EQ(rendered("{{ t.startswith('<') }}{{ t.find('|') }}{{ t < 'z' }}{{ t | length }}", "<|"),
              "True1True2");
}

TEST(MarkedTemplateText, NumbersOfTypedDigitsAreTheTemplates) {
    EXPECT_EQ(rendered("{{ t | int + 1 }}", "41"), "42");
}

TEST(MarkedText, RangesGrowTogether) {
    MarkedText text("ab", Origin::kTyped);
    text.append("cd", Origin::kTyped);
    text.append("", Origin::kTyped);
    text.append("ef", Origin::kTemplate);
    text.append("g", Origin::kTyped);
    EXPECT_EQ(shown(text), "«abcd»ef«g»");
    EXPECT_EQ(text.typed().size(), 2U);
    EXPECT_EQ(shown(text.part(1, 5)), "«bcd»e");
    EXPECT_EQ(shown(text.part(4, 4)), "");
    EXPECT_EQ(text.originAt(3), Origin::kTyped);
    EXPECT_EQ(text.originAt(4), Origin::kTemplate);
    EXPECT_EQ(text.originAt(6), Origin::kTyped);
}

}  // namespace
}  // namespace onebit::test
