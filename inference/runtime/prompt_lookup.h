// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <unordered_map>

#include "inference/runtime/drafter.h"

namespace onebit {

/// Foretells that what followed the last few tokens before will follow them again, as it does where a reply
/// quotes, lists, corrects or goes on with code. Method: A. Saxena, "Prompt Lookup Decoding" (2023). Costs a
/// few nanoseconds a token.
class PromptLookup final : public Drafter {
  public:
    std::vector<Token> foretell(std::span<const Token> history, std::size_t most) override;
    bool costly() const override { return false; }

  private:
    /// Where a sequence of kKeyTokens tokens was seen: just behind it.
    using Places = std::unordered_map<std::uint64_t, std::size_t>;

    void index(std::span<const Token> history);

    Places m_places;
    std::vector<Token> m_indexed;  ///< what m_places was made of
};

}  // namespace onebit
