// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/speculation.h"

#include <algorithm>

namespace onebit {
namespace {

/// How often a pass goes without a draft, so that what a plain one takes is known as the context grows, and
/// how often a drafter that did not pay is tried again.
constexpr std::size_t kPlainEvery = 64;
constexpr std::size_t kTryEvery = 64;

}  // namespace

void Speculation::beginReply() {
    m_foretold.clear();
    m_compared = 0;
    m_draftedTokens = 0;
    m_acceptedTokens = 0;
}

std::size_t Speculation::wanted(std::size_t most) {
    const std::size_t pass = m_passes++;
    if (pass % kPlainEvery == 0) return 0;
    const std::size_t paying = m_pace.draftLength();
    const bool again = m_drafter->costly() && pass % kTryEvery == kTryEvery / 2;
    return std::min(again ? std::max<std::size_t>(paying, 1) : paying, most);
}

std::span<const Token> Speculation::draft(std::span<const Token> history, std::size_t most) {
    m_foretold.clear();
    m_compared = 0;
    m_drafted = 0;
    if (m_drafter == nullptr) return {};
    const std::size_t length = wanted(most);
    // Where foretelling is free it goes on while it does not pay: that shows when it would.
    const std::size_t asked = m_drafter->costly() ? length : std::max<std::size_t>(length, 1);
    if (asked == 0) return {};
    m_foretold = m_drafter->foretell(history, asked);
    m_drafted = std::min(length, m_foretold.size());
    m_draftedTokens += static_cast<std::uint32_t>(m_drafted);
    return std::span(m_foretold).first(m_drafted);
}

void Speculation::chosen(Token token) {
    if (m_compared == m_foretold.size()) return;
    const bool right = m_foretold[m_compared] == token;
    m_pace.observe(right);
    if (!right) {
        m_foretold.clear();
        m_compared = 0;
        return;
    }
    if (m_compared++ < m_drafted) ++m_acceptedTokens;
}

}  // namespace onebit
