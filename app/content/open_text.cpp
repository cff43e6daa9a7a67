// SPDX-License-Identifier: Apache-2.0
#include "app/content/open_text.h"

namespace onebit::content {

void appendCleaned(std::string& text, std::string_view piece, bool& endsWithReturn) {
    for (const char c : piece) {
        const bool pair = endsWithReturn && c == '\n';
        endsWithReturn = c == '\r';
        if (pair) continue;
        if (c == '\r')
            text += '\n';
        else if (c == '\0')
            text += "\xEF\xBF\xBD";
        else
            text += c;
    }
}

std::size_t cutBefore(std::string_view text, std::size_t limit) {
    const std::size_t space = text.find_last_of(" \n", limit - 1);
    if (space != std::string_view::npos && space > limit / 4 * 3) return space + 1;
    std::size_t at = limit;
    while (at > 1 && at > limit - 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
        --at;
    return at;
}

std::string_view withoutSpaceAtEnd(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::string balanced(std::string_view source) {
    std::string text(withoutSpaceAtEnd(source));
    bool code = false;
    bool bold = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '`') {
            code = !code;
        } else if (!code && text.compare(at, 2, "**") == 0) {
            bold = !bold;
            ++at;
        }
    }
    if (code && text.back() != '`') return text + '`' + (bold ? "**" : "");
    if (bold && !text.ends_with("*") && !text.ends_with(" ")) text += "**";
    return text;
}

}  // namespace onebit::content
