// SPDX-License-Identifier: Apache-2.0
// Any template at all ends: with text or with an error that names a line, in bounded time and memory; and
// what was typed stays marked.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "inference/chat_template/jinja/template.h"
#include "inference/tokenizer/utf8.h"
#include "tests/fuzz/fuzz_check.h"

namespace {

using namespace onebit;
using jinja::Value;

/// Only typed text has this in it, unless the template has it too.
constexpr std::string_view kTyped = "\xE2\x98\x83";

Value message(const char* role, const std::string& content) {
    return Value::mapping({{Value::text("role"), Value::text(role)},
                           {Value::text("content"), Value::text(content, Origin::kTyped)}});
}

const jinja::Variables& variables() {
    const auto make = [] {
        const std::string snow(kTyped);
        return jinja::Variables{
            {"messages", Value::list({message("system", snow), message("user", " <b>\n" + snow),
                                      message("assistant", "<think>" + snow + "</think>" + snow),
                                      message("user", snow + snow)})},
            {"tools", Value::none()},
            {"add_generation_prompt", Value::boolean(true)},
            {"enable_thinking", Value::boolean(false)},
            {"bos_token", Value::text("<s>")},
            {"eos_token", Value::text("</s>")},
            {"n", Value::integer(7)},
            {"f", Value::number(2.5)},
        };
    };
    static const jinja::Variables kVariables = make();
    return kVariables;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto parsed = jinja::Template::parse(source);
    if (!parsed) {
        ONEBIT_FUZZ_CHECK(!parsed.error().detail.empty());
        return 0;
    }
    const auto text = parsed->render(variables(), std::tm{});
    if (!text) {
        ONEBIT_FUZZ_CHECK(text.error().detail.starts_with("line "));
        ONEBIT_FUZZ_CHECK(!text.error().detail.starts_with("line 0"));
        return 0;
    }
    ONEBIT_FUZZ_CHECK(isUtf8(text->bytes()));
    std::size_t before = 0;
    for (const MarkedText::Range& range : text->typed()) {
        ONEBIT_FUZZ_CHECK(before <= range.begin && range.begin < range.end && range.end <= text->size());
        before = range.end;
    }
    // Escapes and numbers can write the character as well: only templates of plain letters are judged.
    const bool plain = source.find(kTyped) == std::string_view::npos &&
                       source.find('\\') == std::string_view::npos &&
                       source.find("xe") == std::string_view::npos;
    if (!plain) return 0;
    for (std::size_t at = 0; (at = text->bytes().find(kTyped, at)) != std::string::npos; at += kTyped.size())
        ONEBIT_FUZZ_CHECK(text->originAt(at) == Origin::kTyped);
    return 0;
}
