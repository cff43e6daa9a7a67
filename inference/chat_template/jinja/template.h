// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inference/base/result.h"
#include "inference/chat_template/jinja/ast.h"
#include "inference/chat_template/jinja/budget.h"
#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

/// Names that a template can read, and their values. Values made here must hold no namespaces or macros.
using Variables = std::vector<std::pair<std::string, Value>>;

/// A chat template, parsed. Immutable; may be rendered by several threads at once.
///
/// Understands the part of Jinja 3 that chat templates use, set up as the transformers library does:
/// trim_blocks, lstrip_blocks, break and continue, generation blocks, tojson without HTML's escapes,
/// raise_exception and strftime_now, and nothing that could change its input.
class Template {
  public:
    /// The longest source that is parsed.
    static constexpr std::size_t kLongestSource = 1U << 20U;

    /// kMalformed with the line and what is wrong there.
    static Result<Template> parse(std::string_view source);

    /// What the template writes. kInvalidArgument with the line and the reason when it fails, which it may do
    /// on purpose, or when it uses up more than `limits` allow.
    Result<MarkedText> render(const Variables& variables, const std::tm& now,
                              const Limits& limits = {}) const;

  private:
    explicit Template(Block body) : m_body(std::move(body)) {}

    Block m_body;
};

}  // namespace onebit::jinja
