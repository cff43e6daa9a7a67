// SPDX-License-Identifier: Apache-2.0
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/typeset/page.h"
#include "app/typeset/words_block.h"

namespace onebit::typeset {
namespace {

using content::Container;

constexpr qreal kBit = 5;

}  // namespace

TextMarks Page::marksOf(std::size_t index, const QStringList& searched) const {
    TextMarks marks{{}, searched};
    const auto [from, to] = std::minmax(m_from, m_to);
    if (from == to || index < from.block || index > to.block) return marks;
    marks.selection.begin = index == from.block ? from.place : 0;
    marks.selection.end = index == to.block ? to.place : m_entries[index].laid->length();
    return marks;
}

void Page::paint(QPainter& painter, const QRectF& part, const QStringList& searched) {
    if (m_entries.empty()) return;
    for (std::size_t index = blockAt(part.top());
         index < m_entries.size() && m_entries[index].y - m_entries[index].gap <= part.bottom(); ++index) {
        layOut(index);
        const Entry& entry = m_entries[index];
        if (!entry.laid) continue;
        paintContainers(painter, index);
        entry.laid->paint(painter, originOf(index), part.top() - entry.y, part.bottom() - entry.y,
                          marksOf(index, searched));
    }
}

/// The bars of quotes, and the marks of items: a bit, a number, or a box for a task.
void Page::paintContainers(QPainter& painter, std::size_t index) {
    const Entry& entry = m_entries[index];
    const TypesetStyle& style = m_typesetter.style;
    const qreal line = style.px(style.quiet ? 20 : 24);
    const bool rightToLeft = entry.laid->isRightToLeft();
    qreal inset = 0;
    const auto across = [&](qreal x, qreal width) { return rightToLeft ? m_width - x - width : x; };
    for (std::size_t level = 0; level < entry.source.containers.size(); ++level) {
        const Container& container = entry.source.containers[level];
        const std::vector<Container> outer(
            entry.source.containers.begin(),
            entry.source.containers.begin() + static_cast<std::ptrdiff_t>(level) + 1);
        const qreal next = insetOf(m_typesetter, outer);
        if (container.kind == Container::Kind::kQuote) {
            const bool goesOn = index > 0 && m_entries[index - 1].source.containers.size() > level &&
                                m_entries[index - 1].source.containers[level].kind == Container::Kind::kQuote;
            const qreal top = entry.y - (goesOn ? entry.gap : 0);
            painter.fillRect(
                QRectF(across(inset, style.px(2)), top, style.px(2), entry.y + entry.height - top),
                style.lineStrong);
        } else if (container.first && container.task != Container::Task::kNone) {
            const qreal side = style.px(11);
            const QRectF box(across(inset + style.px(3), side), entry.y + (line - side) / 2, side, side);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            const bool done = container.task == Container::Task::kDone;
            painter.setPen(QPen(style.text2, style.hairline * 1.25));
            painter.setBrush(done ? QBrush(style.text2) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), style.px(2), style.px(2));
            if (done) {
                painter.setPen(QPen(style.fill, style.px(1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                painter.drawPolyline(QPolygonF{{box.left() + side * 0.25, box.top() + side * 0.52},
                                               {box.left() + side * 0.44, box.top() + side * 0.7},
                                               {box.left() + side * 0.76, box.top() + side * 0.32}});
            }
            painter.restore();
        } else if (container.first && container.label.empty()) {
            const qreal side = style.px(kBit);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.text2);
            painter.drawRoundedRect(QRectF(across(inset + style.px(5), side),
                                           entry.y + std::round((line - side) / 2), side, side),
                                    style.px(1), style.px(1));
            painter.restore();
        } else if (container.first) {
            QFont font(style.family);
            font.setPixelSize(std::max(1, qRound(style.px(style.quiet ? 13 : 15))));
            painter.setFont(font);
            painter.setPen(style.text2);
            const QRectF room(across(inset - style.px(20), next - inset - style.px(6) + style.px(20)),
                              entry.y, next - inset - style.px(6) + style.px(20), line);
            painter.drawText(room,
                             static_cast<int>((rightToLeft ? Qt::AlignLeft : Qt::AlignRight) |
                                              Qt::AlignAbsolute | Qt::AlignVCenter),
                             QString::fromStdString(container.label));
        }
        inset = next;
    }
}

}  // namespace onebit::typeset
