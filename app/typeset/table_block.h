// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "app/typeset/laid_block.h"

namespace onebit::typeset {

/// A table: hairlines between rows, numbers at the end of their column, wide ones scroll sideways. A row that
/// is added is measured alone; the others are placed anew only if a column grew.
class TableBlock final : public LaidBlock {
  public:
    TableBlock(Typesetter& typesetter, const content::Block& block);

    void setWidth(qreal width) override;
    bool grow(const content::Block& block) override;
    qreal height() const override;
    bool isRightToLeft() const override { return m_rightToLeft; }
    qsizetype length() const override { return m_length; }
    void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) override;
    qsizetype placeAt(QPointF point) override;
    QString linkAt(QPointF point) override;
    std::vector<LinkPlace> links() override;
    QRectF endRect() override;
    QString plainText(TextRange range) override;
    PanelFacts panel() const override;
    void scrollTo(qreal x) override;

  private:
    struct Cell {
        std::vector<content::Run> runs;
        qreal naturalWidth = 0;
        qsizetype begin = 0;
        qsizetype length = 0;
        std::unique_ptr<Paragraph> words;
        qreal laidOutAt = -1;
    };
    struct Row {
        std::vector<Cell> cells;
        qreal y = 0;
        qreal height = 0;
    };

    void addRow(const std::vector<content::Cell>& cells);
    void takeBackLastRow();
    bool placeColumns();
    void placeRows(std::size_t from);
    Paragraph& wordsOf(std::size_t row, std::size_t column);
    TypeStep stepOf(std::size_t row) const;
    bool numeric(std::size_t column) const;
    bool atEnd(std::size_t column) const;
    qreal cellX(std::size_t column) const;
    std::size_t rowAt(qreal y) const;

    std::vector<content::Align> m_aligns;
    std::vector<Row> m_rows;
    std::vector<qreal> m_natural;
    std::vector<qreal> m_widths;
    std::vector<qreal> m_x;
    std::vector<std::size_t> m_numbers;  ///< cells of each column below the head that are numbers
    std::vector<std::size_t> m_words;    ///< ... and those that are not
    qsizetype m_length = 0;
    qreal m_width = 0;
    qreal m_contentWidth = 0;
    qreal m_scrolled = 0;
    bool m_rightToLeft = false;
};

}  // namespace onebit::typeset
