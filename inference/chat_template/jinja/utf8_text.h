// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "inference/tokenizer/utf8.h"

namespace onebit::jinja {

// Templates count characters; text is kept as UTF-8, which is valid wherever these are called.

/// Code points of `text`.
inline std::size_t characterCount(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
    return count;
}

/// Where the character with this index begins; the end if there are fewer.
inline std::size_t byteOffset(std::string_view text, std::size_t character) {
    std::size_t offset = 0;
    while (character > 0 && offset < text.size()) {
        offset += utf8Length(text[offset]);
        --character;
    }
    return offset < text.size() ? offset : text.size();
}

}  // namespace onebit::jinja
