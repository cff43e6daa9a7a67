// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/text_operations.h"

#include <algorithm>
#include <utility>

#include "inference/chat_template/jinja/utf8_text.h"
#include "inference/chat_template/white_space.h"

namespace onebit::jinja {
namespace {

/// Bytes of the last character of text that is not empty.
std::size_t lastLength(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[text.size() - length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

bool isOneOf(std::string_view character, std::string_view characters) {
    for (std::size_t at = 0; at < characters.size(); at += utf8Length(characters[at]))
        if (characters.substr(at, utf8Length(characters[at])) == character) return true;
    return false;
}

struct Span {
    std::size_t begin, end;
};

std::vector<Span> cutsAt(std::string_view text, std::string_view separator, std::int64_t most,
                         bool fromRight) {
    std::vector<Span> cuts;
    const auto wantsMore = [&] { return most < 0 || cuts.size() < static_cast<std::size_t>(most); };
    if (!fromRight) {
        for (std::size_t at = 0; wantsMore() && (at = text.find(separator, at)) != std::string_view::npos;) {
            cuts.push_back({at, at + separator.size()});
            at += separator.size();
        }
        return cuts;
    }
    std::string_view rest = text;
    while (wantsMore()) {
        const std::size_t at = rest.rfind(separator);
        if (at == std::string_view::npos) break;
        cuts.push_back({at, at + separator.size()});
        rest = rest.substr(0, at);
    }
    std::reverse(cuts.begin(), cuts.end());
    return cuts;
}

/// The words between white space, of which the last, or the first, may be the uncut rest.
std::vector<Span> words(std::string_view text, std::int64_t most, bool fromRight) {
    std::vector<Span> found;
    const std::size_t end = text.size() - trailingWhiteSpace(text);
    std::size_t at = leadingWhiteSpace(text);
    while (at < end) {
        std::size_t wordEnd = at;
        while (wordEnd < end && leadingWhiteSpace(text.substr(wordEnd, utf8Length(text[wordEnd]))) == 0)
            wordEnd += utf8Length(text[wordEnd]);
        found.push_back({at, wordEnd});
        at = wordEnd + leadingWhiteSpace(text.substr(wordEnd));
    }
    const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(most, 0));
    if (most < 0 || found.size() <= limit + 1) return found;
    if (!fromRight) {
        // Python keeps the white space at the end of the rest.
        found[limit].end = text.size();
        found.resize(limit + 1);
    } else {
        const std::size_t first = found.size() - 1 - limit;
        found[first].begin = 0;
        found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(first));
    }
    return found;
}

Value piece(Budget& budget, const MarkedText& text, Span span) {
    TextBuilder builder(budget);
    builder.append(text, span.begin, span.end);
    budget.make(sizeof(Value) + sizeof(MarkedText));
    return builder.takeValue();
}

/// Bytes of the line break that `text` begins with, or 0.
std::size_t lineBreakLength(std::string_view text) {
    if (text.starts_with("\r\n")) return 2;
    const Utf8Step step = nextUtf8(text);
    const std::uint32_t c = step.codePoint;
    const bool breaks =
        (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
    return breaks ? step.length : 0;
}

}  // namespace

MarkedText stripped(Budget& budget, const MarkedText& text, const MarkedText* characters, Ends ends) {
    const std::string_view bytes = text.bytes();
    budget.look(bytes.size());
    std::size_t begin = 0;
    std::size_t end = bytes.size();
    if (characters == nullptr) {
        if (ends != Ends::kRight) begin = leadingWhiteSpace(bytes);
        if (ends != Ends::kLeft) end -= trailingWhiteSpace(bytes.substr(begin));
    } else {
        const auto isStripped = [&](std::size_t at, std::size_t length) {
            budget.look(characters->size());
            return isOneOf(bytes.substr(at, length), characters->bytes());
        };
        if (ends != Ends::kRight)
            while (begin < end && isStripped(begin, utf8Length(bytes[begin])))
                begin += utf8Length(bytes[begin]);
        if (ends != Ends::kLeft) {
            while (end > begin) {
                const std::size_t length = lastLength(bytes.substr(begin, end - begin));
                if (!isStripped(end - length, length)) break;
                end -= length;
            }
        }
    }
    TextBuilder builder(budget);
    builder.append(text, begin, end);
    return builder.take();
}

std::vector<Value> split(Budget& budget, const MarkedText& text, const MarkedText* separator,
                         std::int64_t most, bool fromRight) {
    budget.make(text.size());
    std::vector<Value> pieces;
    if (separator == nullptr) {
        for (const Span span : words(text.bytes(), most, fromRight))
            pieces.push_back(piece(budget, text, span));
        return pieces;
    }
    if (separator->empty()) failWith("empty separator");
    std::size_t begin = 0;
    for (const Span cut : cutsAt(text.bytes(), separator->bytes(), most, fromRight)) {
        pieces.push_back(piece(budget, text, {begin, cut.begin}));
        begin = cut.end;
    }
    pieces.push_back(piece(budget, text, {begin, text.size()}));
    return pieces;
}

std::vector<MarkedText> lines(Budget& budget, const MarkedText& text, bool keepBreaks) {
    std::vector<MarkedText> result;
    const std::string_view bytes = text.bytes();
    const auto add = [&](std::size_t begin, std::size_t end) {
        budget.make(sizeof(MarkedText));
        TextBuilder builder(budget);
        builder.append(text, begin, end);
        result.push_back(builder.take());
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = lineBreakLength(bytes.substr(at));
        if (length == 0) {
            at += utf8Length(bytes[at]);
            continue;
        }
        add(begin, keepBreaks ? at + length : at);
        at += length;
        begin = at;
    }
    if (begin < bytes.size()) add(begin, bytes.size());
    return result;
}

MarkedText replaced(Budget& budget, const MarkedText& text, const MarkedText& before, const MarkedText& after,
                    std::int64_t most) {
    const std::string_view bytes = text.bytes();
    budget.look(bytes.size());
    TextBuilder builder(budget);
    std::size_t copied = 0;
    std::size_t at = 0;
    for (std::int64_t count = 0; most < 0 || count < most; ++count) {
        const std::size_t found = bytes.find(before.bytes(), at);
        if (found == std::string_view::npos) break;
        budget.step();
        builder.append(text, copied, found);
        builder.append(after);
        copied = found + before.size();
        at = copied;
        if (!before.empty()) continue;
        // An empty text is found before every character and at the end.
        if (at >= bytes.size()) break;
        at += utf8Length(bytes[at]);
    }
    builder.append(text, copied, bytes.size());
    return builder.take();
}

}  // namespace onebit::jinja
