// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onebit {

/// Who wrote a piece of a prompt.
enum class Origin : std::uint8_t {
    kTemplate,  ///< the template, or the program: may name control tokens
    kTyped,     ///< a person or a model: only ever text
};

/// UTF-8 text of which each byte knows its origin. Cutting and joining keep the origins; comparing looks at
/// `bytes` alone.
class MarkedText {
  public:
    /// A stretch of typed bytes, [begin, end).
    struct Range {
        std::size_t begin, end;
    };

    MarkedText() = default;
    MarkedText(std::string bytes, Origin origin);

    const std::string& bytes() const { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    bool empty() const { return m_bytes.empty(); }
    /// Sorted, not empty, not touching one another.
    const std::vector<Range>& typed() const { return m_typed; }
    bool hasTyped() const { return !m_typed.empty(); }
    /// The origin of the byte at `position`, which is inside the text.
    Origin originAt(std::size_t position) const;

    void append(std::string_view bytes, Origin origin);
    void append(const MarkedText& text) { append(text, 0, text.size()); }
    /// The bytes [begin, end) of `text`, which may not be this text.
    void append(const MarkedText& text, std::size_t begin, std::size_t end);
    /// The bytes [begin, end).
    MarkedText part(std::size_t begin, std::size_t end) const;

  private:
    void markTyped(std::size_t begin, std::size_t end);
    std::vector<Range>::const_iterator firstEndingAfter(std::size_t position) const;

    std::string m_bytes;
    std::vector<Range> m_typed;
};

}  // namespace onebit
