// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/thinking_splitter.h"

#include <algorithm>
#include <utility>

namespace onebit {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

/// Length of the longest end of `text` that `marker` begins with, the whole marker left out.
std::size_t partialLength(std::string_view text, std::string_view marker) {
    std::size_t length = std::min(text.size(), marker.size() - 1);
    while (length > 0 && !text.ends_with(marker.substr(0, length)))
        --length;
    return length;
}

std::size_t withoutSpacesAtEnd(std::string_view text) {
    const std::size_t last = text.find_last_not_of(kSpaces);
    return last == std::string_view::npos ? 0 : last + 1;
}

}  // namespace

ThinkingSplitter::Parts ThinkingSplitter::push(std::string_view text) {
    m_held += text;
    Parts parts;
    while (advance(parts)) {
    }
    return parts;
}

bool ThinkingSplitter::advance(Parts& parts) {
    switch (m_phase) {
        case Phase::kBeginning:
            return decideBeginning();
        case Phase::kIndent:
        case Phase::kGap:
            m_held.erase(0, std::min(m_held.find_first_not_of(kSpaces), m_held.size()));
            if (m_held.empty()) return false;
            m_phase = m_phase == Phase::kIndent ? Phase::kThinking : Phase::kAnswer;
            return true;
        case Phase::kThinking:
            return readThinking(parts);
        case Phase::kAnswer:
            parts.answer += std::exchange(m_held, {});
            return false;
    }
    return false;
}

bool ThinkingSplitter::decideBeginning() {
    const std::string_view held = m_held;
    const std::string_view begun = held.substr(std::min(held.find_first_not_of(kSpaces), held.size()));
    for (const auto& [marker, next] :
         {std::pair(kOpening, Phase::kIndent), std::pair(kClosing, Phase::kGap)}) {
        if (marker.starts_with(begun) && begun.size() < marker.size()) return false;
        if (!begun.starts_with(marker)) continue;
        m_held = std::string(begun.substr(marker.size()));
        m_phase = next;
        return true;
    }
    m_phase = Phase::kAnswer;
    return true;
}

bool ThinkingSplitter::readThinking(Parts& parts) {
    const std::size_t end = m_held.find(kClosing);
    const bool closes = end != std::string::npos;
    const std::size_t most = closes ? end : m_held.size() - partialLength(m_held, kClosing);
    // White space is shown once more thinking follows it.
    const std::size_t shown = withoutSpacesAtEnd(std::string_view(m_held).substr(0, most));
    parts.thinking.append(m_held, 0, shown);
    m_held.erase(0, closes ? end + kClosing.size() : shown);
    if (closes) m_phase = Phase::kGap;
    return closes;
}

ThinkingSplitter::Parts ThinkingSplitter::open() {
    const bool inside = m_phase == Phase::kIndent || m_phase == Phase::kThinking;
    if (inside) return {};
    Parts parts = finish();
    m_phase = Phase::kIndent;
    return parts;
}

ThinkingSplitter::Parts ThinkingSplitter::close() {
    Parts parts = finish();
    // Without an opening marker it closes nothing, and is not shown either.
    if (m_phase != Phase::kAnswer) m_phase = Phase::kGap;
    return parts;
}

ThinkingSplitter::Parts ThinkingSplitter::finish() {
    Parts parts;
    const std::string held = std::exchange(m_held, {});
    const bool blank = withoutSpacesAtEnd(held) == 0;
    if (m_phase == Phase::kThinking) parts.thinking = held.substr(0, withoutSpacesAtEnd(held));
    if (m_phase == Phase::kAnswer || (m_phase == Phase::kBeginning && !blank)) parts.answer = held;
    return parts;
}

}  // namespace onebit
