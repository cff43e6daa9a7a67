// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/template.h"

#include "inference/chat_template/jinja/failure.h"
#include "inference/chat_template/jinja/parser.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/tokenizer/utf8.h"

namespace onebit::jinja {
namespace {

tl::unexpected<Error> errorOf(ErrorCode code, const Failure& failure) {
    return fail(code, "line " + std::to_string(failure.line) + ": " + failure.what);
}

}  // namespace

Result<Template> Template::parse(std::string_view source) {
    if (source.size() > kLongestSource) return fail(ErrorCode::kMalformed, "the template is too long");
    if (!isUtf8(source)) return fail(ErrorCode::kMalformed, "the template is not UTF-8");
    try {
        return Template(jinja::parse(source));
    } catch (const Failure& failure) {
        return errorOf(ErrorCode::kMalformed, failure);
    }
}

Result<MarkedText> Template::render(const Variables& variables, const std::tm& now,
                                    const Limits& limits) const {
    try {
        Runtime runtime(limits, now);
        return runtime.render(m_body, variables);
    } catch (const Failure& failure) {
        return errorOf(ErrorCode::kInvalidArgument, failure);
    }
}

}  // namespace onebit::jinja
