// SPDX-License-Identifier: Apache-2.0
#include "app/content/math_spans.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace onebit::content {
namespace {

// Formulas travel through Markdown as characters of the last private plane, U+100000 and up: four bytes,
// F4 80..8F .. ... Such characters in a text are replaced before.
constexpr char kPlane = '\xF4';
constexpr std::size_t kMaskLength = 4;
constexpr std::size_t kMostFormulas = 0xFFFD;
constexpr std::size_t kLongestFormula = 8192;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Marks {
    std::string_view opened;
    std::string_view closed;
};
constexpr std::array<Marks, 4> kMarks{{{"$$", "$$"}, {"\\[", "\\]"}, {"\\(", "\\)"}, {"$", "$"}}};

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isPrivatePlane(std::string_view text, std::size_t at) {
    return text[at] == kPlane && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x8F;
}

void appendMask(std::string& text, std::size_t index) {
    const auto value = static_cast<std::uint32_t>(index);
    text += kPlane;
    text += static_cast<char>(0x80 | (value >> 12U & 0x3FU));
    text += static_cast<char>(0x80 | (value >> 6U & 0x3FU));
    text += static_cast<char>(0x80 | (value & 0x3FU));
}

/// Reads one text from its beginning to its end.
class Masking {
  public:
    explicit Masking(std::string_view text) : m_text(text) {}

    MaskedText run() {
        m_result.text.reserve(m_text.size());
        while (m_at < m_text.size())
            step();
        return std::move(m_result);
    }

  private:
    void copy(std::size_t count) {
        m_result.text.append(m_text.substr(m_at, count));
        m_at += count;
    }

    void step() {
        const char c = m_text[m_at];
        if (c == '`' || (c == '~' && m_text.substr(m_at, 3) == "~~~"))
            code();
        else if (c == '$' || c == '\\')
            formula();
        else if (isPrivatePlane(m_text, m_at))
            replace();
        else
            copy(1);
    }

    void replace() {
        m_result.text += kReplacement;
        m_at = std::min(m_text.size(), m_at + kMaskLength);
    }

    /// A code span or a fence: over as many marks as it began with, or to the end of the text for a fence.
    void code() {
        const char mark = m_text[m_at];
        std::size_t count = 0;
        while (m_at + count < m_text.size() && m_text[m_at + count] == mark)
            ++count;
        const std::string_view fence = m_text.substr(m_at, count);
        std::size_t end = m_at + count;
        while (true) {
            end = m_text.find(fence, end);
            if (end == std::string_view::npos) break;
            std::size_t run = count;
            while (end + run < m_text.size() && m_text[end + run] == mark)
                ++run;
            end += run;
            if (run == count || (count >= 3 && run > count)) break;
        }
        if (end == std::string_view::npos) end = count >= 3 ? m_text.size() : m_at + count;
        copyCode(end - m_at);
    }

    void copyCode(std::size_t count) {
        const std::size_t end = m_at + count;
        while (m_at < end) {
            if (isPrivatePlane(m_text, m_at))
                replace();
            else
                copy(1);
        }
    }

    void formula() {
        for (const Marks& marks : kMarks) {
            if (m_text.substr(m_at, marks.opened.size()) != marks.opened) continue;
            const std::size_t begin = m_at + marks.opened.size();
            const std::size_t end = closing(marks, begin);
            if (end == std::string_view::npos) break;
            take(marks, begin, end);
            return;
        }
        // An escaped character is never a mark.
        const bool pair = m_text[m_at] == '\\' && m_at + 1 < m_text.size();
        copy(1);
        if (pair && !isPrivatePlane(m_text, m_at)) copy(1);
    }

    void take(const Marks& marks, std::size_t begin, std::size_t end) {
        Run run;
        run.style = Run::kMath;
        run.text = m_text.substr(begin, end - begin);
        run.opened = marks.opened;
        run.closed = marks.closed;
        appendMask(m_result.text, m_result.formulas.size());
        m_result.formulas.push_back(std::move(run));
        m_at = end + marks.closed.size();
    }

    /// Where the closing marks begin, or npos.
    std::size_t closing(const Marks& marks, std::size_t begin) const {
        const bool dollar = marks.opened == "$";
        if (m_result.formulas.size() >= kMostFormulas || begin >= m_text.size())
            return std::string_view::npos;
        if (dollar && (isSpace(m_text[begin]) || m_text[begin] == '$')) return std::string_view::npos;
        const std::size_t last = std::min(m_text.size(), begin + kLongestFormula);
        for (std::size_t at = begin; at < last; ++at) {
            if (m_text[at] == '\n' && blankLineAfter(at)) return std::string_view::npos;
            if (m_text.substr(at, marks.closed.size()) == marks.closed && at > begin) {
                const bool joined = dollar && (isSpace(m_text[at - 1]) ||
                                               (at + 1 < m_text.size() && isDigit(m_text[at + 1])));
                if (!joined) return at;
            }
            if (m_text[at] == '\\') ++at;
        }
        return std::string_view::npos;
    }

    bool blankLineAfter(std::size_t newline) const {
        std::size_t at = newline + 1;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\r'))
            ++at;
        return at < m_text.size() && m_text[at] == '\n';
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    MaskedText m_result;
};

}  // namespace

MaskedText maskFormulas(std::string_view markdown) {
    return Masking(markdown).run();
}

int maskedFormula(std::string_view text, std::size_t position, std::size_t& length) {
    if (position + kMaskLength > text.size() || !isPrivatePlane(text, position)) return -1;
    length = kMaskLength;
    const auto bits = [&](std::size_t offset) {
        return static_cast<unsigned char>(text[position + offset]) & 0x3FU;
    };
    return static_cast<int>((bits(1) << 12U | bits(2) << 6U | bits(3)) & 0xFFFFU);
}

std::string unmasked(std::string_view text, const std::vector<Run>& formulas) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        const int index = maskedFormula(text, at, length);
        if (index < 0 || static_cast<std::size_t>(index) >= formulas.size()) {
            result += text[at++];
            continue;
        }
        const Run& run = formulas[static_cast<std::size_t>(index)];
        result += run.opened + run.text + run.closed;
        at += length;
    }
    return result;
}

}  // namespace onebit::content
