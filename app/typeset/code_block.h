// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextLayout>
#include <memory>
#include <vector>

#include "app/content/code_highlighter.h"
#include "app/typeset/laid_block.h"

namespace onebit::typeset {

/// Code on a panel: a bar above, then lines that scroll sideways or, when asked, are broken. Only lines that
/// are seen are laid out, and a line that is added costs its own length. Always left to right.
class CodeBlock final : public LaidBlock {
  public:
    CodeBlock(Typesetter& typesetter, const content::Block& block);

    void setWidth(qreal width) override;
    bool grow(const content::Block& block) override;
    qreal height() const override;
    qsizetype length() const override { return m_length; }
    void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) override;
    qsizetype placeAt(QPointF point) override;
    QRectF endRect() override;
    QString plainText(TextRange range) override;
    PanelFacts panel() const override;
    void scrollTo(qreal x) override;
    void setWrapped(bool wrapped) override;

  private:
    struct Line {
        QString text;
        qsizetype begin = 0;  ///< its place in the block
        qsizetype row = 0;    ///< the first of its rows
        bool cut = false;     ///< goes on with the line before
        std::unique_ptr<QTextLayout> layout;
    };

    void addLine(const std::string& line, bool cut);
    void takeBackLastLine();
    void placeRows(std::size_t from);
    qsizetype rowsOf(const Line& line) const;
    QTextLayout& layoutOf(std::size_t index);
    void colourTo(std::size_t index);
    void forgetFarLayouts(std::size_t first, std::size_t last);
    std::size_t lineOfRow(qsizetype row) const;
    qreal top() const;

    content::CodeHighlighter m_highlighter;
    QString m_title;
    QFont m_font;
    qreal m_letter = 8;
    std::vector<Line> m_lines;
    std::vector<content::CodeHighlighter::State> m_states;  ///< before each line that has been read
    qsizetype m_length = 0;
    qsizetype m_rows = 0;
    std::size_t m_laidOut = 0;
    qreal m_width = 0;
    qreal m_widest = 0;
    qreal m_scrolled = 0;
    bool m_wrapped = false;
};

}  // namespace onebit::typeset
