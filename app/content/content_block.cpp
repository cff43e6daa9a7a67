#include "app/content/content_block.h"

#include <algorithm>

namespace onebit::content {

std::string codeText(const Block& block) {
    std::string text;
    for (std::size_t line = 0; line < block.lines.size(); ++line) {
        if (line > 0 && !std::ranges::binary_search(block.cuts, line)) text += '\n';
        text += block.lines[line];
    }
    return text;
}

}  // namespace onebit::content
