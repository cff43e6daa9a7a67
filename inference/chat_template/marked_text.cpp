// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/marked_text.h"

#include <algorithm>
#include <utility>

namespace onebit {

MarkedText::MarkedText(std::string bytes, Origin origin) : m_bytes(std::move(bytes)) {
    if (origin == Origin::kTyped) markTyped(0, m_bytes.size());
}

std::vector<MarkedText::Range>::const_iterator MarkedText::firstEndingAfter(std::size_t position) const {
    return std::upper_bound(m_typed.begin(), m_typed.end(), position,
                            [](std::size_t at, const Range& range) { return at < range.end; });
}

Origin MarkedText::originAt(std::size_t position) const {
    const auto range = firstEndingAfter(position);
    return range != m_typed.end() && range->begin <= position ? Origin::kTyped : Origin::kTemplate;
}

void MarkedText::append(std::string_view bytes, Origin origin) {
    const std::size_t begin = m_bytes.size();
    m_bytes += bytes;
    if (origin == Origin::kTyped) markTyped(begin, m_bytes.size());
}

void MarkedText::append(const MarkedText& text, std::size_t begin, std::size_t end) {
    const std::size_t shift = m_bytes.size();
    m_bytes.append(text.m_bytes, begin, end - begin);
    for (auto range = text.firstEndingAfter(begin); range != text.m_typed.end() && range->begin < end;
         ++range)
        markTyped(std::max(range->begin, begin) - begin + shift, std::min(range->end, end) - begin + shift);
}

MarkedText MarkedText::part(std::size_t begin, std::size_t end) const {
    MarkedText result;
    result.append(*this, begin, end);
    return result;
}

void MarkedText::markTyped(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    if (!m_typed.empty() && m_typed.back().end == begin)
        m_typed.back().end = end;
    else
        m_typed.push_back({begin, end});
}

}  // namespace onebit
