// SPDX-License-Identifier: Apache-2.0
/// What the window puts on the drawn text: panels, links, and what readers of screens are told.
#include <QAccessible>
#include <algorithm>

#include "app/content/spoken_text.h"
#include "app/typeset/content_view.h"

namespace onebit::typeset {
namespace {

using content::Block;

QString kindOf(const Block& block) {
    switch (block.kind) {
        case Block::Kind::kHeading:
            return QStringLiteral("heading");
        case Block::Kind::kCode:
            return QStringLiteral("code");
        case Block::Kind::kTable:
            return QStringLiteral("table");
        case Block::Kind::kMath:
            return QStringLiteral("formula");
        case Block::Kind::kImage:
            return QStringLiteral("picture");
        case Block::Kind::kRule:
            return QStringLiteral("rule");
        default:
            return isInList(block) ? QStringLiteral("item") : QStringLiteral("words");
    }
}

/// An item of an ordered list is read out with its number.
QString wordsOf(const Block& block) {
    std::string words = content::spokenText(block);
    if (beginsItem(block)) {
        for (const content::Container& container : block.containers)
            if (container.first && !container.label.empty()) words.insert(0, container.label + ' ');
    }
    return QString::fromStdString(words);
}

int levelOf(const Block& block) {
    if (block.kind == Block::Kind::kHeading) return block.level;
    return static_cast<int>(
        std::ranges::count(block.containers, content::Container::Kind::kItem, &content::Container::kind));
}

QString partId(std::size_t block, std::size_t number) {
    return QStringLiteral("%1 %2").arg(block).arg(number);
}

}  // namespace

/// The blocks between two heights: from the first to before the last.
std::pair<std::size_t, std::size_t> ContentView::blocksBetween(qreal from, qreal to) const {
    if (m_page.isEmpty() || !isVisible() || to <= 0 || from >= m_page.height()) return {0, 0};
    const std::size_t first = m_page.blockAt(from);
    std::size_t last = first;
    while (last < m_page.count() && m_page.blockRect(last).top() <= to)
        ++last;
    return {first, last};
}

void ContentView::placePanels() {
    QList<PanelListModel::Panel> panels;
    const auto [first, last] = blocksBetween(seen().top(), seen().bottom());
    for (std::size_t index = first; index < last; ++index) {
        const LaidBlock* laid = m_page.laidBlock(index);
        if (laid == nullptr) continue;
        const PanelFacts facts = laid->panel();
        const bool scrolls = facts.contentWidth > facts.viewWidth + 1;
        if (!facts.isPanel && !scrolls) continue;
        QRectF box = m_page.blockRect(index);
        box.setWidth(facts.viewWidth);
        panels.append({static_cast<int>(index), box, facts.title, facts.isCode,
                       scrolls ? facts.viewWidth / facts.contentWidth : 1,
                       scrolls ? facts.scrolled / facts.contentWidth : 0, facts.wrapped});
    }
    m_panels.setPanels(panels);
}

void ContentView::placeLinks() {
    QList<PartListModel::Part> links;
    const auto [first, last] = blocksBetween(seen().top(), seen().bottom());
    for (std::size_t index = first; index < last; ++index) {
        std::size_t number = 0;
        for (const LinkPlace& link : m_page.linksOf(index))
            links.append(
                {partId(index, number++), link.box, QStringLiteral("link"), link.words, link.target});
    }
    m_links.setParts(links);
}

/// A page more than is seen on both sides, so that reading goes on where the view ends. While nobody listens
/// there are none, and what is still being written is announced by sentence instead.
void ContentView::placeBlocks() {
    QList<PartListModel::Part> blocks;
    if (QAccessible::isActive() && m_markdown) {
        const QRectF part = seen();
        const auto [first, last] = blocksBetween(part.top() - part.height(), part.bottom() + part.height());
        for (std::size_t index = first; index < last && (!m_open || index + 1 < m_page.count()); ++index) {
            const Block& block = m_page.block(index);
            blocks.append({partId(index, 0),
                           m_page.blockRect(index),
                           kindOf(block),
                           wordsOf(block),
                           {},
                           levelOf(block)});
        }
    }
    m_blocks.setParts(blocks);
}

}  // namespace onebit::typeset
