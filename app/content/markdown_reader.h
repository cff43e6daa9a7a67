// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/content/content_block.h"
#include "app/content/link_references.h"
#include "app/content/markdown_lines.h"

namespace onebit::content {

/// Reads Markdown that arrives in pieces into blocks. What is finished is settled and never read again; a
/// piece costs its own length and that of the open paragraph or item, which is bounded. How the text is cut
/// into pieces makes no difference to the result. Blocks with links whose address is told later in the text
/// are read once more then.
class MarkdownReader {
  public:
    /// A paragraph longer than this goes on in a block of its own; so does a line.
    static constexpr std::size_t kLongestParagraph = 4096;
    /// An item with all that stands in it.
    static constexpr std::size_t kLongestItem = 16384;

    /// Takes the next piece and returns the index of the first block that may have changed. Of code and
    /// tables that only grow, lines and rows before the last one stay as they were.
    std::size_t append(std::string_view piece);
    /// The text is over: the last line is a whole one.
    std::size_t finish();
    /// Begins anew.
    void clear();

    const std::vector<Block>& blocks() const { return m_blocks; }
    /// The text itself, line ends made one kind.
    const std::string& text() const { return m_text; }

  private:
    enum class Mode { kWords, kFence, kIndented, kTable, kFormula };
    enum class Tail { kNone, kParagraph, kQuote, kItem };

    /// What changes when a line is read; kept aside while an unfinished line is tried.
    struct State {
        Mode mode = Mode::kWords;
        Tail tail = Tail::kNone;
        std::string source;  ///< of the open paragraph, quote, item, formula; the head of a table
        std::size_t begin = 0;
        std::size_t settled = 0;  ///< blocks that stay, the growing one included
        char fence = 0;
        std::size_t fenceLength = 0;
        std::size_t itemContent = 0;
        long nextNumber = -1;    ///< of an ordered list that may go on
        bool blank = false;      ///< the line before was empty
        std::size_t blanks = 0;  ///< empty lines held back in indented code
        bool cut = false;        ///< the next line of code goes on with the last
        bool continues = false;  ///< the next paragraph is the rest of a long one
    };

    void addLine(std::string_view line, std::size_t begin, std::size_t end);
    void addWordsLine(std::string_view line, std::size_t begin, std::size_t end);
    bool addToTail(const MarkdownLine& kind, std::string_view line, std::size_t end);
    void beginBlock(const MarkdownLine& kind, std::string_view line, std::size_t begin, std::size_t end);
    bool addToParagraph(const MarkdownLine& kind, std::string_view line, std::size_t end);
    bool addToQuote(const MarkdownLine& kind, std::string_view line, std::size_t end);
    bool addToItem(const MarkdownLine& kind, std::string_view line, std::size_t end);
    bool beginTable(std::string_view rule, std::size_t end);
    bool addCodeLine(std::string_view line, std::size_t end);
    bool addTableLine(std::string_view line, std::size_t end);
    void addFormulaLine(std::string_view line, std::size_t end);
    void beginCode(Mode mode, const MarkdownLine& kind, std::size_t begin, std::size_t end);
    void keepLine(std::string_view line, std::size_t end);
    void openTail(Tail tail, std::string_view line, std::size_t begin, std::size_t end);
    void settleTail(std::size_t end);
    void takeReferences(std::size_t first);
    void showTail(std::size_t end);
    void numberItems(std::size_t from);
    void readLines();
    void tryLine();

    std::string m_text;
    std::size_t m_lineBegin = 0;  ///< of the unfinished line
    std::vector<Block> m_blocks;
    State m_state;
    State m_before;              ///< the state without the unfinished line
    bool m_tried = false;        ///< blocks show the unfinished line
    std::size_t m_grown = 0;     ///< lines or rows of the growing block without it
    std::size_t m_grownEnd = 0;  ///< where that block ended without it
    bool m_endsWithReturn = false;
    bool m_trying = false;  ///< the unfinished line is being read
    LinkReferences m_references;
    LateLinks m_lateLinks;
    std::size_t m_reread = 0;  ///< the first block that was read anew since the last piece
};

}  // namespace onebit::content
