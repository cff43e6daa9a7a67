// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/tokenizer.h"
#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace

std::string Utf8Assembler::push(std::string_view bytes) {
    m_pending += bytes;
    std::string text;
    std::string_view rest = m_pending;
    while (!rest.empty()) {
        const Utf8Step step = nextUtf8(rest);
        if (step.kind == Utf8Step::Kind::kIncomplete) break;
        text += step.kind == Utf8Step::Kind::kCharacter ? rest.substr(0, step.length) : kReplacement;
        rest.remove_prefix(step.length);
    }
    m_pending.erase(0, m_pending.size() - rest.size());
    return text;
}

std::string Utf8Assembler::finish() {
    // What push leaves behind is one incomplete character, which is one replacement.
    const bool incomplete = !m_pending.empty();
    m_pending.clear();
    return incomplete ? std::string(kReplacement) : std::string();
}

}  // namespace onebit
