// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QRawFont>
#include <QRectF>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace onebit::typeset {

/// A formula or a part of one, ready to be drawn: its origin is at the left end of its base line, y grows
/// downwards. Lengths in px.
class MathBox {
  public:
    qreal width = 0;
    qreal ascent = 0;
    qreal descent = 0;
    /// How far the last letter leans over its width; scripts above move by it.
    qreal lean = 0;

    qreal height() const { return ascent + descent; }

    /// Draws `box` as part of this one, its origin at `at`; the extents grow, the width does not.
    void add(const MathBox& box, QPointF at);
    /// Adds `box` behind what there is, on the same base line.
    void append(const MathBox& box, qreal room = 0);
    void addGlyph(const QRawFont& font, quint32 glyph, QPointF at);
    void addText(const QFont& font, const QString& text, QPointF at);
    void addRule(const QRectF& rule) { m_rules.append(rule); }
    void addOutline(const QPainterPath& outline) { m_outlines.append(outline); }
    /// Keeps the extents and forgets what would be drawn.
    void hide();

    /// Draws in the colour of the painter's pen, the origin at `at`.
    void paint(QPainter& painter, QPointF at) const;

  private:
    struct Glyphs {
        QRawFont font;
        QList<quint32> indexes;
        QList<QPointF> places;
    };
    struct Words {
        QFont font;
        QString text;
        QPointF place;
    };

    QList<Glyphs> m_glyphs;
    QList<Words> m_words;
    QList<QRectF> m_rules;
    QList<QPainterPath> m_outlines;
};

}  // namespace onebit::typeset
