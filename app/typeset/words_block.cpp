// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/words_block.h"

#include <QPainter>
#include <algorithm>

#include "app/content/math_parser.h"
#include "app/typeset/math_layout.h"

namespace onebit::typeset {
namespace {

using content::Block;
using content::Container;

constexpr qreal kStepIn = 20;
constexpr qreal kNumberRoom = 26;
constexpr qreal kQuoteRoom = 16;

TypeStep stepOf(const Block& block, bool quiet) {
    if (block.kind != Block::Kind::kHeading) return quiet ? TypeStep{13, 20} : TypeStep{15, 24};
    if (block.level == 1 && !quiet) return {20, 28, QFont::DemiBold, -0.2};
    return quiet ? TypeStep{13, 20, QFont::DemiBold} : TypeStep{15, 24, QFont::DemiBold};
}

}  // namespace

qreal insetOf(const Typesetter& typesetter, const std::vector<Container>& containers) {
    qreal inset = 0;
    for (const Container& container : containers) {
        if (container.kind == Container::Kind::kQuote)
            inset += kQuoteRoom;
        else
            inset += container.label.empty() ? kStepIn : kNumberRoom;
    }
    return typesetter.style.px(inset);
}

WordsBlock::WordsBlock(Typesetter& typesetter, const Block& block)
    : LaidBlock(typesetter),
      m_step(stepOf(block, typesetter.style.quiet)),
      m_words(typesetter, block.runs, m_step, colorOf(block)) {}

QColor WordsBlock::colorOf(const Block& block) const {
    const TypesetStyle& style = m_typesetter.style;
    if (style.quiet) return style.text2;
    for (const Container& container : block.containers)
        if (container.kind == Container::Kind::kQuote) return style.text2;
    return style.text;
}

void WordsBlock::setWidth(qreal width) {
    m_words.layOut(std::max<qreal>(width, 1));
}

void WordsBlock::paint(QPainter& painter, QPointF at, qreal, qreal, const TextMarks& marks) {
    m_words.paint(painter, at, marks);
}

RuleBlock::RuleBlock(Typesetter& typesetter) : LaidBlock(typesetter) {}

qreal RuleBlock::height() const {
    return m_typesetter.style.px(9);
}

void RuleBlock::paint(QPainter& painter, QPointF at, qreal, qreal, const TextMarks&) {
    const qreal thick = m_typesetter.style.hairline;
    painter.fillRect(QRectF(at.x(), at.y() + std::floor(height() / 2), m_width, thick),
                     m_typesetter.style.line);
}

FormulaBlock::FormulaBlock(Typesetter& typesetter, const Block& block) : LaidBlock(typesetter) {
    const content::Run& run = block.runs.front();
    m_source = QString::fromStdString(run.opened + run.text + run.closed);
    // Without closing marks it is still being written.
    const auto parsed = run.closed.empty() ? std::nullopt : content::parseMath(run.text);
    if (parsed) {
        m_box = layOutMath(*parsed, typesetter.fonts, typesetter.style.px(typesetter.style.quiet ? 14 : 17),
                           true);
        return;
    }
    const std::vector<content::Run> source{
        {run.opened + run.text + run.closed, content::Run::kCode, {}, {}, {}}};
    m_asSource = std::make_unique<Paragraph>(typesetter, source, TypeStep{15, 24}, typesetter.style.text2);
}

void FormulaBlock::setWidth(qreal width) {
    m_width = width;
    if (m_asSource) m_asSource->layOut(width);
}

qreal FormulaBlock::height() const {
    return m_asSource ? m_asSource->height() : std::ceil(m_box.height() + m_typesetter.style.px(8));
}

void FormulaBlock::paint(QPainter& painter, QPointF at, qreal, qreal, const TextMarks& marks) {
    const TypesetStyle& style = m_typesetter.style;
    if (m_asSource) {
        m_asSource->paint(painter, at, marks);
        return;
    }
    const qreal x = m_box.width > m_width ? -m_scrolled : std::floor((m_width - m_box.width) / 2);
    const QRectF room(at.x() - style.px(4), at.y(), m_width + style.px(8), height());
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    if (!marks.selection.isEmpty())
        painter.fillRect(QRectF(at.x() + x, at.y(), m_box.width, height()), style.accentSoft);
    painter.setPen(style.quiet ? style.text2 : style.text);
    m_box.paint(painter, at + QPointF(x, style.px(4) + m_box.ascent));
    painter.restore();
}

qsizetype FormulaBlock::placeAt(QPointF point) {
    if (m_asSource) return m_asSource->placeAt(point);
    return point.x() > m_width / 2 ? 1 : 0;
}

QString FormulaBlock::plainText(TextRange range) {
    if (m_asSource) return m_asSource->plainText(range);
    return range.isEmpty() ? QString() : m_source;
}

QRectF FormulaBlock::endRect() {
    return m_asSource ? m_asSource->endRect()
                      : QRectF(std::min(m_width, (m_width + m_box.width) / 2),
                               height() - m_typesetter.style.px(24), 0, m_typesetter.style.px(20));
}

PanelFacts FormulaBlock::panel() const {
    PanelFacts facts;
    facts.contentWidth = m_asSource ? 0 : m_box.width;
    facts.viewWidth = m_width;
    facts.scrolled = m_scrolled;
    return facts;
}

void FormulaBlock::scrollTo(qreal x) {
    m_scrolled = std::clamp<qreal>(x, 0, std::max<qreal>(0, m_box.width - m_width));
}

}  // namespace onebit::typeset
