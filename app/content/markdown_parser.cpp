// SPDX-License-Identifier: Apache-2.0
#include "app/content/markdown_parser.h"

#include <md4c.h>

#include <array>
#include <string>
#include <utility>

#include "app/content/markdown_entities.h"
#include "app/content/math_spans.h"

namespace onebit::content {
namespace {

struct List {
    bool ordered = false;
    unsigned next = 1;
    char mark = '.';
};

std::string attributeText(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (unsigned part = 0; attribute.text != nullptr && attribute.substr_offsets[part] < attribute.size;
         ++part) {
        const MD_OFFSET begin = attribute.substr_offsets[part];
        const std::string_view piece(attribute.text + begin, attribute.substr_offsets[part + 1] - begin);
        text += attribute.substr_types[part] == MD_TEXT_ENTITY ? entityText(piece) : std::string(piece);
    }
    return text;
}

/// Length of "<br>" in one of its spellings at `at`, or 0.
std::size_t lineBreakLength(std::string_view text, std::size_t at) {
    for (const std::string_view spelling : {"<br>", "<br/>", "<br />"})
        if (text.substr(at, spelling.size()) == spelling) return spelling.size();
    return 0;
}

/// Makes blocks of what md4c tells.
class Builder {
  public:
    explicit Builder(std::vector<Run> formulas) : m_formulas(std::move(formulas)) {}

    std::vector<Block> take() {
        endLeaf();
        return std::move(m_blocks);
    }

    void enterBlock(MD_BLOCKTYPE type, void* detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void* detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, std::string_view text);

  private:
    void push(Container container) {
        ++m_depth;
        if (m_containers.size() < kMostContainers) m_containers.push_back(std::move(container));
    }

    void pop() {
        if (m_depth-- <= m_containers.size()) m_containers.pop_back();
    }

    Block& begin(Block::Kind kind) {
        endLeaf();
        Block block;
        block.kind = kind;
        block.containers = m_containers;
        for (Container& container : m_containers)
            container.first = false;
        m_blocks.push_back(std::move(block));
        m_leaf = true;
        return m_blocks.back();
    }

    void endLeaf();
    std::vector<Run>& runs();
    void addRun(Run run);
    void addWords(std::string_view text);
    void addPlain(std::string_view text);
    void addCode(std::string_view text);
    void enterItem(const MD_BLOCK_LI_DETAIL& detail);
    void addImage();

