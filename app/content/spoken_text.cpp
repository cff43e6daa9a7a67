// SPDX-License-Identifier: Apache-2.0
#include "app/content/spoken_text.h"

#include "app/content/math_parser.h"

namespace onebit::content {
namespace {

void addRuns(std::string& text, const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const auto formula = (run.style & Run::kMath) != 0 ? parseMath(run.text) : std::nullopt;
        if (formula)
            text += mathInWords(*formula);
        else if ((run.style & Run::kBreak) != 0)
            text += ' ';
        else
            text += run.text;
    }
}

}  // namespace

std::string spokenText(const Block& block) {
    std::string text;
    addRuns(text, block.runs);
    for (const std::vector<Cell>& row : block.rows) {
        if (!text.empty()) text += '\n';
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0) text += ", ";
            addRuns(text, row[column]);
        }
    }
    if (block.kind == Block::Kind::kCode) text += codeText(block);
    return text;
}

}  // namespace onebit::content
