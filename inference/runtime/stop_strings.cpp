// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/stop_strings.h"

#include <algorithm>
#include <utility>

namespace onebit {

StopStrings::StopStrings(std::vector<std::string> strings) : m_strings(std::move(strings)) {
    std::erase(m_strings, std::string());
}

std::string StopStrings::push(std::string_view text) {
    if (m_found) return {};
    m_held += text;
    std::size_t end = std::string::npos;
    for (const std::string& string : m_strings)
        end = std::min(end, m_held.find(string));
    if (end != std::string::npos) {
        m_found = true;
        m_held.resize(end);
        return std::exchange(m_held, {});
    }
    const std::size_t shown = m_held.size() - heldLength();
    std::string result = m_held.substr(0, shown);
    m_held.erase(0, shown);
    return result;
}

std::string StopStrings::finish() {
    return std::exchange(m_held, {});
}

/// Length of the longest end of the text that some string begins with.
std::size_t StopStrings::heldLength() const {
    std::size_t longest = 0;
    for (const std::string& string : m_strings) {
        for (std::size_t length = std::min(string.size() - 1, m_held.size()); length > longest; --length) {
            if (std::string_view(m_held).ends_with(std::string_view(string).substr(0, length)))
                longest = length;
        }
    }
    return longest;
}

}  // namespace onebit
