// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/typeset/laid_block.h"

namespace onebit::typeset {

/// How far a block stands in for the lists and quotes that it is in.
qreal insetOf(const Typesetter& typesetter, const std::vector<content::Container>& containers);

/// A paragraph or a heading.
class WordsBlock final : public LaidBlock {
  public:
    WordsBlock(Typesetter& typesetter, const content::Block& block);

    void setWidth(qreal width) override;
    qreal height() const override { return m_words.height(); }
    qreal naturalWidth() const override { return m_words.naturalWidth(); }
    bool isRightToLeft() const override { return m_words.isRightToLeft(); }
    qsizetype length() const override { return m_words.length(); }
    void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) override;
    qsizetype placeAt(QPointF point) override { return m_words.placeAt(point); }
    QString linkAt(QPointF point) override { return m_words.linkAt(point); }
    std::vector<LinkPlace> links() override { return m_words.links(); }
    QRectF endRect() override { return m_words.endRect(); }
    QString plainText(TextRange range) override { return m_words.plainText(range); }

  private:
    QColor colorOf(const content::Block& block) const;

    TypeStep m_step;
    Paragraph m_words;
};

/// A line between parts.
class RuleBlock final : public LaidBlock {
  public:
    explicit RuleBlock(Typesetter& typesetter);

    void setWidth(qreal width) override { m_width = width; }
    qreal height() const override;
    void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) override;
    QString plainText(TextRange) override { return QStringLiteral("---"); }

  private:
    qreal m_width = 0;
};

/// A displayed formula, centred; one that is too wide scrolls sideways.
class FormulaBlock final : public LaidBlock {
  public:
    FormulaBlock(Typesetter& typesetter, const content::Block& block);

    void setWidth(qreal width) override;
    qreal height() const override;
    qreal naturalWidth() const override { return m_asSource ? m_asSource->naturalWidth() : m_box.width; }
    qsizetype length() const override { return m_asSource ? m_asSource->length() : 1; }
    void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) override;
    qsizetype placeAt(QPointF point) override;
    QRectF endRect() override;
    QString plainText(TextRange range) override;
    PanelFacts panel() const override;
    void scrollTo(qreal x) override;

  private:
    MathBox m_box;
    std::unique_ptr<Paragraph> m_asSource;
    QString m_source;
    qreal m_width = 0;
    qreal m_scrolled = 0;
};

}  // namespace onebit::typeset
