// SPDX-License-Identifier: Apache-2.0
#include "app/content/markdown_reader.h"

#include <algorithm>
#include <utility>

#include "app/content/markdown_parser.h"
#include "app/content/open_text.h"

namespace onebit::content {
namespace {

void takeBackLines(Block& code, std::size_t count) {
    code.lines.resize(count);
    while (!code.cuts.empty() && code.cuts.back() >= count)
        code.cuts.pop_back();
}

}  // namespace

void MarkdownReader::clear() {
    *this = MarkdownReader();
}

std::size_t MarkdownReader::append(std::string_view piece) {
    if (piece.empty()) return m_blocks.size();
    appendCleaned(m_text, piece, m_endsWithReturn);
    std::size_t first = m_tried ? m_before.settled : m_state.settled;
    const Mode mode = m_tried ? m_before.mode : m_state.mode;
    if (mode != Mode::kWords && mode != Mode::kFormula && first > 0) --first;
    m_reread = first;
    readLines();
    tryLine();
    return std::min(first, m_reread);
}

std::size_t MarkdownReader::finish() {
    m_reread = m_blocks.size();
    const std::size_t first =
        m_text.ends_with('\n') ? std::min(m_blocks.size(), m_state.settled) : append("\n");
    settleTail(m_text.size());
    return std::min(first, m_reread);
}

/// Takes back what the unfinished line showed, then reads the lines that are whole now.
void MarkdownReader::readLines() {
    if (m_text.find('\n', m_lineBegin) == std::string::npos && !m_tried) return;
    if (m_tried) {
        m_tried = false;
        m_state = std::move(m_before);
        m_blocks.resize(m_state.settled);
        if (m_state.mode == Mode::kFence || m_state.mode == Mode::kIndented)
            takeBackLines(m_blocks.back(), m_grown);
        else if (m_state.mode == Mode::kTable)
            m_blocks.back().rows.resize(m_grown);
        if (m_state.mode != Mode::kWords && m_state.mode != Mode::kFormula) m_blocks.back().end = m_grownEnd;
    }
    bool any = false;
    for (std::size_t end = m_text.find('\n', m_lineBegin); end != std::string::npos;
         end = m_text.find('\n', m_lineBegin)) {
        const std::size_t begin = std::exchange(m_lineBegin, end + 1);
        addLine(std::string_view(m_text).substr(begin, end - begin), begin, end + 1);
        any = true;
    }
    if (any) showTail(m_text.size());
}

void MarkdownReader::tryLine() {
    // A line without end is cut, so that a piece never costs more than a paragraph.
    while (m_text.size() - m_lineBegin > kLongestParagraph) {
        if (m_state.mode == Mode::kTable || m_state.mode == Mode::kFormula) settleTail(m_lineBegin);
        const std::string_view rest = std::string_view(m_text).substr(m_lineBegin);
        const std::size_t length = cutBefore(rest, kLongestParagraph);
        const std::size_t begin = std::exchange(m_lineBegin, m_lineBegin + length);
        addLine(rest.substr(0, length), begin, m_lineBegin);
        if (m_state.mode == Mode::kWords && m_state.tail == Tail::kParagraph) {
            settleTail(m_lineBegin);
            m_state.continues = true;
        }
        m_state.cut = m_state.mode == Mode::kFence || m_state.mode == Mode::kIndented;
        showTail(m_lineBegin);
    }
    const std::string_view line = std::string_view(m_text).substr(m_lineBegin);
    m_before = m_state;
    m_tried = true;
    m_grown = 0;
    if (m_state.mode == Mode::kFence || m_state.mode == Mode::kIndented)
        m_grown = m_blocks.back().lines.size();
    else if (m_state.mode == Mode::kTable)
        m_grown = m_blocks.back().rows.size();
    if (!m_blocks.empty()) m_grownEnd = m_blocks.back().end;
    if (line.empty() || (m_state.mode == Mode::kWords && isMarkOnly(line))) return;
    m_trying = true;
    addLine(line, m_lineBegin, m_text.size());
    showTail(m_text.size());
    m_trying = false;
}

void MarkdownReader::addLine(std::string_view line, std::size_t begin, std::size_t end) {
    switch (m_state.mode) {
        case Mode::kFence:
        case Mode::kIndented:
            if (addCodeLine(line, end)) return;
            break;
        case Mode::kTable:
            if (addTableLine(line, end)) return;
            break;
        case Mode::kFormula:
            addFormulaLine(line, end);
            return;
        case Mode::kWords:
            break;
    }
    addWordsLine(line, begin, end);
}

void MarkdownReader::addWordsLine(std::string_view line, std::size_t begin, std::size_t end) {
    const MarkdownLine kind = readMarkdownLine(line);
    if (m_state.tail != Tail::kNone && addToTail(kind, line, end)) return;
    if (m_state.tail != Tail::kNone) settleTail(begin);
    if (kind.kind != LineKind::kBlank) beginBlock(kind, line, begin, end);
}

bool MarkdownReader::addToTail(const MarkdownLine& kind, std::string_view line, std::size_t end) {
    switch (m_state.tail) {
        case Tail::kParagraph:
            return addToParagraph(kind, line, end);
        case Tail::kQuote:
            return addToQuote(kind, line, end);
        default:
            return addToItem(kind, line, end);
    }
}

void MarkdownReader::beginBlock(const MarkdownLine& kind, std::string_view line, std::size_t begin,
                                std::size_t end) {
    if (kind.kind != LineKind::kItem) m_state.nextNumber = -1;
    switch (kind.kind) {
        case LineKind::kFence:
            beginCode(Mode::kFence, kind, begin, end);
            break;
        case LineKind::kIndented:
            beginCode(Mode::kIndented, kind, begin, end);
            addCodeLine(line, end);
            break;
        case LineKind::kHeading:
        case LineKind::kRule:
            openTail(Tail::kParagraph, line, begin, end);
            settleTail(end);
            break;
        case LineKind::kFormula:
            openTail(Tail::kNone, {}, begin, end);
            m_state.mode = Mode::kFormula;
            addFormulaLine(line, end);
            break;
        case LineKind::kQuote:
            openTail(Tail::kQuote, line, begin, end);
            break;
        case LineKind::kItem:
            openTail(Tail::kItem, line, begin, end);
            m_state.itemContent = kind.content;
            if (kind.number >= 0 && m_state.nextNumber < 0) m_state.nextNumber = kind.number;
            if (kind.number < 0) m_state.nextNumber = -1;
            break;
        default:
            openTail(Tail::kParagraph, line, begin, end);
    }
}

void MarkdownReader::openTail(Tail tail, std::string_view line, std::size_t begin, std::size_t end) {
    m_state.tail = tail;
    m_state.source.clear();
    m_state.begin = begin;
    m_state.blank = false;
    if (tail != Tail::kNone) keepLine(line, end);
}

void MarkdownReader::keepLine(std::string_view line, std::size_t end) {
    m_state.source += line;
    m_state.source += '\n';
    const std::size_t limit = m_state.tail == Tail::kItem ? kLongestItem : kLongestParagraph;
    if (m_state.source.size() <= limit) return;
    const bool paragraph = m_state.tail == Tail::kParagraph;
    settleTail(end);
    m_state.continues = paragraph;
}

bool MarkdownReader::addToParagraph(const MarkdownLine& kind, std::string_view line, std::size_t end) {
    const bool underline = kind.kind == LineKind::kUnderline ||
                           (kind.kind == LineKind::kRule && line.find('-') != std::string_view::npos);
    if (kind.kind == LineKind::kBlank) {
        settleTail(end);
        return true;
    }
    if (isTableRule(line) && beginTable(line, end)) return true;
    if (underline && kind.indent < 4) {
        keepLine(line, end);
        if (m_state.tail != Tail::kNone) settleTail(end);
        return true;
    }
    if (interruptsParagraph(kind)) return false;
    keepLine(line, end);
    return true;
}

bool MarkdownReader::addToQuote(const MarkdownLine& kind, std::string_view line, std::size_t end) {
    if (kind.kind == LineKind::kBlank || interruptsParagraph(kind)) {
        if (kind.kind != LineKind::kQuote) return false;
    }
    keepLine(line, end);
    return true;
}

bool MarkdownReader::addToItem(const MarkdownLine& kind, std::string_view line, std::size_t end) {
    if (kind.kind == LineKind::kBlank) {
        m_state.blank = true;
        keepLine({}, end);
        return true;
    }
    if (kind.kind == LineKind::kItem && kind.indent < std::min<std::size_t>(m_state.itemContent, 2))
        return false;
    const bool inside = kind.indent >= std::min<std::size_t>(m_state.itemContent, 2);
    if (!inside && (m_state.blank || interruptsParagraph(kind))) return false;
    m_state.blank = false;
    // What is indented by two belongs to an item of two digits too, though Markdown asks for more.
    const bool lifted = inside && kind.indent < m_state.itemContent;
    keepLine(lifted ? std::string(m_state.itemContent - kind.indent, ' ').append(line) : std::string(line),
             end);
    return true;
}

/// The last line of the open paragraph is the head of a table if it has bars too.
bool MarkdownReader::beginTable(std::string_view rule, std::size_t end) {
    std::string& source = m_state.source;
    const std::size_t before = source.size() < 2 ? std::string::npos : source.rfind('\n', source.size() - 2);
    const std::size_t headBegin = before == std::string::npos ? 0 : before + 1;
    std::string head = source.substr(headBegin);
    if (head.find('|') == std::string::npos) return false;
    head.append(rule).append("\n");
    std::vector<Block> table = parseMarkdown(m_references.withDefinitions(head));
    if (table.size() != 1 || table[0].kind != Block::Kind::kTable) return false;
    const std::size_t begin = m_state.begin + headBegin;
    source.resize(headBegin);
    settleTail(begin);
    table[0].begin = begin;
    table[0].end = end;
    m_blocks.push_back(std::move(table[0]));
    if (!m_trying) m_lateLinks.awaitRow(m_blocks, {}, head, m_references);
    m_state.settled = m_blocks.size();
    m_state.mode = Mode::kTable;
    m_state.source = std::move(head);
    return true;
}

bool MarkdownReader::addTableLine(std::string_view line, std::size_t end) {
    const MarkdownLine kind = readMarkdownLine(line);
    const bool ends = kind.kind == LineKind::kBlank || interruptsParagraph(kind) ||
                      line.find('|') == std::string_view::npos;
    std::vector<Cell> cells;
    const std::string row = std::string(line).append("\n");
    if (!ends) cells = parseTableRow(m_state.source, m_references.withDefinitions(row));
    if (cells.empty()) {
        m_state.mode = Mode::kWords;
        m_state.tail = Tail::kNone;
        m_state.source.clear();
        return false;
    }
    m_blocks.back().rows.push_back(std::move(cells));
    if (!m_trying) m_lateLinks.awaitRow(m_blocks, m_state.source, row, m_references);
    m_blocks.back().end = end;
    return true;
}

void MarkdownReader::beginCode(Mode mode, const MarkdownLine& kind, std::size_t begin, std::size_t end) {
    Block code;
    code.kind = Block::Kind::kCode;
    code.language = kind.language;
    code.begin = begin;
    code.end = end;
    m_blocks.resize(m_state.settled);
    m_blocks.push_back(std::move(code));
    m_state.settled = m_blocks.size();
    m_state.mode = mode;
    m_state.fence = kind.fence;
    m_state.fenceLength = kind.fenceLength;
    m_state.itemContent = kind.indent;
    m_state.blanks = 0;
    m_state.cut = false;
    m_state.continues = false;
}

/// False: the line is no code, and the code is over.
bool MarkdownReader::addCodeLine(std::string_view line, std::size_t end) {
    Block& code = m_blocks.back();
    const MarkdownLine kind = readMarkdownLine(line);
    if (std::exchange(m_state.cut, false)) {
        code.cuts.push_back(code.lines.size());
    } else if (m_state.mode == Mode::kIndented) {
        if (kind.kind == LineKind::kBlank) {
            ++m_state.blanks;
            return true;
        }
        if (kind.indent < 4) {
            m_state.mode = Mode::kWords;
            return false;
        }
        code.lines.insert(code.lines.end(), std::exchange(m_state.blanks, 0), std::string());
        line.remove_prefix(line[0] == '\t' ? 1 : std::min<std::size_t>(4, line.find_first_not_of(' ')));
    } else if (kind.kind == LineKind::kFence && kind.fence == m_state.fence &&
               kind.fenceLength >= m_state.fenceLength && kind.language.empty()) {
        m_state.mode = Mode::kWords;
        code.end = end;
        return true;
    } else {
        const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
        line.remove_prefix(std::min(spaces, m_state.itemContent));
    }
    code.lines.emplace_back(line);
    code.end = end;
    return true;
}

void MarkdownReader::addFormulaLine(std::string_view line, std::size_t end) {
    const bool first = m_state.source.empty();
    m_state.source += line;
    m_state.source += '\n';
    std::string_view text =
        withoutSpaceAtEnd(std::string_view(m_state.source).substr(0, m_state.source.size() - 1));
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::string_view closed = text.substr(0, 2) == "$$" ? "$$" : "\\]";
    const bool blank = !first && readMarkdownLine(line).kind == LineKind::kBlank;
    const bool closes = text.size() > 4 && text.substr(2).find(closed) != std::string_view::npos;
    if (!closes && !blank && m_state.source.size() <= kLongestParagraph) return;
    // Words after the formula, or no end at all: it is a paragraph like any other.
    m_state.mode = Mode::kWords;
    m_state.tail = Tail::kParagraph;
    if (text.ends_with(closed) || blank || m_state.source.size() > kLongestParagraph) settleTail(end);
}

/// Reads the open text once more and lets it stay.
void MarkdownReader::settleTail(std::size_t end) {
    showTail(end);
    for (std::size_t index = m_state.settled; index < m_blocks.size(); ++index)
        m_blocks[index].end = end;
    if (!m_trying && m_state.mode == Mode::kWords && m_state.tail != Tail::kNone)
        takeReferences(m_state.settled);
    if (m_state.mode == Mode::kTable || m_state.mode == Mode::kFormula) m_state.mode = Mode::kWords;
    m_state.source.clear();
    if (m_state.tail == Tail::kItem && m_state.nextNumber >= 0) ++m_state.nextNumber;
    m_state.tail = Tail::kNone;
    m_state.settled = m_blocks.size();
}

/// The open text, now over, may tell where links go, and may have links that nobody has told of yet.
void MarkdownReader::takeReferences(std::size_t first) {
    m_lateLinks.await(m_blocks, first, m_state.source, m_references);
    if (m_state.tail == Tail::kParagraph && m_references.define(m_state.source))
        m_reread = std::min(m_reread, m_lateLinks.resolve(m_blocks, m_references));
}

void MarkdownReader::showTail(std::size_t end) {
    if (m_state.mode == Mode::kFormula) {
        Block formula;
        formula.kind = Block::Kind::kMath;
        formula.runs.push_back({m_state.source, Run::kMath, {}, {}, {}});
        formula.begin = m_state.begin;
        formula.end = end;
        m_blocks.resize(m_state.settled);
        m_blocks.push_back(std::move(formula));
        return;
    }
    if (m_state.mode != Mode::kWords || m_state.tail == Tail::kNone) return;
    const bool open = end == m_text.size() && !m_text.ends_with('\n');
    const std::string source =
        open ? balanced(m_state.source.substr(0, m_state.source.size() - 1)) + '\n' : m_state.source;
    std::vector<Block> blocks = parseMarkdown(m_references.withDefinitions(source));
    m_blocks.resize(m_state.settled);
    for (Block& block : blocks) {
        block.begin = m_state.begin;
        block.end = end;
        m_blocks.push_back(std::move(block));
    }
    numberItems(m_state.settled);
    if (m_state.settled < m_blocks.size() && m_state.continues) {
        m_blocks[m_state.settled].continues = m_blocks[m_state.settled].kind == Block::Kind::kParagraph;
    }
    if (m_state.settled < m_blocks.size() && m_state.tail != Tail::kParagraph) m_state.continues = false;
}

/// An item is read alone, so the number that it has in its list comes from here.
void MarkdownReader::numberItems(std::size_t from) {
    if (m_state.tail != Tail::kItem || m_state.nextNumber < 0) return;
    for (std::size_t index = from; index < m_blocks.size(); ++index) {
        std::vector<Container>& containers = m_blocks[index].containers;
        if (containers.empty() || containers[0].label.empty()) continue;
        containers[0].label = std::to_string(m_state.nextNumber) + '.';
    }
}

}  // namespace onebit::content
