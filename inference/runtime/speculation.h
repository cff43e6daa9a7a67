// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "inference/runtime/drafter.h"
#include "inference/runtime/speculation_pace.h"

namespace onebit {

/// Drafts of what a model will say next, as long as they pay. Confined to one thread.
class Speculation {
  public:
    /// Without a drafter there are no drafts.
    explicit Speculation(std::unique_ptr<Drafter> drafter) : m_drafter(std::move(drafter)) {}

    /// At most `most` tokens that the next pass should read after `history`.
    std::span<const Token> draft(std::span<const Token> history, std::size_t most);

    /// The model has chosen a token; told for every one.
    void chosen(Token token);

    /// The last draft and the pass that checked it took this long.
    void passTook(double milliseconds) { m_pace.measure(m_drafted, milliseconds); }

    /// Counts from here, and forgets what was foretold of another reply.
    void beginReply();
    std::uint32_t draftedTokens() const { return m_draftedTokens; }
    std::uint32_t acceptedTokens() const { return m_acceptedTokens; }

  private:
    std::size_t wanted(std::size_t most);

    std::unique_ptr<Drafter> m_drafter;
    SpeculationPace m_pace;
    std::vector<Token> m_foretold;  ///< may be longer than what was drafted: it is compared all the same
    std::size_t m_compared = 0;     ///< of the foretold
    std::size_t m_drafted = 0;      ///< of the foretold, read by the last pass
    std::size_t m_passes = 0;
    std::uint32_t m_draftedTokens = 0;
    std::uint32_t m_acceptedTokens = 0;
};

}  // namespace onebit
