// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/page.h"

#include <QElapsedTimer>
#include <algorithm>
#include <utility>

#include "app/content/spoken_text.h"
#include "app/text/text_folding.h"
#include "app/typeset/words_block.h"

namespace onebit::typeset {
namespace {

using content::Block;
using content::Container;

constexpr std::size_t kMostMeasured = 40;
constexpr qint64 kStepNs = 3'000'000;

/// Text as typed: a paragraph for every line, long ones in parts.
std::vector<Block> typedBlocks(const QString& text) {
    constexpr qsizetype kLongest = content::MarkdownReader::kLongestParagraph;
    std::vector<Block> blocks;
    for (const QString& line : text.split('\n')) {
        for (qsizetype from = 0; from == 0 || from < line.size(); from += kLongest) {
            Block block;
            block.runs.push_back({line.mid(from, kLongest).toStdString(), 0, {}, {}, {}});
            block.continues = !blocks.empty();
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

}  // namespace

Page::Page() = default;

void Page::setStyle(const TypesetStyle& style) {
    if (style == m_typesetter.style) return;
    m_typesetter.style = style;
    m_typesetter.fonts.setFamily(style.family);
    for (Entry& entry : m_entries) {
        entry.laid.reset();
        entry.exact = false;
    }
    m_nextToLayOut = 0;
    place(0);
}

void Page::setWidth(qreal width) {
    if (width == m_width) return;
    m_width = width;
    for (Entry& entry : m_entries)
        entry.exact = false;
    m_nextToLayOut = 0;
    place(0);
}

void Page::setText(const QString& text, bool markdown, bool more) {
    const bool appended = markdown && m_markdown && (m_more || text.size() == m_text.size()) &&
                          text.size() >= m_text.size() && text.startsWith(m_text);
    if (appended && text.size() == m_text.size() && more == m_more) return;
    m_markdown = markdown;
    m_changedFrom = 0;
    if (!markdown) {
        m_entries.clear();
        m_reader.clear();
        m_text = text;
        m_from = m_to = {};
        if (!text.isEmpty()) {
            for (Block& block : typedBlocks(text))
                m_entries.push_back({std::move(block), nullptr});
        }
        m_nextToLayOut = 0;
        place(0);
        return;
    }
    if (!appended) {
        m_reader.clear();
        m_text.clear();
        m_entries.clear();
        m_from = m_to = {};
    }
    std::size_t first = m_reader.append(text.mid(m_text.size()).toStdString());
    if (!more && (m_more || !appended)) first = std::min(first, m_reader.finish());
    m_text = text;
    m_more = more;
    m_changedFrom = appended ? first : 0;
    takeBlocks(first);
}

/// Brings the entries from `first` on up to date; what did not change keeps its layout.
void Page::takeBlocks(std::size_t first) {
    const std::vector<Block>& blocks = m_reader.blocks();
    first = std::min(first, m_entries.size());
    for (std::size_t index = first; index < blocks.size(); ++index) {
        const Block& block = blocks[index];
        if (index >= m_entries.size()) {
            m_entries.push_back({block, nullptr});
            continue;
        }
        Entry& entry = m_entries[index];
        const bool grows = block.kind == entry.source.kind &&
                           (block.kind == Block::Kind::kCode || block.kind == Block::Kind::kTable) &&
                           block.containers == entry.source.containers &&
                           block.language == entry.source.language && block.reread == entry.source.reread &&
                           block.begin == entry.source.begin && isInList(block) == isInList(entry.source);
        if (grows && block.containers.empty() && entry.laid && entry.exact) {
            if (entry.laid->grow(block)) {
                // The source of what grows is not copied for every piece: it is only asked for by its place.
                entry.source.end = block.end;
                entry.height = entry.laid->height();
                continue;
            }
        } else if (entry.source == block) {
            continue;
        }
        entry.source = block;
        entry.laid.reset();
        entry.exact = false;
    }
    if (m_entries.size() > blocks.size()) m_entries.resize(blocks.size());
    m_nextToLayOut = std::min(m_nextToLayOut, first);
    // What has just been written is what is being looked at.
    for (std::size_t index = first; index < m_entries.size() && m_entries.size() - first < 8; ++index)
        measure(index);
    place(first);
}

/// Lays a block out; what is below it moves.
void Page::layOut(std::size_t index) {
    const qreal before = m_entries[index].height;
    measure(index);
    if (m_entries[index].height != before) place(index);
}

/// Lays a block out; the caller places what is below it.
void Page::measure(std::size_t index) {
    Entry& entry = m_entries[index];
    if (entry.exact || m_width <= 0) return;
    if (!entry.laid) entry.laid = makeLaidBlock(m_typesetter, block(index));
    entry.inset = insetOf(m_typesetter, entry.source.containers);
    const qreal hang =
        entry.source.kind == Block::Kind::kCode && entry.inset > 0 ? m_typesetter.style.hang : 0;
    const qreal least = std::min(m_width, m_typesetter.style.px(60));
    entry.laid->setWidth(std::max(least, m_width - entry.inset - hang));
    entry.height = entry.laid->height();
    entry.exact = true;
}

qreal Page::gapBefore(std::size_t index) const {
    if (index == 0) return 0;
    const Block& block = m_entries[index].source;
    if (block.continues) return 0;
    const TypesetStyle& style = m_typesetter.style;
    if (block.kind == Block::Kind::kHeading) return style.px(style.quiet ? 12 : 20);
    const Block& before = m_entries[index - 1].source;
    if (isInList(block) && isInList(before))
        return style.px(beginsItem(block) && block.kind == Block::Kind::kParagraph ? 4 : 8);
    return style.px(style.quiet ? 8 : 12);
}

/// From the length of the text: letters are about half as wide as they are high.
qreal Page::guessedHeight(const Block& block) const {
    const TypesetStyle& style = m_typesetter.style;
    const qreal line = style.px(style.quiet ? 20 : 24);
    if (block.kind == Block::Kind::kCode)
        return style.px(48 + 20 * static_cast<qreal>(std::max<std::size_t>(1, block.lines.size())));
    if (block.kind == Block::Kind::kTable) return style.px(32) * static_cast<qreal>(block.rows.size());
    if (block.kind == Block::Kind::kRule) return style.px(9);
    std::size_t letters = 0;
    for (const content::Run& run : block.runs)
        letters += run.text.size();
    const qreal columns = std::max<qreal>(8, m_width / style.px(style.quiet ? 6.4 : 7.4));
    return line * std::max<qreal>(1, std::ceil(static_cast<qreal>(letters) / columns));
}

void Page::place(std::size_t from) {
    for (std::size_t index = from; index < m_entries.size(); ++index) {
        Entry& entry = m_entries[index];
        if (!entry.exact) entry.height = guessedHeight(block(index));
        entry.gap = gapBefore(index);
        entry.y = (index == 0 ? 0 : m_entries[index - 1].y + m_entries[index - 1].height) + entry.gap;
    }
    m_height = m_entries.empty() ? 0 : m_entries.back().y + m_entries.back().height;
}

std::size_t Page::blockAt(qreal y) const {
    const auto after =
        std::ranges::upper_bound(m_entries, y, {}, [](const Entry& entry) { return entry.y - entry.gap; });
    return after == m_entries.begin() ? 0 : static_cast<std::size_t>(after - m_entries.begin()) - 1;
}

qreal Page::layOutBetween(qreal from, qreal to) {
    qreal above = 0;
    if (m_entries.empty() || m_width <= 0) return above;
    for (std::size_t index = blockAt(from); index < m_entries.size() && m_entries[index].y <= to + above;
         ++index) {
        Entry& entry = m_entries[index];
        if (entry.exact) continue;
        const qreal before = entry.height;
        measure(index);
        const qreal grown = entry.height - before;
        if (entry.y + before < from) above += grown;
        if (grown != 0) place(index);
    }
    return above;
}

bool Page::layOutSome(qreal from, qreal& above) {
    QElapsedTimer timer;
    timer.start();
    std::size_t first = m_entries.size();
    if (m_width <= 0) return false;
    while (m_nextToLayOut < m_entries.size() && timer.nsecsElapsed() < kStepNs) {
        Entry& entry = m_entries[m_nextToLayOut];
        if (!entry.exact) {
            const qreal before = entry.height;
            measure(m_nextToLayOut);
            if (entry.y + before < from) above += entry.height - before;
            first = std::min(first, m_nextToLayOut);
        }
        ++m_nextToLayOut;
    }
    if (first < m_entries.size()) place(first);
    return m_nextToLayOut < m_entries.size();
}

qreal Page::naturalWidth() {
    qreal widest = 0;
    if (m_entries.size() > kMostMeasured) return m_width;
    for (const Entry& entry : m_entries) {
        Paragraph line(m_typesetter, entry.source.runs, {}, {});
        line.layOut(-1);
        widest = std::max(widest, line.naturalWidth());
    }
    return std::ceil(widest) + 1;
}

QPointF Page::originOf(std::size_t index) const {
    const Entry& entry = m_entries[index];
    // Lists and quotes stand in from the side on which the text begins.
    return {entry.laid && entry.laid->isRightToLeft() ? 0 : entry.inset, entry.y};
}

QRectF Page::blockRect(std::size_t index) const {
    const Entry& entry = m_entries[index];
    return {originOf(index), QSizeF(m_width - entry.inset, entry.height)};
}

QRectF Page::endRect() {
    if (m_entries.empty()) return {};
    const std::size_t last = m_entries.size() - 1;
    layOut(last);
    return m_entries[last].laid ? m_entries[last].laid->endRect().translated(originOf(last)) : QRectF();
}

QString Page::spokenText(qsizetype most) const {
    std::string text;
    for (std::size_t index = 0; index < m_entries.size() && text.size() < static_cast<std::size_t>(most);
         ++index) {
        if (!text.empty()) text += '\n';
        text += content::spokenText(block(index));
    }
    return QString::fromStdString(text).left(most);
}

qreal Page::heightOf(const QStringList& searched) {
    if (searched.isEmpty()) return -1;
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        const QString text = QString::fromStdString(content::spokenText(block(index)));
        if (app::findWords(text, searched, 1).isEmpty()) continue;
        for (std::size_t above = 0; above < index; ++above)
            measure(above);
        place(0);
        return m_entries[index].y;
    }
    return -1;
}

void Page::setWrapped(std::size_t index, bool wrapped) {
    if (index >= m_entries.size()) return;
    layOut(index);
    Entry& entry = m_entries[index];
    if (!entry.laid) return;
    entry.laid->setWrapped(wrapped);
    entry.height = entry.laid->height();
    place(index);
}

QString Page::codeOf(std::size_t index) const {
    if (index >= m_reader.blocks().size()) return {};
    return QString::fromStdString(codeText(m_reader.blocks()[index]));
}

}  // namespace onebit::typeset
