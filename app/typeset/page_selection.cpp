// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/typeset/page.h"

namespace onebit::typeset {

using content::Block;
using content::Container;

PagePlace Page::placeAt(QPointF point) {
    if (m_entries.empty()) return {};
    const std::size_t index = blockAt(point.y());
    layOut(index);
    if (!m_entries[index].laid) return {index, 0};
    return {index, m_entries[index].laid->placeAt(point - originOf(index))};
}

QString Page::linkAt(QPointF point) {
    if (m_entries.empty()) return {};
    const std::size_t index = blockAt(point.y());
    return m_entries[index].laid && m_entries[index].exact
               ? m_entries[index].laid->linkAt(point - originOf(index))
               : QString();
}

std::vector<LinkPlace> Page::linksOf(std::size_t index) const {
    const Entry& entry = m_entries[index];
    if (!entry.laid || !entry.exact) return {};
    std::vector<LinkPlace> places = entry.laid->links();
    for (LinkPlace& place : places)
        place.box.translate(originOf(index));
    return places;
}

void Page::select(PagePlace from, PagePlace to) {
    m_from = from;
    m_to = to;
    const auto [first, last] = std::minmax(from, to);
    for (std::size_t index = first.block; index <= last.block && index < m_entries.size(); ++index)
        measure(index);
    place(first.block);
}

void Page::selectAll() {
    if (m_entries.empty()) return;
    const std::size_t last = m_entries.size() - 1;
    layOut(last);
    select({0, 0}, {last, m_entries[last].laid ? m_entries[last].laid->length() : 0});
}

void Page::selectWord(PagePlace at) {
    if (at.block >= m_entries.size() || !m_entries[at.block].laid) return;
    LaidBlock& laid = *m_entries[at.block].laid;
    const auto letter = [&](qsizetype place) {
        const QString text = laid.plainText({place, place + 1});
        return !text.isEmpty() && (text[0].isLetterOrNumber() || text[0] == '_');
    };
    qsizetype begin = at.place;
    qsizetype end = at.place;
    while (begin > 0 && letter(begin - 1))
        --begin;
    while (end < laid.length() && letter(end))
        ++end;
    select({at.block, begin}, {at.block, end});
}

QString Page::containerText(const Block& block) const {
    QString text;
    for (const Container& container : block.containers) {
        if (container.kind == Container::Kind::kQuote)
            text += QStringLiteral("> ");
        else if (container.first && container.label.empty())
            text += QStringLiteral("- ");
        else if (container.first)
            text += QString::fromStdString(container.label) + ' ';
        else
            text += QString(static_cast<qsizetype>(container.label.empty() ? 2 : container.label.size() + 1),
                            ' ');
    }
    return text;
}

QString Page::selectedText() const {
    QString text;
    const auto [from, to] = std::minmax(m_from, m_to);
    for (std::size_t index = from.block; index <= to.block && index < m_entries.size(); ++index) {
        const Entry& entry = m_entries[index];
        if (!entry.laid) continue;
        const TextRange range = marksOf(index, {}).selection;
        if (index > from.block) {
            const bool nextItem =
                isInList(entry.source) && beginsItem(entry.source) && isInList(m_entries[index - 1].source);
            text += entry.source.continues || nextItem ? QStringLiteral("\n") : QStringLiteral("\n\n");
        }
        if (range.begin == 0) text += containerText(entry.source);
        text += entry.laid->plainText(range);
    }
    return text;
}

/// Blocks that are selected whole are given as they were written, others as plain text.
QString Page::selectedMarkdown() const {
    if (!m_markdown) return selectedText();
    const auto [from, to] = std::minmax(m_from, m_to);
    const std::string& source = m_reader.text();
    QString text;
    std::size_t taken = 0;
    for (std::size_t index = from.block; index <= to.block && index < m_entries.size(); ++index) {
        const Entry& entry = m_entries[index];
        if (!entry.laid || (entry.source.end <= taken && taken > 0)) continue;
        const TextRange range = marksOf(index, {}).selection;
        const bool whole = range.begin == 0 && range.end >= entry.laid->length();
        if (index > from.block) text += QStringLiteral("\n\n");
        if (whole && entry.source.end <= source.size()) {
            text += QString::fromStdString(
                        source.substr(entry.source.begin, entry.source.end - entry.source.begin))
                        .trimmed();
            taken = entry.source.end;
        } else {
            text += entry.laid->plainText(range);
        }
    }
    return text;
}

}  // namespace onebit::typeset
