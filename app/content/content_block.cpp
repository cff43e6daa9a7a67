// SPDX-License-Identifier: Apache-2.0
#include "app/content/content_block.h"

#include <algorithm>

namespace onebit::content {

bool isInList(const Block& block) {
    return !block.containers.empty() && block.containers.front().kind == Container::Kind::kItem;
}

bool beginsItem(const Block& block) {
    return std::ranges::any_of(block.containers, &Container::first);
}

std::string codeText(const Block& block) {
    std::string text;
    for (std::size_t line = 0; line < block.lines.size(); ++line) {
        if (line > 0 && !std::ranges::binary_search(block.cuts, line)) text += '\n';
        text += block.lines[line];
    }
    return text;
}

}  // namespace onebit::content
