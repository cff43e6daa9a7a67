// SPDX-License-Identifier: Apache-2.0
// What a model writes is read whatever it is: in bounded parts, the same however it arrives, and every line
// of code and every formula in it can be taken apart.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/content/code_highlighter.h"
#include "app/content/markdown_parser.h"
#include "app/content/markdown_reader.h"
#include "app/content/math_parser.h"
#include "tests/fuzz/fuzz_check.h"

namespace {

using namespace onebit::content;

void checkCode(const Block& block) {
    const CodeHighlighter highlighter(findCodeLanguage(block.language));
    CodeHighlighter::State state = 0;
    for (const std::string& line : block.lines) {
        std::size_t end = 0;
        for (const CodeSpan& span : highlighter.highlight(line, state)) {
            ONEBIT_FUZZ_CHECK(span.begin >= end && span.length > 0);
            end = span.begin + span.length;
            ONEBIT_FUZZ_CHECK(end <= line.size());
        }
    }
}

void checkRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if ((run.style & Run::kMath) == 0) continue;
        if (const auto formula = parseMath(run.text)) (void)mathInWords(*formula);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t step = 1 + data[0] % 29;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    MarkdownReader whole;
    whole.append(text);
    whole.finish();
    MarkdownReader pieces;
    for (std::size_t begin = 0; begin < text.size(); begin += step)
        pieces.append(text.substr(begin, step));
    pieces.finish();
    ONEBIT_FUZZ_CHECK(whole.blocks() == pieces.blocks());
    for (const Block& block : whole.blocks()) {
        ONEBIT_FUZZ_CHECK(block.containers.size() <= kMostContainers);
        ONEBIT_FUZZ_CHECK(block.begin <= block.end && block.end <= whole.text().size());
        checkCode(block);
        checkRuns(block.runs);
        for (const auto& row : block.rows)
            for (const Cell& cell : row)
                checkRuns(cell);
    }
    (void)parseMath(text);
    return 0;
}