    std::vector<Run> m_formulas;
    std::vector<Block> m_blocks;
    std::vector<Container> m_containers;
    std::size_t m_depth = 0;
    std::vector<List> m_lists;
    std::vector<std::string> m_links;
    std::array<int, 4> m_spans{};  // how many of bold, italic, strike, code are open
    bool m_leaf = false;
    bool m_inCode = false;
    bool m_lineBegun = false;
    std::string m_imageTarget;
    std::string m_imageWords;
    int m_images = 0;
};

constexpr std::array<Run::Style, 4> kSpanStyles{Run::kBold, Run::kItalic, Run::kStrike, Run::kCode};

int spanIndex(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_STRONG:
            return 0;
        case MD_SPAN_EM:
            return 1;
        case MD_SPAN_DEL:
            return 2;
        case MD_SPAN_CODE:
            return 3;
        default:
            return -1;
    }
}

/// A paragraph that is one displayed formula is a block of its own kind; one without words is none.
void Builder::endLeaf() {
    if (!m_leaf) return;
    m_leaf = false;
    m_inCode = false;
    Block& block = m_blocks.back();
    if (block.kind != Block::Kind::kParagraph) return;
    std::vector<Run>& words = block.runs;
    const bool displayed = words.size() == 1 && words[0].style == Run::kMath &&
                           (words[0].opened == "$$" || words[0].opened == "\\[");
    if (displayed) block.kind = Block::Kind::kMath;
    if (!words.empty() && words.back().style == Run::kBreak) words.pop_back();
    bool bare = true;
    for (const Container& container : block.containers)
        bare = bare && !container.first;
    if (words.empty() && bare) m_blocks.pop_back();
}

void Builder::enterItem(const MD_BLOCK_LI_DETAIL& detail) {
    endLeaf();
    Container item;
    item.kind = Container::Kind::kItem;
    item.first = true;
    if (!m_lists.empty() && m_lists.back().ordered) {
        item.label = std::to_string(m_lists.back().next++);
        item.label += m_lists.back().mark == ')' ? "." : std::string(1, m_lists.back().mark);
    }
    if (detail.is_task != 0)
        item.task = detail.task_mark == ' ' ? Container::Task::kOpen : Container::Task::kDone;
    push(std::move(item));
}

void Builder::enterBlock(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
        case MD_BLOCK_QUOTE:
            endLeaf();
            push({});
            break;
        case MD_BLOCK_UL:
            endLeaf();
            m_lists.push_back({});
            break;
        case MD_BLOCK_OL: {
            endLeaf();
            const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
            m_lists.push_back({true, list.start, list.mark_delimiter});
            break;
        }
        case MD_BLOCK_LI:
            enterItem(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
            break;
        case MD_BLOCK_HR:
            begin(Block::Kind::kRule);
            break;
        case MD_BLOCK_H:
            begin(Block::Kind::kHeading).level =
                static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            begin(Block::Kind::kCode).language =
                unmasked(attributeText(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang), m_formulas);
            m_inCode = true;
            m_lineBegun = false;
            break;
        case MD_BLOCK_P:
            begin(Block::Kind::kParagraph);
            break;
        case MD_BLOCK_TABLE:
            begin(Block::Kind::kTable);
            break;
        case MD_BLOCK_TR:
            m_blocks.back().rows.emplace_back();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: {
            Block& table = m_blocks.back();
            const MD_ALIGN align = static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align;
            if (type == MD_BLOCK_TH)
                table.columns.push_back(align == MD_ALIGN_RIGHT    ? Align::kEnd
                                        : align == MD_ALIGN_CENTER ? Align::kCentre
                                                                   : Align::kStart);
            table.rows.back().emplace_back();
            break;
        }
        default:
            break;
    }
}

void Builder::leaveBlock(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_QUOTE:
            endLeaf();
            pop();
            break;
        case MD_BLOCK_LI:
            // An item without words still shows its mark.
            if (!m_containers.empty() && m_containers.back().first && m_depth == m_containers.size())
                begin(Block::Kind::kParagraph);
            endLeaf();
            pop();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            endLeaf();
            m_lists.pop_back();
            break;
        case MD_BLOCK_HR:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_P:
        case MD_BLOCK_TABLE:
            endLeaf();
            break;
        default:
            break;
    }
}

std::vector<Run>& Builder::runs() {
    if (!m_leaf) begin(Block::Kind::kParagraph);
    Block& block = m_blocks.back();
    if (block.kind == Block::Kind::kTable && !block.rows.empty() && !block.rows.back().empty())
        return block.rows.back().back();
    return block.runs;
}

/// Adds to the run before where nothing but the words differs.
void Builder::addRun(Run run) {
    std::vector<Run>& all = runs();
    if (!m_links.empty()) run.target = m_links.back();
    for (std::size_t span = 0; span < kSpanStyles.size(); ++span)
        if (m_spans[span] > 0) run.style |= kSpanStyles[span];
    const bool joins = !all.empty() && all.back().style == run.style && all.back().target == run.target &&
                       (run.style & (Run::kMath | Run::kBreak)) == 0;
    if (joins)
        all.back().text += run.text;
    else
        all.push_back(std::move(run));
}

void Builder::addPlain(std::string_view text) {
    while (!text.empty()) {
        std::size_t at = text.find("<br");
        std::size_t length = 0;
        while (at != std::string_view::npos && (length = lineBreakLength(text, at)) == 0)
            at = text.find("<br", at + 1);
        if (at != 0) addRun({std::string(text.substr(0, at)), Run::kPlain, {}, {}, {}});
        if (at == std::string_view::npos) return;
        addRun({{}, Run::kBreak, {}, {}, {}});
        text.remove_prefix(at + length);
    }
}

