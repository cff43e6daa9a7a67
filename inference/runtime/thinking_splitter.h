// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace onebit {

/// Tells the thinking that a reply begins with, "<think>...</think>", from the answer, while the reply grows.
/// The markers and the white space around them are in neither. Text that might become a marker is held back.
class ThinkingSplitter {
  public:
    static constexpr std::string_view kOpening = "<think>";
    static constexpr std::string_view kClosing = "</think>";

    /// What can be shown now; either part may be empty. Where both are not, the thinking comes first.
    struct Parts {
        std::string thinking;
        std::string answer;
    };

    /// `beginsInside`: the prompt has opened the block already.
    explicit ThinkingSplitter(bool beginsInside)
        : m_phase(beginsInside ? Phase::kIndent : Phase::kBeginning) {}

    Parts push(std::string_view text);
    /// A marker that came as a token of its own, which is one wherever it stands. What was held back before
    /// it is returned.
    Parts open();
    Parts close();
    /// What was held back, when the reply has ended.
    Parts finish();

  private:
    enum class Phase {
        kBeginning,  ///< nothing but white space so far
        kIndent,     ///< white space behind the opening marker
        kThinking,
        kGap,  ///< white space behind the closing marker
        kAnswer,
    };

    /// Moves text from m_held to `parts` as far as it is decided. True if another phase began.
    bool advance(Parts& parts);
    bool decideBeginning();
    bool readThinking(Parts& parts);

    Phase m_phase;
    std::string m_held;
};

}  // namespace onebit
