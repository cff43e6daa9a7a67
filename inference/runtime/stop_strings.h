// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onebit {

/// Lets text through up to the first of some strings. Text that might be the beginning of one is held back
/// until it is decided.
class StopStrings {
  public:
    /// Empty strings are ignored.
    explicit StopStrings(std::vector<std::string> strings);

    /// Takes more text, returns what can be shown now. Once `found`, nothing more comes through.
    std::string push(std::string_view text);
    /// What was held back, when the text has ended.
    std::string finish();
    bool found() const { return m_found; }

  private:
    std::size_t heldLength() const;

    std::vector<std::string> m_strings;
    std::string m_held;
    bool m_found = false;
};

}  // namespace onebit
