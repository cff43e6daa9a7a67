// SPDX-License-Identifier: Apache-2.0
// Templates that would run away: each ends in an error that says where, and soon.
#include <gtest/gtest.h>

#include <string>

#include "inference/chat_template/jinja/template.h"

namespace onebit::test {
namespace {

using jinja::Limits;
using jinja::Template;
using jinja::Value;

std::string repeated(const std::string& text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i)
        result += text;
    return result;
}

/// What is wrong with the template, or nothing.
std::string complaint(const std::string& source, const Limits& limits = {}) {
    const auto parsed = Template::parse(source);
    if (!parsed) return parsed.error().detail;
    const auto text =
        parsed->render({{"t", Value::text(std::string(1000, 'x'), Origin::kTyped)}}, {}, limits);
    return text ? std::string() : text.error().detail;
}

TEST(TemplateLimits, RunawayTemplatesEndSoon) {
    const std::string kTemplates[] = {
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set ns = namespace(x='x') %}{% for a in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ "
        "ns.x }}",
        "{% set ns = namespace(x=[1]) %}{% for a in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for a in range(9999) %}{% set ns.x = [ns.x] %}{% endfor %}{{ ns.x "
        "}}",
        "{% set ns = namespace(x={}) %}{% for a in range(9999) %}{% set ns.x = {'a': ns.x} %}{% endfor %}",
        "{% set ns = namespace(x=[]) %}{% for a in range(9999) %}{% set ns.x = [ns.x] | map('list') %}{% "
        "endfor %}",
        "{{ 'x' * 9999999999 }}",
        "{{ [1] * 9999999999 }}",
        "{{ range(99999) | list * 99999 }}",
        "{{ ('x' * 1000000) | replace('x', 'y' * 1000000) }}",
        "{{ ('x' * 1000000) | replace('', 'y' * 1000) }}",
        "{{ 'x' | indent(99999999999) }}",
        "{{ '%9999999d' % 1 }}",
        "{{ (['x' * 100000] * 100000) | join }}",
        "{% for a in range(9999) %}{{ t }}{{ t }}{{ t }}{{ t }}{{ t }}{{ t }}{% endfor %}",
        "{% for a in range(99999) %}{{ t | tojson | tojson | tojson }}{% endfor %}",
        "{% for a in t * 1000 %}{% for b in t * 1000 %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{{ (t * 100).split('x') }}{% endfor %}",
        "{% for a in range(99999) %}{% set x = (t * 900).strip('abcdefg' * 1000) %}{% endfor %}",
        "{% for a in range(9999) %}{% set x = range(99999) | sort %}{% endfor %}",
        "{% for a in range(9999) %}{% set x = range(99999) | unique | list %}{% endfor %}",
        "{{ 10 ** 10 ** 10 }}",
    };
    for (const std::string& source : kTemplates) {
        // Without limits they would take for ever, and this would never be reached.
        EXPECT_NE(complaint(source).find("line 1: "), std::string::npos) << source;
    }
}

TEST(TemplateLimits, DeepSourcesAreRefused) {
    constexpr int kDeep = 10'000;
    const std::string kTemplates[] = {
        "{{ " + repeated("(", kDeep),
        "{{ " + repeated("[", kDeep),
        "{{ " + repeated("{1:", kDeep),
        "{{ " + repeated("-", kDeep) + "1 }}",
        "{{ " + repeated("not ", kDeep) + "1 }}",
        "{{ 1" + repeated(" + 1", kDeep) + " }}",
        "{{ 1" + repeated(" ~ 1", kDeep) + " }}",
        "{{ x" + repeated(".a", kDeep) + " }}",
        "{{ x" + repeated("[0]", kDeep) + " }}",
        "{{ x" + repeated("()", kDeep) + " }}",
        "{{ x" + repeated("|a", kDeep) + " }}",
        "{{ x" + repeated(" if x else x", kDeep) + " }}",
        "{{ x" + repeated(" if x", kDeep) + " }}",
        "{{ x" + repeated(" or x", kDeep) + " }}",
        "{{ x" + repeated(" is not x", 1) + repeated("(x", kDeep),
        repeated("{% if x %}", kDeep),
        repeated("{% for x in y %}", kDeep),
        repeated("{% macro x() %}", kDeep),
        repeated("{% filter x %}", kDeep),
        "{% set x " + repeated("|a", kDeep) + " %}{% endset %}",
    };
    for (const std::string& source : kTemplates)
        EXPECT_NE(complaint(source).find("line 1: "), std::string::npos) << source.substr(0, 40);
}

TEST(TemplateLimits, ManyBranchesAreNoDepth) {
    EXPECT_EQ(complaint("{% if no %}" + repeated("{% elif no %}x", 10'000) + "{% endif %}"), "");
    EXPECT_EQ(complaint(repeated("{{ 1 }}{# x #}\n", 10'000)), "");
}

TEST(TemplateLimits, EachLimitHolds) {
    const std::string loop = "{% for a in range(100) %}{{ a }}{% endfor %}";
    EXPECT_EQ(complaint(loop), "");
    EXPECT_NE(complaint(loop, {.steps = 100}), "");
    EXPECT_NE(complaint(loop, {.bytes = 100}), "");
    EXPECT_NE(complaint(loop, {.outputBytes = 100}), "");
    EXPECT_NE(complaint(loop, {.depth = 1}), "");
}

TEST(TemplateLimits, ErrorsNameTheLine) {
    EXPECT_EQ(complaint("a\n{{ missing.x }}"), "line 2: 'missing' is undefined");
    EXPECT_EQ(complaint("\n\n{% if x %}"), "line 3: a block is not closed: endif is missing");
    EXPECT_EQ(complaint("{{ 'a\nb' + 1 }}"), "line 1: no such operation on str and int");
    EXPECT_EQ(complaint("{% for x in [1] %}\n{{ raise_exception('no') }}{% endfor %}"),
              "line 2: the template says: no");
    EXPECT_EQ(complaint("\xFF"), "the template is not UTF-8");
    EXPECT_EQ(complaint(std::string(Template::kLongestSource + 1, 'x')), "the template is too long");
}

}  // namespace
}  // namespace onebit::test
