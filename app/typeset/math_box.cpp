// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/math_box.h"

#include <QPainter>
#include <algorithm>

namespace onebit::typeset {

void MathBox::add(const MathBox& box, QPointF at) {
    for (const Glyphs& glyphs : box.m_glyphs)
        for (qsizetype index = 0; index < glyphs.indexes.size(); ++index)
            addGlyph(glyphs.font, glyphs.indexes[index], glyphs.places[index] + at);
    for (const Words& words : box.m_words)
        m_words.append({words.font, words.text, words.place + at});
    for (const QRectF& rule : box.m_rules)
        m_rules.append(rule.translated(at));
    for (const QPainterPath& outline : box.m_outlines)
        m_outlines.append(outline.translated(at));
    ascent = std::max(ascent, box.ascent - at.y());
    descent = std::max(descent, box.descent + at.y());
}

void MathBox::append(const MathBox& box, qreal room) {
    add(box, {width + room, 0});
    width += room + box.width;
    lean = box.lean;
}

void MathBox::addGlyph(const QRawFont& font, quint32 glyph, QPointF at) {
    if (m_glyphs.isEmpty() || m_glyphs.last().font != font) m_glyphs.append({font, {}, {}});
    m_glyphs.last().indexes.append(glyph);
    m_glyphs.last().places.append(at);
}

void MathBox::addText(const QFont& font, const QString& text, QPointF at) {
    m_words.append({font, text, at});
}

void MathBox::hide() {
    m_glyphs.clear();
    m_words.clear();
    m_rules.clear();
    m_outlines.clear();
}

void MathBox::paint(QPainter& painter, QPointF at) const {
    for (const Glyphs& glyphs : m_glyphs) {
        QGlyphRun run;
        run.setRawFont(glyphs.font);
        run.setGlyphIndexes(glyphs.indexes);
        run.setPositions(glyphs.places);
        painter.drawGlyphRun(at, run);
    }
    for (const Words& words : m_words) {
        painter.setFont(words.font);
        painter.drawText(at + words.place, words.text);
    }
    const QColor color = painter.pen().color();
    for (const QRectF& rule : m_rules)
        painter.fillRect(rule.translated(at), color);
    if (m_outlines.isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    for (const QPainterPath& outline : m_outlines)
        painter.fillPath(outline, color);
    painter.restore();
}

}  // namespace onebit::typeset
