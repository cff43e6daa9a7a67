// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/prompt_lookup.h"

#include <algorithm>

namespace onebit {
namespace {

/// Two tokens recur by chance, and a chance costs a pass that is longer for nothing.
constexpr std::size_t kKeyTokens = 3;
constexpr unsigned kTokenBits = 21;  // three of them fit a word; no vocabulary is larger than two millions

std::uint64_t keyOf(std::span<const Token> tokens) {
    std::uint64_t key = 0;
    for (const Token token : tokens)
        key = key << kTokenBits | static_cast<std::uint64_t>(token);
    return key;
}

}  // namespace

/// The last tokens are left out until something follows them: else they would be found instead of what they
/// repeat.
void PromptLookup::index(std::span<const Token> history) {
    const auto known = std::mismatch(m_indexed.begin(), m_indexed.end(), history.begin(), history.end());
    if (known.first != m_indexed.end()) {
        m_places.clear();
        m_indexed.clear();
    }
    const std::size_t first = std::max(m_indexed.size(), kKeyTokens);
    for (std::size_t end = first; end < history.size(); ++end)
        m_places[keyOf(history.subspan(end - kKeyTokens, kKeyTokens))] = end;
    m_indexed.insert(m_indexed.end(), history.begin() + static_cast<std::ptrdiff_t>(m_indexed.size()),
                     history.end());
}

std::vector<Token> PromptLookup::foretell(std::span<const Token> history, std::size_t most) {
    index(history);
    if (history.size() < kKeyTokens) return {};
    const auto place = m_places.find(keyOf(history.last(kKeyTokens)));
    if (place == m_places.end()) return {};
    // What repeats itself at a distance shorter than `most` goes on to repeat itself.
    const std::size_t period = history.size() - place->second;
    std::vector<Token> tokens(most);
    for (std::size_t i = 0; i < most; ++i)
        tokens[i] = history[place->second + i % period];
    return tokens;
}

}  // namespace onebit