/// Words, with the formulas that stand in them.
void Builder::addWords(std::string_view text) {
    if (m_spans[3] > 0) {
        addRun({unmasked(text, m_formulas), Run::kPlain, {}, {}, {}});
        return;
    }
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        const int index = maskedFormula(text, at, length);
        if (index < 0 || static_cast<std::size_t>(index) >= m_formulas.size()) {
            ++at;
            continue;
        }
        addPlain(text.substr(from, at - from));
        addRun(m_formulas[static_cast<std::size_t>(index)]);
        at += length;
        from = at;
    }
    addPlain(text.substr(from));
}

void Builder::addCode(std::string_view text) {
    std::vector<std::string>& lines = m_blocks.back().lines;
    const std::string whole = unmasked(text, m_formulas);
    std::size_t from = 0;
    while (from < whole.size()) {
        const std::size_t end = std::min(whole.find('\n', from), whole.size());
        if (!m_lineBegun) lines.emplace_back();
        lines.back().append(whole, from, end - from);
        m_lineBegun = end == whole.size();
        from = end + 1;
    }
}

void Builder::addImage() {
    Run run{std::move(m_imageWords), Run::kImage, std::move(m_imageTarget), {}, {}};
    m_imageWords.clear();
    m_imageTarget.clear();
    if (m_leaf && m_blocks.back().kind != Block::Kind::kParagraph) {
        addPlain(run.text);  // in a table or a heading there is no room for a picture
        return;
    }
    Block& block = begin(Block::Kind::kImage);
    block.runs.push_back(std::move(run));
    endLeaf();
}

void Builder::enterSpan(MD_SPANTYPE type, void* detail) {
    if (const int index = spanIndex(type); index >= 0) {
        ++m_spans[static_cast<std::size_t>(index)];
    } else if (type == MD_SPAN_A) {
        m_links.push_back(unmasked(attributeText(static_cast<MD_SPAN_A_DETAIL*>(detail)->href), m_formulas));
    } else if (type == MD_SPAN_IMG && ++m_images == 1) {
        m_imageTarget = unmasked(attributeText(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src), m_formulas);
    }
}

void Builder::leaveSpan(MD_SPANTYPE type) {
    if (const int index = spanIndex(type); index >= 0) {
        --m_spans[static_cast<std::size_t>(index)];
    } else if (type == MD_SPAN_A) {
        m_links.pop_back();
    } else if (type == MD_SPAN_IMG && --m_images == 0) {
        addImage();
    }
}

void Builder::addText(MD_TEXTTYPE type, std::string_view text) {
    if (m_inCode) {
        addCode(text);
        return;
    }
    if (m_images > 0) {
        m_imageWords += unmasked(text, m_formulas);
        return;
    }
    switch (type) {
        case MD_TEXT_NULLCHAR:
            addRun({"\xEF\xBF\xBD", Run::kPlain, {}, {}, {}});
            break;
        case MD_TEXT_BR:
            addRun({{}, Run::kBreak, {}, {}, {}});
            break;
        case MD_TEXT_SOFTBR:
            addRun({" ", Run::kPlain, {}, {}, {}});
            break;
        case MD_TEXT_ENTITY:
            addRun({entityText(text), Run::kPlain, {}, {}, {}});
            break;
        default:
            addWords(text);
    }
}

Builder& builder(void* data) {
    return *static_cast<Builder*>(data);
}

MD_PARSER events() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML |
                   MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        builder(data).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        builder(data).leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        builder(data).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        builder(data).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        builder(data).addText(type, {text, size});
        return 0;
    };
    return parser;
}

}  // namespace

std::vector<Block> parseMarkdown(std::string_view markdown) {
    MaskedText masked = maskFormulas(markdown);
    Builder blocks(std::move(masked.formulas));
    const MD_PARSER parser = events();
    if (md_parse(masked.text.data(), static_cast<MD_SIZE>(masked.text.size()), &parser, &blocks) != 0)
        return {};
    return blocks.take();
}

std::vector<Cell> parseTableRow(std::string_view head, std::string_view row) {
    std::string table(head);
    table += row;
    std::vector<Block> blocks = parseMarkdown(table);
    if (blocks.empty() || blocks[0].kind != Block::Kind::kTable || blocks[0].rows.size() < 2) return {};
    return std::move(blocks[0].rows[1]);
}

}  // namespace onebit::content
