// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <utility>

#include "inference/chat_template/jinja/budget.h"
#include "inference/chat_template/jinja/value.h"
#include "inference/chat_template/marked_text.h"

namespace onebit::jinja {

/// Puts text together; what is appended is charged before it is made.
class TextBuilder {
  public:
    explicit TextBuilder(Budget& budget) : m_budget(budget) {}

    void append(std::string_view bytes, Origin origin = Origin::kTemplate) {
        charge(bytes.size());
        m_text.append(bytes, origin);
    }
    void append(const MarkedText& text) { append(text, 0, text.size()); }
    void append(const MarkedText& text, std::size_t begin, std::size_t end) {
        charge(end - begin);
        m_text.append(text, begin, end);
    }
    const MarkedText& text() const { return m_text; }
    MarkedText take() { return std::exchange(m_text, {}); }
    Value takeValue() { return Value::text(take()); }

  private:
    void charge(std::size_t bytes) {
        constexpr std::size_t kMostForMarks = 2 * sizeof(MarkedText::Range);
        m_budget.make(bytes + kMostForMarks);
    }

    Budget& m_budget;
    MarkedText m_text;
};

}  // namespace onebit::jinja
